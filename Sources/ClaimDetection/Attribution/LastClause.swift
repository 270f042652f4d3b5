import Lexicons

/// Who acts in the clause right before a report that names nobody.
extension MainSubject {
  /// وتحدث المدير فلان …، مؤكدا, ولكن استبعد فلان ذلك، مؤكدا: who acts in the last clause between the report
  /// before in the same sentence and another that names nobody.
  ///
  /// - Returns: `nil` where no clause between the two opens with a verb and somebody who can speak.
  func phrase(before index: Int, behind report: Int) -> Range<Int>? {
    let floor = max(report, index - MainSubject.clauseReach)
    var verb = index - 2
    while verb > floor {
      let token = tokens[verb]
      if token.isAny([.verb, .action]), !token.isAny([.masdar, .relative]),
        !token.clitics.contains(.pronoun), isVerb(verb), opensClause(verb),
        token.isAny(.action) || isFinite(verb)
      {
        return actor(behind: verb, index)
      }
      verb -= 1
    }
    return nil
  }

  /// وتطالب الدولة بـ…: a body that is warned or called upon.
  private func isSpokenTo(_ index: Int, _ verb: Int) -> Bool {
    tokens[index].isAny([.organisation, .place]) && callsUpon(verb)
  }

  /// بينه وبين المدير.
  private func isBetween(_ index: Int) -> Bool {
    tokens[index].lettersCount <= 4
      && reading.folded(index).suffix(3).elementsEqual([Letters.ba, Letters.ya, Letters.nun])
  }

  /// تحدث, and not توجيه.
  private func isFinite(_ verb: Int) -> Bool {
    reading.readings(verb).contains {
      $0.form.kind == .perfect || $0.form.kind == .imperfect
    }
  }

  /// Who acts behind the verb of a clause, up to a limit.
  private func actor(behind verb: Int, _ limit: Int) -> Range<Int>? {
    let first = behindAdjuncts(verb + 1, limit)
    guard first < limit, canSpeak(first),
      reading.folded(first).last != Letters.alef || tokens[first].isAny(.name),
      !tokens[first].isAny([.quantifier, .crowd, .prepOn, .prepTo]),
      !tokens[first].clitics.contains(.pronoun), !isSpokenTo(first, verb), !isBetween(verb),
      tokens[verb].isAny(.verb)
        ? true
        : !reading.isPlural(first)
          && tokens[first].isAny([.role, .rank, .name, .honorific, .outlet, .spokesperson]),
      tokens[first].isDefinite || tokens[first].isAny([.name, .honorific, .rank, .role]),
      reading.quotation(around: verb) == nil,
      let phrase = NounPhraseReader(reading: reading).phrase(
        from: first, limit: limit, stopsAtVerbalNoun: true)
    else { return nil }
    var actor = withoutObject(phrase)
    // استغرب فلان بعض الأسئلة, تطرق المدير للعديد منها.
    if let object = actor.dropFirst().first(where: { index in
      let token = tokens[index]
      return token.isAny(.quantifier) || token.kind == .openQuote || token.kind == .plainQuote
        || token.clitics.contains(.lam) && !token.isDefinite && reading.isVerbalNoun(index)
    }) {
      actor = first..<object
    }
    // A name by itself may be that of several: ووجه زيدان اللوم لنفسه.
    if actor.count == 1 {
      let mayAct =
        tokens[first].isDefinite && !tokens[first].isAny(.name)
        && tokens[first].isAny([.role, .rank, .outlet, .organisation])
      return mayAct ? actor : nil
    }
    let next = tokens[first + 1]
    if actor.count == 2, !tokens[first].isDefinite, tokens[first].isAny(.name), next.isDefinite,
      !next.endsInDottedYa, !next.isAny(.name)
    {
      return nil
    }
    return actor
  }

  /// How far back such a clause may begin, in tokens.
  private static let clauseReach = 40

  /// Whether a clause begins with a verb, or with لكن or the like before it.
  private func opensClause(_ verb: Int) -> Bool {
    tokens[verb].clitics.contains(.waw)
      || verb > 1 && tokens[verb - 1].isAny([.contrast, .meanwhile])
        && (!tokens[verb - 2].isWord || tokens[verb - 1].hasConjunction)
  }
}
