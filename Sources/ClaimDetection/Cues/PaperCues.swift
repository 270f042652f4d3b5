import Lexicons

/// What a paper or a word for saying announces: جاء في البيان أن …, رسالة مفادها أن …, بالقول: ….
extension CueFinder {
  func cameIn(_ range: Range<Int>) -> Cue? {
    let next = range.upperBound
    guard next < tokens.count, tokens[next].isAny([.document, .event]) else { return nil }
    let frames: VerbFrames = [.that, .quote, .colon]
    guard
      let complement = complements.complement(from: next, frames: frames, isTight: false)
    else { return nil }
    return Cue(kind: .cameIn, tokens: range, complement: complement)
  }

  /// بيان جاء فيه أن …, بلاغ مفاده أن …: what a paper says that was just named.
  func cameInIt(_ range: Range<Int>) -> Cue? {
    guard range.upperBound < tokens.count, range.lowerBound > 0,
      !tokens[range.lowerBound - 1].isAny([.prepIn, .prepFrom, .prepOf, .prepOn, .prepTo]),
      reading.paper(before: range.lowerBound) != nil,
      let complement = complements.complement(
        from: range.upperBound, frames: [.that, .quote, .colon], isTight: true)
    else { return nil }
    return Cue(kind: .cameIn, tokens: range, complement: complement, phrase: .cameInIt)
  }

  /// بالقول: …, whatever verb leads to it.
  func saying(_ range: Range<Int>) -> Cue? {
    let frames: VerbFrames = [.that, .quote, .colon]
    guard range.upperBound < tokens.count, !isOnlyPossible(range),
      let complement = complements.complement(
        from: range.upperBound, frames: frames, isTight: true)
    else { return nil }
    return Cue(kind: .verbalNoun, tokens: range, complement: complement)
  }

  /// يمكن القول إن …: what might be said; واصل القول: what was.
  private func isOnlyPossible(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard range.count == 1, tokens[first].isDefinite, !tokens[first].hasPreposition else {
      return false
    }
    return !(max(0, first - 3)..<first).contains { tokens[$0].isAny(.verb) }
  }

  /// عادة ما يقول, غالبا ما: how often, and not what.
  func tellsHowOften(_ what: Int) -> Bool {
    what > 0 && tokens[what - 1].isAny(.adverb)
      && tokens[what - 1].features == UInt32(UInt8(ascii: "o"))
  }

  /// ما, لما, عما: what somebody said.
  func isWhat(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = tokens[index]
    if tellsHowOften(index) { return false }
    return token.isAny(.what) && !token.isAny([.adverb, .meanwhile]) && token.lettersCount <= 4
      && reading.folded(index).suffix(2).elementsEqual([Letters.mim, Letters.alef])
  }
}
