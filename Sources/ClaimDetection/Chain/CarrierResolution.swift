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
    for carrier in carrierFinder.carriers(in: range) {
      if claim.source?.contains(carrier.head) == true { continue }
      if carrier.head >= next { break }
      if carrier.head < taken, taken <= attributions[claim.attribution].position { continue }
      // في كلمة خلال مؤتمر: the nearer frame is the one spoken in.
      if carrier.role == .event {
        if hasEvent { continue }
        hasEvent = true
      }
      let resolved = known(carrier) ?? newCarrier(carrier.role, carrier.name)
      claim.carriers.removeAll { $0.role == carrier.role }
      claim.carriers.append(resolved)
      claim.named.insert(resolved.number)
    }
  }

  /// البيان and بيانه are the one named before.
  func known(_ carrier: Carrier) -> ResolvedCarrier? {
    let head = tokens[carrier.head]
    if carrier.role == .outlet {
      // الصحيفة: the one that was named before.
      if carrier.name.count == 1, head.isAny(.outlet), head.isDefinite {
        if let last = carriers.last(where: { $0.role == .outlet && $0.name.count > 1 }) {
          return last
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

  mutating func outletCarrier(_ name: Range<Int>, _ claim: inout Resolved)
    -> ResolvedCarrier
  {
    let carrier = known(Carrier(role: .outlet, name: name)) ?? newCarrier(.outlet, name)
    claim.named.insert(carrier.number)
    return carrier
  }

  /// مراسل وكالة الأنباء: the outlet for which somebody reports.
  func outletServed(by source: Range<Int>) -> Range<Int>? {
    guard let reporter = source.first(where: { tokens[$0].features >> 16 == 0x6F }),
      reporter + 1 < source.upperBound, tokens[reporter + 1].isAny([.outlet, .agency]),
      !tokens[reporter + 1].clitics.contains(.pronoun)
    else { return nil }
    return carrierFinder.outletName(from: reporter + 1, source.upperBound)
  }

  /// The name of who passes on what somebody else said.
  func teller(_ source: Range<Int>) -> Range<Int> {
    let parsed = parser.parse(source)
    return parsed.kind == .outlet
      ? carrierFinder.outletName(from: source.lowerBound, source.upperBound) : parsed.name
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
      let parsed = parser.parse(relay)
      if parsed.kind == .document {
        let carrier = newCarrier(.document, relay.lowerBound..<(relay.lowerBound + 1))
        claim.carriers.removeAll { $0.role == .document }
        claim.carriers.append(carrier)
        claim.named.insert(carrier.number)
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
      if parsed.kind == .spokesperson, claim.spokesperson == nil {
        claim.spokesperson = entity
        claim.spokespersonBasis = .named
        continue
      }
      claim.carriers.removeAll { $0.role == .outlet }
      claim.carriers.append(outletCarrier(teller(relay), &claim))
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
    source: Range<Int>, outlet: Range<Int>?
  )? {
    guard let marker = attribution.cue.complement?.marker,
      let of = (attribution.cue.tokens.upperBound..<marker).first(where: {
        tokens[$0].isAny(.prepOf)
      })
    else { return nil }
    var end = of + 1
    while end < marker, !tokens[end].isAny([.sourceSaid]),
      tokens[end].kind == .word || tokens[end].kind == .comma
    { end += 1 }
    guard end > of + 1 else { return nil }
    // ونقل عن مصدر قوله إن …: nobody says who passed it on.
    guard let outlet = attribution.source else {
      return of == attribution.cue.tokens.upperBound
        ? (reading.trimmed((of + 1)..<end), nil) : nil
    }
    let outletEnd = min(outlet.upperBound, of)
    guard outlet.lowerBound < outletEnd else { return nil }
    return (reading.trimmed((of + 1)..<end), outlet.lowerBound..<outletEnd)
  }
}
