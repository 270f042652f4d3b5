import Lexicons

/// Finds who acts in a sentence, for reports that hang on a verb of doing: استقبل الوزير الوفد، مؤكدا أن ….
struct MainSubject {
  let reading: ArticleReading

  private var tokens: TokenList { reading.tokens }

  /// The subject of the sentence that a token stands in, read from the sentence's beginning.
  ///
  /// - Returns: `nil` where the sentence begins with neither a verb and somebody who can speak, nor
  ///   somebody who can speak.
  func phrase(before index: Int) -> Range<Int>? {
    let phrases = NounPhraseReader(reading: reading)
    var start = reading.segment(of: index).tokens.lowerBound
    // Behind a dateline and a dash, or an opening like من جهة أخرى, the sentence begins anew.
    if let dash = (start..<min(index, start + 6)).last(where: { tokens[$0].kind == .dash }),
      !acts(in: start..<dash)
    {
      start = dash + 1
    }
    start = skipOpening(start, index)
    if start + 2 < index, isCredit(start) { start += 1 }
    guard start < index else { return nil }
    if let verb = verbBehindFrame(start, index) { start = verb }
    if let behind = subjectBehindAdverbial(start, index) {
      return phrases.phrase(from: behind, limit: index).map(withoutObject)
    }
    // أكدها سابقا رئيس الهيئة, ورحب به رئيس البلدية: what stands between a verb and its subject.
    let next = isVerb(start) ? behindAdjuncts(start + 1, index) : start + 1
    // وحذر التجار من …، مؤكدا: who is warned or called upon is spoken to.
    if tokens[start].classes == .verb, tokens[start].hasConjunction, start + 1 < index,
      tokens[start + 1].isAny(.crowd), tokens[start + 1].isDefinite,
      reading.readings(start).contains(where: {
        ["warn", "demand"].contains(reading.lexicon.verbs[$0.verb].act)
      })
    {
      return nil
    }
    if let asked = metByOutletInMarks(start, index) { return asked }
    for first in [start, next] where first < index {
      guard canSpeak(first) || (first > start && isNamed(first, behind: start)),
        first == start || isVerb(start)
      else { continue }
      if !canSpeak(first), reading.isNamedBefore(first) { return first..<(first + 1) }
      if let phrase = phrases.phrase(from: first, limit: index, stopsAtVerbalNoun: first > start) {
        return met(behind: phrase, index) ?? withoutObject(phrase)
      }
    }
    return nil
  }

  /// ألقى فلان – وكيل الوزارة – كلمة: somebody acts before the dash, which opens an apposition.
  private func acts(in range: Range<Int>) -> Bool {
    range.dropLast().contains {
      tokens[$0].isAny(.action) && !tokens[$0].isAny(.masdar) && isVerb($0) && canSpeak($0 + 1)
        && !tokens[$0 + 1].isAny([.place, .outlet])
    }
  }

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
    tokens[index].isAny([.organisation, .place])
      && reading.readings(verb).contains {
        let act = reading.lexicon.verbs[$0.verb].act
        return act == "warn" || act == "demand"
      }
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

  private func opensClause(_ verb: Int) -> Bool {
    tokens[verb].clitics.contains(.waw)
      || tokens[verb - 1].isAny([.contrast, .meanwhile])
        && (!tokens[verb - 2].isWord || tokens[verb - 1].hasConjunction)
  }

  /// التقت «الصحيفة» فلان فقال: an outlet in marks between the verb and whom it met.
  private func metByOutletInMarks(_ start: Int, _ limit: Int) -> Range<Int>? {
    guard start + 2 < limit, isVerb(start), let marks = reading.quotation(openedAt: start + 1),
      marks.isClosed, marks.wordCount <= 4
    else { return nil }
    let person = marks.close + 1
    guard person < limit, tokens[person].isAny([.name, .rank, .honorific, .role]),
      canSpeak(person), !tokens[person].isAny([.organisation, .document]),
      !reading.isPlural(person)
    else { return nil }
    return NounPhraseReader(reading: reading).phrase(from: person, limit: limit)
      .map(withoutObject)
  }

