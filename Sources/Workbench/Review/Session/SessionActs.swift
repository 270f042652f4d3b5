package import ClaimModel
import ClaimStore
package import Fetching

/// What a person does in a review. Each is what the command of that name does, is recorded at once
/// and undone by itself, and throws `ReviewRefusal` where it is not done.
extension ReviewSession {
  /// Answers one question of the current claim, or both.
  package func mark(
    _ attribution: AttributionStatus?, _ content: ContentStatus?, evidence: [Int],
    override: String?, correction: String?
  ) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .marked(
        try workbench.mark(
          Mark(
            claims: [id], attribution: attribution, content: content, note: nil,
            evidence: evidence, override: override)))
    }
  }

  /// Says whether a link or a shared source holds.
  package func setLink(
    _ target: LinkTarget, to status: LinkStatus, evidence: [Int], correction: String?
  ) throws -> ReviewDeed {
    try act(correction) {
      .checked(try workbench.setLink(target, to: status, note: nil, evidence: evidence))
    }
  }

  /// Keeps a remark on the current claim.
  package func note(_ text: String) throws -> ReviewDeed {
    let id = current.id
    return try act(nil) {
      try workbench.addNote(text, to: [id])
      return .noted(claim: id, text)
    }
  }

  /// Pulls pages for the current claim, or for a shared source.
  package func fetch(
    _ urls: [String], for target: EvidenceTarget?, policy: GatheringPolicy, watch: FetchWatch
  ) throws -> ReviewDeed {
    let target = target ?? .claim(current.id)
    return try act(nil) {
      var pages: [EvidenceRecord] = []
      try workbench.fetch(urls, for: [target], again: false, policy: policy, watch: watch) {
        pages.append($0)
      }
      return .fetched(pages)
    }
  }

  /// Says what a page does for the current claim, or for a shared source.
  package func weigh(
    _ evidence: Int, _ bearing: Bearing, target: EvidenceTarget?, question: Question?,
    quote: String?, correction: String?
  ) throws -> ReviewDeed {
    let target = target ?? .claim(current.id)
    return try act(correction) {
      let (weighing, gaps) = try workbench.weigh(
        evidence: evidence, target: target, question: question, link: nil, bearing: bearing,
        quote: quote, note: nil)
      return .weighed(weighing, gaps: gaps)
    }
  }

  /// Sets the current claim aside.
  package func dismiss(why: String, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .dismissed(try only(try workbench.dismiss([id], why: why)))
    }
  }

  /// Makes the current claim count again.
  package func restore(why: String?, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) { .restored(try only(try workbench.restore([id], why: why))) }
  }

  /// Adds a claim that was missed, and goes to it.
  ///
  /// - Throws: `QuotationProblem` too.
  package func add(_ form: ClaimForm, correction: String?) throws -> ReviewDeed {
    let article = review.article.id
    let deed: ReviewDeed = try act(correction) {
      .added(try workbench.addClaim(form, toArticle: article, why: nil))
    }
    if case .added(let claim) = deed { show(claim.after.id) }
    return deed
  }

  /// Takes back the last thing done in this review.
  ///
  /// - Returns: what was taken back, as the audit trail has it.
  package func undo(correction: String?) throws -> Undoing {
    do {
      workbench.store = (correction.map(base.correcting) ?? base).oneAction()
      guard try workbench.undo(isTrial: true).operation > firstHead else {
        throw ReviewRefusal(
          description: "nothing of this review is left to undo; what was done before it is taken "
            + "back with: isnad undo", way: .none)
      }
      let undone = try workbench.undo(isTrial: false)
      if !deeds.isEmpty { deeds.removeLast() }
      try reload()
      return undone
    } catch {
      throw try refusal(error)
    }
  }

  private func only(_ claims: [CorrectedClaim]) throws -> CorrectedClaim {
    guard let claim = claims.first else { throw WorkbenchError("no claim was changed") }
    return claim
  }

  private func act(_ correction: String?, _ make: () throws -> ReviewDeed) throws -> ReviewDeed {
    workbench.store = (correction.map(base.correcting) ?? base).oneAction()
    let before = try workbench.store.eventHead().count
    do {
      let deed = try make()
      // What changed nothing can't be undone.
      if try workbench.store.eventHead().count > before { deeds.append(deed) }
      try reload()
      return deed
    } catch let problem as QuotationProblem {
      throw problem
    } catch {
      throw try refusal(error)
    }
  }

  /// What stood in the way, with the article as it now is: somebody else may have changed it.
  private func refusal(_ error: any Error) throws -> ReviewRefusal {
    try reload()
    switch error {
    case let refusal as ReviewRefusal: return refusal
    case let refusal as MarkRefusal:
      return ReviewRefusal(description: refusal.summary, way: .override)
    case StoreError.published: return ReviewRefusal(description: "\(error)", way: .correction)
    default: return ReviewRefusal(description: "\(error)", way: .none)
    }
  }
}
