import Lexicons

/// What belongs to the phrase of a source, word by word: an office's matter, a body, a place.
extension NounPhraseReader {
  /// الوزير المكلف بالعلاقات مع البرلمان: what somebody is in charge of may take مع.
  func isPartOfCharge(_ index: Int, _ start: Int) -> Bool {
    guard index - 2 > start, tokens[start].isAny([.role, .rank]), index + 1 < tokens.count else {
      return false
    }
    let matter = tokens[index - 1]
    return matter.clitics.contains([.ba, .definite]) && tokens[index - 2].isDefinite
      && reading.folded(index - 2).dropFirst(2).first == Letters.mim
      && tokens[index + 1].isDefinite
  }

  /// المشرف العام على الفعاليات: an office that takes على.
  func isOverseen(_ index: Int, _ start: Int) -> Bool {
    guard !tokens[index].clitics.contains(.pronoun), index + 1 < tokens.count,
      !tokens[index + 1].isAny(.that)
    else { return false }
    return tokens[max(start, index - 3)..<index].contains {
      $0.isAny(.role) && $0.features >> 16 == 0x61
    }
  }

  /// قضائي, أمنية: an adjective of relation.
  func isRelational(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes.isEmpty || token.classes == .name, token.lettersCount > 3 else {
      return false
    }
    let letters = reading.folded(index)
    return letters.last == Letters.ya
      || (letters.last == Letters.ha && letters.dropLast().last == Letters.ya)
  }

  /// Whether a body's name can begin at a word: not at the last part of زعيم الحركة.
  func beginsBody(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return !before.isWord || before.kind == .number || tokens[index].hasConjunction
      || !before.isAny([.organisation, .role, .document]) || before.isDefinite
  }

  /// السفير لدى …: an office may be held at somebody's.
  func accredits(_ index: Int, _ head: Token) -> Bool {
    tokens[index].isAny(.heldAt) && head.isAny([.role, .rank, .anonymous])
      && index + 1 < tokens.count
      && tokens[index + 1].kind == .word && !tokens[index + 1].isAny([.event, .document])
      && !tokens[index + 1].clitics.contains(.pronoun)
  }

  /// Whether a phrase can be finished with a word: behind ال, a pronoun or a name nothing can be joined.
  func closesPhrase(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite || token.clitics.contains(.pronoun) || token.isAny([.name, .place])
      || !token.isWord || token.classes.isEmpty
  }

  /// مصدر في وزارة النقل goes on, الوزير في تصريح does not.
  func continuesWithPlace(_ index: Int, _ head: Token, _ hasName: Bool) -> Bool {
    guard index + 1 < tokens.count, !hasName, !tokens[index].clitics.contains(.pronoun) else {
      return false
    }
    let next = tokens[index + 1]
    // مدير الإعلام في "النخيل": a body that the writer sets in marks.
    if isBehindVerb, head.isAny([.role, .rank]), let marks = reading.quotation(openedAt: index + 1)
    {
      return marks.isClosed && marks.wordCount <= 4
        && !marks.inside.contains { tokens[$0].isAny([.document, .event, .outlet]) }
    }
    guard next.kind == .word, !next.clitics.contains(.pronoun) else { return false }
    if next.isAny([
      .document, .event, .dayPart, .period, .weekday, .relativeDay, .demonstrative, .what, .that,
      .adverb, .month,
    ])
      || next.isAny(.outlet) && !(next.isAny(.organisation) && head.isAny(.role))
      || reading.isVerbalNoun(index + 1) && !isField(index + 1, head)
    {
      return false
    }
    // في أهم تقرير, في معرض حديثه: through what, or on what occasion.
    if next.isAny([.phase, .asPart])
      || !next.isDefinite && index + 2 < tokens.count
        && tokens[index + 2].isAny([.document, .event])
        && (!next.isAny([.organisation, .role]) || tokens[index + 2].clitics.contains(.pronoun))
    {
      return false
    }
    if head.isAny([.role, .anonymous, .spokesperson, .organisation, .quantifier, .honorific]) {
      return true
    }
    // المعارضة المسلحة في سوريا.
    if head.isAny(.crowd), head.isDefinite, isBehindVerb { return next.isAny(.place) }
    return head.isAny(.rank) && isBehindVerb
      && (isCalling(head) && (!next.isDefinite || next.isAny(.organisation))
        || next.isAny(.organisation) || nameFollows(index + 1))
  }

