import Lexicons

/// Finds who acts in a sentence, for reports that hang on a verb of doing: استقبل الوزير الوفد، مؤكدا أن ….
struct MainSubject {
  let reading: ArticleReading

  var tokens: TokenList { reading.tokens }

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
      tokens[start + 1].isAny(.crowd), tokens[start + 1].isDefinite, callsUpon(start)
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

  /// Behind من جهة أخرى, كان and the like.
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
  func behindAdjuncts(_ start: Int, _ limit: Int) -> Int {
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
    return reading.isWithIt(index)
      || letters.first == Letters.lam && letters.dropFirst().first == Letters.ha
  }

  /// Whether a word is a verb, or may be one that no list knows.
  func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isDefinite && !token.hasPreposition
      && (token.isAny([.action, .verb, .relayVerb]) || token.classes.isEmpty)
  }

  /// حذر, طالب: a verb by which somebody is warned or called upon.
  func callsUpon(_ verb: Int) -> Bool {
    reading.readings(verb).contains {
      let act = reading.lexicon.verbs[$0.verb].act
      return act == "warn" || act == "demand"
    }
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

  /// Whether a word names somebody who can act and speak.
  func canSpeak(_ index: Int) -> Bool {
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
