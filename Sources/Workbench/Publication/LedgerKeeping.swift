import ClaimModel
import ClaimStore
import Interchange

/// A change that is in the store, and whether the ledgers tell of it.
struct Change<Value> {
  /// What the change came to.
  let value: Value
  /// Why a ledger is not up to date, with the mend; the change itself is kept all the same.
  let problem: String?

  /// What the change came to, where the ledgers tell of it.
  ///
  /// - Parameter done: what was done, to be said before what was not.
  /// - Returns: the value.
  /// - Throws: `WorkbenchError` when a ledger could not be written.
  func value(orSay done: (Value) -> String) throws(WorkbenchError) -> Value {
    if let problem { throw WorkbenchError("\(done(value)), but \(problem)") }
    return value
  }
}

extension Workbench {
  /// Makes a change in the store and writes the ledgers of the articles it touches.
  ///
  /// No other process writes a ledger in between, so that none replaces a newer one.
  ///
  /// - Parameters:
  ///   - articles: the articles that the change touched.
  ///   - make: makes it; it must not make another.
  /// - Returns: the change, with what is wrong with the first ledger that could not be written.
  /// - Throws: what `make` throws; nothing was changed then.
  func change<Value>(
    touching articles: (Value) throws -> [Int], _ make: () throws -> Value
  ) throws -> Change<Value> {
    try whileChanging { head, ledgers in
      let value = try make()
      do {
        let consequences = try store.consequences(after: head)
        tellOfPublication(consequences.publication)
        let touched = try Set(articles(value)).union(consequences.sharing)
        let problems = try touched.sorted().compactMap {
          ledgerProblem(try review(ofArticle: $0))
        }
        ledgers.areWritten = problems.isEmpty
        return Change(value: value, problem: problems.first)
      } catch {
        return Change(value: value, problem: "its ledger could not be made: \(error)")
      }
    }
  }

  /// Whether the ledgers tell of a change that is in the store.
  struct LedgerState {
    var areWritten = false
  }

  /// Runs `body`, which changes the store, then writes the ledgers and says that it has, while no
  /// other process does so. Where it was killed in between, the next command or check goes on. It is
  /// told how many events there are before.
  func whileChanging<Value>(
    _ body: (_ head: Int, inout LedgerState) throws -> Value
  ) throws -> Value {
    try whileLocked {
      let unfinished = UnfinishedChange(of: self)
      let head = try store.eventHead().count
      let isOwn = try unfinished.begin(at: head)
      var ledgers = LedgerState()
      do {
        let value = try body(head, &ledgers)
        if isOwn, ledgers.areWritten { unfinished.end() }
        return value
      } catch {
        // A commit that failed may have reached the disk all the same.
        if isOwn, (error as? StoreError)?.isRefusal ?? true { unfinished.end() }
        throw error
      }
    }
  }

  /// Runs `body` while no other process writes ledgers or reports, once what a killed one left is
  /// cleared away.
  func whileLocked<Value>(_ body: () throws -> Value) throws -> Value {
    try WorkspaceLock.hold(workspace.claims) { isHeld in
      if isHeld, !hasSwept {
        hasSwept = true
        // Only then is anything left; a look into a folder of many ledgers takes its time.
        if UnfinishedChange(of: self).isThere {
          let kinds = ReportSubject.folders.map { workspace.reports + "/" + $0 }
          for folder in [workspace.claims, workspace.reports] + kinds { FileBytes.sweep(folder) }
          sweepCaptures()
          // What can't be read now, what follows will tell of, or a check.
          _ = try? UnfinishedChange(of: self).finish()
        }
      }
      return try body()
    }
  }

  /// Brings an article's ledger up to date, under the lock.
  ///
  /// - Returns: why it could not be written; `nil` when the file is as it should be.
  func ledgerProblem(_ review: ArticleReview) -> String? {
    do {
      _ = try writeLedger(review)
      return nil
    } catch {
      return "its ledger could not be written: \(error), then say: "
        + "isnad report A\(review.article.id)"
    }
  }
}

extension Workbench {
  /// Writes an article's ledger where the file is not as it should be.
  ///
  /// - Returns: whether it was not.
  func writeLedger(_ review: ArticleReview) throws -> Bool {
    let path = try workspace.ledger(of: review.article)
    let bytes = LedgerText.bytes(of: review)
    guard !FileBytes.holds(bytes, path) else { return false }
    try FileBytes.write(bytes, to: path)
    return true
  }
}

/// The ledger of an article as a file.
enum LedgerText {
  /// The bytes of the file.
  static func bytes(of review: ArticleReview) -> [UInt8] { bytes(of: LedgerDocument.json(review)) }

  /// The bytes of a ledger's object as a file.
  static func bytes(of ledger: JSONValue) -> [UInt8] {
    Array((ledger.serialized(.pretty) + "\n").utf8)
  }
}