  /// علي الدراسة, for على: behind what is finished and before a paper or a deed nobody's first name.
  func isOnWithYa(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.lettersCount == 3, token.isAny(.name), index > 0, index + 1 < tokens.count,
      tokens[index + 1].isDefinite, tokens[index + 1].isAny([.document, .event, .masdar]),
      tokens[index - 1].isDefinite || tokens[index - 1].isAny(.place),
      !tokens[index - 1].isAny([.role, .rank, .honorific])
    else { return false }
    return reading.folded(index).suffix(2).elementsEqual([Letters.lam, Letters.ya])
  }

  /// صيغًا أخرى, بعضا من: with the ending of the accusative, written or shown by ا, a word is what was done.
  func isAccusative(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite else { return false }
    if reading.tellsHow(index) { return !token.isAny(.name) }
    // رجلا, بعضا: known without its ا.
    return token.clitics.isEmpty && token.lettersCount > 3 && !token.classes.isEmpty
      && !token.isAny([.name, .place, .nameJoint, .adverb])
      && reading.folded(index).last == Letters.alef
      && reading.stem(index) != WordHash(reading.folded(index))
  }

  /// المدير الإقليمي للحملة الوطنية في سوريا: where something is that an office is for.
  func isSeatOfOffice(_ index: Int, _ office: Int) -> Bool {
    guard isBehindVerb, index + 1 < tokens.count, !tokens[index].clitics.contains(.pronoun),
      tokens[index + 1].kind == .word, tokens[index + 1].isAny(.place),
      !tokens[index + 1].hasPreposition
    else { return false }
    return tokens[(office + 1)..<index].contains { $0.clitics.contains(.lam) }
  }

  /// هددت الحكومة الشركات, دعا المجلس المسؤولين: right behind a body with ال another body or people with it.
  func isOtherBody(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard index == start + 1, token.kind == .word, token.isDefinite, tokens[start].isDefinite,
      tokens[start].isAny([.organisation, .crowd]), !token.hasPreposition, !token.hasConjunction,
      !tokens[start].isAny([.attribute, .name, .role, .rank])
    else { return false }
    if token.isAny([.organisation, .crowd]) {
      return !token.isAny([.attribute, .name, .role, .rank, .place])
        && (!token.endsInTaMarbuta || !tokens[start].endsInTaMarbuta) && !token.endsInDottedYa
    }
    // A single body has nothing in ين for its adjective.
    return !tokens[start].isAny(.crowd) && !reading.isPlural(start) && token.lettersCount > 6
      && !token.isAny([.name, .place, .rank, .attribute])
      && reading.folded(index).suffix(2).elementsEqual([Letters.ya, Letters.nun])
  }

  /// الخبير, الباحث: what somebody does, and not a rank or an office.
  func isCalling(_ token: Token) -> Bool {
    token.isAny([.role, .rank]) && UInt8(truncatingIfNeeded: token.features >> 16) == 0x63
  }

  /// سامر فهد المدير العام للشركة, فهد كبير المحللين: where an office begins behind a name, or a second one behind a first,
  /// so that its complement may follow.
  func opensOffice(_ index: Int, _ hasName: Bool) -> Bool {
    let token = tokens[index]
    // المسؤول عن النشر: behind a name what somebody is in charge of.
    if hasName, token.isAny(.anonymous), token.isDefinite, index + 1 < tokens.count {
      return tokens[index + 1].isAny([.prepOf, .prepIn])
    }
    // آل خليفة الأمين العام للمجلس.
    if hasName, token.isAny([.role, .rank, .name]), reading.isOfficeWithAdjective(index) {
      return true
    }
    guard token.isAny([.role, .spokesperson, .rank]), !token.isAny([.name, .nameJoint]),
      !token.hasPreposition
    else { return false }
    if !hasName { return !token.hasConjunction || token.isAny(.role) }
    let before = tokens[index - 1]
    // عبد الله بن مساعد: a calling behind a joint is a name.
    if before.isAny(.nameJoint) { return false }
    return !token.hasConjunction || token.isAny(.role)
  }

  /// فلان من جامعة كذا: a body that is joined to a name.
  func isBodyBehindName(_ index: Int, _ hasName: Bool) -> Bool {
    hasName && tokens[index].isAny(.organisation) && tokens[index - 1].isAny(.prepFrom)
  }

  /// جمعية سيهات, شركة سيمنز: right behind a body without ال what looks like a future is its name.
  func isBodyInSin(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    return isBehindVerb && index == start + 1 && token.classes.isEmpty && !token.hasConjunction
      && tokens[start].isAny(.organisation) && !tokens[start].isDefinite
      && reading.folded(index).first == Letters.sin
  }