  /// هسبريس التقت فلان، …، وأكد, سألت الصحيفة فلان فقال: whom an outlet met or asked speaks, and not the outlet.
  private func met(behind outlet: Range<Int>, _ limit: Int) -> Range<Int>? {
    guard tokens[outlet.lowerBound].isAny([.outlet, .agency]), outlet.upperBound + 1 < limit else {
      return nil
    }
    let isInside =
      outlet.count > 1 && tokens[outlet.lowerBound + 1].isAny(.rank)
      && tokens[outlet.lowerBound + 1].isDefinite
    let start =
      isInside
      ? outlet.lowerBound + 1
      : isVerb(outlet.upperBound) ? outlet.upperBound + 1 : outlet.upperBound
    guard start < limit, tokens[start].kind == .word, !tokens[start].hasConjunction,
      tokens[start].isAny([.name, .rank, .honorific, .role])
        || tokens[start].classes.isEmpty && start > outlet.upperBound && !tokens[start].isDefinite
          && tokens[start + 1].isAny(.name),
      !tokens[start].isAny([.organisation, .document, .event]), !reading.isPlural(start)
    else { return nil }
    return NounPhraseReader(reading: reading).phrase(from: start, limit: limit)
      .map(withoutObject)
  }

  /// وكالات أشادت الدولة بـ…: the agencies that a report is credited to, before its first verb.
  private func isCredit(_ index: Int) -> Bool {
    tokens[index].isAny([.outlet, .agency]) && !tokens[index].isDefinite
      && tokens[index + 1].isAny([.action, .verb]) && !tokens[index + 1].isDefinite
      && tokens[index + 1].classes.isSubset(of: [.action, .verb, .relayVerb])
      && canSpeak(index + 2)
  }

