import Lexicons

/// A number of people as a source, and those who are spoken to.
extension NounPhraseReader {
  /// قال لفلان: with ل at its front a name or office is spoken to.
  func isSpokenTo(_ index: Int) -> Bool {
    tokens[index].clitics.contains(.lam) && tokens[index].isAny([.name, .rank, .role])
  }

  /// The token behind في المائة, بالمئة or a percent sign.
  func percentEnd(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if reading.isPercent(index) { return index + 1 }
    guard tokens[index].beginsPhrase,
      let phrase = PhraseMatcher(reading: reading).match(at: index), phrase.kind == .percent
    else { return nil }
    return phrase.tokens.upperBound
  }

  /// 32% من أصحاب العمل, 40 خبيرا, 26 في المائة: a number of people.
  func countsPeople(_ index: Int) -> Bool {
    if percentEnd(index + 1) != nil { return true }
    let limit = min(tokens.count, index + 4)
    return (index + 1..<max(index + 1, limit)).contains { next in
      tokens[next].isAny(.prepFrom) && !tokens[next].clitics.contains(.pronoun)
        && next + 1 < tokens.count && tokens[next + 1].kind == .word
        || next == index + 1 && tokens[next].isAny([.anonymous, .role, .crowd])
    }
  }
}
