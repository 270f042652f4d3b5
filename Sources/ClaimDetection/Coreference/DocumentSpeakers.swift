import ClaimModel
import Lexicons

/// Whose words a document holds, and for whom a spokesperson speaks.
extension SpeakerResolver {
  func principalSource(_ range: Range<Int>) -> ParsedSource? {
    guard let first = range.first else { return nil }
    if tokens[first].isAny(.onBehalf) { return nil }
    var parsed = parser.parse(range)
    // باسم اللواء الثاني: a unit, and no general.
    if parsed.kind == .person, !range.contains(where: { tokens[$0].isAny([.name, .nameJoint]) }),
      tokens[first].isAny(.rank)
    {
      parsed = ParsedSource(kind: .organisation, name: range, hasProperName: true)
    }
    return parsed
  }

  /// المتحدث باسم القوات التي تسيطر على المدينة: a body told by a relative clause, which is none that was met before.
  func describedPrincipal(_ principal: Range<Int>, _ attribution: Attribution) -> ParsedSource? {
    let relative = principal.upperBound
    guard principal.count == 1, attribution.cue.kind == .verb, relative < tokens.count,
      tokens[relative].isAny(.relative), let marker = attribution.cue.complement?.marker,
      relative + 1 < marker, marker - relative <= SpeakerResolver.clauseReach,
      tokens[relative..<marker].allSatisfy({ $0.kind == .word })
    else { return nil }
    return ParsedSource(
      kind: .organisation, name: principal.lowerBound..<marker, hasProperName: true)
  }

  /// The longest clause taken into a name, in tokens.
  private static let clauseReach = 8

  /// The body whose document it is: named behind it, or known from before.
  mutating func resolveDocument(
    _ parsed: ParsedSource, _ claim: inout Resolved, _ discourse: Discourse
  ) {
    let head = parsed.name.lowerBound
    let key = reading.nameKey(head)
    // الدراسة، التي أنجزها المعهد: told right behind it.
    if tokens[head].isDefinite, parsed.name.upperBound + 2 < tokens.count,
      let maker = maker(behind: parsed.name.upperBound)
    {
      // EMC: what is written in other letters is a body.
      let made =
        reading.bytes[tokens[maker.lowerBound].start] < 0x80
        ? ParsedSource(kind: .organisation, name: maker, hasProperName: true)
        : parser.parse(maker)
      claim.speaker = registry.entity(for: made, recent: discourse.recent)
      let carrier = newCarrier(.document, head..<(head + 1))
      claim.carriers.append(carrier, in: reading.memory)
      claim.named.insert(carrier.number, in: reading.memory)
      return
    }
    if tokens[head].isDefinite || tokens[head].clitics.contains(.pronoun),
      !namesOwnIssuer(parsed.name),
      let (speech, carrier) = discourse.lastDocument(like: key, reading.memory)
        ?? impliedDocument(
          head, discourse, carriesOn: attributions[claim.attribution].verb?.carriesOn == true,
          isAlone: parsed.name.count == 1)
    {
      claim.speaker = speech.speaker
      claim.speakerBasis = .carried
      claim.spokesperson = speech.spokesperson
      claim.spokespersonBasis = .carried
      claim.carriers = speech.carriers
      if !claim.carriers.has(.document) {
        claim.carriers.append(carrier, in: reading.memory)
      }
      if let known = claim.carriers.firstIndex(where: { $0.role == .document }) {
        var carrier = claim.carriers[known]
        carrier.name = head..<(head + 1)
        claim.carriers.replace(at: known, by: carrier, in: reading.memory)
        claim.named.insert(carrier.number, in: reading.memory)
      }
      return
    }
    if !namesFigures(head) {
      let carrier = newCarrier(.document, head..<(head + 1))
      claim.carriers.append(carrier, in: reading.memory)
      claim.named.insert(carrier.number, in: reading.memory)
    }
    let outlet = outlet(of: parsed.name)
    if let outlet { claim.carriers.append(outletCarrier(outlet, &claim), in: reading.memory) }
    let whole = outlet.map { parsed.name.lowerBound..<$0.lowerBound } ?? parsed.name
    guard
      let issuer = issuer(in: whole) ?? issuer(behind: parsed.name.upperBound)
        ?? issuerIntroduced(head)
    else {
      if let author = author(of: head) {
        claim.speaker = author
        return
      }
      if let outlet {
        claim.speaker = registry.entity(for: parser.parse(outlet), recent: discourse.recent)
        claim.carriers.removeAll(in: reading.memory) { $0.role == .outlet }
        return
      }
      claim.speaker = registry.entity(
        for: ParsedSource(kind: .document, name: parsed.name, hasProperName: true),
        recent: discourse.recent)
      return
    }
    let source = parser.parse(issuer)
    if source.kind == .spokesperson {
      claim.spokesperson = registry.entity(for: source, recent: discourse.recent)
      if let principal = source.principal.flatMap(principalSource) {
        claim.speaker = registry.entity(for: principal, recent: discourse.recent)
        return
      }
      claim.speaker = discourse.speeches.last?.speaker ?? claim.spokesperson ?? 0
    } else {
      claim.speaker = registry.entity(for: source, recent: discourse.recent)
    }
  }

