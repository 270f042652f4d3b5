import Lexicons

/// Complements behind relative clauses, and words of one's own.
extension ComplementFinder {
  /// الأمين المساعد بالجامعة السفير فلان, المتحدث بتعليم المنطقة فلان: where somebody serves whose name follows.
  func isInsideTitle(_ index: Int, _ start: Int) -> Bool {
    guard index > start, tokens[index - 1].isDefinite || tokens[index - 1].isAny(.role),
      tokens[index - 1].kind == .word, !reading.isVerbalNoun(index)
    else { return false }
    let end = min(tokens.count - 1, index + 5)
    var next = index + 1
    while next < end, tokens[next].kind == .word, !tokens[next].hasConjunction,
      !tokens[next].isAny([.that, .prepOf, .prepTo, .prepOn, .prepFrom])
    {
      let token = tokens[next]
      if token.isAny([.rank, .honorific]), token.isDefinite,
        tokens[next + 1].isAny([.name, .nameJoint])
      {
        return true
      }
      if token.classes == .name, !token.isDefinite, !token.hasPreposition,
        tokens[next - 1].isDefinite || tokens[next - 1].isAny(.place),
        tokens[next + 1].kind == .word, !tokens[next + 1].isDefinite,
        tokens[next + 1].classes.isSubset(of: [.name, .nameJoint])
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// المشرف العام على المركز فلان أن …: what an office is in charge of, if a clause follows.
  func isOverseen(_ index: Int, _ start: Int, _ frames: VerbFrames) -> Bool {
    guard frames.takesThat, index > start, !tokens[index].clitics.contains(.pronoun),
      tokens[max(start, index - 3)..<index].contains(where: {
        $0.isAny(.role) && $0.features >> 16 == 0x61
      })
    else { return false }
    let end = min(reading.segment(of: index).tokens.upperBound, index + 18)
    let clause = (index + 1..<max(index + 1, end)).first {
      tokens[$0].isAny(.that) || tokens[$0].kind == .colon || isFiniteReport($0)
    }
    return clause.map { tokens[$0].isAny(.that) } ?? false
  }

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
}
