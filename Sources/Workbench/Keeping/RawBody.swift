import ClaimModel
import Digests
import Fetching
import Foundation
import WebArchive

/// The body of an evidence that was taken out of its archive.
package struct RawBody: Sendable {
  /// The body as it was meant, as far as its codings could be removed.
  package var bytes: [UInt8]
  /// The codings that were removed, the outermost first; none of an attached file.
  package var removedCodings: [String]
  /// The codings that are still on it because they can't be removed, the outermost first.
  package var remainingCodings: [String]
  /// SHA-256 of the bytes, as lower-case hex.
  package var sha256: String
  /// What is missing of it or wrong with it; `nil` where it is whole.
  package var problem: String?
  /// What came besides the whole body; `nil` where nothing did.
  package var surplus: String?
}

extension Workbench {
  /// The most bytes that a body is decoded to.
  private static let bodyLimit = 256 << 20

  /// Takes the body of an evidence out of its archive, transfer and content codings removed as far as
  /// that can be done.
  ///
  /// - Throws: `WorkbenchError` when nothing is kept, or the file is gone or changed.
  package func rawBody(ofEvidence id: Int) throws -> RawBody {
    let evidence = try evidence(id)
    let kept = try captures.message(of: evidence)
    let message = kept.uncodedBody(limit: Self.bodyLimit)
    let body = message.body
    // Of an answer that contradicts itself nobody can tell what is whole: its record says so.
    let isCut = evidence.outcome == .capturedTruncated || kept.record.truncated != nil
    let cut = isCut ? evidence.reason ?? "it did not come whole" : nil
    return RawBody(
      bytes: body.bytes, removedCodings: message.removed, remainingCodings: message.remaining,
      sha256: SHA256.hex(of: body.bytes), problem: body.problem ?? cut, surplus: body.surplus)
  }

  /// Writes bytes to a new file under the name that the person gives, which it has when it is whole.
  ///
  /// - Throws: `WorkbenchError` when something has the name already, or it can't be written; nothing
  ///   is left then.
  package static func writeNew(_ bytes: [UInt8], to path: String) throws(WorkbenchError) {
    let taken = WorkbenchError("'\(path)' is there already and is left as it is; give another name")
    // Told before the bytes are written, and again by the name itself.
    var status = stat()
    guard lstat(path, &status) != 0 else { throw taken }
    let file = try FileSink(path)
    try file.write(bytes)
    guard try file.finishAsNew() else { throw taken }
  }
}
