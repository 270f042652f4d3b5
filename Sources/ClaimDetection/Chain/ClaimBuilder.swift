import ClaimModel
import Lexicons

/// Turns resolved attributions into claims: spans, chain, act, stance, confidence.
struct ClaimBuilder {
  let reading: ArticleReading
  let registry: EntityRegistry
  let attributions: [Attribution]
  let times: SayingTimeFinder
  private static let acts = NamedValues<SpeechAct>()
  private static let stances = NamedValues<ReporterStance>()

  /// The claims, in order; the indexes of `nestedIn` stay those of `resolved`.
  func claims(of resolved: [SpeakerResolver.Resolved]) -> [DetectedClaim] {
    guard !resolved.isEmpty else { return [] }
    var kept: [DetectedClaim] = []
    kept.reserveCapacity(resolved.count)
    let newIndex = reading.memory.placeTable(for: resolved.count)
    var names = LinkNames(reading, entities: registry.entities.count)
    // By pointer: an array would give a copy of each.
    resolved.withUnsafeBufferPointer { resolved in
      for index in resolved.indices {
        let outer = resolved[index].nestedIn.flatMap { newIndex[$0] }
        guard let claim = claim(of: resolved[index], nestedIn: outer, &names) else { continue }
        newIndex[index] = kept.count
        kept.append(claim)
      }
    }
    return kept
  }

  private func claim(
    of item: SpeakerResolver.Resolved, nestedIn: Int?, _ names: inout LinkNames
  ) -> DetectedClaim? {
    let attribution = attributions[item.attribution]
    guard item.speaker != SpeakerResolver.Resolved.nobody else { return nil }
    let content = content(of: attribution)
    guard let cue = reading.span(attribution.cue.tokens), !content.isEmpty else { return nil }
    let source = item.source.flatMap {
      reading.span(reading.trimmedName($0, keepsWrapping: true))
    }
    let segment = reading.segment(of: attribution.position)
    let type = type(of: attribution)
    return DetectedClaim(
      cue: SpanList(cue), source: SpanList(source), content: content,
      sentence: reading.span(segment.tokens) ?? cue,
      type: type,
      act: act(of: attribution),
      stance: attribution.verb.flatMap { ClaimBuilder.stances[$0.stance] } ?? .neutral,
      saidAt: times.sayingTime(of: attribution), chain: chain(of: item, source, &names),
      nestedIn: nestedIn,
      confidence: Confidence.value(of: item, rule: attribution.rule, type: type),
      rule: attribution.rule.rawValue)
  }

  private func content(of attribution: Attribution) -> SpanList {
    // Nearly all have one, which needs no array.
    if attribution.content.count == 1 { return SpanList(reading.span(attribution.content[0])) }
    return SpanList(attribution.content.compactMap { reading.span($0) })
  }

  private func act(of attribution: Attribution) -> SpeechAct {
    if attribution.isReadingOfTheArticle(reading) { return .interpret }
    return attribution.verb.flatMap { ClaimBuilder.acts[$0.act] } ?? .assert
  }

  /// Direct when all words stand in quotation marks, mixed when some do; marks around a name of one
  /// or two words don't count.
  private func type(of attribution: Attribution) -> QuotationType {
    var isInside = false
    var isOutside = false
    for range in attribution.content {
      var index = range.lowerBound
      let around = reading.quotation(around: range.lowerBound)
      if let around, attribution.position < around.open || attribution.position >= around.close {
        isInside = true
        index = min(range.upperBound, around.close)
      }
      while index < range.upperBound, !(isInside && isOutside) {
        // Behind a word outside only a quotation matters. Contents that all begin with one long sentence
        // would else be gone through word by word, each of them.
        if isOutside {
          guard let next = reading.firstQuotation(from: index), next < range.upperBound else {
            break
          }
          index = next
        }
        if let quotation = reading.quotation(openedAt: index),
          quotation.close <= range.upperBound + 1
        {
          if quotation.wordCount >= 2 { isInside = true } else { isOutside = true }
          index = Swift.max(index + 1, quotation.close + 1)
          continue
        }
        if reading.tokens[index].isWord { isOutside = true }
        index += 1
      }
    }
    guard isInside else { return .indirect }
    return isOutside ? .mixed : .direct
  }

  private func chain(
    of item: SpeakerResolver.Resolved, _ source: TextSpan?, _ names: inout LinkNames
  ) -> [ChainLink] {
    let hasOwnSpan = item.speakerBasis == .named || item.speakerBasis == .alias
    var links: [ChainLink] = []
    // In one step, and not as a literal, for which the runtime is asked what an array of links is.
    links.reserveCapacity(1 + (item.spokesperson == nil ? 0 : 1) + item.carriers.count)
    links.append(
      ChainLink(
        role: .speaker, name: names.entity(item.speaker, registry), basis: item.speakerBasis,
        span: hasOwnSpan ? source : nil, number: item.speaker + 1))
    if let spokesperson = item.spokesperson, spokesperson != item.speaker {
      links.append(
        ChainLink(
          role: .spokesperson, name: names.entity(spokesperson, registry),
          basis: item.spokespersonBasis,
          span: item.spokespersonBasis == .named
            ? reading.span(registry.entities[spokesperson].name) : nil,
          number: spokesperson + 1))
    }
    let carriers = item.carriers
    guard !carriers.isEmpty else { return links }
    // وأظهرت دراسة أن …: a paper of which nobody is known speaks for itself, and is no link behind itself.
    let isPaper = speaksForItself(item.speaker)
    for distance in isPaper ? 1..<3 : 0..<3 {
      for place in 0..<carriers.count {
        let carrier = carriers[place]
        guard ClaimBuilder.distance(of: carrier.role) == distance else { continue }
        let isNamed = item.named.contains(carrier.number)
        links.append(
          ChainLink(
            role: carrier.role, name: names.carrier(carrier), basis: isNamed ? .named : .carried,
            span: isNamed ? reading.span(carrier.name) : nil, number: carrier.number + 1))
      }
    }
    return links
  }

  /// How far from the speaker a carrier stands: documents first, outlets last.
  private static func distance(of role: LinkRole) -> Int {
    switch role {
    case .document: 0
    case .event: 1
    case .outlet: 2
    case .speaker, .spokesperson: -1
    }
  }

  /// دراسة, تقارير, أرقام: of what finds or counts something nobody else need be the speaker; a statement is
  /// somebody's.
  private func speaksForItself(_ speaker: Int) -> Bool {
    let entity = registry.entities[speaker]
    guard entity.kind == .document, let head = entity.name.first else { return false }
    return UInt8(truncatingIfNeeded: reading.tokens[head].features) == UInt8(ascii: "r")
      && reading.tokens[head].features > 0xFF
  }
}

/// The values of the claim model by the names that the lexicon gives them.
private struct NamedValues<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  private let values: [(name: LexiconName, value: Value)]

  init() {
    values = Value.allCases.compactMap { value in
      LexiconName(value.rawValue.utf8).map { ($0, value) }
    }
  }

  /// The value of a name, of which there are few enough to be compared one by one.
  subscript(name: LexiconName) -> Value? { values.first { $0.name == name }?.value }
}
