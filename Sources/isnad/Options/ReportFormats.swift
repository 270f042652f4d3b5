import ArgumentParser
import ClaimModel

/// One or several formats of a report, with commas between them.
struct ReportFormats: ExpressibleByArgument {
  /// The formats, each once, in the order given.
  let all: [ReportFormat]

  init?(argument: String) {
    var all: [ReportFormat] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = ReportFormat(rawValue: word.filter { $0 != " " }) else { return nil }
      if !all.contains(format) { all.append(format) }
    }
    self.all = all
  }

  /// Markdown alone.
  static let markdown = ReportFormats([.markdown])

  private init(_ all: [ReportFormat]) { self.all = all }

  var defaultValueDescription: String { all.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
