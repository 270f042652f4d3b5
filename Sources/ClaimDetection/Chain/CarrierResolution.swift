import ClaimModel
import Lexicons

/// What words came through, resolved: which documents, events and outlets are one.
extension SpeakerResolver {
  mutating func newCarrier(_ role: LinkRole, _ name: Range<Int>) -> ResolvedCarrier {
    let key = name.isEmpty ? WordHash() : stemKey(name.lowerBound)
    let carrier = ResolvedCarrier(
      role: role, name: name, key: key, number: carriers.count,
      gender: Agreement.gender(of: name, in: reading))
    carriers.append(carrier)
    return carrier
  }

  func stemKey(_ index: Int) -> WordHash {
    tokens[index].isAny([.document, .event, .outlet]) ? reading.stem(index) : reading.nameKey(index)
  }

  mutating func addCarriers(in range: Range<Int>, _ claim: inout Resolved) {
    var hasEvent = false
    let found = carrierFinder.carriers(in: range)
    for place in 0..<found.count {
      let carrier = found[place]
      // في تصريحات خلال ندوة: the occasion on which something was said.
      if carrier.role == .event, carrier.name.count == 1, carrierFinder.isSaying(carrier.head),
        isOccasion(amongThose: place + 1, found)
      {
        continue
      }
      if claim.source?.contains(carrier.head) == true { continue }
      if carrier.head >= next { break }
      // أقر بأهمية الحوار، بقوله: «…»: what stands before belongs to the report that goes on in his words.
      if !opensSentence, isInOwnWords(claim), carrier.head < attributions[current].position {
        continue
      }
      if carrier.head < taken, taken <= attributions[claim.attribution].position { continue }
      if carrier.role == .outlet, isSpeaker(carrier, of: claim) { continue }
      // في كلمة خلال مؤتمر: the nearer frame is the one spoken in.
      if carrier.role == .event {
        if hasEvent { continue }
        hasEvent = true
      }
      let resolved = known(carrier) ?? newCarrier(carrier.role, carrier.name)
      claim.carriers.removeAll(in: reading.memory) { $0.role == carrier.role }
      claim.carriers.append(resolved, in: reading.memory)
      claim.named.insert(resolved.number, in: reading.memory)
      if carrier.role != .outlet, claim.spokesperson == nil {
        addDeliverer(behind: carrier.name.upperBound, to: &claim)
      }
    }
  }

  /// بقوله: «…».
  private func isInOwnWords(_ claim: Resolved) -> Bool {
    let cue = attributions[claim.attribution].cue
    return cue.kind == .verbalNoun && cue.verb == nil
  }

  /// Whether one of the carriers from a place on is an occasion rather than the saying itself.
  private func isOccasion(amongThose first: Int, _ found: [Carrier]) -> Bool {
    for place in first..<max(first, found.count)
    where found[place].role == .event && !carrierFinder.isSaying(found[place].head) {
      return true
    }
    return false
  }

  /// تقرير لصحيفة كذا، وقال التقرير: a newspaper whose report speaks carries itself no further.
  private func isSpeaker(_ outlet: Carrier, of claim: Resolved) -> Bool {
    claim.speaker != Resolved.nobody && registry.entities[claim.speaker].kind == .outlet
      && registry.match(reading.nameKeys(outlet.name), kind: .outlet) == claim.speaker
  }

  /// البيان الذي تلاه فلان: who speaks the words of a body for it.
  private mutating func addDeliverer(behind carrier: Int, to claim: inout Resolved) {
    let limit = min(tokens.count, carrier + 3)
    guard claim.speaker != Resolved.nobody,
      registry.entities[claim.speaker].kind == .organisation,
      let verb = (carrier..<max(carrier, limit)).first(where: { isDelivery($0) }),
      tokens[carrier..<verb].allSatisfy({ $0.kind == .word }), verb + 1 < tokens.count,
      let phrase = NounPhraseReader(reading: reading, isBehindVerb: true).phrase(
        from: verb + 1, limit: min(tokens.count, verb + SpeakerResolver.delivererReach))
    else { return }
    let source = parser.parse(phrase)
    guard source.kind == .person || source.kind == .spokesperson, source.hasProperName else {
      return
    }
    let entity = registry.entity(for: source, recent: [])
    guard entity != claim.speaker else { return }
    claim.spokesperson = entity
    claim.spokespersonBasis = .named
  }

  /// How long the title and the name of who reads a statement may be, in tokens.
  private static let delivererReach = 14

  /// ألقاه, تلاها: what somebody does with a paper that is another's.
  private func isDelivery(_ index: Int) -> Bool {
    tokens[index].isAny(.relayVerb) && tokens[index].features == UInt32(UInt8(ascii: "d"))
  }

