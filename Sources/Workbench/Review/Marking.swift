package import ClaimModel
import ClaimStore

/// What a person wants to say of claims.
package struct Mark: Sendable {
  /// The claims, by number.
  package var claims: [Int]
  /// Did the speaker say it? `nil` leaves the status as it is.
  package var attribution: AttributionStatus?
  /// Is it true? `nil` leaves the status as it is.
  package var content: ContentStatus?
  /// A remark that is kept with the claims.
  package var note: String?
  /// Evidence the person names for it.
  package var evidence: [Int]
  /// The reason for marking against the rules of review.
  package var override: String?

  /// Makes a mark.
  package init(
    claims: [Int], attribution: AttributionStatus?, content: ContentStatus?, note: String?,
    evidence: [Int], override: String?
  ) {
    self.claims = claims
    self.attribution = attribution
    self.content = content
    self.note = note
    self.evidence = evidence
    self.override = override
  }
}

extension Workbench {
  /// Gives statuses to claims: all of them or, where a rule forbids one, none.
  ///
  /// - Returns: each claim before and after.
  /// - Throws: `WorkbenchError` that names what stands in the way, else what the store says.
  package func mark(_ mark: Mark) throws -> [(before: ClaimRecord, after: ClaimRecord)] {
    let before = try mark.claims.map(claim)
    try requireUsable(mark.evidence)
    let isRuled = mark.override == nil
    let weighings = try isRuled ? before.map { try store.weighings(ofClaim: $0.id) } : []
    if isRuled {
      let obstacles = zip(before, weighings).flatMap { claim, weighings in
        ReviewRules.obstacles(
          claim, attribution: mark.attribution, content: mark.content, weighings: weighings,
          isUsable: { [store] in (try? store.evidence($0))??.isUsable ?? false })
      }
      if let first = obstacles.first {
        let more = obstacles.count > 1 ? " (and \(obstacles.count - 1) more in the way)" : ""
        throw WorkbenchError(
          first.description + more + "; or give a reason with --override, which every report shows")
      }
    }
    let after = try change(touching: { $0.map(\.article) }) {
      try store.mark(
        mark.claims, attribution: mark.attribution, content: mark.content, note: mark.note,
        evidence: mark.evidence, override: mark.override,
        expecting: expectations(of: mark, seen: before, weighings), by: reviewer, at: clock.now())
    }.value { claims in
      let names = claims.map { "C\($0.id)" }.joined(separator: ", ")
      return "\(names) \(claims.count == 1 ? "is" : "are") marked"
    }
    return zip(before, after).map { ($0, $1) }
  }

  /// What must still hold when a mark is written. A remark alone rests on nothing.
  private func expectations(
    of mark: Mark, seen claims: [ClaimRecord], _ weighings: [[Weighing]]
  ) -> [ClaimExpectation] {
    guard mark.attribution != nil || mark.content != nil else { return [] }
    let needsGround =
      mark.attribution == .confirmed || mark.content == .verified || mark.content == .refuted
    return claims.enumerated().map { index, claim in
      ClaimExpectation(
        claim: claim, restsOnLinks: mark.override == nil && mark.attribution == .confirmed,
        weighings: needsGround && weighings.indices.contains(index) ? weighings[index] : nil)
    }
  }

  /// Says whether a link, or a shared document, event or spokesperson, holds.
  ///
  /// - Returns: what is now held, which claims it touches, and what no longer carries the statuses of
  ///   those.
  /// - Throws: what the store says, such as that there is no such link.
  package func setLink(
    _ target: LinkTarget, to status: LinkStatus, note: String?, evidence ids: [Int]
  ) throws -> (change: LinkChange, gaps: [Obstacle]) {
    let seen: LinkStatus?
    switch target {
    case .shared(let id): seen = try sharedSource(id).status
    case .link(let id, let position):
      let claim = try claim(id)
      try requireLink(position, of: claim)
      seen = claim.chain.first { $0.position == position }?.status
    }
    if status == .confirmed || status == .contradicted { try requireUsable(ids) }
    for id in ids { _ = try evidence(id) }
    let change = try change(touching: { change in try change.claims.map { try claim($0).article } })
    {
      try store.setLink(
        target, to: status, note: note, evidence: ids, expecting: seen, by: reviewer,
        at: clock.now())
    }.value { "the \($0.role.rawValue) is held as \($0.status.rawValue)" }
    let articles = Set(try change.claims.map { try claim($0).article }).sorted()
    return (change, try gaps(ofClaims: change.claims, inArticles: articles))
  }

  /// Records what an evidence does for a question of a claim, or for a shared source.
  ///
  /// - Throws: `WorkbenchError` when the evidence keeps no page or the words that are quoted are not
  ///   in it, else what the store says.
  package func weigh(
    evidence id: Int, target: EvidenceTarget, question: Question?, link: Int?, bearing: Bearing,
    quote: String?, note: String?
  ) throws -> (weighing: Weighing, gaps: [Obstacle]) {
    _ = try article(of: target)
    if let link, case .claim(let id) = target { try requireLink(link, of: try claim(id)) }
    let evidence = try evidence(id)
    if let why = evidence.unusableBecause {
      throw WorkbenchError(
        "E\(id) can't be weighed: \(why); fetch it again, or fetch another page")
    }
    if let quote, !(evidence.page?.text.contains(quote) ?? false) {
      throw WorkbenchError(
        "the words of --quote are not in the text of E\(id); copy them from: isnad evidence E\(id)")
    }
    let seen = SeenWeighing(
      try self.weighing(ofEvidence: id, for: target, question: question, link: link))
    let weighing = Weighing(
      evidence: id, target: target, question: question, link: link, bearing: bearing, quote: quote,
      note: note, by: reviewer, at: clock.now())
    _ = try change(touching: { [try article(of: $0.target)] }) {
      try store.weigh(weighing, seen: seen)
      return weighing
    }.value { "E\($0.evidence) is weighed" }
    if case .sharedSource(let id) = target, bearing == .contradicts,
      try sharedSource(id).status == .confirmed
    {
      return (weighing, [.sourceContradicted(source: id, evidence: weighing.evidence)])
    }
    guard case .claim(let claim) = target else { return (weighing, []) }
    return (weighing, try gaps(ofClaims: [claim], inArticles: [try article(of: target)]))
  }

  /// A verdict can't rest on a page that was not kept or shows nothing.
  private func requireUsable(_ ids: [Int]) throws {
    for id in ids {
      guard let why = try evidence(id).unusableBecause else { continue }
      throw WorkbenchError(
        "nothing can rest on E\(id): \(why); leave out --evidence E\(id), or fetch another page")
    }
  }

  /// What no longer carries the statuses of some claims after a change.
  private func gaps(ofClaims ids: [Int], inArticles articles: [Int]) throws -> [Obstacle] {
    try articles.flatMap { article -> [Obstacle] in
      let review = try review(ofArticle: article)
      return review.liveClaims.filter { ids.contains($0.id) }
        .flatMap { ReviewRules.gaps($0, in: review) }
    }
  }

  /// The article that a target belongs to.
  func article(of target: EvidenceTarget) throws -> Int {
    switch target {
    case .article(let id): id
    case .claim(let id): try claim(id).article
    case .sharedSource(let id): try sharedSource(id).article
    }
  }
}
