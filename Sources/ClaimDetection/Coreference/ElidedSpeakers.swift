import ClaimModel
import Lexicons

/// Who speaks where nothing names a source.
extension SpeakerResolver {
  mutating func elided(
    _ attribution: Attribution, _ parent: Resolved?, _ discourse: Discourse
  ) -> Resolved {
    var claim = Resolved(
      attribution: current, source: attribution.source, speaker: 0, speakerBasis: .inferred,
      spokesperson: nil,
      spokespersonBasis: .carried, carriers: CarrierList(),
      named: CarrierNumbers())
    let form = attribution.cue.form
    let isCarriedOn = attribution.cue.kind == .participle || attribution.cue.kind == .verbalNoun
    var isActor = false
    if let parent, isOwnMemory(attribution, of: parent) {
      claim.speaker = Resolved.nobody
      return claim
    }
    if let parent, attribution.cue.kind == .verb,
      let group = groupInside(parent, attribution, discourse)
    {
      claim.speaker = group
      claim.speakerBasis = .alias
    } else if let parent, let person = personDescribed(parent, attribution) {
      claim.speaker = person
      claim.speakerBasis = .alias
    } else if parent != nil, attribution.cue.kind == .verb,
      let owner = issuerResumed(attribution), agrees(owner, form)
    {
      claim.speaker = named(owner, attribution, discourse, near: TokenRanges()).speaker
      claim.speakerBasis = .alias
    } else if let parent, attribution.cue.kind == .verb {
      claim.speaker = parent.speaker
      claim.spokesperson = parent.spokesperson
      claim.carriers = parent.carriers
    } else if let last = goingOn(attribution),
      let source = attributions[last].source, agrees(source, form)
    {
      let going = named(source, attribution, discourse, near: TokenRanges())
      claim.speaker = going.speaker
      claim.spokesperson = going.spokesperson
      claim.carriers = going.carriers
      claim.speakerBasis = .carried
    } else if let group = groupInSentence(attribution, discourse) {
      claim.speaker = group
      claim.speakerBasis = .alias
    } else if let person = personActing(attribution) {
      claim.speaker = person
      claim.speakerBasis = .alias
    } else if let actor = actor(of: attribution) {
      let parsed = parser.parse(actor)
      let acting = named(actor, attribution, discourse, near: TokenRanges())
      claim.speaker = acting.speaker
      claim.spokesperson = acting.spokesperson
      claim.spokespersonBasis = acting.spokespersonBasis
      claim.carriers = acting.carriers
      claim.named = acting.named
      claim.speakerBasis = parsed.hasProperName ? .carried : .alias
    } else if let person = personInSentence(attribution) {
      claim.speaker = person
      claim.speakerBasis = .alias
    } else if opensSentence, parent == nil,
      let person = registry.lastActor(
        in: max(
          reading.segment(of: attribution.position).tokens.lowerBound, attribution.position - 40)..<attribution
          .position), agrees(person, form)
    {
      claim.speaker = person
      claim.speakerBasis = .alias
      isActor = true
      if let speech = discourse.speech(of: person),
        speech.carriers.has(.outlet)
      {
        claim.carriers = speech.carriers
      }
    } else if !isCarriedOn,
      let actor = actorBefore(
        attribution,
        orBody: discourse.speeches.isEmpty || !discourse.agrees(with: form, in: registry)),
      agrees(actor, form)
    {
      let acting = named(actor, attribution, discourse, near: TokenRanges())
      claim.speaker = acting.speaker
      claim.spokesperson = acting.spokesperson
      claim.carriers = acting.carriers
    } else if !discourse.agrees(with: form, in: registry),
      let person = registry.lastPerson(
        in: reading.segment(of: attribution.position).tokens.lowerBound..<attribution.position,
        form?.gender ?? .none)
    {
      claim.speaker = person
    } else if !isCarriedOn, parent == nil, let form, form.number == .singular,
      form.gender == .feminine, let last = discourse.speeches.last, isOne(last),
      !discourse.hasSpeaker(agreeingWith: form, in: registry),
      let person = registry.lastPerson(
        in: max(0, attribution.position - SpeakerResolver.otherReach)..<attribution.position,
        form.gender)
    {
      // وأشارت, where only men have spoken: the woman that was named last.
      claim.speaker = person
    } else if let speech = isCarriedOn
      ? discourse.speech(carriedBy: form, in: registry, segment(of: attribution))
      : discourse.speech(agreeingWith: form, in: registry)
    {
      claim.speaker = speech.speaker
      claim.spokesperson = speech.spokesperson
      claim.carriers = speech.carriers
      if isCarriedOn { claim.speakerBasis = .carried }
    } else {
      // Nobody has spoken yet: the last one named before, which is a guess and marked as one.
      claim.speaker = registry.lastNamed(before: attribution.position, form) ?? Resolved.nobody
      if claim.speaker == Resolved.nobody { return claim }
    }
    let isParticiple = attribution.cue.kind == .participle
    let carried = claim.carriers
    if !isParticiple {
      if let resumed = resumedCarrier(attribution) {
        let carrier = known(resumed) ?? newCarrier(resumed.role, resumed.name)
        claim.carriers.removeAll(in: reading.memory) { $0.role == carrier.role }
        claim.carriers.append(carrier, in: reading.memory)
        claim.named.insert(carrier.number, in: reading.memory)
      }
    }
    for range in attribution.surroundings {
      if !isParticiple || isOwnFrame(range, of: attribution) {
        addCarriers(in: range, &claim)
      } else if opensSentence, let actor = attribution.actor {
        addPublished(in: range, &claim)
        addFrame(in: range, behind: actor.lowerBound, &claim)
      } else if opensSentence, isActor {
        addFrame(in: range, behind: range.lowerBound, &claim)
      }
    }
    // What names its own document or event is another speech.
    if claim.carriers.contains(where: { claim.named.contains($0.number) && $0.role != .outlet }) {
      claim.carriers.removeAll(in: reading.memory) { old in
        carried.contains { $0.number == old.number } && !claim.named.contains(old.number)
      }
    }
    return claim
  }

