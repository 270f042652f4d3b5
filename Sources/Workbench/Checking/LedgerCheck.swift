import ClaimModel
import ClaimStore
import Foundation

extension Workbench {
  /// The ledgers that are missing or don't tell what the store holds.
  ///
  /// An article that can't be read is left out: the check of the store tells of it.
  func staleLedgers() throws -> [Damage] {
    try store.articles(nil).compactMap { article in
      // A change and its ledger are written under one lock, so under it they agree.
      try WorkspaceLock.hold(workspace.claims) { _ in
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
