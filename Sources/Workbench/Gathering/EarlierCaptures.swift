import ClaimModel
import ClaimStore
import Digests
import Fetching
import WebArchive

/// The captures of a workspace, whose files can be read; several threads may.
struct EarlierCaptures: Sendable {
  let store: ClaimStore
  /// Where the files are.
  let folder: String

  /// Reads what is kept of an evidence out of its archive, once the file has the digest that it had.
  ///
  /// Of a capture that found the same bytes as an earlier one, which alone keeps them, the earlier
  /// one's are read.
  ///
  /// - Throws: `WorkbenchError` when nothing is kept, or the file is gone or changed.
  func message(of evidence: EvidenceRecord) throws -> KeptMessage {
    let records = try archive(of: evidence)
    let candidates = records.filter { ["response", "resource"].contains($0.type) }
      .map(KeptMessage.init)
    if let kept = candidates.last(where: { $0.hasPayload(digest: evidence.payloadDigest) }) {
      return kept
    }
    for revisit in records.reversed() where revisit.type == "revisit" {
      if let kept = try message(revisitedBy: revisit, in: evidence) { return kept }
    }
    throw WorkbenchError(
      "E\(evidence.id) keeps no body: \(evidence.reason ?? "nothing came"); see: "
        + "isnad evidence E\(evidence.id)")
  }

  /// The response that a revisit refers to, out of the earlier capture that has it.
  private func message(
    revisitedBy revisit: WebArchiveRecord, in evidence: EvidenceRecord
  ) throws -> KeptMessage? {
    guard let wanted = revisit.value(of: "WARC-Refers-To").map(Self.withoutBrackets) else {
      return nil
    }
    // The address that the store has: in the record it may be escaped.
    let url = evidence.finalURL ?? evidence.url
    for earlier in try store.evidence(.url(url)).reversed() where earlier.id < evidence.id {
      guard let records = try? archive(of: earlier),
        let record = records.first(where: { $0.id == wanted && $0.type == "response" })
      else { continue }
      let kept = KeptMessage(record: record)
      if kept.hasPayload(digest: evidence.payloadDigest) { return kept }
    }
    return nil
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }

  /// All records of an evidence's archive.
  private func archive(of evidence: EvidenceRecord) throws -> [WebArchiveRecord] {
    guard let name = evidence.warcFile, let digest = evidence.warcDigest else {
      throw WorkbenchError(
        "E\(evidence.id) keeps no body: \(evidence.reason ?? "nothing came"); fetch it again with: "
          + "isnad recheck E\(evidence.id)")
    }
    let file = try EvidenceFile(name, in: folder)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.byteCount)
    guard try file.read(by: 1 << 20, { bytes += $0 }) == digest else {
      throw WorkbenchError(
        "the file '\(folder)/\(name)' has other bytes than were kept; put it back from a "
          + "copy")
    }
    var reader = WebArchiveReader(bytes)
    return try reader.remainingRecords()
  }

  /// The earlier capture that keeps what a fetch brought; `nil` where it brought something new.
  func revisit(in result: FetchResult) throws -> Revisit? {
    guard let hop = result.finalHop else { return nil }
    if hop.status == 304 { return try unmodified(hop.url) }
    guard hop.completeness == .whole, hop.status == 200 else { return nil }
    return try revisit(of: hop.url, payload: SHA256.hex(of: hop.payload))
  }

  /// The earlier capture of an address whose bytes are those that came again; `nil` where none is,
  /// or the file that keeps them is not as it was: then the response is kept as its own.
  private func revisit(of url: String, payload digest: String) throws -> Revisit? {
    guard digest != SHA256.hex(of: []) else { return nil }
    for earlier in try store.evidence(.url(url))
    where earlier.payloadDigest == digest && earlier.outcome == .captured && !earlier.isAttached {
      guard let records = try? archive(of: earlier) else { continue }
      let responses = records.filter { $0.type == "response" && $0.truncated == nil }
        .map(KeptMessage.init)
      guard let kept = responses.last(where: { $0.hasPayload(digest: digest) }),
        let target = kept.record.targetURI
      else { continue }
      return Revisit(
        profile: .identicalPayload, recordID: kept.record.id, targetURI: target,
        date: kept.record.date)
    }
    return nil
  }

  /// The last whole capture of an address, which a server that answers 304 means.
  private func unmodified(_ url: String) throws -> Revisit? {
    for earlier in try store.evidence(.url(url)).reversed()
    where earlier.outcome == .captured && earlier.httpStatus == 200 && !earlier.isAttached {
      guard let records = try? archive(of: earlier),
        let record = records.last(where: { $0.type == "response" && $0.isOf(url) })
      else { continue }
      return Revisit(
        profile: .notModified, recordID: record.id, targetURI: url, date: record.date)
    }
    return nil
  }
}