  /// Who acts in the sentence of a report, or whose paper it resumes, and agrees with its verb.
  private func actor(of attribution: Attribution) -> Range<Int>? {
    let form = attribution.cue.form
    if let issuer = issuerResumed(attribution).map(wholeOutlet), agrees(issuer, form) {
      return issuer
    }
    return attribution.actor.flatMap { agrees($0, form) ? $0 : nil }
  }

  /// صحيفة يديعوت, where the name looks like a verb: an outlet's kind without ال is not the whole of its name.
  private func wholeOutlet(_ phrase: Range<Int>) -> Range<Int> {
    guard phrase.count == 1, tokens[phrase.lowerBound].isAny(.outlet),
      !tokens[phrase.lowerBound].isDefinite
    else { return phrase }
    return carrierFinder.outletName(from: phrase.lowerBound, tokens.count)
  }

  private func segment(of attribution: Attribution) -> Int {
    reading.segmentation.segmentOf[attribution.position]
  }

  /// Whether a form can only have several people for its subject.
  private func isOfMany(_ form: VerbForm?) -> Bool {
    guard let form, form.person == 3, form.gender != .feminine else { return false }
    // معبرين: two or more.
    return form.number == .plural || form.kind == .participle && form.number == .dual
  }

  /// تأتي بعد تصريحات فلان التي أكد فيها …, بتعليمات فلان الذي أكد …, صدق فلان حين قال …: inside what somebody says, a verb
  /// behind a relative or حين is about the man that was just named.
  private func personDescribed(_ parent: Resolved, _ attribution: Attribution) -> Int? {
    let verb = attribution.position
    guard attribution.cue.kind == .verb, attribution.cue.form?.number == .singular,
      tokens[verb - 1].isAny(.relative) || isWhen(verb - 1),
      let content = attributions[parent.attribution].content.first, content.lowerBound < verb,
      let person = registry.lastPerson(
        in: max(content.lowerBound, verb - SpeakerResolver.describedReach)..<verb, .none),
      agrees(person, attribution.cue.form)
    else { return nil }
    return person
  }

  /// حين, عندما; not في حين.
  private func isWhen(_ index: Int) -> Bool {
    tokens[index].isAny([.meanwhile, .prepAdverbial])
      && tokens[index].features == UInt32(UInt8(ascii: "h")) && index > 0
      && !tokens[index - 1].isAny(.prepIn) && !tokens[index].hasConjunction
  }

