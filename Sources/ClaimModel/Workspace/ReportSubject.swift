/// What a report is about, where that is not one whole article.
package enum ReportSubject: Hashable, Sendable {
  /// One claim.
  case claim(Int)
  /// A document, event or spokesperson with what rests on it.
  case source(Int)
  /// What speakers whose names hold these words are reported to have said.
  case speaker(String)
  /// What changed since a moment, itself included.
  case since(Timestamp)
}
