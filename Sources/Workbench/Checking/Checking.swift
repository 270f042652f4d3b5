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

extension Workbench {
  /// Looks for damage: in the store, in every evidence file that the store speaks of, and in the
  /// ledgers.
  package func check() throws -> CheckReport {
    var damage = try store.damage()
    let files = try store.warcFiles()
    for file in files {
      if let problem = problem(ofFile: file.file, digest: file.sha256) {
        damage.append(Damage(subject: "evidence E\(file.evidence)", what: problem))
      }
    }
    damage += try staleLedgers()
    let remarks = try FolderCheck(workspace: workspace, store: store).remarks()
    let head = try store.eventHead()
    return CheckReport(
      damage: damage, remarks: remarks, eventCount: head.count, fileCount: files.count,
      headHash: head.hash)
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
