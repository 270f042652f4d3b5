import ClaimModel
import Lexicons

/// What a claim has from what the same speaker said before.
extension SpeakerResolver {
  /// وأضاف رئيس الجمعية: an office that the article gives nobody else, behind a verb that carries a speech on, is that
  /// of the one who spoke last.
  func speakerGoingOn(
    _ attribution: Attribution, _ source: ParsedSource, _ entity: Int, _ discourse: Discourse
  ) -> Int? {
    guard attribution.verb?.carriesOn == true, attribution.cue.kind == .verb,
      source.kind == .person, !source.hasProperName, !registry.entities[entity].hasProperName,
      registry.entities[entity].kind == .person, registry.entities[entity].number == .singular,
      let last = discourse.speeches.last, !discourse.recent.contains(entity)
    else { return nil }
    let speaker = registry.entities[last.speaker]
    let own = registry.entities[entity].gender
    guard speaker.kind == .person, speaker.hasProperName, speaker.number == .singular,
      own == .none || speaker.gender == .none || own == speaker.gender
    else { return nil }
    return last.speaker
  }

  /// A later claim of the same speaker keeps what the speech came through; a newly named speaker
  /// inherits nothing.
  mutating func carryOn(_ claim: inout Resolved, from discourse: Discourse, _ parsed: ParsedSource)
  {
    guard !attributions[claim.attribution].isReadingOfTheArticle(reading) else { return }
    // المقابلة, كلمته: with ال or a pronoun it is the talk that goes on.
    let isOwn = claim.carriers.contains {
      claim.named.contains($0.number) && $0.role != .outlet
        && !($0.role == .event && isKnownThing($0))
    }
    guard let last = discourse.speech(of: claim.speaker),
      parsed.kind == .document || !isOwn || sharesDocument(claim, last)
    else { return }
    let attribution = attributions[claim.attribution]
    // وكان الوزير قد قال …, وقال الوزير الذي تعهد بـ…: another occasion.
    if parsed.kind != .document, isToldAsPast(attribution) || isAside(attribution) {
      interrupted = last.carriers
      claim.interrupts = !interrupted.isEmpty
      return
    }
    let goesOn =
      discourse.speeches.last?.speaker == claim.speaker || isShortName(claim)
      || attribution.verb?.carriesOn == true || parsed.kind == .document
      || sharesDocument(claim, last)
    guard goesOn else { return }
    for carrier in last.carriers where !claim.carriers.has(carrier.role) {
      claim.carriers.append(carrier, in: reading.memory)
    }
    if claim.spokesperson == nil, last.spokesperson != nil, last.speaker == claim.speaker,
      claim.carriers.has(.document)
    {
      claim.spokesperson = last.spokesperson
      claim.spokespersonBasis = .carried
    }
  }

  /// كاتب المقال فلان: who wrote a paper that was quoted before speaks in it, and through its outlet.
  func takeUpPaper(
    of source: Range<Int>, _ claim: inout Resolved, _ discourse: Discourse
  ) {
    guard source.count > 1, isWriter(source.lowerBound), let speech = paper(of: source, discourse)
    else { return }
    for carrier in speech.carriers
    where !claim.carriers.has(carrier.role) {
      claim.carriers.append(carrier, in: reading.memory)
    }
  }

  /// The speech that came in the paper of somebody who writes: كاتب المقال, and الكاتبة behind what a newspaper's
  /// report was quoted with.
  private func paper(of writer: Range<Int>, _ discourse: Discourse) -> Discourse.Speech? {
    let next = writer.lowerBound + 1
    if tokens[next].isAny(.document), tokens[next].isDefinite {
      return discourse.lastDocument(like: reading.stem(next), reading.memory)?.0
    }
    guard tokens[writer.lowerBound].isDefinite, let last = discourse.speeches.last,
      registry.entities[last.speaker].kind == .outlet,
      last.carriers.has(.document)
    else { return nil }
    return last
  }

  func isKnownThing(_ carrier: ResolvedCarrier) -> Bool {
    guard let head = carrier.name.first else { return false }
    return tokens[head].isDefinite || tokens[head].clitics.contains(.pronoun)
  }

  /// وأضاف حداد, والوزارة: what somebody says is taken up again when they are named by a short name, even
  /// where somebody else spoke in between.
  private func isShortName(_ claim: Resolved) -> Bool {
    if isNested { return false }
    return claim.speakerBasis == .alias
      || claim.spokesperson != nil && claim.spokespersonBasis == .alias
  }

  /// وكان الوزير قد قال: a report of what was said before.
  private func isToldAsPast(_ attribution: Attribution) -> Bool {
    guard attribution.cue.kind == .verb, attribution.cue.form?.kind == .perfect else {
      return false
    }
    let start = reading.segment(of: attribution.position).tokens.lowerBound
    return (start..<min(start + SpeakerResolver.pastReach, attribution.position)).contains {
      let word = reading.folded($0)
      return tokens[$0].isAny(.be)
        && (tokens[$0].hasConjunction ? word.dropFirst() : word).first == Letters.kaf
    }
  }

  /// How far from the front of a sentence كان may stand, in tokens.
  private static let pastReach = 1

  /// الوزير الذي وعد بكذا: what a relative clause tells of somebody on the way.
  private func isAside(_ attribution: Attribution) -> Bool {
    attribution.position > 0 && tokens[attribution.position - 1].isAny(.relative)
      && attribution.verb?.carriesOn != true
  }

  /// في بيانه: the statement that an earlier claim came in.
  private func sharesDocument(_ claim: Resolved, _ speech: Discourse.Speech) -> Bool {
    claim.carriers.contains { carrier in
      carrier.role == .document && speech.carriers.contains { $0.number == carrier.number }
    }
  }
}
