import ClaimModel

/// Orders the claims of an article by what a person should open first.
///
/// The weights are a desk's habit put in numbers, not measured ones: what would do most harm if it
/// were wrong, and what one find would settle for many claims, comes first. Evidence that waits to
/// be weighed comes before new search.
struct Prioritizer {
  let review: ArticleReview
  private let finder: GapFinder

  init(review: ArticleReview) {
    self.review = review
    finder = GapFinder(review)
  }

  /// Claims that are not settled yet, best first, each with at least one reason.
  func priorities() -> [ArticleOverview.Priority] {
    ranking().compactMap { claim in
      guard !finder.isSettled(claim) else { return nil }
      let reasons = weighted(claim).map(\.reason)
      return reasons.isEmpty ? nil : ArticleOverview.Priority(claim: claim.id, reasons: reasons)
    }
  }

  /// All live claims, best first; ties in order of the text.
  func ranking() -> [ClaimRecord] {
    review.liveClaims
      .map { claim in (claim, score(claim)) }
      .enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
  }

  private func score(_ claim: ClaimRecord) -> Double {
    let sum = weighted(claim).reduce(0) { $0 + $1.weight }
    return sum - (claim.nestedIn == nil ? 0 : 2) - (claim.act.statesFact ? 0 : 1)
  }

  /// The facts that make a claim worth opening, the weightiest first.
  private func weighted(
    _ claim: ClaimRecord
  ) -> [(reason: ArticleOverview.Reason, weight: Double)] {
    var reasons: [(reason: ArticleOverview.Reason, weight: Double)] = []
    let weighings = review.weighings.filter { $0.target == .claim(claim.id) }
    let gaps = finder.gaps(of: claim)
    if gaps.contains(where: \.isOfWords) { reasons.append((.reworded, 6.5)) }
    if gaps.contains(where: { !$0.isOfWords }) { reasons.append((.unsupported, 6)) }
    let contradicting = weighings.count { $0.bearing == .contradicts }
    if contradicting > 0 { reasons.append((.contradicted(contradicting), 4)) }
    let unweighed = review.evidence.count { evidence in
      evidence.wantsWeighing && evidence.targets.contains(.claim(claim.id))
        && !weighings.contains { $0.evidence == evidence.id }
    }
    if unweighed > 0 { reasons.append((.unweighedEvidence(unweighed), 3.5)) }
    switch claim.act {
    case .accuse, .deny, .threaten: reasons.append((.act(claim.act), 3))
    default: break
    }
    if claim.speaker.basis == .inferred { reasons.append((.inferredSpeaker, 3)) }
    if review.ownVoice.contains(where: {
      $0.reason == .attributionDropped && $0.claim == claim.id
    }) {
      reasons.append((.attributionDropped, 2))
    }
    if let shared = largestUncheckedSource(claim) {
      reasons.append(
        (
          .sharedSource(shared.id, claims: shared.claims.count),
          min(2, 0.5 * Double(shared.claims.count))
        ))
    } else if let link = claim.chain.dropFirst().first(where: { $0.status == .unchecked }) {
      reasons.append((.linkUnchecked(position: link.position), 0.5))
    }
    if claim.hasNoCarrier { reasons.append((.noCarrier, claim.act.statesFact ? 1 : 0.5)) }
    if claim.attribution != .unchecked, claim.act.statesFact, claim.contentStatus == .unchecked {
      reasons.append((.contentUnchecked, 0.5))
    }
    if claim.type != .indirect { reasons.append((.exactWords, 0.5)) }
    return reasons.sorted { $0.weight > $1.weight }
  }

  /// The unchecked document or event on which most claims rest together with this one.
  private func largestUncheckedSource(_ claim: ClaimRecord) -> SharedSource? {
    let ids = Set(claim.chain.compactMap(\.sharedSource))
    return review.sharedSources
      .filter { source in
        ids.contains(source.id) && source.role != .spokesperson && source.status == .unchecked
          && source.claims.count > 1
      }
      .max { ($0.claims.count, $1.id) < ($1.claims.count, $0.id) }
  }
}
