import Lexicons

/// Words that would open or close a complement, were they no part of a name.
extension ComplementFinder {
  /// دي لا توري, صحيفة لا ناسيون: لا in a foreign name.
  func isInsideName(_ index: Int) -> Bool {
    guard tokens[index].isAny(.negation), tokens[index].lettersCount == 2, index > 0,
      index + 1 < tokens.count, tokens[index + 1].kind == .word
    else { return false }
    let next = tokens[index + 1]
    return tokens[index - 1].isAny([.nameJoint, .outlet, .name]) && !tokens[index - 1].isDefinite
      && next.classes.isEmpty && !next.isDefinite
      && !NounPhraseReader(reading: reading).isVerbLike(index + 1)
  }

  /// ناصر العجي طالب، …: before a comma and behind a name a verb's letters are a name's.
  func closesName(_ index: Int, _ start: Int) -> Bool {
    guard index - start <= 4, index + 1 < tokens.count, !tokens[index].hasConjunction else {
      return false
    }
    return tokens[index + 1].kind == .comma && (start..<index).contains { tokens[$0].isAny(.name) }
  }

  /// حذر بان من أن …: what looks like بأن is a name where a preposition follows that leads to the clause.
  func isName(_ index: Int) -> Bool {
    guard tokens[index].features == UInt32(UInt8(ascii: "b")), tokens[index].lettersCount == 3,
      index + 2 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    return next.isAny([.prepFrom, .prepTo, .prepOn]) && tokens[index + 2].isAny(.that)
      || (next.clitics.contains(.ba) && reading.isVerbalNoun(index + 1))
  }
}
