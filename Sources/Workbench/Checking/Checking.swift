package import ClaimModel
import ClaimStore
import Digests
import Foundation

/// What a check of a workspace found.
package struct CheckReport: Sendable {
  /// What is not as it was written; empty for a whole workspace.
  package var damage: [Damage]
  /// How many events the audit trail holds.
  package var eventCount: Int
  /// How many evidence files were read.
  package var fileCount: Int
  /// The hash of the last event.
  package var headHash: String
}

extension Workbench {
  /// Looks for damage: in the store, and in every evidence file that the store speaks of.
  package func check() throws -> CheckReport {
    var damage = try store.damage()
    let files = try store.warcFiles()
    for file in files {
      if let problem = problem(ofFile: file.file, digest: file.sha256) {
        damage.append(Damage(subject: "evidence E\(file.evidence)", what: problem))
      }
    }
    let head = try store.eventHead()
    return CheckReport(
      damage: damage, eventCount: head.count, fileCount: files.count, headHash: head.hash)
  }

  private func problem(ofFile name: String, digest: String) -> String? {
    let path = workspace.evidence + "/" + name
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      return "the file '\(path)' can't be read: \(String(cString: strerror(errno)).lowercased()); "
        + "put it back from a copy"
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
