import ArgumentParser
import ClaimModel

// The words of the model are the words of the command line.
extension AttributionStatus: ExpressibleByArgument {}
extension ContentStatus: ExpressibleByArgument {}
extension LinkStatus: ExpressibleByArgument {}
extension SpeechAct: ExpressibleByArgument {}
extension Bearing: ExpressibleByArgument {}
extension Question: ExpressibleByArgument {}
extension Todo: ExpressibleByArgument {}
extension ReportLanguage: ExpressibleByArgument {}
