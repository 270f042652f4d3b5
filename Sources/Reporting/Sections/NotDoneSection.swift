import ClaimModel

/// What was not done or could not be reached, as one list.
struct NotDoneSection {
  private let page: ReportPage
  private let codes: CodesSection

  init(_ page: ReportPage, codes: CodesSection) {
    self.page = page
    self.codes = codes
  }

  /// The section.
  var sections: [ReportSection] {
    [
      ReportSection(
        .notDone, [.list(page.messages.notDone(matters) + (page.isPart ? [] : [codes.summary]))])
    ]
  }

  private var matters: OpenMatters {
    let review = page.review
    let known = review.article.metadata
    return OpenMatters(
      attributionUnchecked: page.live.count { $0.attribution == .unchecked },
      contentUnchecked: page.live.count { $0.contentStatus == .unchecked },
      linksUnchecked: page.live.reduce(0) {
        $0 + $1.chain.dropFirst().count { $0.status == .unchecked }
      },
      isTouched: page.input.isTouched, isPart: page.isPart,
      usablePages: review.evidence.count(where: \.isUsable),
      supporting: review.weighings.count { $0.bearing == .supports },
      contradicting: review.weighings.count { $0.bearing == .contradicts },
      origins: origins, unreached: unreached.map(unreached),
      denials: page.claims(page.wholeLive.filter { $0.act == .deny }.map(\.id)),
      reviewers: page.reviewers.map { page.text($0) },
      unknownMetadata: known.outlet == nil || known.date == nil || known.url == nil,
      publication: page.publicationFacts)
  }

  /// The attempts that kept no whole page, but for those of which a later one did.
  private var unreached: [EvidenceRecord] {
    let evidence = page.review.evidence
    func isWhole(_ evidence: EvidenceRecord) -> Bool {
      evidence.isUsable && evidence.outcome == .captured
    }
    var lastWhole: [String: Int] = [:]
    for kept in evidence where isWhole(kept) {
      lastWhole[kept.url] = max(kept.id, lastWhole[kept.url] ?? 0)
    }
    // A later look that reached nothing is told beside the page it was a look at.
    return evidence.filter {
      !isWhole($0) && $0.recheck == nil && $0.id > lastWhole[$0.url] ?? 0
    }
  }

  private var origins: OpenMatters.Origins {
    let tallies = page.weighingsByTarget.values.flatMap { WeighedSide.sides(of: $0) }.map(\.tally)
    if tallies.contains(where: { $0.origins.count > 1 }) { return .several }
    return tallies.contains { !$0.origins.isEmpty } ? .named : .notNamed
  }

  private func unreached(_ evidence: EvidenceRecord) -> String {
    var reasons = [page.messages.word(evidence.outcome)]
    if let status = evidence.httpStatus { reasons.append(page.latin("HTTP \(status)")) }
    if let reason = evidence.reason { reasons.append(page.reason(reason)) }
    return page.evidence(evidence.id) + " "
      + "(" + reasons.joined(separator: page.messages.semicolon) + ")"
  }
}
