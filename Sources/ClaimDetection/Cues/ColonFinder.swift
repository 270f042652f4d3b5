import Lexicons

/// Finds the colon behind a name in a headline (فلان: …).
struct ColonFinder {
  let reading: ArticleReading
  /// Headlines stand in the first lines.
  private static let lastParagraph = 1
  /// The longest name before a colon, in tokens.
  private static let reach = 11

  private var tokens: TokenList { reading.tokens }

  /// The cue of a colon, where a name stands before it and a statement behind it.
  ///
  /// - Parameters:
  ///   - index: the colon.
  ///   - earlier: the cue before it; a verb that the colon belongs to has the first claim.
  /// - Returns: `nil` for any other colon.
  func cue(at index: Int, after earlier: Cue?) -> Cue? {
    let segment = reading.segment(of: index)
    guard segment.quotation < 0, segment.paragraph <= ColonFinder.lastParagraph else { return nil }
    if let earlier, earlier.tokens.lowerBound >= segment.tokens.lowerBound { return nil }
    let start = nameStart(segment.tokens.lowerBound, index)
    guard start < index, index - start <= ColonFinder.reach, isName(start..<index) else {
      return nil
    }
    let next = index + 1
    guard next + 1 < segment.tokens.upperBound, tokens[next].kind != .number else { return nil }
    return Cue(
      kind: .colon, tokens: index..<next,
      complement: Complement(
        frame: .colon, marker: index, start: next, quotation: reading.quotation(openedAt: next)))
  }

  /// Behind a rubric and a slash (سياسي / الوزير: …).
  private func nameStart(_ segmentStart: Int, _ colon: Int) -> Int {
    let floor = max(segmentStart, colon - 2 * ColonFinder.reach)
    let dash = (floor..<colon).last { tokens[$0].kind == .dash }
    return dash.map { $0 + 1 } ?? floor
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let phrases = NounPhraseReader(reading: reading)
    let head = tokens[range.lowerBound]
    guard phrases.canBegin(range.lowerBound),
      !range.contains(where: isFinite)
    else { return false }
    if range.count == 1 { return isKnownPerson(range.lowerBound) }
    if head.isAny([.document, .event, .place]) { return false }
    return head.isAny([.role, .rank, .name, .organisation, .anonymous, .honorific, .spokesperson])
      || isKnownPerson(range.upperBound - 1)
  }

  private func isFinite(_ index: Int) -> Bool {
    tokens[index].classes == .verb && !tokens[index].isDefinite
      && reading.readings(index).contains { $0.form.kind == .perfect || $0.form.kind == .imperfect }
  }

  /// Whether a single word is a name that the text gives more fully further on.
  private func isKnownPerson(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isAny([.place, .masdar, .adverb]) else { return false }
    if token.isAny(.organisation) { return token.isDefinite }
    let key = reading.nameKey(index)
    let end = min(tokens.count, index + 600)
    return ((index + 1)..<end).contains { later in
      tokens[later].kind == .word && reading.nameKey(later) == key
        && (tokens[later - 1].isAny([.name, .nameJoint, .rank, .role, .outlet])
          || (tokens[later - 1].isAny(.verb) && !tokens[later - 1].isDefinite))
    }
  }
}
