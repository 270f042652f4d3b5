import ClaimModel
import Lexicons

/// What sentences without a report of their own say of where and through what somebody speaks.
extension SpeakerResolver {
  /// How many sentences before a claim, and how many at the head of an article, are looked at.
  private static let memory = 4
  /// How many tokens of a sentence are looked at.
  private static let width = 80

  /// A talk that a sentence before tells of: جاء ذلك خلال ندوة …, or one with the speaker's name in it.
  mutating func addScene(to claim: inout Resolved, _ discourse: Discourse) {
    guard !claim.carriers.contains(where: { $0.role != .outlet }),
      !attributions[claim.attribution].isReadingOfTheArticle(reading)
    else { return }
    let number = reading.segmentation.segmentOf[attributions[claim.attribution].position]
    let scenes = scenes(before: number)
    for place in 0..<scenes.count {
      let index = scenes.segments[place]
      let tokens = reading.segments[index].tokens.prefix(SpeakerResolver.width)
      guard isScene(tokens, of: claim) else { continue }
      let found = carrierFinder.carriers(in: tokens)
      guard
        let event = found.first(where: { $0.role == .event })
          ?? (place == 0 ? heldEvent(tokens) : nil)
      else {
        if takesUpTold(tokens, found, &claim) || cameIn(tokens, found, &claim)
          || replied(found, &claim) || wrote(tokens, found, &claim)
        {
          return
        }
        continue
      }
      let resolved = known(event) ?? newCarrier(.event, event.name)
      claim.carriers.append(resolved, in: reading.memory)
      if !claim.carriers.has(.outlet) {
        if let outlet = found.first(where: { $0.role == .outlet }) {
          claim.carriers.append(
            known(outlet) ?? newCarrier(.outlet, outlet.name), in: reading.memory)
        } else if isKnownThing(resolved), let speech = discourse.speech(of: claim.speaker) {
          claim.carriers.append(speech.carriers, in: reading.memory) { $0.role == .outlet }
        }
      }
      return
    }
  }

  /// How far from the front of a sentence such an object stands, in tokens.
  private static let heldReach = 10

  /// رعى الوزير الاحتفال, نظمت الجمعية ندوة: the talk or gathering that a sentence tells of as an object.
  private func heldEvent(_ sentence: Range<Int>) -> Carrier? {
    guard let first = sentence.first, !tokens[first].isDefinite, !tokens[first].hasPreposition,
      tokens[first].isAny(.action) || tokens[first].classes.isEmpty,
      let head = sentence.dropFirst(2).prefix(SpeakerResolver.heldReach).first(where: {
        tokens[$0].isAny(.event) && !tokens[$0].isAny([.document, .masdar])
          && tokens[$0].kind == .word
      }), !carrierFinder.isSaying(head), !tokens[head].hasPreposition,
      !tokens[head].hasConjunction, !tokens[head].clitics.contains(.pronoun),
      !tokens[head - 1].isAny([
        .prepIn, .prepFrom, .prepOn, .prepTo, .prepOf, .prepWith, .prepAdverbial, .afterwards,
        .negation,
      ]), UInt8(truncatingIfNeeded: tokens[head].features) != UInt8(ascii: "i"),
      !tokens[head].isDefinite
        || Agreement.gender(of: head..<(head + 1), in: reading) == .masculine,
      !reading.folded(head).suffix(2).elementsEqual([Letters.alef, Letters.ta])
    else { return nil }
    return carrierFinder.carrier(headedBy: head, sentence)
  }

  /// كشفت مصادر لـ«الصحيفة» تفاصيل الاجتماع: what was told without a clause goes on through the same outlet.
  private mutating func takesUpTold(
    _ sentence: Range<Int>, _ found: [Carrier], _ claim: inout Resolved
  ) -> Bool {
    // عبر قنواتنا: what the one who speaks has of his own.
    guard let outlet = found.first(where: { $0.role == .outlet }),
      !tokens[outlet.head].clitics.contains(.pronoun),
      !claim.carriers.has(.outlet),
      sentence.prefix(4).contains(where: { tokens[$0].isAny(.verb) })
    else { return false }
    claim.carriers.append(known(outlet) ?? newCarrier(.outlet, outlet.name), in: reading.memory)
    return true
  }

  /// جاء ذلك في بيان: the paper that a sentence says the words came in.
  private mutating func cameIn(
    _ sentence: Range<Int>, _ found: [Carrier], _ claim: inout Resolved
  ) -> Bool {
    guard let document = found.first(where: { $0.role == .document }),
      let match = sentence.first.flatMap({ PhraseMatcher(reading: reading).match(at: $0) }),
      match.kind == .cameIn
    else { return false }
    claim.carriers.append(
      known(document) ?? newCarrier(.document, document.name), in: reading.memory)
    return true
  }