  /// وفي نهاية الزيارة نقل الوكيل …: the verb behind the adverbial that opens a sentence.
  private func verbBehindFrame(_ start: Int, _ limit: Int) -> Int? {
    guard tokens[start].isAny([.prepIn, .prepAdverbial]) else { return nil }
    let end = min(limit, start + MainSubject.frameReach)
    var index = start + 1
    while index < end {
      let token = tokens[index]
      guard token.isWord || token.kind == .comma else { return nil }
      if token.isAny([.that, .relative]) { return nil }
      if token.isAny([.action, .verb]), !token.isDefinite, !token.hasPreposition,
        !token.hasConjunction, !token.isAny(.masdar) || index + 1 < limit && canSpeak(index + 1),
        !tokens[index - 1].isAny([.prepIn, .prepFrom, .prepOf, .prepOn, .prepAdverbial])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// How long the adverbial may be, in tokens.
  private static let frameReach = 12

  /// ويوافقه في الرأي د. فلان: in … between a verb and its subject.
  private func subjectBehindAdverbial(_ start: Int, _ limit: Int) -> Int? {
    guard start + 4 < limit, isVerb(start) || NounPhraseReader(reading: reading).isVerbLike(start),
      tokens[start + 1].isAny([.prepIn, .prepOn, .prepFrom]),
      tokens[start + 2].isDefinite
        || tokens[start + 1].clitics.contains(.pronoun)
    else { return nil }
    let first = tokens[start + 1].clitics.contains(.pronoun) ? start + 2 : start + 3
    let isInitial = tokens[first].lettersCount == 1 && tokens[first + 1].kind == .abbreviation
    return isInitial
      || tokens[first].isAny([.name, .rank, .honorific]) && !tokens[first].hasPreposition
        && !tokens[first].hasConjunction
      ? first : nil
  }

  /// أطلقت الوزارة حملة كبيرة: behind ال an unknown noun with ة is what was done, and no name.
  private func withoutObject(_ phrase: Range<Int>) -> Range<Int> {
    let phrases = NounPhraseReader(reading: reading)
    let object = phrase.dropFirst().first {
      reading.isThing($0) && !tokens[$0].hasPreposition
        && (tokens[$0 - 1].isDefinite || isConstructBehindName($0, phrase.lowerBound))
        || isPluralObject($0, of: phrase.lowerBound)
        || isPluralBehindName($0, phrase.lowerBound) || isPaperBehindName($0, phrase.lowerBound)
        || isPluralWithoutArticle($0, of: phrase.lowerBound)
        || isOfOtherGender($0, phrase.lowerBound)
        || reading.isDefiniteVerbalNoun($0)
          && (tokens[$0 - 1].isDefinite || tokens[$0 - 1].isAny([.name, .nameJoint]))
        || phrases.isAccusative($0) || isAccusativeBehindBody($0, phrase.lowerBound)
        || isThingBehindName($0, phrase.lowerBound)
        || isMatter($0)
    }
    return object.map { phrase.lowerBound..<$0 } ?? phrase
  }

  /// اعتقلت الشرطة رجلا: right behind a body with ال an unknown word in ا.
  private func isAccusativeBehindBody(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    return index == head + 1 && tokens[head].isDefinite
      && tokens[head].isAny([.organisation, .crowd]) && token.kind == .word
      && token.classes.isEmpty && token.lettersCount > 3 && token.clitics.isEmpty
      && reading.folded(index).last == Letters.alef
  }

  /// عرض سامر فهد طريقة استخدام الجهاز: behind a whole name a noun in ة that takes another.
  private func isConstructBehindName(_ index: Int, _ start: Int) -> Bool {
    index > start + 1 && index + 1 < tokens.count
      && tokens[index - 2].isAny([.name, .nameJoint]) && !tokens[index - 2].isDefinite
      && tokens[index + 1].kind == .word && !tokens[index + 1].hasPreposition
      && (tokens[index + 1].isDefinite || reading.isVerbalNoun(index + 1))
  }

  /// رحب الوزير بجهود الدولة: ب before what is no place or body.
  private func isMatter(_ index: Int) -> Bool {
    let token = tokens[index]
    // بوقادوم: an unknown word in ب may be a name.
    return token.clitics.contains(.ba)
      && !token.isAny([.organisation, .place, .name, .role, .outlet, .phase])
      && (tokens[index - 1].isDefinite || tokens[index - 1].isAny([.name, .place]))
  }

  /// انتقد سامر علام الحادث: behind a first name and another word a thing with ال, which is no family name.
  private func isThingBehindName(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard index > start + 1, token.kind == .word, token.isDefinite, !token.hasPreposition,
      !token.hasConjunction, !token.isAny([.rank, .role, .spokesperson, .name, .honorific]),
      !tokens[index - 1].isDefinite, !tokens[index - 1].isAny(.nameJoint)
    else { return false }
    let before = tokens[index - 1]
    let earlier = tokens[index - 2]
    guard before.kind == .word, earlier.kind == .word, !earlier.isDefinite || earlier.isAny(.rank)
    else { return false }
    let isFirstName = earlier.isAny([.name, .nameJoint]) && !earlier.isDefinite
    // دخل سامر علي القاعة.
    if isFirstName, token.endsInTaMarbuta, token.classes.isEmpty { return true }
    if token.isAny([.event, .document, .masdar, .norm, .crowd, .organisation, .phase]) {
      return isFirstName && (before.isAny(.name) || before.classes.isEmpty)
        || before.classes.isEmpty && earlier.classes.isEmpty && index > start + 2
    }
    // What is known as nothing may be a family name behind a first name alone, and behind a word in ي.
    return before.classes.isEmpty && token.classes.isEmpty && !token.endsInDottedYa
      && (isFirstName
        || earlier.classes.isEmpty && index > start + 2
          && (tokens[index - 3].isDefinite || tokens[index - 3].isAny(.place)))
  }

  /// أدانت المحكمة المتهم: a man or thing behind a body in the feminine, with which its adjectives end in ة or the
  /// like.
  private func isOfOtherGender(_ index: Int, _ head: Int) -> Bool {
    guard tokens[head].isDefinite, tokens[head].endsInTaMarbuta, index == head + 1 else {
      return false
    }
    let token = tokens[index]
    return token.kind == .word && token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && !token.isAny([.name, .place, .attribute])
      && ![Letters.ha, Letters.alef, Letters.ya, Letters.ta].contains(
        reading.folded(index).last ?? Letters.ha)
  }

  /// تناول رئيس الجمهورية الخطوات …: things in the plural, which describe nobody.
  private func isPluralObject(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite && token.kind == .word && !token.hasPreposition
      && token.classes.isSubset(of: [.masdar, .document]) && tokens[index - 1].isDefinite
      && token.lettersCount > 5 && tokens[head].isAny([.role, .rank])
      && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  /// ألقى سامر رباح كلمة: a paper or an event without ال behind a name.
  private func isPaperBehindName(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    return index > head + 1 && token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && token.isAny([.document, .event])
      && token.classes.isSubset(of: [.document, .event, .verb, .masdar])
      && tokens[head].isAny([.name, .role, .rank, .honorific]) && before.kind == .word
      && (before.isAny(.name) || before.classes.isEmpty)
      && (before.clitics.isEmpty || before.isDefinite)
      && reading.folded(index - 1).last != Letters.ha
  }

  /// تلقى الأمير سامر بن عبدالمحسن اتصالات العزاء: things in the plural behind a whole name.
  private func isPluralBehindName(_ index: Int, _ head: Int) -> Bool {
    let token = tokens[index]
    return index > head + 1 && token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && token.classes.isSubset(of: [.masdar, .document])
      && reading.isPluralThing(index)
      && (tokens[index - 1].isAny(.name) || tokens[index - 2].isAny([.name, .nameJoint]))
      && !tokens[index - 2].isDefinite
  }

  /// طرحت الوزارة التونسية سندات …: things without ال behind a body that has it.
  private func isPluralWithoutArticle(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && tokens[index - 1].isDefinite && tokens[head].isAny(.organisation)
      && token.classes.isSubset(of: [.masdar, .document]) && token.lettersCount > 4
      && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  private func skipOpening(_ start: Int, _ limit: Int) -> Int {
    let matcher = PhraseMatcher(reading: reading)
    var index = start
    while index < limit {
      if let phrase = matcher.match(at: index), phrase.kind == .inTurn {
        index = phrase.tokens.upperBound
      } else if !tokens[index].isWord || tokens[index].isAny([.already, .be, .adverb, .meanwhile]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// How many words between a verb and its subject are passed over.
  private static let adjunctReach = 3

  /// The token behind adverbs, days and what takes somebody up that stand between a verb and its subject.
  private func behindAdjuncts(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, index < start + MainSubject.adjunctReach {
      let token = tokens[index]
      guard token.kind == .word,
        token.isAny([.adverb, .relativeDay, .weekday])
          || token.clitics.contains(.pronoun)
            && token.isAny([.prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith])
          || token.isAny(.demonstrative) && token.lettersCount == 3 && !token.hasPreposition
            && index > 0 && tokens[index - 1].isAny(.verb)
            && reading.folded(index).first == Letters.dhal
          || token.lettersCount <= 3 && isJoinedPronoun(index)
      else { break }
      index += 1
    }
    return index
  }

  /// به, لها, بهم.
  private func isJoinedPronoun(_ index: Int) -> Bool {
    let letters = reading.folded(index)
    return (letters.first == Letters.ba || letters.first == Letters.lam) && letters.count >= 2
      && letters.dropFirst().first == Letters.ha
  }

  private func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isDefinite && !token.hasPreposition
      && (token.isAny([.action, .verb, .relayVerb]) || token.classes.isEmpty)
  }

  /// رفض فلان: somebody by a family name behind a known verb.
  private func isNamed(_ index: Int, behind verb: Int) -> Bool {
    guard tokens[verb].isAny([.action, .verb]), tokens[index].kind == .word,
      tokens[index].classes.isEmpty, !tokens[index].hasPreposition
    else { return false }
    if reading.isNamedBefore(index) { return true }
    // رفض الهاشمي الحامدي رئيس …: what stands behind it tells.
    return tokens[index].isDefinite && reading.folded(index).last == Letters.ya
      && index + 1 < tokens.count
      && (tokens[index + 1].isAny([.role, .rank]) || tokens[index + 1].classes.isEmpty)
      && tokens[index + 1].kind == .word && !tokens[index + 1].hasPreposition
  }

  private func canSpeak(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasPreposition, !token.hasConjunction || token.isAny(.name)
    else { return false }
    // بعضهم, بعض السكان.
    if token.isAny(.quantifier) {
      return token.clitics.contains(.pronoun)
        || index + 1 < tokens.count && GroupsOfPeople(reading: reading).isGroup(index + 1)
    }
    return token.isAny([
      .role, .rank, .name, .organisation, .honorific, .spokesperson, .place, .anonymous, .outlet,
      .crowd,
    ])
  }
}