  /// How far before a verb the one is named whom alone it agrees with, in tokens.
  private static let otherReach = 60

  /// How far before a relative clause the man that it is about is named, in tokens.
  private static let describedReach = 8

  /// قال الوزير إن السكان غاضبون وقالوا إن …: inside what one man says, a verb in the plural is about the group
  /// that he names.
  private mutating func groupInside(
    _ parent: Resolved, _ attribution: Attribution, _ discourse: Discourse
  ) -> Int? {
    guard isOfMany(attribution.cue.form), parent.speaker != Resolved.nobody,
      let content = attributions[parent.attribution].content.first,
      content.lowerBound < attribution.position
    else { return nil }
    let speaker = registry.entities[parent.spokesperson ?? parent.speaker]
    guard speaker.kind == .person || speaker.kind == .spokesperson || speaker.kind == .anonymous,
      speaker.number == .singular
    else { return nil }
    return group(in: content.lowerBound..<attribution.position, discourse)
  }

  /// شارك فيه الكثيرون، معبرين عن …: a form in the plural is about the group of its sentence, unless those who
  /// spoke last are several.
  private mutating func groupInSentence(
    _ attribution: Attribution, _ discourse: Discourse
  ) -> Int? {
    guard isOfMany(attribution.cue.form) else { return nil }
    let number = segment(of: attribution)
    let start = reading.segments[number].tokens.lowerBound
    let opens = attribution.cue.kind == .verb && attribution.position <= start + 1
    if let last = discourse.speeches.last, last.isPlural, last.segment == number || opens {
      return nil
    }
    if let group = group(in: start..<attribution.position, discourse) { return group }
    guard opens, number > 0, attribution.verb?.carriesOn != true,
      discourse.speeches.last.map({ isOne($0) }) ?? true,
      let before = (max(0, number - 3)..<number).last(where: {
        reading.segments[$0].quotation < 0 && reading.segments[$0].tokens.count > 1
      })
    else { return nil }
    return group(in: reading.segments[before].tokens, discourse)
  }

  /// Whether a speech can only be that of one man.
  private func isOne(_ speech: Discourse.Speech) -> Bool {
    let speaker = registry.entities[speech.spokesperson ?? speech.speaker]
    return speaker.number == .singular && (speaker.kind == .person || speaker.kind == .spokesperson)
  }

  private mutating func group(in range: Range<Int>, _ discourse: Discourse) -> Int? {
    GroupsOfPeople(reading: reading).last(in: range).map {
      registry.entity(for: parser.parse($0), recent: discourse.recent)
    }
  }

  /// مؤكدا في بيان نشرته وكالة كذا أن …: between a participle and its words stands what it came through;
  /// what stands around the two belongs to the report that it carries on.
  private func isOwnFrame(_ range: Range<Int>, of attribution: Attribution) -> Bool {
    guard let content = attribution.content.first else { return false }
    return range.lowerBound >= attribution.cue.tokens.upperBound
      && range.upperBound <= content.lowerBound
  }

  /// «كلما تحدثت ذكرت أن …»: in a man's own words the form in ت is the first person.
  private func isOwnMemory(_ attribution: Attribution, of parent: Resolved) -> Bool {
    guard let form = attribution.cue.form, attribution.cue.kind == .verb, form.kind == .perfect,
      form.gender == .feminine, form.number == .singular,
      let quotation = reading.quotation(around: attribution.position),
      attributions[parent.attribution].position < quotation.open, parent.speaker != Resolved.nobody
    else { return false }
    let speaker = registry.entities[parent.spokesperson ?? parent.speaker]
    return speaker.kind == .person && speaker.hasProperName && speaker.gender == .masculine
  }

  /// جاء في كلمة فلانة، حيث قالت إن …: behind حيث the one named last in the sentence goes on.
  private func personInSentence(_ attribution: Attribution) -> Int? {
    let verb = attribution.position
    guard attribution.cue.kind == .verb, verb > 0, tokens[verb - 1].isAny(.meanwhile),
      tokens[verb - 1].features == UInt32(UInt8(ascii: "w")), opensSentence
    else { return nil }
    return registry.lastPerson(
      in: reading.segment(of: verb).tokens.lowerBound..<verb,
      attribution.cue.form?.gender ?? .none)
  }

