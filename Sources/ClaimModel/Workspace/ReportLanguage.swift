/// A language that reports are written in.
package enum ReportLanguage: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Arabic, right to left.
  case arabic = "ar"
}
