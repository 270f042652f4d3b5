import Lexicons

/// What marks tell of a complement: a colon, brackets around all that was said, commas around an insertion.
extension ComplementFinder {
  /// …، ردا على سؤال عن الموعد، أن …: the comma that closes a phrase with a preposition before أن.
  ///
  /// Also behind the paper itself: في بيان صادر عن المكتب، أن ….
  func insertionEnd(_ start: Int, _ end: Int) -> Int? {
    guard start < end, opensInsertion(start) else { return nil }
    let limit = min(end, start + ComplementFinder.insertionReach)
    for index in (start + 1)..<max(start + 1, limit) {
      let token = tokens[index]
      switch token.kind {
      case .comma:
        return isBeforeThat(index, end) && tokens[index + 1].lettersCount == 2
          && index + 2 < end && !tokens[index + 2].isAny([.negation, .be, .already])
          ? index : nil
      case .word:
        if token.isAny(.that) || isFiniteReport(index) && !tokens[index - 1].isAny(.relative) {
          return nil
        }
      case .colon, .semicolon, .stop, .question, .lineBreak: return nil
      default: break
      }
    }
    return nil
  }

  /// How long such a phrase may be, in tokens.
  private static let insertionReach = 24

  private func opensInsertion(_ index: Int) -> Bool {
    let token = tokens[index]
    if reading.tellsHow(index) { return true }
    return token.kind == .word && !token.hasConjunction
      && (token.isAny([.prepIn, .prepAdverbial, .prepOf, .prepOn, .adverb])
        || token.classes.isEmpty && reading.folded(index).last == Letters.alef
          && index + 1 < tokens.count && tokens[index + 1].isAny([.prepOn, .prepOf, .prepFrom]))
  }

  func afterColon(_ index: Int, end: Int, frames: VerbFrames) -> Complement? {
    guard
      frames.contains(.colon)
        || frames.takesThat && frames.isDisjoint(with: [.sourceNamed, .onNeed]),
      index + 1 < end
    else { return nil }
    if tokens[index + 1].kind == .number, tokens[index - 1].kind == .number { return nil }
    // كتب مقالة بعنوان: …: what the thing is called.
    if insertions.isSoCalled(index - 1) || insertions.isSoCalled(max(0, index - 2)) { return nil }
    var start = index + 1
    while start < end, tokens[start].kind == .lineBreak { start += 1 }
    guard start < end else { return nil }
    // A subordinator behind the colon goes with it.
    if tokens[start].isAny(.that), tokens[start].lettersCount <= 3, start + 1 < end { start += 1 }
    return Complement(
      frame: .colon, marker: index, start: start,
      quotation: reading.quotation(openedAt: start) ?? bracketed(start))
  }

  /// وقال: (مازال …), فقال: {…}: brackets around all that was said.
  private func bracketed(_ open: Int) -> Quotation? {
    guard tokens[open].kind == .openBracket else { return nil }
    let limit = min(tokens.count, open + ComplementFinder.bracketReach)
    guard
      let close = (open + 1..<max(open + 1, limit)).first(where: {
        tokens[$0].kind == .closeBracket || tokens[$0].kind == .openBracket
      }), tokens[close].kind == .closeBracket
    else { return nil }
    let words = (open + 1..<close).count { tokens[$0].isWord }
    guard words >= 4 else { return nil }
    var quotation = Quotation(open: open)
    quotation.close(at: close, isClosed: true)
    quotation.count(words: words)
    return quotation
  }

  /// The longest words in brackets that are read as said, in tokens.
  private static let bracketReach = 120

  /// فلان يحذر..كذا وكذا: in a headline two stops stand for a colon.
  func afterEllipsis(_ index: Int, _ start: Int, end: Int, frames: VerbFrames)
    -> Complement?
  {
    let segment = reading.segment(of: index)
    guard segment.paragraph == 0, segment.quotation < 0, frames.contains(.colon),
      index - start <= 6, index + 3 < end
    else { return nil }
    return Complement(
      frame: .colon, marker: index, start: index + 1,
      quotation: reading.quotation(openedAt: index + 1))
  }

  /// أعلنت الوزارة في بيان لها؛ أن …: a semicolon set for a comma.
  func isBeforeReport(_ semicolon: Int, _ end: Int) -> Bool {
    isBeforeThat(semicolon, end)
      || (semicolon + 2 < end && tokens[semicolon + 2].isAny(.that)
        && tokens[semicolon + 1].isAny([.prepTo, .prepOn, .prepFrom, .prepOf])
        && !tokens[semicolon + 1].hasConjunction)
      || (semicolon + 1 < end && tokens[semicolon + 1].isAny([.role, .rank, .spokesperson])
        && !tokens[semicolon + 1].hasConjunction)
      || (semicolon + 1 < end && reading.isVerbalNoun(semicolon + 1)
        && !tokens[semicolon + 1].hasConjunction && !tokens[semicolon + 1].hasPreposition)
  }
}
