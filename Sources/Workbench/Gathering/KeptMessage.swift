import ClaimModel
import ClaimStore
import Digests
import Fetching
import WebArchive

/// What is kept of an evidence: the response that counts, or the file that was attached, as it lies
/// in its archive.
struct KeptMessage {
  /// The record: a `response`, or the `resource` of an attached file.
  let record: WebArchiveRecord

  /// The body as it was meant, with transfer and content codings removed, of at most `limit` bytes.
  func decodedBody(limit: Int) -> DecodedBody {
    guard record.type == "response" else { return DecodedBody(bytes: record.block, problem: nil) }
    let (head, body) = record.message
    guard let head = ResponseHead(head) else {
      return DecodedBody(bytes: [], problem: "the head of the response can't be read")
    }
    return head.decodedBody(of: body, limit: limit)
  }

  /// The body with as many of its codings removed as can be, each of at most `limit` bytes then.
  func uncodedBody(limit: Int) -> UncodedBody {
    guard record.type == "response" else { return UncodedBody(record.block) }
    let (head, body) = record.message
    return ResponseHead(head)?.uncodedBody(of: body, limit: limit) ?? UncodedBody(body)
  }

  /// Whether the payload of the record has a digest.
  func hasPayload(digest: String?) -> Bool {
    guard let digest else { return false }
    if record.type == "resource" { return SHA256.hex(of: record.block) == digest }
    let (head, body) = record.message
    guard let head = ResponseHead(head) else { return false }
    return SHA256.hex(of: head.payload(of: body)) == digest
  }
}

extension Workbench {
  /// The captures that the workspace keeps.
  var captures: EarlierCaptures { EarlierCaptures(store: store, folder: workspace.evidence) }
}
