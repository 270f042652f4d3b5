package import ClaimModel
import ClaimStore

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

  /// Takes back the last thing done in this review.
  ///
  /// - Returns: what was taken back, as the audit trail has it, and what that took the ground from.
  package func undo(
    correction: String?
  ) throws -> (undoing: Undoing, gaps: [Obstacle]) {
    do {
      workbench.store = (correction.map(base.correcting) ?? base).oneAction()
      let operation = try workbench.undo(isTrial: true).undoing.operation
      guard operation > firstHead else {
        throw ReviewRefusal(
          description: "nothing of this review is left to undo; what was done before it is taken "
            + "back with: isnad undo", way: .none)
      }
      let before = try workbench.store.eventHead().count
      // It is undone even where a ledger could not be written behind it.
      defer {
        if let head = try? workbench.store.eventHead().count, head > before {
          done.removeAll { $0.operation == operation }
        }
      }
      let undone = try workbench.undo(isTrial: false)
      try reload()
      return undone
    } catch {
      throw try refusal(error)
    }
  }

  /// Does something as one action, remembers it, and reads the article anew.
  ///
  /// - Throws: `ReviewRefusal` where it is not done; `QuotationProblem` as it is.
  func act(_ correction: String?, _ make: () throws -> ReviewDeed) throws -> ReviewDeed {
    workbench.store = (correction.map(base.correcting) ?? base).oneAction()
    let before = try workbench.store.eventHead().count
    do {
      let deed = try make()
      // What changed nothing can't be undone.
      if try workbench.store.eventHead().count > before { done.append((before + 1, deed)) }
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
