package import ClaimModel
import ClaimStore

/// What a check of a workspace found.
package struct CheckReport: Sendable {
  /// What is not as it was written; empty for a whole workspace.
  package var damage: [Damage]
  /// What is no damage and yet worth knowing, a line each.
  package var remarks: [String]
  /// How many events the audit trail holds.
  package var eventCount: Int
  /// How many evidence files were read.
  package var fileCount: Int
  /// The hash of the last event.
  package var headHash: String
}

extension Workbench {
  /// Looks for damage: in the store, in every evidence file that the store speaks of, and in the
  /// ledgers.
  ///
  /// - Parameter progress: told how far it has come; often.
  /// - Returns: what was found.
  /// - Throws: when a store that is otherwise sound can't be read to its end.
  package func check(
    _ progress: (WorkProgress) -> Void = { _ in }
  ) throws -> CheckReport {
    let damage = try store.damage {
      progress(WorkProgress(what: "articles", done: $0, count: $1))
    }
    do {
      return try check(after: damage, progress)
    } catch  where !damage.isEmpty {
      // What can't be read in a damaged store is among the damage already.
      return CheckReport(damage: damage, remarks: [], eventCount: 0, fileCount: 0, headHash: "")
    }
  }

  /// The most articles that a remark names.
  private static let namedCount = 5

  /// One line for all ledgers that an earlier program wrote: after an update they may be many.
  private static func remarks(onEarlier articles: [Int]) -> [String] {
    guard let first = articles.first else { return [] }
    let names = articles.prefix(namedCount).map { "A\($0)" }.joined(separator: ", ")
    let more = articles.count - namedCount
    return [
      "an earlier isnad wrote the ledgers of \(names)\(more > 0 ? " and \(more) more" : ""), which tell "
        + "less than today's and are right otherwise; the next change of an article renews its own, "
        + "and so does: isnad report A\(first)"
    ]
  }

  private func check(
    after damage: [Damage], _ progress: (WorkProgress) -> Void
  ) throws -> CheckReport {
    let files = try store.warcFiles()
    var damagedFiles: [Damage] = []
    var broken: [String] = []
    for (index, file) in files.enumerated() {
      progress(WorkProgress(what: "evidence files", done: index, count: files.count))
      let verdict = ArchiveVerdict(of: file.file, digest: file.sha256, in: workspace.evidence)
      if let damage = verdict.damage {
        damagedFiles.append(Damage(subject: "evidence E\(file.evidence)", what: damage))
      }
      broken += verdict.broken.map { "evidence E\(file.evidence): \($0)" }
    }
    let head = try store.eventHead()
    // Of a damaged store no ledger is made.
    let finish = damage.isEmpty ? try finishLedgers() : .init()
    let finished =
      finish.written.map {
        "a command was broken off before it wrote the ledger of A\($0), which is written now"
      }
      + finish.waiting.map {
        "the ledger of A\($0) could not be written for want of room on the disk; make room, and the "
          + "next command writes it"
      }
    // Where changes were lost, what disagrees with the store may be all that is left of them.
    let isLogLost = damage.contains { $0.subject == Damage.log }
    let ledgers =
      isLogLost ? LedgerFindings() : try checkLedgers(but: finish.waiting, progress)
    let strays = isLogLost ? [] : try FolderCheck(workspace: workspace, store: store).remarks()
    return CheckReport(
      damage: damage + damagedFiles + ledgers.damage,
      remarks: finished + broken + Self.remarks(onEarlier: ledgers.earlier) + strays,
      eventCount: head.count, fileCount: files.count, headHash: head.hash)
  }
}
