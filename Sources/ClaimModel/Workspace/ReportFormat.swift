/// A form that a report is written in.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// CommonMark with tables.
  case markdown
  /// One page with everything inside.
  case html

  /// What its files end in, behind the language.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    }
  }
}
