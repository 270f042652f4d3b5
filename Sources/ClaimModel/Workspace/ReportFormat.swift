/// A form that a report is written in.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// CommonMark with tables.
  case markdown
  /// One page with everything inside.
  case html
  /// schema.org ClaimReview in JSON-LD, of approved verdicts.
  case claimreview
  /// The claims as annotations of the article's text, by the W3C's model.
  case annotations
  /// The source chains, by the W3C's PROV.
  case prov
  /// The report's content for programs.
  case json
  /// A row a claim.
  case csv

  /// What its files end in, behind the language.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .claimreview: "claimreview.jsonld"
    case .annotations: "annotations.jsonld"
    case .prov: "prov.jsonld"
    case .json: "json"
    case .csv: "csv"
    }
  }
}