  /// نشرت صحيفة كذا تقريرا عن …، قائلة إن …: the paper that the one who speaks has brought out.
  mutating func addPublished(in range: Range<Int>, _ claim: inout Resolved) {
    guard
      let paper = range.first(where: {
        tokens[$0].isAny(.document) && carrierFinder.isPublished($0, range)
      })
    else { return }
    let carrier = newCarrier(.document, paper..<(paper + 1))
    claim.carriers.append(carrier, in: reading.memory)
    claim.named.insert(carrier.number, in: reading.memory)
  }

  /// البيان and بيانه are the one named before.
  mutating func known(_ carrier: Carrier) -> ResolvedCarrier? {
    let head = tokens[carrier.head]
    if carrier.role == .outlet {
      // الصحيفة: the one that was named before.
      if head.isAny(.outlet), head.isDefinite, registry.isGenericOutlet(carrier.name) {
        if let last = lastNamedOutlet(like: stemKey(carrier.head)) { return last }
        if let full = registry.fullBody(
          of: ParsedSource(kind: .outlet, name: carrier.name, hasProperName: true),
          key: reading.nameKey(carrier.head))
        {
          return newCarrier(.outlet, full)
        }
      }
      let keys = reading.nameKeys(carrier.name)
      guard
        var found = carriers.last(where: { known in
          known.role == .outlet
            && reading.lastNameKey(known.name).map { keys.contains($0) } ?? false
        })
      else { return nil }
      if carrier.name.count > 1 { found.name = carrier.name }
      return found
    }
    guard head.isDefinite || head.clitics.contains(.pronoun),
      carriers.contains(where: { $0.role == carrier.role })
    else { return nil }
    let stem = reading.stem(carrier.head)
    guard var found = carriers.last(where: { $0.role == carrier.role && $0.key == stem }) else {
      return nil
    }
    found.name = carrier.name
    return found
  }

  /// The last outlet with a name of its own, of the same kind rather than another.
  ///
  /// Of many outlets the last ones are looked at; who names hundreds means none of the first.
  private func lastNamedOutlet(like stem: WordHash) -> ResolvedCarrier? {
    var last: ResolvedCarrier?
    for carrier in carriers.suffix(SpeakerResolver.outletReach).reversed()
    where carrier.role == .outlet && !carrier.isTeller
      && !registry.isGenericOutlet(carrier.name)
    {
      if carrier.key == stem { return carrier }
      last = last ?? carrier
    }
    return last
  }

  /// How many carriers back an outlet may be that is called by its kind.
  private static let outletReach = 200

  mutating func outletCarrier(_ name: Range<Int>, _ claim: inout Resolved)
    -> ResolvedCarrier
  {
    let carrier = known(Carrier(role: .outlet, name: name)) ?? newCarrier(.outlet, name)
    claim.named.insert(carrier.number, in: reading.memory)
    return carrier
  }

  /// مراسل وكالة الأنباء: the outlet for which somebody reports.
  func outletServed(by source: Range<Int>) -> Range<Int>? {
    guard let reporter = source.first(where: { tokens[$0].features >> 16 == 0x6F }),
      reporter + 1 < source.upperBound,
      tokens[reporter + 1].isAny([.outlet, .agency])
        || reporter + 2 < source.upperBound && tokens[reporter + 2].features == 0x6674,
      !tokens[reporter + 1].clitics.contains(.pronoun)
    else { return nil }
    return carrierFinder.outletName(from: reporter + 1, source.upperBound)
  }

  /// The name of who passes on what somebody else said.
  func teller(_ source: Range<Int>) -> Range<Int> {
    let parsed = parser.parse(source)
    guard parsed.kind == .outlet else { return parsed.name }
    // صحيفة اليوم: the phrase may end before a name that looks like something else.
    let limit = source.count == 1 ? min(tokens.count, source.upperBound + 4) : source.upperBound
    return carrierFinder.outletName(from: source.lowerBound, limit)
  }

  /// ونقل التقرير عن فلان: the paper, and through it the one whose paper it is.
  mutating func addPaper(
    _ paper: ParsedSource, to claim: inout Resolved, _ discourse: Discourse
  ) {
    var own = Resolved(
      attribution: current, source: nil, speaker: Resolved.nobody, speakerBasis: .carried,
      spokesperson: nil, spokespersonBasis: .carried, carriers: CarrierList(),
      named: CarrierNumbers())
    resolveDocument(paper, &own, discourse)
    if let document = own.carriers.first(where: { $0.role == .document }) {
      claim.carriers.append(document, in: reading.memory)
      claim.named.insert(document.number, in: reading.memory)
    }
    addTeller(own.speaker, to: &claim)
  }

  /// ونقلت الكاتبة عن فلان: the one who quotes, with the paper and the outlet that she speaks in.
  mutating func addWriter(
    _ writer: ParsedSource, to claim: inout Resolved, _ discourse: Discourse
  ) {
    let entity = registry.entity(for: writer, recent: discourse.recent)
    if let speech = discourse.speech(of: entity) {
      let own = claim.carriers
      claim.carriers.append(speech.carriers, in: reading.memory) { carrier in
        carrier.role != .event && !own.has(carrier.role)
      }
    }
    addTeller(entity, to: &claim)
  }

