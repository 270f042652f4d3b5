import Lexicons

/// Words of God and of his prophets, who are named by what is said of them: قال تعالى, قوله صلى الله عليه وسلم.
extension CueFinder {
  /// وفي قوله تعالى: «…».
  func scripture(at index: Int) -> Cue? {
    guard tokens[index].isAny(.sourceSaid), index + 1 < tokens.count,
      reading.praise(at: index + 1) != nil || reading.blessing(at: index + 1) != nil,
      let complement = complements.complement(
        from: index + 1, frames: [.quote, .colon], isTight: true)
    else { return nil }
    return Cue(kind: .verbalNoun, tokens: index..<(index + 1), complement: complement)
  }
}

extension ArticleReading {
  /// تعالى, سبحانه, عز وجل: the words that stand for God behind a verb of saying.
  func praise(at index: Int) -> Range<Int>? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    if tokens[index].isAny(.adverb), tokens[index].features == UInt32(UInt8(ascii: "d")) {
      return index..<(index + 1)
    }
    guard tokens[index].beginsPhrase,
      let phrase = PhraseMatcher(reading: self).match(at: index), phrase.kind == .praise
    else { return nil }
    return phrase.tokens
  }

  /// صلى الله عليه وسلم, عليه السلام, ﷺ: said of a prophet who is not named beside it.
  func blessing(at index: Int) -> Range<Int>? {
    guard index < tokens.count else { return nil }
    let start = tokens[index].start
    if tokens[index].kind == .other, tokens[index].end - start == 3, bytes[start] == 0xEF,
      bytes[start + 1] == 0xB7, bytes[start + 2] == 0xBA
    {
      return index..<(index + 1)
    }
    guard tokens[index].beginsPhrase,
      let phrase = PhraseMatcher(reading: self).match(at: index), phrase.kind == .benediction
    else { return nil }
    return phrase.tokens
  }

  /// Whether a word is الله.
  func isGod(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].lettersCount == 4
      && folded(index).elementsEqual([Letters.alef, Letters.lam, Letters.lam, Letters.ha])
  }

  /// The prophet that was named last before a token.
  func prophet(before index: Int) -> Range<Int>? {
    let floor = max(0, index - ArticleReading.prophetReach)
    var place = index - 1
    while place >= floor {
      if tokens[place].beginsPhrase, let phrase = PhraseMatcher(reading: self).match(at: place),
        phrase.kind == .prophet
      {
        return phrase.tokens
      }
      place -= 1
    }
    return nil
  }

  /// How far back a prophet is looked for, in tokens.
  private static let prophetReach = 200
}
