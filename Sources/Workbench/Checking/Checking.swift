package import ClaimModel
import ClaimStore
import Digests
import Foundation

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

/// How far a check has come.
package struct CheckProgress: Sendable {
  /// What is checked, such as `articles`.
  package var what: String
  /// How many are done, and how many there are.
  package var done: Int, count: Int
}

extension Workbench {
  /// Looks for damage: in the store, in every evidence file that the store speaks of, and in the
  /// ledgers.
  ///
  /// - Parameter progress: told how far it has come; often.
  /// - Returns: what was found.
  /// - Throws: when a store that is otherwise sound can't be read to its end.
  package func check(
    _ progress: (CheckProgress) -> Void = { _ in }
  ) throws -> CheckReport {
    let damage = try store.damage {
      progress(CheckProgress(what: "articles", done: $0, count: $1))
    }
    do {
      return try check(after: damage, progress)
    } catch  where !damage.isEmpty {
      // What can't be read in a damaged store is among the damage already.
      return CheckReport(damage: damage, remarks: [], eventCount: 0, fileCount: 0, headHash: "")
    }
  }

  private func check(
    after damage: [Damage], _ progress: (CheckProgress) -> Void
  ) throws -> CheckReport {
    let files = try store.warcFiles()
    let damagedFiles = files.enumerated().compactMap { index, file in
      progress(CheckProgress(what: "evidence files", done: index, count: files.count))
      return problem(ofFile: file.file, digest: file.sha256).map {
        Damage(subject: "evidence E\(file.evidence)", what: $0)
      }
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
    return CheckReport(
      damage: damage + damagedFiles + (try staleLedgers(but: finish.waiting, progress)),
      remarks: finished + (try FolderCheck(workspace: workspace, store: store).remarks()),
      eventCount: head.count, fileCount: files.count, headHash: head.hash)
  }

  private func problem(ofFile name: String, digest: String) -> String? {
    let path = workspace.evidence + "/" + name
    guard !name.contains("/") else {
      return "the store names its file '\(name)', which is no file name; put back a copy of the "
        + "claim store"
    }
    // Not waiting: a pipe in place of the file would hold the check for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      return "the file '\(path)' can't be read: \(SystemWords.text(errno)); put it back from a copy"
    }
    defer { close(descriptor) }
    let running = RunningSHA256()
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return "the file '\(path)' can't be read to its end" }
      if count == 0 { break }
      chunk.withUnsafeBytes { running.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return running.finish() == digest
      ? nil
      : "the file '\(path)' has other bytes than were kept; put it back from a copy"
  }
}