  /// وأضاف البيان, where no statement was named before: that of the last speaker.
  mutating func impliedDocument(
    _ head: Int, _ discourse: Discourse, carriesOn: Bool, isAlone: Bool
  ) -> (Discourse.Speech, ResolvedCarrier)? {
    // وقال التقرير, between somebody's words, is the paper of the body that was quoted before.
    if !carriesOn, let last = discourse.speeches.last, last.carriers.isEmpty, isAlone,
      registry.entities[last.speaker].kind == .person,
      let body = discourse.speeches.last(where: {
        let kind = registry.entities[$0.speaker].kind
        return kind == .organisation || kind == .outlet
      })
    {
      return (body, newCarrier(.document, head..<(head + 1)))
    }
    guard let last = discourse.speeches.last,
      last.carriers.has(.document)
        || Agreement.gender(of: head..<(head + 1), in: reading) == .masculine
    else { return nil }
    return (last.ofTeller(reading.memory), newCarrier(.document, head..<(head + 1)))
  }

  /// مقال بموقع كذا, تقرير في صحيفة كذا: where a paper stood.
  func outlet(of name: Range<Int>) -> Range<Int>? {
    carrierFinder.carriers(in: name).first { $0.role == .outlet }?.name
  }

  /// التقرير, of استعرض تقرير لصحيفة كذا before: whose paper it is, where the article first spoke of it.
  private func issuerIntroduced(_ head: Int) -> Range<Int>? {
    guard tokens[head].isDefinite else { return nil }
    let phrases = NounPhraseReader(reading: reading)
    for place in reading.places(of: reading.nameKey(head)) where place < head {
      guard !tokens[place].isDefinite, tokens[place].isAny(.document),
        let phrase = phrases.phrase(
          from: place, limit: min(head, place + SpeakerResolver.paperReach), takesJoinedLam: true)
      else { continue }
      return outlet(of: phrase)
    }
    return nil
  }

  /// How far a paper and whose it is are read, in tokens.
  private static let paperReach = 10

  /// How far behind a paper its author is looked for, in tokens.
  private static let authorReach = 300

  /// علق مقال على …, ويرى كاتب المقال فلان أن …: the one whom the article names as a writer further on.
  private func author(of head: Int) -> Int? {
    // A report of a newspaper is the paper's, whoever wrote it.
    guard
      UInt8(truncatingIfNeeded: tokens[head].features) == UInt8(ascii: "w"),
      tokens[head].features > 0xFF
    else { return nil }
    let limit = min(tokens.count, head + SpeakerResolver.authorReach)
    let phrases = NounPhraseReader(reading: reading)
    for index in (head + 1)..<max(head + 1, limit) where isWriter(index) {
      // كاتب المقال فلان, الكاتبة فلانة; كاتب الدولة is an office.
      guard
        tokens[index].isDefinite
          || index + 1 < limit && tokens[index + 1].isAny(.document) && tokens[index + 1].isDefinite
      else { continue }
      guard let phrase = phrases.phrase(from: index, limit: min(limit, index + 10)),
        let name = parser.personName(phrase)
      else { continue }
      return registry.match(reading.nameKeys(name), kind: .person)
    }
    return nil
  }

