import ClaimModel

/// How the report came to its readers, and what was corrected since.
protocol PublicationMessages: Sendable {
  /// The first words of the report; `nil` of a draft, whose own words tell how far it is.
  func verdict(_ facts: PublicationFacts) -> String?
  /// The state of the report, in the table of its metadata.
  func state(_ state: PublicationState) -> String
  /// Who took the report as a second reader; where nobody did, who approved it against the rule.
  func secondReader(_ facts: PublicationFacts) -> String
  /// Who published the report.
  func published(_ signature: String) -> String
  /// What the section of corrections shows.
  var correctionsIntroduction: String { get }
  /// The claim that was corrected, by whom and when, and why.
  func correction(of claim: String, by signature: String, because why: String) -> String
  /// Whether a claim counts.
  func word(_ standing: Standing) -> String
  /// What the row of a correction is about.
  func head(_ detail: CorrectedDetail) -> String
  /// What the reporter lets show, in a row of a correction.
  func word(_ stance: ReporterStance) -> String
  /// A link of a chain as a row of a correction.
  func link(_ role: LinkRole, _ name: String) -> String
  /// What stands where readers were told nothing of a claim.
  var notTold: String { get }
}

/// How the report came to its readers, as facts; the parts are Markdown.
struct PublicationFacts {
  /// Who did something, when, and why.
  struct Step {
    var signature: String
    var why: String?
  }

  var state: PublicationState
  var approval: Step?
  /// What whoever approved did to the report before, besides marking.
  var readersWork: [OwnWork.Kind]
  var publication: Step?
  var withdrawal: Step?
  /// How many corrections there are.
  var correctionCount: Int

  /// Who took the report as a second reader; whoever approved marks of their own is none.
  var secondReader: Step? { approval?.why == nil ? approval : nil }
}
