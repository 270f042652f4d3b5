import Lexicons

/// Complements behind relative clauses, and words of one's own.
extension ComplementFinder {
  /// أعلن في كلمته التي ألقاها … عن انطلاق …: behind a relative clause that nothing closes.
  func opensNews(_ index: Int, _ frames: VerbFrames) -> Bool {
    frames.contains(.of) && frames.contains(.ofThat) && tokens[index].isAny(.prepOf)
      && !tokens[index].clitics.contains(.pronoun) && index + 1 < tokens.count
      && reading.isVerbalNoun(index + 1)
  }

  /// وأضاف سنعمل على …, وقال رأيت أن …: a verb in the first person and the like, right behind the verb of saying.
  func opensOwnWords(_ token: Token) -> Bool {
    token.isAny(.pronoun) && token.features == UInt32(UInt8(ascii: "v")) && !token.hasConjunction
  }

  /// غير معلنة, and not غير أن: a word of contrast that is one only before a clause.
  func isMereNegation(_ index: Int) -> Bool {
    tokens[index].isAny(.contrast)
      && UInt8(truncatingIfNeeded: tokens[index].features) == UInt8(ascii: "a")
      && (index + 1 >= tokens.count || !tokens[index + 1].isAny(.that))
  }
}
