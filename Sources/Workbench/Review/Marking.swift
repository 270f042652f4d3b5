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
    for id in mark.evidence { _ = try evidence(id) }
    if mark.override == nil {
      let obstacles = try before.flatMap { claim in
        ReviewRules.obstacles(
          claim, attribution: mark.attribution, content: mark.content,
          weighings: try store.weighings(ofClaim: claim.id),
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
        evidence: mark.evidence, override: mark.override, by: reviewer, at: clock.now())
    }.value { claims in
      let names = claims.map { "C\($0.id)" }.joined(separator: ", ")
      return "\(names) \(claims.count == 1 ? "is" : "are") marked"
    }
    return zip(before, after).map { ($0, $1) }
  }

  /// Says whether a link, or a shared document, event or spokesperson, holds.
  ///
  /// - Returns: what is now held, which claims it touches, and what no longer carries the statuses of
  ///   those.
  /// - Throws: what the store says, such as that there is no such link.
  package func setLink(
    _ target: LinkTarget, to status: LinkStatus, note: String?, evidence ids: [Int]
  ) throws -> (change: LinkChange, gaps: [Obstacle]) {
    switch target {
    case .shared(let id): _ = try sharedSource(id)
    case .link(let id, let position): try requireLink(position, of: try claim(id))
    }
    for id in ids { _ = try evidence(id) }
    let change = try change(touching: { change in try change.claims.map { try claim($0).article } })
    {
      try store.setLink(
        target, to: status, note: note, evidence: ids, by: reviewer, at: clock.now())
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
    let weighing = Weighing(
      evidence: id, target: target, question: question, link: link, bearing: bearing, quote: quote,
      note: note, by: reviewer, at: clock.now())
    _ = try change(touching: { [try article(of: $0.target)] }) {
      try store.weigh(weighing)
      return weighing
    }.value { "E\($0.evidence) is weighed" }
    guard case .claim(let claim) = target else { return (weighing, []) }
    return (weighing, try gaps(ofClaims: [claim], inArticles: [try article(of: target)]))
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
