import ClaimModel

/// A card for each claim: the words, both statuses, the chain, and what to check.
struct ClaimCards {
  private static let neighbourLimit = 6

  private let page: ReportPage
  private let liveBySource: [Int: [Int]]
  /// For links that are carried over, the claim that last wrote them out.
  private let origins: [Place: String]
  private let nestedByClaim: [Int: [Int]]
  private let droppedByClaim: [Int: [OwnVoiceSentence]]
  private let notesByClaim: [Int: [Note]]
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) {
    self.page = page
    origins = Self.origins(on: page)
    liveBySource = page.sourcesByID.mapValues { source in
      source.claims.filter { page.wholeClaimsByID[$0] != nil }
    }
    nestedByClaim = Dictionary(
      grouping: page.wholeLive.filter { $0.nestedIn != nil }, by: { $0.nestedIn ?? 0 }
    ).mapValues { $0.map(\.id) }
    droppedByClaim = Dictionary(
      grouping: page.review.ownVoice.filter {
        $0.reason == .attributionDropped && $0.claim != nil
      }, by: { $0.claim ?? 0 })
    notesByClaim = Dictionary(grouping: page.review.notes.filter { !$0.isWithdrawn }, by: \.claim)
  }

  /// One link of one claim.
  private struct Place: Hashable {
    let claim: Int
    let link: Int
  }

  /// What makes links of different claims the same.
  private struct Identity: Hashable {
    let source: Int?
    let role: LinkRole
    let name: String
  }

  private static func origins(on page: ReportPage) -> [Place: String] {
    var written: [Identity: Int] = [:]
    var origins: [Place: String] = [:]
    for claim in page.wholeLive {
      for link in claim.chain {
        let identity = Identity(
          source: link.sharedSource, role: link.role,
          name: link.sharedSource == nil ? link.name : "")
        switch link.basis {
        case .named, .alias: written[identity] = claim.id
        case .carried:
          origins[Place(claim: claim.id, link: link.position)] = written[identity].map(page.claim)
        case .inferred: break
        }
      }
    }
    return origins
  }

  /// The cards, in order of the text.
  var sections: [ReportSection] {
    page.live.isEmpty ? [] : [ReportSection(.claims, page.live.map(card))]
  }

  /// When a claim was said, as the article words it; `nil` where it does not tell.
  static func time(of claim: ClaimRecord, on page: ReportPage) -> String? {
    claim.saidAt.map { passage in
      page.messages.time(
        page.quoted(passage.text), workedOut: claim.saidOn.map { page.time($0) })
    }
  }

  private func card(_ claim: ClaimRecord) -> Block {
    var blocks: [Block] = [
      .paragraph(
        messages.statuses(
          claim.attribution, claim.contentStatus,
          speaker: page.text(claim.speaker.name.shortened(toScalars: 80)),
          isCarried: !claim.hasNoCarrier, isDenial: claim.act == .deny))
    ]
    if let excerpt = page.excerpts[claim.id] {
      blocks.append(page.quotation(excerpt.marked, of: claim.sentence.text))
    }
    blocks += [.paragraph(circumstances(of: claim)), .chain(chain(of: claim))]
    let findings = corrections(of: claim) + evidence(for: claim) + remarks(on: claim)
    if !findings.isEmpty { blocks.append(.list(findings)) }
    let checks = checks(of: claim).map(messages.check)
    if !checks.isEmpty { blocks += [.paragraph(messages.toCheck), .list(checks)] }
    return .card(
      place: "c\(claim.id)",
      title: page.latin("C\(claim.id)") + " · " + page.speaker(of: claim) + " · "
        + messages.word(claim.act),
      inText: claim.content.isEmpty || claim.version != page.article.version
        ? nil : "text-c\(claim.id)",
      blocks)
  }

  /// Who found the claim, what differs from what the detector has, and what it belongs with.
  private func corrections(of claim: ClaimRecord) -> [String] {
    var lines: [String] = []
    if let finder = page.review.finder(of: claim) {
      lines.append(messages.added(by: page.text(finder)))
    }
    lines += page.review.corrections(of: claim).map { correction in
      messages.corrected(
        correction.member, by: correction.by.map { page.text($0) },
        detector: correction.detector.map { words in
          switch correction.member {
          case .type: QuotationType(rawValue: words).map(messages.word) ?? page.text(words)
          case .act: SpeechAct(rawValue: words).map(messages.word) ?? page.text(words)
          case .stance: ReporterStance(rawValue: words).map(messages.word) ?? page.text(words)
          default: page.quoted(words.shortened(toScalars: 120))
          }
        })
    }
    if claim.version != page.article.version {
      lines.append(
        messages.isGone(
          from: page.latin(messages.number(claim.version)),
          now: page.latin(messages.number(page.article.version))))
    } else if claim.isLost {
      lines.append(messages.isLost)
    }
    let joined = page.whole.joined(with: claim)
    if !joined.isEmpty {
      lines.append(
        messages.joined(with: page.claims(joined.map(\.id)).joined(separator: messages.comma)))
    }
    return lines
  }

  private func circumstances(of claim: ClaimRecord) -> String {
    let spans = claim.content.map(\.span)
    let start = page.scalarOffset(spans.map(\.start).min() ?? 0, of: claim)
    let end = page.scalarOffset(spans.map(\.end).max() ?? 0, of: claim)
    var parts = [messages.manner(claim.type, claim.act, positions: page.latin("\(start)–\(end)"))]
    parts.append(messages.saidWhen([Self.time(of: claim, on: page)].compactMap(\.self)))
    let cue = claim.cue.map(\.text).joined(separator: " … ")
    parts.append(messages.stance(claim.stance, cue: page.quoted(cue)))
    if let outer = claim.nestedIn { parts.append(messages.nested(in: page.claim(outer))) }
    if let inner = nestedByClaim[claim.id] { parts.append(messages.contains(page.claims(inner))) }
    if page.excerpts[claim.id]?.isCut == true { parts.append(messages.isCut) }
    return parts.joined(separator: " · ")
  }

  private func chain(of claim: ClaimRecord) -> ChainView {
    let columns: [Column] = [.number, .role, .name, .basis, .place, .state, .evidence]
    var nodes = claim.chain.map { link in
      let place =
        link.passage.map { page.quoted($0.text) }
        ?? (link.basis == .inferred
          ? messages.nowhereWritten(byPerson: claim.isCorrected(link))
          : messages.carried(from: origins[Place(claim: claim.id, link: link.position)]))
      var name = page.text(link.name.shortened(toScalars: 120))
      if let source = link.sharedSource { name += " (" + page.source(source) + ")" }
      return ChainView.Node(
        position: messages.number(link.position), role: link.role,
        roleWord: messages.word(link.role), name: name, basis: link.basis,
        basisWord: messages.word(link.basis), place: place, state: .init(link.status),
        stateWord: page.state(of: link, inClaim: claim.id), shortState: messages.word(link.status),
        shortName: link.name,
        evidence: evidence(for: link, of: claim).joined(separator: messages.comma))
    }
    nodes.append(
      ChainView.Node(
        position: messages.number(claim.chain.count + 1), role: nil, roleWord: "",
        name: messages.thisArticle, basis: nil, basisWord: "", place: messages.theSentenceAbove,
        state: .inHand, stateWord: messages.inHand, shortState: messages.inHand,
        shortName: messages.thisArticle, evidence: page.latin("A\(page.article.id)")))
    return ChainView(
      claim: claim.id, nodes: nodes, gap: claim.hasNoCarrier ? messages.noCarrier : nil,
      head: columns.map(messages.head))
  }

  private func evidence(for link: LinkRecord, of claim: ClaimRecord) -> [String] {
    var weighings = (page.weighingsByTarget[.claim(claim.id)] ?? []).filter {
      $0.link == link.position
    }
    if let source = link.sharedSource {
      weighings += page.weighingsByTarget[.sharedSource(source)] ?? []
    }
    let weighed = Set(weighings.map(\.evidence))
    let named = page.grounds.ground(of: link, inClaim: claim.id).evidence
    return weighings.map { page.evidence($0.evidence) + " (" + messages.word($0.bearing) + ")" }
      + named.filter { !weighed.contains($0) }.map(page.evidence)
  }

  /// How evidence was weighed for the claim: for, against, context, and under each the pages that go
  /// back to one origin beside each other.
  private func evidence(for claim: ClaimRecord) -> [String] {
    let weighings = page.weighingsByTarget[.claim(claim.id)] ?? []
    return Bearing.allCases.flatMap { bearing in
      EvidenceSection.byOrigin(weighings.filter { $0.bearing == bearing }).map { weighing in
        EvidenceSection.sentence(of: weighing, on: page)
      }
    } + EvidenceSection.origins(of: weighings, on: page)
  }

  private func remarks(on claim: ClaimRecord) -> [String] {
    guard page.input.isTouched else { return [] }
    var remarks = (notesByClaim[claim.id] ?? []).map {
      messages.note(
        page.remark($0.text), by: messages.signed(page.text($0.author), at: page.time($0.at)))
    }
    // Those on shared sources stand with the source.
    for link in claim.chain where link.sharedSource == nil {
      remarks += page.grounds.ground(of: link, inClaim: claim.id).remarks.map {
        messages.linkRemark(
          page.remark($0.text), link: link.position,
          by: messages.signed(page.text($0.author), at: page.time($0.at)))
      }
    }
    return remarks + page.overrides(of: claim.id)
  }

  /// The other claims on a shared source, a few of them by number.
  private func neighbours(of claim: Int, on source: Int) -> [String] {
    guard let all = liveBySource[source] else { return [] }
    let shown = all.prefix(Self.neighbourLimit + 1).filter { $0 != claim }
      .prefix(Self.neighbourLimit)
    let more = all.count - 1 - shown.count
    return page.claims(Array(shown)) + (more > 0 ? [messages.more(more)] : [])
  }

  private func checks(of claim: ClaimRecord) -> [Check] {
    var checks: [Check] = []
    let speaker = page.text(claim.speaker.name.shortened(toScalars: 80))
    if claim.attribution == .unchecked {
      if claim.speaker.basis == .inferred, !claim.isCorrected(claim.speaker) {
        checks.append(.inferredSpeaker(speaker))
      }
      if claim.speaker.basis == .carried {
        let place = Place(claim: claim.id, link: claim.speaker.position)
        checks.append(.carriedSpeaker(speaker, from: origins[place]))
      }
      // Of a nested claim the speaker of the outer one is the carrier.
      if claim.hasNoCarrier, claim.nestedIn == nil { checks.append(.noCarrier) }
    }
    for link in claim.chain where link.status == .unchecked {
      guard let source = link.sharedSource, link.role == .document || link.role == .event else {
        continue
      }
      let others = neighbours(of: claim.id, on: source)
      checks.append(
        others.isEmpty
          ? .ownSource(page.source(source))
          : .sharedSource(page.source(source), others: others))
    }
    let weighed = Set((page.weighingsByTarget[.claim(claim.id)] ?? []).map(\.evidence))
    let unweighed = (page.evidenceByTarget[.claim(claim.id)] ?? []).filter {
      $0.wantsWeighing && !weighed.contains($0.id)
    }
    if !unweighed.isEmpty { checks.append(.unweighed(unweighed.map { page.evidence($0.id) })) }
    for dropped in droppedByClaim[claim.id] ?? [] {
      checks.append(.attributionDropped(page.quoted(OwnVoiceSection.words(of: dropped, on: page))))
    }
    let open = claim.chain.dropFirst().filter { $0.status != .confirmed }
    if claim.attribution == .confirmed, !open.isEmpty {
      checks.append(.unconfirmedLinks(open.map(page.name(of:))))
    }
    if claim.contentStatus == .unchecked, !claim.act.statesFact {
      checks.append(.position(claim.act))
    }
    return checks
  }
}
