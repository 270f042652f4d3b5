import ClaimModel
import ClaimStore
import Foundation
import Interchange

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

  /// What is found of the ledgers.
  struct LedgerFindings {
    /// Those that are missing or don't tell what the store holds.
    var damage: [Damage] = []
    /// The articles whose ledgers an earlier program wrote, in its form.
    var earlier: [Int] = []
  }

  /// Holds the ledgers against the store.
  ///
  /// An article that can't be read is left out: the check of the store tells of it. So are those whose
  /// ledgers wait for room on the disk: their change says that it is not finished, and the next
  /// command writes them.
  func checkLedgers(
    but waiting: [Int], _ progress: (WorkProgress) -> Void
  ) throws -> LedgerFindings {
    let articles = try store.articles(nil).filter { !waiting.contains($0.id) }
    var findings = LedgerFindings()
    for (index, article) in articles.enumerated() {
      progress(WorkProgress(what: "ledgers", done: index, count: articles.count))
      // A change and its ledger are written under one lock, so under it they agree.
      try WorkspaceLock.hold(workspace.claims) { _ in
        guard let review = try? review(ofArticle: article.id),
          let what = problem(ofLedger: review)
        else { return }
        if isOfEarlierForm(review) {
          findings.earlier.append(article.id)
        } else {
          findings.damage.append(Damage(subject: "article A\(article.id)", what: what))
        }
      }
    }
    return findings
  }

  /// Whether the file is just what an earlier program wrote of what the store holds.
  private func isOfEarlierForm(_ review: ArticleReview) -> Bool {
    guard let path = try? workspace.ledger(of: review.article),
      let bytes = try? FileBytes.read(path, limit: FileBytes.ledgerLimit, what: "ledger"),
      let file = try? JSONValue(parsing: String(decoding: bytes, as: UTF8.self))
    else { return false }
    return bytes
      == LedgerText.bytes(of: EarlierLedger.json(LedgerDocument.json(review), like: file))
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