  /// Adds the one who passes on what somebody else said, unless it is only a paper.
  mutating func addTeller(_ teller: Int, to claim: inout Resolved) {
    guard teller != Resolved.nobody, teller != claim.speaker,
      registry.entities[teller].kind != .document
    else { return }
    claim.carriers.append(link(of: teller), in: reading.memory)
    claim.teller = teller
  }

  /// The link of somebody who passes on what somebody else said.
  mutating func link(of teller: Int) -> ResolvedCarrier {
    let name = registry.entities[teller].name
    if let known = carriers.first(where: { $0.role == .outlet && $0.name == name }) { return known }
    let link = newCarrier(.outlet, name)
    carriers[link.number].isTeller = registry.entities[teller].kind != .outlet
    return carriers[link.number]
  }

  /// ونقلت عن سكان قولهم إن …: whom one who is not named here quotes.
  func quotedBehind(_ attribution: Attribution) -> Range<Int>? {
    let next = attribution.cue.tokens.upperBound
    guard attribution.verb?.id == "convey", attribution.source == nil,
      let marker = attribution.cue.complement?.marker, next + 1 < marker,
      tokens[next].isAny(.prepOf), !tokens[next].clitics.contains(.pronoun)
    else { return nil }
    var end = next + 1
    while end < marker, !tokens[end].isAny(.sourceSaid),
      tokens[end].kind == .word || tokens[end].kind == .comma
    { end += 1 }
    return end > next + 1 ? reading.trimmed((next + 1)..<end) : nil
  }

  mutating func addRelays(
    of attribution: Attribution, to claim: inout Resolved, _ discourse: Discourse
  ) {
    guard !attribution.relays.isEmpty || attribution.quoted != nil else { return }
    var relays = attribution.relays
    if let quoted = attribution.quoted, parser.parse(quoted).kind == .outlet,
      attribution.cue.kind != .according
    {
      relays.append(quoted, in: reading.memory)
    }
    for relay in relays {
      guard let head = relay.first else { continue }
      let parsed = parser.parse(relay)
      if parsed.kind == .document {
        let carrier = newCarrier(.document, relay.lowerBound..<(relay.lowerBound + 1))
        claim.carriers.removeAll(in: reading.memory) { $0.role == .document }
        claim.carriers.append(carrier, in: reading.memory)
        claim.named.insert(carrier.number, in: reading.memory)
        if let issuer = issuer(in: relay), claim.spokesperson == nil {
          let source = parser.parse(issuer)
          if source.kind == .spokesperson {
            claim.spokesperson = registry.entity(for: source, recent: discourse.recent)
            claim.spokespersonBasis = .named
          }
        }
        continue
      }
      let entity = registry.entity(for: parsed, recent: discourse.recent)
      if entity == claim.speaker || entity == claim.spokesperson { continue }
      // على ما ينص عليه القانون: a norm relays nothing.
      if parsed.kind != .outlet, tokens[head].isAny(.norm) { continue }
      // على لسان متحدثها فلان.
      if parsed.kind == .spokesperson || tokens[head].isAny(.spokesperson),
        claim.spokesperson == nil
      {
        claim.spokesperson = entity
        claim.spokespersonBasis = .named
        continue
      }
      var link = outletCarrier(teller(relay), &claim)
      // مثلما قال فلان: who says the same says only this.
      if parsed.kind == .person || parsed.kind == .organisation || parsed.kind == .anonymous {
        link.isTeller = true
        link.isOfOneClaim = true
        carriers[link.number].isTeller = true
      } else {
        claim.carriers.removeAll(in: reading.memory) { $0.role == .outlet }
      }
      claim.carriers.append(link, in: reading.memory)
    }
  }

  /// ونقلت عنه الوكالة قوله: whoever spoke last is quoted.
  func isQuotedAgain(_ attribution: Attribution) -> Bool {
    let next = attribution.cue.tokens.upperBound
    return attribution.verb?.id == "convey" && next < tokens.count
      && tokens[next].isAny(.prepOf) && tokens[next].clitics.contains(.pronoun)
  }

  /// نقلت وكالة … عن فلان قوله: the one quoted, and who relays.
  func relayedSource(_ attribution: Attribution) -> (
    source: Range<Int>, outlet: Range<Int>
  )? {
    guard let outlet = attribution.source, let marker = attribution.cue.complement?.marker,
      let of = (attribution.cue.tokens.upperBound..<marker).first(where: {
        tokens[$0].isAny(.prepOf)
      })
    else { return nil }
    var end = of + 1
    while end < marker, !tokens[end].isAny([.sourceSaid]),
      tokens[end].kind == .word || tokens[end].kind == .comma
    { end += 1 }
    guard end > of + 1 else { return nil }
    let outletEnd = min(outlet.upperBound, of)
    guard outlet.lowerBound < outletEnd else { return nil }
    return (reading.trimmed((of + 1)..<end), outlet.lowerBound..<outletEnd)
  }
}
