import Lexicons

/// Gender of noun phrases, as far as the head shows it.
enum Agreement {
  /// The gender of a phrase's head; `none` where it may be either.
  static func gender(of phrase: Range<Int>, in reading: ArticleReading) -> VerbForm.Gender {
    guard let first = phrase.first else { return .none }
    let head = reading.tokens[first]
    guard head.kind == .word else { return .none }
    let feature = UInt8(truncatingIfNeeded: head.features >> (head.features > 0xFF ? 8 : 0))
    if head.isAny([
      .role, .rank, .honorific, .spokesperson, .anonymous, .organisation, .document, .event,
      .outlet,
    ]) {
      if feature == UInt8(ascii: "f") { return .feminine }
      if feature == UInt8(ascii: "m") { return .masculine }
    }
    if head.isAny(.name) { return .none }
    if head.isAny(.place) { return .feminine }
    let letters = reading.folded(first)
    if letters.last == Letters.ha, head.isDefinite { return .feminine }
    return .none
  }
}