  /// قدم الوزير تفاصيل الخطة جوابا عن سؤال كتابي: the reply that his words were.
  private mutating func replied(_ found: [Carrier], _ claim: inout Resolved) -> Bool {
    guard let reply = found.first(where: { carrierFinder.isReply($0.head) }) else { return false }
    claim.carriers.append(known(reply) ?? newCarrier(.document, reply.name), in: reading.memory)
    return true
  }

  /// تناولت الكاتبة في مقال بصحيفة كذا …: the paper in which the one who is named treats of something.
  private mutating func wrote(
    _ sentence: Range<Int>, _ found: [Carrier], _ claim: inout Resolved
  ) -> Bool {
    guard !claim.carriers.has(.document),
      let paper = found.first(where: { isWritten($0) })
    else { return false }
    claim.carriers.append(known(paper) ?? newCarrier(.document, paper.name), in: reading.memory)
    if !claim.carriers.has(.outlet),
      let outlet = found.first(where: { $0.role == .outlet })
    {
      claim.carriers.append(known(outlet) ?? newCarrier(.outlet, outlet.name), in: reading.memory)
    }
    return true
  }

  /// في مقال, في تغريدة: a paper that في leads to, and that is no noun of action.
  private func isWritten(_ carrier: Carrier) -> Bool {
    carrier.role == .document && carrier.head > 0 && tokens[carrier.head - 1].isAny(.prepIn)
      && !tokens[carrier.head].isAny([.masdar, .event]) && !tokens[carrier.head].isDefinite
  }

  /// استعرض الكاتب في مقال بصحيفة كذا الأزمة، مشيرا إلى …: the same, in the sentence that a participle carries on.
  mutating func addFrame(in range: Range<Int>, behind actor: Int, _ claim: inout Resolved) {
    guard claim.carriers.isEmpty, range.contains(actor) else { return }
    let found = carrierFinder.carriers(in: actor..<range.upperBound)
    _ = wrote(range, found, &claim)
  }

  /// The sentences that may set the scene: those since the last report, then those before the first.
  private func scenes(before number: Int) -> Scenes {
    var scenes = Scenes()
    var index = number - 1
    let floor = max(0, number - Scenes.reach)
    while index >= floor, scenes.count < SpeakerResolver.memory {
      if mayBeScene(index) {
        if isReporting(index) { break }
        scenes.append(index)
      }
      index -= 1
    }
    let since = scenes.count
    index = 0
    var opening = 0
    while index < min(number, Scenes.reach), opening < SpeakerResolver.memory {
      if mayBeScene(index) {
        if isReporting(index) { break }
        opening += 1
        if !scenes.contains(index, among: since) { scenes.append(index) }
      }
      index += 1
    }
    return scenes
  }

  private func mayBeScene(_ index: Int) -> Bool {
    let segment = reading.segments[index]
    return segment.quotation < 0 && segment.tokens.count > 2
  }

  /// Some sentences, kept in place: this is asked for every claim.
  private struct Scenes {
    /// How many sentences before a claim, and at the head of an article, are gone through at most.
    static let reach = 4 * SpeakerResolver.memory
    var segments = InlineArray<8, Int>(repeating: 0)
    var count = 0

    mutating func append(_ segment: Int) {
      segments[count] = segment
      count += 1
    }

    func contains(_ segment: Int, among first: Int) -> Bool {
      for place in 0..<first where segments[place] == segment { return true }
      return false
    }
  }

  private func isScene(_ tokens: Range<Int>, of claim: Resolved) -> Bool {
    let opening = tokens.prefix(3)
    if let verb = opening.first, self.tokens[verb].isAny([.verb, .action]),
      opening.dropFirst().contains(where: { self.tokens[$0].isAny(.demonstrative) })
    {
      return true
    }
    let entity = registry.entities[claim.spokesperson ?? claim.speaker]
    let isPerson = entity.kind == .person || entity.kind == .spokesperson
    guard isPerson || entity.kind == .anonymous,
      let key = isPerson ? entity.keys.last : entity.keys.first
    else { return false }
    return tokens.contains { self.tokens[$0].isWord && reading.nameKey($0) == key }
  }

  /// أصدر المجلس بيانا قال فيه إن …: the paper or talk that فيه points back to.
  func resumedCarrier(_ attribution: Attribution) -> Carrier? {
    guard let head = resumedHead(attribution) else { return nil }
    return carrierFinder.carrier(headedBy: head, head..<attribution.position)
  }

