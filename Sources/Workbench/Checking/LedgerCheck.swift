import ClaimModel
import ClaimStore
import Foundation

extension Workbench {
  /// Writes the ledgers that a broken-off command left behind.
  ///
  /// - Returns: what became of them.
  func finishLedgers() throws -> UnfinishedChange.Finish {
    try WorkspaceLock.hold(workspace.claims) { isHeld in
      guard isHeld else { return UnfinishedChange.Finish() }
      sweepCaptures()
      return try UnfinishedChange(of: self).finish()
    }
  }

  /// The ledgers that are missing or don't tell what the store holds.
  ///
  /// An article that can't be read is left out: the check of the store tells of it. So are those whose
  /// ledgers wait for room on the disk: their change says that it is not finished, and the next
  /// command writes them.
  func staleLedgers(
    but waiting: [Int], _ progress: (WorkProgress) -> Void
  ) throws -> [Damage] {
    let articles = try store.articles(nil).filter { !waiting.contains($0.id) }
    return try articles.enumerated().compactMap { index, article in
      progress(WorkProgress(what: "ledgers", done: index, count: articles.count))
      // A change and its ledger are written under one lock, so under it they agree.
      return try WorkspaceLock.hold(workspace.claims) { _ in
        guard let review = try? review(ofArticle: article.id),
          let what = problem(ofLedger: review)
        else { return nil }
        return Damage(subject: "article A\(article.id)", what: what)
      }
    }
  }

  private func problem(ofLedger review: ArticleReview) -> String? {
    let path: String
    do { path = try workspace.ledger(of: review.article) } catch { return error.description }
    guard !FileBytes.holds(LedgerText.bytes(of: review), path) else { return nil }
    let isThere = FileManager.default.fileExists(atPath: path)
    return "its ledger '\(path)' is \(isThere ? "not what the store holds" : "missing"); "
      + "write it anew with: isnad report A\(review.article.id)"
  }
}
