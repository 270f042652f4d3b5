import ClaimModel

/// The first 40 lines: ready or not and why, who speaks, through whom, what to open first.
struct FirstScreen {
  /// How many main claims the table shows: as many as leave the screen at 40 lines.
  static let mainClaimLimit = 12
  private static let speakerLimit = 8
  private static let carrierLimit = 6
  private static let priorityLimit = 3
  private static let actLimit = 6
  private static let resultLimit = 8
  private static let unheardLimit = 4
  private static let relayedLimit = 3

  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }
  private var overview: ArticleOverview { page.overview }

  init(_ page: ReportPage) { self.page = page }

  /// The headline.
  var title: String {
    page.text((page.article.metadata.title ?? page.article.name).shortened(toScalars: 200))
  }

  /// The claims that stand for the article, in one table; none of a part that no claim belongs to.
  var sections: [ReportSection] {
    guard !page.live.isEmpty else {
      return page.isPart
        ? []
        : [
          ReportSection(
            .mainClaims, [.paragraph(messages.noClaims(areDismissed: standings.areDismissed))])
        ]
    }
    let table = mainClaims
    let legend = messages.mainClaimsLegend(shown: table.rows.count, of: page.live.count)
    return [ReportSection(.mainClaims, [.paragraph(legend), .table(table)])]
  }

  // MARK: The box

  /// Ready or not, who speaks, through whom, what to open first: a paragraph each.
  var summary: [String] {
    // Behind the first sentences, and not as lines of its own, of which a screen has forty.
    let hidden = page.hidden.reduce(0) {
      HiddenCharacter.isMild($1.scalar) ? $0 : $0 + $1.count
    }
    var lines = [messages.readiness(standings) + (hidden == 0 ? "" : " " + messages.hidden(hidden))]
    if !results.isEmpty {
      lines.append(
        messages.results(
          Array(results.prefix(Self.resultLimit)), more: max(0, results.count - Self.resultLimit)))
    }
    if !page.live.isEmpty { lines += [speakers, carriers] }
    if !overview.priorities.isEmpty {
      lines.append(messages.lookFirst(overview.priorities.prefix(Self.priorityLimit).map(priority)))
    }
    return lines
  }

  /// How far the check has come.
  var standings: Standings {
    let usable = page.review.evidence.filter(\.isUsable).map(\.id)
    let weighed = Set(page.review.weighings.map(\.evidence))
    return Standings(
      total: page.live.count,
      attributionChecked: page.live.count { $0.attribution != .unchecked },
      contentChecked: page.live.count { $0.contentStatus != .unchecked },
      isLookedFor: page.review.detectedLanguage.lowercased().hasPrefix("ar"),
      areDismissed: page.live.isEmpty && !page.review.claims.isEmpty, pages: usable.count,
      weighedPages: usable.count { weighed.contains($0) },
      isComplete: !page.live.isEmpty
        && page.review.claimsToAnswer.allSatisfy(\.isFullyAnswered),
      isPart: page.isPart, publication: page.publicationFacts)
  }

  /// What was found, bad news first.
  private var results: [String] {
    let unsupported = Set(
      overview.priorities.filter {
        $0.reasons.contains(.unsupported) || $0.reasons.contains(.reworded)
      }.map(\.claim))
    func result(_ claim: ClaimRecord) -> String? {
      var words: [String] = []
      if claim.attribution != .unchecked { words.append(messages.word(claim.attribution)) }
      if claim.contentStatus != .unchecked { words.append(messages.word(claim.contentStatus)) }
      guard !words.isEmpty else { return nil }
      let result = page.claim(claim.id) + " " + words.joined(separator: messages.comma)
      if unsupported.contains(claim.id) { return messages.unsupported(result) }
      return page.input.isTouched && page.isAgainstRule(claim.id)
        ? messages.againstRule(result) : result
    }
    func isBad(_ claim: ClaimRecord) -> Bool {
      switch (claim.attribution, claim.contentStatus) {
      case (.misquoted, _), (.misattributed, _), (.fabricated, _), (.notFound, _),
        (_, .refuted), (_, .misleading):
        true
      default: false
      }
    }
    return (page.live.filter(isBad) + page.live.filter { !isBad($0) }).compactMap(result)
  }

  private var speakers: String {
    // One name takes no more room than the words that say that one is left out.
    let isOneOver = overview.speakers.count == Self.speakerLimit + 1
    let limit = Self.speakerLimit + (isOneOver ? 1 : 0)
    let shown = overview.speakers.prefix(limit)
    let others = overview.speakers.dropFirst(limit)
    let told = messages.speakers(
      shown.map {
        messages.speaker(
          page.text($0.name.shortened(toScalars: 80)), claims: $0.claims.count,
          inferredIn: page.claims($0.isInferredIn))
      }, others: others.count, withClaims: others.reduce(0) { $0 + $1.claims.count })
    // Who speaks for which side is told of a whole article alone.
    guard let first = overview.speakers.first, page.live.count > 1, !page.isPart else {
      return told
    }
    func claims(_ act: SpeechAct) -> [String] {
      page.claims(page.live.filter { $0.act == act }.map(\.id), atMost: Self.actLimit)
    }
    return told + " "
      + messages.sides(
        SideFacts(
          first: page.text(first.name.shortened(toScalars: 80)), firstCount: first.claims.count,
          total: page.live.count, speakers: overview.speakers.count,
          heardOnce: overview.speakers.count { $0.claims.count == 1 },
          accusations: claims(.accuse), denials: claims(.deny),
          unheard: page.input.voices.parties.prefix(Self.unheardLimit).map { party in
            SideFacts.Unheard(
              name: page.text(party.name.shortened(toScalars: 60)),
              claims: page.claims(party.claims, atMost: Self.actLimit),
              accusedIn: page.claims(party.accusedIn, atMost: Self.actLimit))
          },
          furtherUnheard: max(0, page.input.voices.parties.count - Self.unheardLimit),
          relayed: page.input.voices.relayed.prefix(Self.relayedLimit).map { relayed in
            SideFacts.Relayed(
              name: page.text(relayed.speaker.name.shortened(toScalars: 60)),
              through: relayed.through.prefix(2).map { page.text($0.shortened(toScalars: 60)) })
          }))
  }

  private var carriers: String {
    let without = overview.withoutCarrier.count
    var sentences = [
      messages.carriers(withCarrier: page.live.count - without, without: without)
    ]
    let shown = overview.carriers.prefix(Self.carrierLimit).map { carrier in
      let name = page.text(carrier.name.shortened(toScalars: 80))
      let number = carrier.sharedSource.map { " (" + page.source($0) + ")" } ?? ""
      return messages.carrier(
        name + number, role: carrier.role, principal: principal(of: carrier),
        claims: carrier.claims.count)
    }
    if !shown.isEmpty {
      let end = overview.carriers.count > Self.carrierLimit ? " …" : "."
      sentences.append(shown.joined(separator: messages.semicolon) + end)
    }
    let shared = overview.carriers.filter {
      ($0.role == .document || $0.role == .event) && $0.claims.count > 1
    }
    if !shared.isEmpty {
      sentences.append(
        messages.shared(
          documents: shared.count { $0.role == .document },
          events: shared.count { $0.role == .event },
          carry: Set(shared.flatMap(\.claims)).count))
    }
    return sentences.joined(separator: " ")
  }

  /// Who stands before a document or a spokesperson in the first chain that has it: two statements
  /// of one article would else look alike.
  private func principal(of carrier: ArticleOverview.Carrier) -> String? {
    guard let source = carrier.sharedSource, carrier.role != .event,
      let chain = carrier.claims.first.flatMap({ page.claimsByID[$0]?.chain }),
      let place = chain.firstIndex(where: { $0.sharedSource == source }), place > 0
    else { return nil }
    return page.text(chain[place - 1].name.shortened(toScalars: 80))
  }

  private func priority(_ priority: ArticleOverview.Priority) -> String {
    messages.priority(
      page.claim(priority.claim),
      reasons: priority.reasons.prefix(3).map {
        messages.reason($0, link: link(of: $0, in: priority.claim))
      })
  }

  private func link(of reason: ArticleOverview.Reason, in claim: Int) -> String {
    switch reason {
    case .sharedSource(let source, _): return page.source(source)
    case .linkUnchecked(let position):
      let link = page.claimsByID[claim]?.chain.first { $0.position == position }
      return link.map(page.name(of:)) ?? page.messages.number(position)
    default: return ""
    }
  }

  // MARK: The tables

  /// What is known of the article and the report.
  var metadata: ReportTable? {
    let article = page.article
    let known = article.metadata
    let rows = messages.metadataRows(
      MetadataRows(
        article: page.latin("A\(article.id)"),
        language: known.language.map { messages.languageName($0) ?? page.text($0) }
          ?? workedOutLanguage,
        characterCount: page.article.text.unicodeScalars.count,
        version: page.review.versions.isEmpty ? nil : page.latin(String(article.version)),
        outlet: known.outlet.map { page.text($0) },
        address: known.url.map { page.latin(Reporting.address($0)) },
        date: known.date.map { page.time($0) },
        latestDay: known.date == nil
          ? page.wholeLive.compactMap(\.saidOn).max().map { page.time($0) } : nil,
        isTouched: page.input.isTouched,
        asOf: page.input.isTouched ? page.input.asOf.map { page.time($0) } : nil,
        event: page.input.isTouched ? page.whole.events.last.map(event) : nil,
        reviewers: page.reviewers.map { page.text($0) }, publication: page.publicationFacts))
    return ReportTable.pairs(rows)
  }

  private func event(_ event: AuditEvent) -> String {
    messages.number(event.sequence) + " (" + page.digest(String(event.hash.prefix(12))) + ")"
  }

  /// The language the detector took the text for, and that nobody recorded it.
  private var workedOutLanguage: String? {
    messages.languageName(page.review.detectedLanguage).map(messages.workedOut)
  }

  private var mainClaims: ReportTable {
    var ranks: [Int: Int] = [:]
    for (rank, priority) in overview.priorities.enumerated() where ranks[priority.claim] == nil {
      ranks[priority.claim] = rank
    }
    let ordered = overview.mainClaims.enumerated().sorted { left, right in
      (ranks[left.element] ?? .max, left.offset) < (ranks[right.element] ?? .max, right.offset)
    }
    let columns: [Column] = [
      .id, .speaker, .through, .inShort, .attribution, .content, .openFirst,
    ]
    var table = ReportTable(columns.map(messages.head))
    for claim in ordered.prefix(Self.mainClaimLimit).compactMap({ page.claimsByID[$0.element] }) {
      let reasons = ranks[claim.id].map { overview.priorities[$0].reasons } ?? []
      table.add([
        page.claim(claim.id), page.speaker(of: claim), page.through(claim), page.inShort(claim),
        messages.word(claim.attribution), page.contentStatus(of: claim),
        reasons.lazy.compactMap {
          messages.opening($0, link: link(of: $0, in: claim.id))
        }.first ?? "",
      ])
    }
    return table
  }
}
