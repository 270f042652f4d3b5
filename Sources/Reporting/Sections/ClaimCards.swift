import ClaimModel

/// A card for each claim: the words, both statuses, the chain, and what to check.
struct ClaimCards {
  private let page: ReportPage
  private let nestedByClaim: [Int: [Int]]
  private let droppedByClaim: [Int: [OwnVoiceSentence]]
  private let notesByClaim: [Int: [Note]]
  private let overridesByClaim: [Int: AuditEvent]
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) {
    self.page = page
    nestedByClaim = Dictionary(
      grouping: page.live.filter { $0.nestedIn != nil }, by: { $0.nestedIn ?? 0 }
    ).mapValues { $0.map(\.id) }
    droppedByClaim = Dictionary(
      grouping: page.review.ownVoice.filter {
        $0.reason == .attributionDropped && $0.claim != nil
      }, by: { $0.claim ?? 0 })
    notesByClaim = Dictionary(grouping: page.review.notes, by: \.claim)
    var overrides: [Int: AuditEvent] = [:]
    for event in page.review.events
    where event.action == DecisionLog.marking && event.subject.kind == .claim {
      overrides[event.subject.id] = event
    }
    overridesByClaim = overrides
  }

  /// The blocks, in order of the text.
  var blocks: [String] {
    guard !page.live.isEmpty else { return [] }
    return ["## " + messages.heading(.claims)] + page.live.flatMap(card)
  }

  /// When a claim was said, as the article words it; `nil` where it does not tell.
  static func time(of claim: ClaimRecord, on page: ReportPage) -> String? {
    claim.saidAt.map { passage in
      page.messages.time(
        page.quoted(passage.text), workedOut: claim.saidOn.map { page.time($0) })
    }
  }

  private func card(_ claim: ClaimRecord) -> [String] {
    var blocks = [
      "<a id=\"c\(claim.id)\"></a>",
      "### " + page.latin("C\(claim.id)") + " · " + page.speaker(of: claim) + " · "
        + messages.word(claim.act),
      messages.statuses(
        claim.attribution, claim.contentStatus,
        speaker: page.text(claim.speaker.name.shortened(toScalars: 80))),
    ]
    if let excerpt = page.excerpts[claim.id] {
      blocks.append(page.quotation(excerpt.markdown, of: claim.sentence.text))
    }
    blocks += [circumstances(of: claim), chain(of: claim)]
    let evidence = evidence(for: claim)
    if !evidence.isEmpty { blocks.append(list(evidence)) }
    let remarks = remarks(on: claim)
    if !remarks.isEmpty { blocks.append(list(remarks)) }
    let checks = checks(of: claim).map(messages.check)
    if !checks.isEmpty { blocks += [messages.toCheck, list(checks)] }
    return blocks
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  private func circumstances(of claim: ClaimRecord) -> String {
    let spans = claim.content.map(\.span)
    let start = page.offsets.scalarOffset(ofUTF8: clamped(spans.map(\.start).min() ?? 0))
    let end = page.offsets.scalarOffset(ofUTF8: clamped(spans.map(\.end).max() ?? 0))
    var parts = [messages.manner(claim.type, claim.act, positions: page.latin("\(start)–\(end)"))]
    parts.append(messages.saidWhen([Self.time(of: claim, on: page)].compactMap(\.self)))
    let cue = claim.cue.map(\.text).joined(separator: " … ")
    if let stance = messages.stance(claim.stance, cue: page.quoted(cue)) { parts.append(stance) }
    if let outer = claim.nestedIn { parts.append(messages.nested(in: page.claim(outer))) }
    if let inner = nestedByClaim[claim.id] { parts.append(messages.contains(page.claims(inner))) }
    if page.excerpts[claim.id]?.isCut == true { parts.append(messages.isCut) }
    return parts.joined(separator: " · ")
  }

  private func clamped(_ offset: Int) -> Int { min(offset, page.article.text.utf8.count) }

  private func chain(of claim: ClaimRecord) -> String {
    let columns: [Column] = [.number, .role, .name, .basis, .place, .state, .evidence]
    var table = MarkdownTable(columns.map(messages.head))
    for link in claim.chain {
      let place =
        link.passage.map { page.quoted($0.text) }
        ?? (link.basis == .inferred ? messages.nowhereWritten : messages.writtenElsewhere)
      var name = page.text(link.name.shortened(toScalars: 120))
      if let source = link.sharedSource { name += " (" + page.source(source) + ")" }
      table.add([
        messages.number(link.position), messages.word(link.role), name, messages.word(link.basis),
        place, messages.word(link.status),
        evidence(for: link, of: claim).joined(separator: messages.comma),
      ])
    }
    table.add([
      messages.number(claim.chain.count + 1), "", messages.thisArticle, "",
      messages.theSentenceAbove, messages.inHand, page.latin("A\(page.article.id)"),
    ])
    return table.markdown
  }

  private func evidence(for link: LinkRecord, of claim: ClaimRecord) -> [String] {
    var weighings = (page.weighingsByTarget[.claim(claim.id)] ?? []).filter {
      $0.link == link.position
    }
    if let source = link.sharedSource {
      weighings += page.weighingsByTarget[.sharedSource(source)] ?? []
    }
    return weighings.map {
      page.evidence($0.evidence) + " (" + messages.word($0.bearing) + ")"
    }
  }

  /// How evidence was weighed for the claim: for, against, context.
  private func evidence(for claim: ClaimRecord) -> [String] {
    let weighings = page.weighingsByTarget[.claim(claim.id)] ?? []
    return Bearing.allCases.flatMap { bearing in
      weighings.filter { $0.bearing == bearing }.map { weighing in
        EvidenceSection.sentence(of: weighing, on: page)
      }
    }
  }

  private func remarks(on claim: ClaimRecord) -> [String] {
    guard page.input.isTouched else { return [] }
    var remarks = (notesByClaim[claim.id] ?? []).map {
      messages.note(
        page.text($0.text), by: messages.signed(page.text($0.author), at: page.time($0.at)))
    }
    // The last marking only: what is held now is what its reason speaks for.
    if let event = overridesByClaim[claim.id], let why = event.why {
      remarks.append(
        messages.override(
          page.text(why), by: messages.signed(page.text(event.actor), at: page.time(event.at))))
    }
    return remarks
  }

  private func checks(of claim: ClaimRecord) -> [Check] {
    var checks: [Check] = []
    let speaker = page.text(claim.speaker.name.shortened(toScalars: 80))
    if claim.attribution == .unchecked {
      if claim.speaker.basis == .inferred { checks.append(.inferredSpeaker(speaker)) }
      if claim.speaker.basis == .carried { checks.append(.carriedSpeaker(speaker)) }
      if claim.hasNoCarrier { checks.append(.noCarrier) }
    }
    for link in claim.chain where link.status == .unchecked {
      guard let source = link.sharedSource, link.role == .document || link.role == .event else {
        continue
      }
      let others = (page.sourcesByID[source]?.claims ?? []).filter {
        $0 != claim.id && page.claimsByID[$0] != nil
      }
      checks.append(
        others.isEmpty
          ? .ownSource(page.source(source))
          : .sharedSource(page.source(source), others: page.claims(others)))
    }
    let weighed = Set((page.weighingsByTarget[.claim(claim.id)] ?? []).map(\.evidence))
    let unweighed = (page.evidenceByTarget[.claim(claim.id)] ?? []).filter {
      $0.isUsable && !weighed.contains($0.id)
    }
    if !unweighed.isEmpty { checks.append(.unweighed(unweighed.map { page.evidence($0.id) })) }
    for dropped in droppedByClaim[claim.id] ?? [] {
      checks.append(.attributionDropped(page.quoted(OwnVoiceSection.words(of: dropped, on: page))))
    }
    let open = claim.chain.filter { $0.status != .confirmed }
    if claim.attribution == .confirmed, !open.isEmpty {
      checks.append(.unconfirmedLinks(open.map(page.name(of:))))
    }
    if claim.contentStatus == .unchecked, !claim.act.statesFact {
      checks.append(.position(claim.act))
    }
    return checks
  }
}