  /// كاتب, محرر: one who writes papers.
  func isWriter(_ index: Int) -> Bool {
    tokens[index].isAny([.role, .rank])
      && UInt8(truncatingIfNeeded: tokens[index].features >> 16) == UInt8(ascii: "w")
  }

  /// بيان صدر الثلاثاء عن المكتب, تقرير أصدرته المنظمة: who issued a paper, told by the verb behind it.
  private func issuer(behind end: Int) -> Range<Int>? {
    let limit = min(tokens.count, end + 6)
    guard end < limit else { return nil }
    if let maker = maker(behind: end) { return maker }
    guard tokens[end].isAny(.relayVerb), !tokens[end].isDefinite else { return nil }
    let phrases = NounPhraseReader(reading: reading)
    let of = (end + 1..<max(end + 1, limit)).first {
      tokens[$0].isAny(.prepOf) && !tokens[$0].clitics.contains(.pronoun)
    }
    let start = of.map { $0 + 1 } ?? end + 1
    guard start < tokens.count,
      of != nil
        || tokens[start].isAny([.outlet, .agency, .organisation, .role, .rank, .place]),
      tokens[start].kind == .word,
      of == nil || tokens[(end + 1)..<(start - 1)].allSatisfy({ $0.kind == .word })
    else { return nil }
    return phrases.phrase(from: start, limit: min(tokens.count, start + 12))
  }

  /// دراسة قام بها المعهد, تقرير قدمه المركز, ورقة، أعدها فلان, البحث الذي أجرته المؤسسة: who made a paper, told by a verb with
  /// a pronoun that takes it up.
  private func maker(behind end: Int) -> Range<Int>? {
    var verb = end
    if tokens[verb].kind == .comma { verb += 1 }
    if verb < tokens.count, tokens[verb].isAny(.relative), !tokens[verb].hasConjunction {
      verb += 1
    }
    guard verb + 2 < tokens.count, tokens[verb].kind == .word, !tokens[verb].isDefinite,
      !tokens[verb].hasConjunction, !tokens[verb].hasPreposition
    else { return nil }
    let phrases = NounPhraseReader(reading: reading)
    var start = verb + 1
    if phrases.madeWithPronoun(verb) {
      start += 1
    } else {
      guard takesPronoun(verb) else { return nil }
    }
    let head = tokens[start]
    guard head.kind == .word, !head.hasConjunction, !head.hasPreposition || head.isAny(.name),
      head.isAny([
        .organisation, .role, .rank, .name, .honorific, .place, .anonymous, .crowd, .quantifier,
      ]) || head.classes.isEmpty && reading.bytes[head.start] < 0x80,
      !head.isAny([.outlet, .agency])
    else { return nil }
    var limit = min(tokens.count, start + 12)
    // أشرف عليها باحثون عن نتائج …: what the paper reports is none of its maker's.
    if let marker = attributions[current].cue.complement?.marker, marker > start,
      !tokens[marker].isAny(.prepFrom)
    {
      limit = min(limit, marker)
    }
    return phrases.phrase(from: start, limit: limit)
  }