  /// المسؤول عن النشر, النائب عن الحزب, منظمة الدفاع عن الطفل: what somebody stands or is in charge for.
  func isStoodFor(_ index: Int, _ holder: Token) -> Bool {
    guard takesMatter, !tokens[index].clitics.contains(.pronoun), index + 1 < tokens.count,
      tokens[index + 1].kind == .word
    else { return false }
    let before = tokens[index - 1]
    let next = tokens[index + 1]
    guard before.isDefinite, !next.isAny([.that, .document, .event, .outlet, .what]) else {
      return false
    }
    // المسؤول عن, للدفاع عن.
    if before.isAny(.anonymous) || before.clitics.contains([.lam, .definite]) { return true }
    return holder.isAny([.role, .rank]) && next.isAny([.organisation, .place])
  }

  /// فلان من جامعة كذا: a body that somebody who speaks belongs to.
  func isFromBody(_ index: Int, _ head: Token) -> Bool {
    guard takesOrigin, !tokens[index].clitics.contains(.pronoun), index + 1 < tokens.count,
      head.isAny([.name, .role, .rank, .anonymous, .honorific, .quantifier]) || head.classes.isEmpty
    else { return false }
    let next = tokens[index + 1]
    return next.isAny(.organisation) && !next.isAny([.document, .event, .role])
      && !next.clitics.contains(.pronoun) && !next.hasPreposition
  }

  /// دبلوماسيون عرب ومصريون مزاعم …, نواب محافظون الرئيس …: what ends in ون takes nothing behind it, so that another
  /// noun is somebody or something else.
  func closesPlural(_ index: Int, _ start: Int) -> Bool {
    guard index > start + 1, tokens[index - 1].lettersCount > 5 else { return false }
    let token = tokens[index]
    let before = tokens[index - 1]
    guard token.kind == .word, before.kind == .word, !before.isDefinite, !token.hasConjunction,
      !token.hasPreposition,
      !before.isAny([.name, .place, .nameJoint]),
      reading.isPlural(start) || before.isAny(.anonymous),
      reading.folded(index - 1).suffix(2).elementsEqual([Letters.waw, Letters.nun])
    else { return false }
    return token.isDefinite
      || token.isAny([.document, .masdar, .event]) && !token.isAny([.name, .role, .anonymous])
  }

  /// رفضت واشنطن التعليق بشأن …, كرر فهد مزاعم أن …, أكد فهد تفهمه …: behind a place or a name that nobody joins
  /// anything to, what was done.
  func isDeedBehindName(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.hasPreposition,
      !tokens[start].isAny([.document, .event, .organisation])
    else { return false }
    let before = tokens[index - 1]
    let isShort = index == start + 1
    let isName =
      isShort && (before.classes == .place || before.classes == .name)
      || isShort && before.isDefinite && before.classes.isEmpty && reading.isNamedBefore(start)
      || !isShort && before.isAny(.name) && !before.isDefinite
    if isName, reading.isDefiniteVerbalNoun(index) {
      return index + 1 < tokens.count
        && tokens[index + 1].isAny([.prepIn, .prepAdverbial, .prepOn, .prepFrom, .prepOf, .that])
        && !tokens[index + 1].clitics.contains(.pronoun)
    }
    guard !token.isDefinite else { return false }
    if isName || isShort && before.classes.isEmpty,
      token.classes.isSubset(of: [.document, .masdar, .verb]), token.isAny(.document)
    {
      return true
    }
    return isName && token.clitics.contains(.pronoun) && token.isAny(.masdar)
  }

  /// باحثون في علم النبات: what people without a name are at home in.
  func isField(_ index: Int, _ head: Token) -> Bool {
    (head.isAny(.anonymous) && tokens[index - 2].isAny(.anonymous)
      || isCalling(head) && tokens[index - 2].isDefinite || isSpecialist(index - 2))
      && index + 1 < tokens.count
      && tokens[index + 1].isDefinite && !tokens[index + 1].hasPreposition
  }

  /// المختصين, المشاركون: a participle in the plural, which says in what.
  private func isSpecialist(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isDefinite, token.kind == .word, token.lettersCount > 6, !token.hasPreposition
    else { return false }
    let letters = reading.folded(index)
    return letters.dropFirst(2).first == Letters.mim && letters.last == Letters.nun
  }

  func closingBracket(_ index: Int, _ end: Int) -> Int? {
    var close = index + 1
    while close < min(end, index + 10) {
      if tokens[close].kind == .closeBracket { return close }
      close += 1
    }
    return nil
  }

  /// After a comma a phrase goes on with an office (فلان، رئيس الهيئة) or a name (الرئيس، فلان).
  func beginsApposition(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.hasPreposition else { return false }
    return token.isAny([.role, .spokesperson, .name, .nameJoint, .rank, .honorific])
      && !token.isAny([.prepIn, .demonstrative])
  }
}
