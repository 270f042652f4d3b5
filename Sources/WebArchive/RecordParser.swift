import ClaimModel
import Digests

/// Reads one record from the content of its gzip member, by the rules of WARC 1.1.
struct RecordParser {
  /// Where the member begins in the file: what damage is reported with.
  let offset: Int

  /// - Throws: `WebArchiveError.damaged`, naming the first rule that is broken.
  func parse(_ content: [UInt8]) throws(WebArchiveError) -> WebArchiveRecord {
    guard let head = RecordHead(content, at: 0) else { throw damage("its header does not end") }
    if let problem = head.problems.first { throw damage(problem) }
    let block = content[min(head.blockStart, content.count)...].dropLast(4)
    let raw = RawRecord(
      offset: offset, version: head.version, fields: head.fields, block: Array(block))
    let rules = RecordRules(record: raw)
    // The framing first: of other bytes no digest tells anything.
    if let length = head.contentLength {
      guard length == block.count, content.suffix(4).elementsEqual(Self.end) else {
        throw damage("the block is not as long as Content-Length says")
      }
    }
    // Captures of earlier versions have an address as it was asked for, which must not keep the page
    // from being read.
    let isAsAsked = raw.value(of: "WARC-Target-URI").map {
      URISyntax.isURI(URISyntax.escaped($0.withoutAngleBrackets))
    }
    let refused = rules.findings.first {
      !$0.isWarning && !(isAsAsked == true && $0.problem == RecordRules.targetProblem)
    }
    if let refused { throw damage(refused.problem) }
    guard let id = raw.id, let date = raw.value(of: "WARC-Date").flatMap(FieldSyntax.date) else {
      throw damage("it has no id or no date")
    }
    let record = WebArchiveRecord(
      offset: offset, type: raw.type, id: id, date: date, fields: raw.fields, block: raw.block)
    // The digest of a payload with a transfer coding is over other bytes than stand here.
    if record.type == "response", !record.isTransferCoded,
      let finding = rules.digest(
        "WARC-Payload-Digest", of: record.message.body, "the payload's digest differs"
      ).first(where: { !$0.isWarning })
    {
      throw damage(finding.problem)
    }
    return record
  }

  /// What stands behind each block.
  static let end = Array("\r\n\r\n".utf8)

  private func damage(_ problem: String) -> WebArchiveError {
    .damaged(offset: offset, problem: problem)
  }
}

extension WebArchiveRecord {
  /// Whether the head of the HTTP message in the block tells of a transfer coding.
  fileprivate var isTransferCoded: Bool {
    String(decoding: message.head, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isNewline).contains { $0.hasPrefix("transfer-encoding:") }
  }
}