  /// Whose paper or talk that is: the one between the verb and it.
  func issuerResumed(_ attribution: Attribution) -> Range<Int>? {
    guard let head = resumedHead(attribution) else { return nil }
    // تصريحات للوزير قال فيها: whose they are stands behind.
    if head + 1 < attribution.position, tokens[head + 1].clitics.contains(.lam),
      tokens[head + 1].isAny([.role, .rank, .name, .honorific, .organisation])
    {
      return head + 1..<attribution.position
    }
    // تصريح رئيسة المجلس فلانة، إذ قالت فيه: whose it is follows the noun.
    if head + 1 < attribution.position, !tokens[head].isDefinite,
      tokens[head + 1].isAny([.role, .rank, .name, .honorific, .organisation]),
      !tokens[head + 1].hasPreposition, !tokens[head + 1].hasConjunction,
      let owner = NounPhraseReader(reading: reading).phrase(
        from: head + 1, limit: attribution.position)
    {
      // ألقى فلان كلمة الوزارة أكد فيها …: who gave the speech, and not for whom.
      if tokens[head + 1].isAny(.organisation), let giver = actor(before: head, attribution),
        parser.parse(giver).kind == .person
      {
        return giver
      }
      return owner
    }
    let phrases = NounPhraseReader(reading: reading)
    if let giver = giver(behind: head, attribution.position, phrases)
      ?? sender(behind: head, attribution.position, phrases)
    {
      return giver
    }
    return actor(before: head, attribution)
  }

  /// Whoever stands between the last verb before a paper or talk and it.
  private func actor(before head: Int, _ attribution: Attribution) -> Range<Int>? {
    let start = max(reading.segment(of: attribution.position).tokens.lowerBound, head - 12)
    guard
      let verb = (start..<head).last(where: {
        tokens[$0].isAny([.action, .verb]) && !tokens[$0].isDefinite && !tokens[$0].hasPreposition
      })
    else { return nil }
    return NounPhraseReader(reading: reading).phrase(from: verb + 1, limit: head)
  }

  /// التصريحات التي أدلى بها فلان, الكلمة التي ألقتها الوزيرة: who gave what a relative clause tells of.
  private func giver(behind head: Int, _ limit: Int, _ phrases: NounPhraseReader) -> Range<Int>? {
    guard head + 3 < limit, tokens[head + 1].isAny(.relative), tokens[head + 2].kind == .word
    else { return nil }
    let start = reading.isWithIt(head + 3) ? head + 4 : head + 3
    guard start < limit,
      start > head + 3 || tokens[head + 2].clitics.contains(.pronoun) || isGiven(head + 2),
      tokens[start].kind == .word, !tokens[start].hasPreposition, !tokens[start].hasConjunction,
      let giver = phrases.phrase(from: start, limit: limit)
    else { return nil }
    let kind = parser.parse(giver).kind
    return kind == .person || kind == .spokesperson || kind == .organisation ? giver : nil
  }

  /// تلقى الأمير اتصالا هاتفيا من الرئيس فلان: from whom a call or a letter came.
  private func sender(behind head: Int, _ limit: Int, _ phrases: NounPhraseReader) -> Range<Int>? {
    guard
      let from = (head + 1..<max(head + 1, min(limit, head + 4))).first(where: {
        tokens[$0].isAny(.prepFrom) && !tokens[$0].clitics.contains(.pronoun)
      }), from + 1 < limit, let sender = phrases.phrase(from: from + 1, limit: limit)
    else { return nil }
    let kind = parser.parse(sender).kind
    return kind == .person || kind == .spokesperson || kind == .organisation ? sender : nil
  }

  /// ألقاها, نشرته: a verb with the paper or talk as its object.
  private func isGiven(_ index: Int) -> Bool { tokens[index].isAny(.relayVerb) }

  private func resumedHead(_ attribution: Attribution) -> Int? {
    let next = attribution.cue.tokens.upperBound
    guard attribution.cue.kind == .verb, next < tokens.count,
      tokens[next].isAny([.prepIn, .prepAdverbial]), tokens[next].clitics.contains(.pronoun),
      !carrierFinder.isAfterwards(tokens[next])
    else { return nil }
    let start = reading.segment(of: attribution.position).tokens.lowerBound
    let range = max(start, attribution.position - 25)..<attribution.position
    // كلمة لهذا الحفل قال فيها: what the pronoun agrees with.
    let gender: VerbForm.Gender =
      reading.folded(next).last == Letters.alef ? .feminine : .masculine
    return range.last {
      tokens[$0].isAny([.document, .event]) && !tokens[$0].isAny(.relayVerb)
        && !tokens[$0].clitics.contains(.pronoun)
        && Agreement.gender(of: $0..<($0 + 1), in: reading) == gender
    }
  }
}
