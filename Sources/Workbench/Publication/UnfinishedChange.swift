import ClaimModel
import ClaimStore
import Foundation

/// A file that stands in Claims/ while a change is in the store and its ledgers are not yet written.
///
/// It holds how many events there were before the change. What was killed in between leaves it
/// behind, and whoever comes next knows which ledgers are behind, and that nobody tampered with
/// them. All of this happens under the workspace's lock.
struct UnfinishedChange {
  private let workbench: Workbench

  /// That of a workbench's workspace.
  init(of workbench: Workbench) {
    self.workbench = workbench
  }

  /// Where the file is.
  var path: String { workbench.workspace.claims + "/.unfinished" }

  /// Whether a command was broken off, or could not write a ledger.
  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// Says that a change follows. Where an earlier one is unfinished, that stands.
  ///
  /// It is not synced: a power cut may take it, which leaves a ledger behind without a reason, and
  /// the wait for the disk would cost as much as a mark.
  ///
  /// - Parameter count: how many events there are now.
  /// - Returns: whether none stood; who wrote it ends it.
  /// - Throws: `WorkbenchError` when the file can't be written; then nothing should be changed.
  func begin(at count: Int) throws -> Bool {
    guard !isThere else { return false }
    try FileBytes.put(Array("\(count)\n".utf8), at: path)
    return true
  }

  /// Says that all ledgers tell of the change.
  func end() { unlink(path) }

  /// What became of the ledgers that a broken-off command left behind: the articles, by number.
  struct Finish {
    /// Those whose ledgers are written now.
    var written: [Int] = []
    /// Those for whose ledgers there is still no room on the disk.
    var waiting: [Int] = []
  }

  /// Writes the ledgers that a broken-off command left behind.
  func finish() throws -> Finish {
    guard let count = eventCount else { return Finish() }
    var finish = Finish()
    var isDone = true
    let changed = try workbench.store.articles(changedAfterEvent: count)
    let sharing = try workbench.store.consequences(after: count).sharing
    for article in Set(changed + sharing).sorted() {
      do {
        let review = try workbench.review(ofArticle: article)
        if try workbench.writeLedger(review) { finish.written.append(article) }
      } catch {
        // Of any other failure the check of the ledgers tells.
        if (error as? WorkbenchError)?.isDiskFull == true { finish.waiting.append(article) }
        isDone = false
      }
    }
    if isDone { end() }
    return finish
  }

  /// How many events there were before the change; `nil` where no change is unfinished. A file that
  /// says nothing asks for all ledgers.
  private var eventCount: Int? {
    guard isThere else { return nil }
    guard let bytes = try? FileBytes.read(path) else { return 0 }
    let text = String(decoding: bytes, as: UTF8.self)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)).map { max(0, $0) } ?? 0
  }
}
