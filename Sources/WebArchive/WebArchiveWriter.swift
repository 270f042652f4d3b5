import ClaimModel
import Digests

/// Writes a capture as one file of WARC 1.1, each record a gzip member of its own.
package struct WebArchiveWriter: Sendable {
  /// Makes a writer.
  package init() {}

  /// The hops of one capture: `warcinfo`, then `request`, `response` and `metadata` of each.
  ///
  /// - Parameters:
  ///   - hops: in order; at least one.
  ///   - info: what made the capture.
  /// - Returns: the file. Equal captures give equal files.
  /// - Throws: `WebArchiveError`.
  package func file(
    of hops: [CaptureRecord], info: CaptureInfo
  ) throws(WebArchiveError) -> CaptureFile {
    guard let first = hops.first else { throw .nothingToKeep }
    let identity = CaptureIdentity(hops, info: info, date: first.date)
    var file: [UInt8] = []
    for draft in drafts(hops, info: info, identity: identity, date: first.date) {
      file += GzipMember.compress(try draft.bytes())
    }
    return CaptureFile(name: identity.fileName, bytes: file)
  }

  /// Writes a capture into a folder, which exists; it is on disk when this returns.
  ///
  /// - Returns: the file's name, and its SHA-256 as lower-case hex.
  /// - Throws: `WebArchiveError`.
  package func write(
    _ hops: [CaptureRecord], info: CaptureInfo, into folder: String
  ) throws(WebArchiveError) -> (fileName: String, sha256: String) {
    let file = try file(of: hops, info: info)
    try CaptureFile.keep([file], in: folder)
    return (file.name, file.sha256)
  }

  private func drafts(
    _ hops: [CaptureRecord], info: CaptureInfo, identity: CaptureIdentity, date: Timestamp
  ) -> [RecordDraft] {
    let infoID = identity.recordID(0)
    var lines: [RecordDraft.Field] = [
      ("software", info.software), ("format", "WARC File Format 1.1"),
      (
        "conformsTo",
        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
      ),
      ("http-header-user-agent", info.userAgent),
    ]
    if let robots = info.robots { lines.append(("robots", robots)) }
    var drafts = [
      RecordDraft(
        type: "warcinfo", id: infoID, date: date,
        fields: [
          ("WARC-Filename", identity.fileName), ("Content-Type", "application/warc-fields"),
        ],
        block: RecordDraft.fieldsBlock(lines))
    ]
    for (index, hop) in hops.enumerated() {
      drafts += self.drafts(hop, index: index, infoID: infoID, identity: identity)
    }
    return drafts
  }

  private func drafts(
    _ hop: CaptureRecord, index: Int, infoID: String, identity: CaptureIdentity
  ) -> [RecordDraft] {
    let (requestID, responseID) = (
      identity.recordID(3 * index + 1), identity.recordID(3 * index + 2)
    )
    var common: [RecordDraft.Field] = [
      ("WARC-Target-URI", hop.url), ("WARC-Warcinfo-ID", "<\(infoID)>"),
    ]
    if let address = hop.ipAddress { common.append(("WARC-IP-Address", address)) }
    var drafts: [RecordDraft] = []
    var responseFields = common + [("Content-Type", "application/http;msgtype=response")]
    if !hop.requestBytes.isEmpty {
      responseFields.append(("WARC-Concurrent-To", "<\(requestID)>"))
      drafts.append(
        RecordDraft(
          type: "request", id: requestID, date: hop.date,
          fields: common + [
            ("Content-Type", "application/http;msgtype=request"),
            ("WARC-Concurrent-To", "<\(responseID)>"),
          ],
          block: hop.requestBytes))
    }
    if let digest = hop.payloadDigest, !hop.isTransferCoded {
      responseFields.append(("WARC-Payload-Digest", "sha256:\(digest)"))
    }
    if let reason = hop.truncated { responseFields.append(("WARC-Truncated", reason.rawValue)) }
    drafts.append(
      RecordDraft(
        type: "response", id: responseID, date: hop.date, fields: responseFields,
        block: hop.responseBytes))
    drafts.append(
      metadata(
        of: hop, id: identity.recordID(3 * index + 3), responseID: responseID, infoID: infoID))
    return drafts
  }

  private func metadata(
    of hop: CaptureRecord, id: String, responseID: String, infoID: String
  ) -> RecordDraft {
    var lines: [RecordDraft.Field] = []
    if !hop.path.isEmpty { lines.append(("hopsFromSeed", hop.path)) }
    if let digest = hop.payloadDigest { lines.append(("payload-sha256", digest)) }
    lines += hop.notes.map { ($0.name, $0.value) }
    return RecordDraft(
      type: "metadata", id: id, date: hop.date,
      fields: [
        ("WARC-Target-URI", hop.url), ("WARC-Warcinfo-ID", "<\(infoID)>"),
        ("WARC-Refers-To", "<\(responseID)>"), ("WARC-Concurrent-To", "<\(responseID)>"),
        ("Content-Type", "application/warc-fields"),
      ],
      block: RecordDraft.fieldsBlock(lines))
  }
}
