package import ClaimModel
import ClaimStore

/// What a second person should know before they stand in for a report, and what readers will.
package enum ApprovalException: Hashable, Sendable {
  /// Whoever approves marked these claims; the reason why they approve all the same.
  case ownMarks(claims: [Int], why: String)
  /// What whoever approves did to the report besides marking.
  case ownWork(OwnWork)
  /// Claims of which neither question is answered.
  case unmarked(claims: [Int])
  /// A claim that was marked against a rule, by whom and why.
  case againstRule(claim: Int, by: String, why: String)
  /// What is held of links and evidence no longer carries a status.
  case unsupported(Obstacle)
  /// Claims that the newest detection no longer finds.
  case lost(claims: [Int])
  /// Claims with an answer for which no evidence was weighed on that question.
  case unweighed(Question, claims: [Int])
  /// A page that could not be had, and why.
  case unreached(evidence: Int, why: String)

  /// The exceptions of an article, those first that weigh most.
  static func all(in review: ArticleReview) -> [ApprovalException] {
    let live = review.liveClaims
    let finder = GapFinder(review)
    var exceptions: [ApprovalException] = live.flatMap { claim in
      finder.gaps(of: claim).map(ApprovalException.unsupported)
    }
    let marks = StandingMarks(review.events)
    exceptions += live.flatMap { claim in
      marks.overrides(of: claim.id).map {
        .againstRule(claim: claim.id, by: $0.by, why: $0.why)
      }
    }
    for question in Question.allCases {
      let claims = live.filter { isUnweighed($0, question, in: review) }.map(\.id)
      if !claims.isEmpty { exceptions.append(.unweighed(question, claims: claims)) }
    }
    let lost = live.filter(\.isLost).map(\.id)
    if !lost.isEmpty { exceptions.append(.lost(claims: lost)) }
    let unmarked = live.filter { !$0.isAnswered }.map(\.id)
    if !unmarked.isEmpty { exceptions.append(.unmarked(claims: unmarked)) }
    return exceptions
      + review.evidence.compactMap { evidence in
        evidence.unusableBecause.map { .unreached(evidence: evidence.id, why: $0) }
      }
  }

  /// Whether a question of a claim is answered though nothing was weighed on it. That something can't
  /// be true or false needs no evidence.
  private static func isUnweighed(
    _ claim: ClaimRecord, _ question: Question, in review: ArticleReview
  ) -> Bool {
    let sources = claim.chain.compactMap(\.sharedSource).map(EvidenceTarget.sharedSource)
    switch question {
    case .attribution:
      return claim.attribution != .unchecked
        && !review.weighings.contains {
          $0.target == .claim(claim.id) && $0.question == .attribution
            || sources.contains($0.target)
        }
    case .content:
      return claim.contentStatus != .unchecked && claim.contentStatus != .notCheckable
        && !review.weighings.contains {
          $0.target == .claim(claim.id) && $0.question == .content
        }
    }
  }
}

extension ArticleReview {
  /// The claims that count and that a person marked, though another may have marked them since.
  func claims(markedBy name: String) -> [Int] {
    let marked = Set(
      events.filter {
        $0.action == EventAction.claimMark.rawValue && $0.isInForce
          && PersonName.isSame($0.actor, name)
      }.map(\.subject.id))
    return liveClaims.map(\.id).filter(marked.contains)
  }
}