  /// قدمه, أعدها, أجرته: a verb with ه or ها, and no noun that has one.
  private func takesPronoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes.isSubset(of: [.action, .relayVerb]), token.lettersCount >= 4,
      !token.endsInTaMarbuta, !token.isAny(.copy)
    else { return false }
    let letters = reading.folded(index)
    return letters.last == Letters.ha
      || letters.suffix(2).elementsEqual([Letters.ha, Letters.alef])
  }

  /// تقديرات, توقعات: what a body says, not a paper of its own.
  func namesFigures(_ head: Int) -> Bool {
    UInt8(truncatingIfNeeded: tokens[head].features) == UInt8(ascii: "n")
  }

  /// إعلامي, إعلامية.
  private func endsInNisba(_ index: Int) -> Bool {
    let letters = reading.folded(index)
    return letters.last == Letters.ya
      || tokens[index].endsInTaMarbuta && letters.dropLast().last == Letters.ya
  }

  /// التقرير الأسبوعي للبورصة المصرية: whose it is, told by ل.
  private func namesOwnIssuer(_ name: Range<Int>) -> Bool {
    name.count > 1
      && name.dropFirst().prefix(2).contains {
        tokens[$0].clitics.contains(.lam) && tokens[$0].isAny(.organisation)
          && !tokens[$0].isAny([.outlet, .agency, .document, .event])
      }
  }

  /// تقرير البورصة المصرية الأسبوعي: without an adjective of the paper, which the body does not agree with.
  private func withoutPaperAdjective(_ body: Range<Int>, of head: Int) -> Range<Int> {
    guard body.count > 1, let last = body.last, tokens[last].isDefinite,
      tokens[last].endsInDottedYa,
      tokens[last].classes.isEmpty, tokens[body.lowerBound].endsInTaMarbuta,
      tokens[last - 1].endsInTaMarbuta || body.count == 2,
      Agreement.gender(of: head..<(head + 1), in: reading) == .masculine
    else { return body }
    return body.dropLast()
  }

  /// صادر, الصادرة.
  private func isIssued(_ index: Int) -> Bool {
    var letters = reading.folded(index)
    if letters.beginsWithArticle { letters = letters.dropFirst(2) }
    if tokens[index].endsInTaMarbuta { letters = letters.dropLast() }
    return letters.elementsEqual([
      Letters.code(0x0635), Letters.alef, Letters.dal, Letters.code(0x0631),
    ])
  }

  /// Who issued a document: بيان الوزارة, تقرير للبنك, بيان صادر عن الوزارة.
  func issuer(in phrase: Range<Int>) -> Range<Int>? {
    var index = phrase.lowerBound + 1
    guard index < phrase.upperBound else { return nil }
    let head = tokens[phrase.lowerBound]
    // تقرير الأداء الصادر عن الوزارة: who issued it, and not what it is about.
    if let of = phrase.dropFirst(2).dropLast().first(where: {
      tokens[$0].isAny(.prepOf) && !tokens[$0].clitics.contains(.pronoun) && isIssued($0 - 1)
    }) {
      // الصادر عن الوزارة التزايد: what it tells is no part of the body.
      let told = phrase.suffix(from: min(of + 2, phrase.upperBound)).first {
        reading.isDefiniteVerbalNoun($0) && tokens[$0 - 1].isDefinite
      }
      return (of + 1)..<(told ?? phrase.upperBound)
    }
    while index < phrase.upperBound {
      let token = tokens[index]
      if token.isAny([.prepOf]) {
        index += 1
        continue
      }
      if !token.isDefinite, !head.isDefinite, !token.hasPreposition,
        index == phrase.lowerBound + 1 && token.isAny(.role) && endsInNisba(index)
          || token.isAny(.contrast)
          || index > phrase.lowerBound + 1 && tokens[index - 1].isAny(.contrast),
        index + 1 >= phrase.upperBound || !tokens[index + 1].isAny(.name)
      {
        // تقرير اقتصادي: of what kind, and not whose.
        index += 1
        continue
      }
      // استطلاع للرأي: of what kind.
      if token.clitics.contains([.lam, .definite]), index == phrase.lowerBound + 1,
        reading.folded(index).suffix(3).elementsEqual([
          Letters.code(0x0631), Letters.alef, Letters.ya,
        ])
      {
        index += 1
        continue
      }
      // البيان الختامي: what has ال behind ال describes it.
      let isPossessor =
        (token.isDefinite
          && (!head.isDefinite || token.hasPreposition || index > phrase.lowerBound + 1))
        || token.isAny([.organisation, .role, .place, .spokesperson, .agency, .name])
        || (token.isAny([.outlet, .anonymous]) && token.clitics.contains(.lam))
      // تقرير وول ستريت جورنال: the last word tells what the ones before it name.
      if token.features == 0x6674, token.isAny(.agency), head.isAny(.document) {
        return (phrase.lowerBound + 1)..<phrase.upperBound
      }
      if isPossessor, token.kind == .word {
        return withoutPaperAdjective(index..<phrase.upperBound, of: phrase.lowerBound)
      }
      // فيلم بثته قناة …
      if token.isAny(.outlet), tokens[index - 1].isAny(.relayVerb) {
        return index..<phrase.upperBound
      }
      if index > phrase.lowerBound + 4 { return nil }
      index += 1
    }
    return nil
  }
}
