import ClaimModel

/// The documents and events that claims rest on, and the people who carried them, each with what
/// hangs on it.
struct SharedSourcesSection {
  private let page: ReportPage
  /// The claims without a carrier, by speaker.
  private let withoutCarrier: [String: [Int]]
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) {
    self.page = page
    withoutCarrier = Dictionary(
      grouping: page.wholeLive.filter { $0.hasNoCarrier && $0.nestedIn == nil }, by: \.speaker.name
    ).mapValues { $0.map(\.id) }
  }

  /// The section; none where the article names no such source.
  var sections: [ReportSection] {
    let sources = page.review.sharedSources.filter { !liveClaims(of: $0).isEmpty }
    guard !sources.isEmpty else { return [] }
    let ordered =
      sources.filter { $0.role != .spokesperson } + sources.filter { $0.role == .spokesperson }
    return [
      ReportSection(
        .sharedSources,
        [.paragraph(messages.sharedSourcesIntroduction)] + ordered.map(card(of:)))
    ]
  }

  private func liveClaims(of source: SharedSource) -> [ClaimRecord] {
    source.claims.compactMap { page.wholeClaimsByID[$0] }
  }

  private func card(of source: SharedSource) -> Block {
    let claims = liveClaims(of: source)
    let links = claims.flatMap { claim in
      claim.chain.filter { $0.sharedSource == source.id }.map { (claim: claim, link: $0) }
    }
    let name = page.text(source.name.shortened(toScalars: 120))
    let title =
      page.latin("D\(source.id)") + " · " + name + " (" + messages.word(source.role) + ")"
    var lines = [messages.carries(page.claims(claims.map(\.id)))]
    lines.append(messages.behind(source.role, names: principals(of: links)))
    if source.role != .spokesperson {
      let alike = sameSpeaker(as: claims)
      if !alike.isEmpty {
        lines.append(messages.sameSpeakerWithoutCarrier(page.claims(alike, atMost: 12)))
      }
    }
    lines.append(
      places(
        of: links.isEmpty || links.allSatisfy { $0.link.passage == nil }
          ? allLinks(of: source) : links))
    lines.append(messages.saidWhen(times(of: claims)))
    let state = links.first.map { page.state(of: $0.link, inClaim: $0.claim.id) }
    lines.append(messages.state(state ?? messages.word(source.status)))
    lines.append(messages.keptCopies(evidence(for: source)))
    lines += EvidenceSection.origins(
      of: page.weighingsByTarget[.sharedSource(source.id)] ?? [], on: page)
    lines += remarks(on: source)
    return .card(place: "d\(source.id)", title: title, inText: nil, [.list(lines)])
  }

  /// The links of all claims that rest on the source: where those that count do not name it, one that
  /// was dismissed may, and the article does all the same.
  private func allLinks(of source: SharedSource) -> [(claim: ClaimRecord, link: LinkRecord)] {
    page.whole.claims.flatMap { claim in
      claim.chain.filter { $0.sharedSource == source.id }.map { (claim: claim, link: $0) }
    }
  }

  /// The names before the source in the chains: who issued a document, for whom a person spoke.
  private func principals(of links: [(claim: ClaimRecord, link: LinkRecord)]) -> [String] {
    unique(
      links.flatMap { claim, link in
        claim.chain.filter { $0.position < link.position }.suffix(1)
      }.map { page.text($0.name.shortened(toScalars: 80)) })
  }

  private func sameSpeaker(as claims: [ClaimRecord]) -> [Int] {
    var seen: Set<String> = []
    return claims.map(\.speaker.name).filter { seen.insert($0).inserted }
      .flatMap { withoutCarrier[$0] ?? [] }.sorted()
  }

  private func places(of links: [(claim: ClaimRecord, link: LinkRecord)]) -> String {
    var order: [String] = []
    var claimsByWords: [String: [Int]] = [:]
    for (claim, link) in links {
      guard let words = link.passage?.text else { continue }
      if claimsByWords[words] == nil { order.append(words) }
      claimsByWords[words, default: []].append(claim.id)
    }
    guard !order.isEmpty else { return messages.neverWritten }
    return messages.namedIn(
      order.map { messages.place(page.quoted($0), claims: page.claims(claimsByWords[$0] ?? [])) })
  }

  private func times(of claims: [ClaimRecord]) -> [String] {
    unique(claims.compactMap { ClaimCards.time(of: $0, on: page) })
  }

  private func evidence(for source: SharedSource) -> [String] {
    let target = EvidenceTarget.sharedSource(source.id)
    let weighed = page.weighingsByTarget[target] ?? []
    return (page.evidenceByTarget[target] ?? []).map { evidence in
      let bearings = weighed.filter { $0.evidence == evidence.id }
      guard let last = bearings.last else { return page.evidence(evidence.id) }
      return page.evidence(evidence.id) + " (" + messages.word(last.bearing) + ")"
    }
  }

  private func remarks(on source: SharedSource) -> [String] {
    guard page.input.isTouched else { return [] }
    return page.grounds.ground(ofSource: source.id).remarks.map {
      messages.linkRemark(
        page.remark($0.text), link: nil,
        by: messages.signed(page.text($0.author), at: page.time($0.at)))
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