  /// Who acts in the sentence before, where nobody is reported in it: التقى الوزير الوفد. وقال إن ….
  ///
  /// - Parameters:
  ///   - attribution: the report without a subject.
  ///   - orBody: whether a body may be meant too, as where nobody has spoken yet.
  /// - Returns: `nil` where somebody is reported there, or nobody acts who could speak.
  private func actorBefore(_ attribution: Attribution, orBody: Bool) -> Range<Int>? {
    let number = reading.segmentation.segmentOf[attribution.position]
    guard attribution.cue.kind == .verb, reading.segments[number].quotation < 0,
      reading.segments[number].tokens.lowerBound >= attribution.position - 1,
      let before = (max(0, number - 4)..<number).last(where: {
        reading.segments[$0].quotation < 0 && reading.segments[$0].tokens.count > 1
      }), !isReporting(before), let last = reading.segments[before].tokens.last,
      let actor = MainSubject(reading: reading).phrase(before: last)
    else { return nil }
    let kind = parser.parse(actor).kind
    return kind == .person || (orBody && kind == .organisation) ? actor : nil
  }

  private func isOnePerson(_ actor: Range<Int>) -> Bool {
    let head = tokens[actor.lowerBound]
    return head.isAny([.role, .rank, .honorific, .name]) && !reading.isPlural(actor.lowerBound)
      && !head.isAny([.organisation, .crowd])
      && !actor.dropFirst().contains { tokens[$0].clitics.contains(.waw) }
  }

  /// فلان الذي أعلن كذا وأكد …: what a relative clause reports goes on with و behind it, for the one that it is about.
  private func goingOn(_ attribution: Attribution) -> Int? {
    guard current > 0, tokens[attribution.position].clitics.contains(.waw),
      attribution.cue.kind == .verb
    else { return nil }
    let last = attributions[current - 1]
    guard last.cue.kind == .verb, last.position > 0, tokens[last.position - 1].isAny(.relative),
      last.source != nil, let end = last.content.last?.upperBound,
      end <= attribution.position, attribution.position - end <= 1
    else { return nil }
    return current - 1
  }

  /// المشرف فلان الذي رحب بهما وقال …: who acts in a relative clause that و carries on.
  private func personActing(_ attribution: Attribution) -> Int? {
    let verb = attribution.position
    guard attribution.cue.kind == .verb, tokens[verb].clitics.contains(.waw),
      attribution.cue.form?.number == .singular, opensSentence
    else { return nil }
    let start = max(
      reading.segment(of: verb).tokens.lowerBound, verb - SpeakerResolver.relativeReach)
    guard
      let relative = (start..<verb).last(where: {
        tokens[$0].isAny([.relative, .that]) || !tokens[$0].isWord
      }), tokens[relative].isAny(.relative), relative > start + 1, relative + 2 < verb,
      let person = registry.lastPerson(in: (relative - 1)..<relative, .none),
      agrees(person, attribution.cue.form)
    else { return nil }
    return person
  }

  /// How far before the verb such a clause opens, in tokens.
  private static let relativeReach = 10

  private func agrees(_ entity: Int, _ form: VerbForm?) -> Bool {
    guard let form else { return true }
    let gender = registry.entities[entity].gender
    return form.number == .singular
      && (gender == .none || form.gender == .none || gender == form.gender)
  }

  private func agrees(_ actor: Range<Int>, _ form: VerbForm?) -> Bool {
    guard let form else { return true }
    // وقالوا: no single man.
    if form.number == .plural, form.gender != .feminine, isOnePerson(actor) { return false }
    // يحاول بعض المسؤولين …، مؤكدا: no group.
    if form.kind == .participle, form.number == .singular, form.gender == .masculine,
      reading.isPlural(actor.lowerBound)
        || tokens[actor.lowerBound].isAny(.quantifier)
          && reading.folded(actor.lowerBound).first == Letters.ba
    {
      return false
    }
    let gender = Agreement.gender(of: actor, in: reading)
    return gender == .none || form.gender == .none || gender == form.gender
  }
}
