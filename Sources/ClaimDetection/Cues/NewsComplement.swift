import Lexicons

/// Complements behind relative clauses, and words of one's own.
extension ComplementFinder {
  /// الأمين المساعد بالجامعة السفير فلان, المتحدث بتعليم المنطقة فلان: where somebody serves whose name follows.
  func isInsideTitle(_ index: Int, _ start: Int) -> Bool {
    guard index > start, tokens[index - 1].isDefinite || tokens[index - 1].isAny(.role),
      tokens[index - 1].kind == .word, !reading.isVerbalNoun(index)
    else { return false }
    let end = min(tokens.count - 1, index + ComplementFinder.titleReach)
    var next = index + 1
    var isJoined = false
    while next < end, tokens[next].kind == .word,
      !tokens[next].isAny([.that, .prepOf, .prepTo, .prepOn, .prepFrom, .verb, .action])
    {
      let token = tokens[next]
      if token.isAny([.rank, .honorific]), token.isDefinite, !token.hasConjunction,
        tokens[next + 1].isAny([.name, .nameJoint])
      {
        return true
      }
      isJoined = isJoined || token.hasConjunction
      if isJoined || next >= index + 4 {
        next += 1
        continue
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

  /// بعلاج المصابين, بالتحقيق في …: what is to be done.
  func isDeed(_ index: Int) -> Bool {
    reading.isVerbalNoun(index)
      || tokens[index].isDefinite && tokens[index].isAny(.masdar)
  }

  /// How far behind the place of an office its holder may be named, in tokens.
  private static let titleReach = 12

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

  /// وقال المعلم إن …, ويضيف «…»: a report whose own words stand right behind it.
  func announces(_ verb: Int) -> Bool {
    (verb + 1..<min(tokens.count, verb + 5)).contains {
      tokens[$0].isAny(.that) && !tokens[$0].hasConjunction || tokens[$0].kind == .colon
        || reading.quotation(openedAt: $0) != nil
    }
  }

  /// حذر عدد من الخبراء من …, شكا عدد كبير من السكان من …: من behind what counts people leads to them.
  func countsPeople(_ index: Int, _ start: Int) -> Bool {
    guard index > start, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    // حذرت أكثر من مرة, … من غيره: but not what is neither people nor things that are known.
    guard next.isDefinite || next.isAny([.role, .rank, .anonymous, .crowd, .name]) else {
      return false
    }
    let last = tokens[index - 1]
    if last.kind == .number { return index == start + 1 }
    if last.isAny(.quantifier) { return !last.isDefinite }
    return index > start + 1 && last.kind == .word && !last.isDefinite
      && tokens[index - 2].isAny(.quantifier) && !tokens[index - 2].isDefinite
  }

  func skipBracket(_ index: Int, _ end: Int) -> Int {
    var close = index + 1
    while close < min(end, index + 14), tokens[close].kind != .closeBracket { close += 1 }
    return close < end && tokens[close].kind == .closeBracket ? close : index
  }

  /// داعيا الأحزاب لخدمة البلاد: behind a participle ل opens the call; behind a finite verb only a
  /// verbal noun does, because ل is joined to much else.
  func beginsPurpose(_ index: Int, isSubjectless: Bool) -> Bool {
    let token = tokens[index]
    guard !token.hasConjunction, !token.isAny([.name, .place, .press, .outlet, .agency]),
      !reading.isLoneLam(index)
    else { return false }
    if token.clitics.contains(.lam) {
      return isSubjectless || (!token.isDefinite && reading.isVerbalNoun(index))
        || (token.isDefinite && token.classes == .masdar)
        || (token.isDefinite && token.classes.isEmpty && index + 1 < tokens.count
          && (tokens[index + 1].isAny([
            .prepAdverbial, .meanwhile, .prepWith, .prepIn, .prepOn, .prepFrom, .prepOf, .prepTo,
          ]) || tokens[index + 1].clitics.contains(.ba))
          && reading.isPurposeful(index))
    }
    // An unknown word with ل at its front and ال behind it.
    return isSubjectless && token.classes.isEmpty && token.lettersCount >= 4
      && reading.folded(index).first == Letters.lam && index + 1 < tokens.count
      && (tokens[index + 1].isDefinite || tokens[index + 1].isAny([.place, .name]))
  }
}
