package import ClaimModel
import Digests

/// Writes a capture as one file of WARC 1.1, each record a gzip member of its own.
package struct WebArchiveWriter: Sendable {
  /// What is done with each record, one after the other.
  package enum Stage: Sendable {
    /// It is put together, with its digests.
    case record
    /// It becomes a gzip member.
    case compression
  }

  /// Makes a writer.
  package init() {}

  /// The hops of one capture: `warcinfo`, then `request`, `response` (or `revisit`, or `resource` of
  /// what has no head) and `metadata` of each, and another `metadata` with interim responses.
  ///
  /// - Parameters:
  ///   - hops: in order; at least one.
  ///   - began: when the capture began, which names the file; when its first hop did unless given,
  ///     which may be that of a robots.txt that serves several pages.
  ///   - info: what made the capture.
  ///   - ended: called with each stage as it ends.
  /// - Returns: the file. Equal captures give equal files.
  /// - Throws: `WebArchiveError`.
  package func file(
    of hops: [CaptureRecord], began: Timestamp? = nil, info: CaptureInfo,
    ended: (Stage) -> Void = { _ in }
  ) throws(WebArchiveError) -> CaptureFile {
    guard let first = hops.first else { throw .nothingToKeep }
    let date = began ?? first.date
    let identity = CaptureIdentity(hops, info: info, date: date)
    var drafts = [warcinfo(info, identity: identity, date: date)]
    for (index, hop) in hops.enumerated() {
      drafts += self.drafts(
        hop, index: index, infoID: identity.recordID(0), identity: identity)
      if !hop.interimBytes.isEmpty {
        drafts.append(
          interim(
            hop, id: identity.recordID(3 * hops.count + 1 + index),
            responseID: identity.recordID(3 * index + 2), infoID: identity.recordID(0)))
      }
    }
    return try file(of: drafts, as: identity, ended: ended)
  }

  /// A file that a person attached: `warcinfo`, `resource` with its bytes, `metadata`.
  ///
  /// - Parameters:
  ///   - resource: the file and what is said of it.
  ///   - info: what takes it in.
  /// - Returns: the file. Equal ones give equal files.
  /// - Throws: `WebArchiveError`.
  package func file(
    of resource: ResourceRecord, info: CaptureInfo
  ) throws(WebArchiveError) -> CaptureFile {
    let identity = CaptureIdentity(resource, info: info)
    let infoID = identity.recordID(0)
    let (resourceID, metadataID) = (identity.recordID(1), identity.recordID(2))
    let common: [RecordDraft.Field] = [
      ("WARC-Target-URI", URISyntax.escaped(resource.url)), ("WARC-Warcinfo-ID", "<\(infoID)>"),
    ]
    let drafts = [
      warcinfo(info, identity: identity, date: resource.date),
      RecordDraft(
        type: "resource", id: resourceID, date: resource.date,
        fields: common + [
          ("Content-Type", resource.mediaType), ("WARC-Concurrent-To", "<\(metadataID)>"),
          ("WARC-Payload-Digest", "sha256:\(SHA256.hex(of: resource.bytes))"),
          ("WARC-Identified-Payload-Type", resource.mediaType),
        ],
        block: resource.bytes),
      RecordDraft(
        type: "metadata", id: metadataID, date: resource.date,
        fields: common + [
          ("WARC-Refers-To", "<\(resourceID)>"), ("WARC-Concurrent-To", "<\(resourceID)>"),
          ("Content-Type", "application/warc-fields"),
        ],
        block: RecordDraft.fieldsBlock(resource.notes.map { ($0.name, $0.value) })),
    ]
    return try file(of: drafts, as: identity)
  }

  private func file(
    of drafts: [RecordDraft], as identity: CaptureIdentity, ended: (Stage) -> Void = { _ in }
  ) throws(WebArchiveError) -> CaptureFile {
    var file: [UInt8] = []
    for draft in drafts {
      let bytes = try draft.bytes()
      ended(.record)
      file += GzipMember.compress(bytes)
      ended(.compression)
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

  private func warcinfo(
    _ info: CaptureInfo, identity: CaptureIdentity, date: Timestamp
  ) -> RecordDraft {
    var lines: [RecordDraft.Field] = [
      ("software", info.software), ("format", "WARC File Format 1.1"),
      (
        "conformsTo",
        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
      ),
      ("http-header-user-agent", info.userAgent),
    ]
    if let robots = info.robots { lines.append(("robots", robots)) }
    return RecordDraft(
      type: "warcinfo", id: identity.recordID(0), date: date,
      fields: [
        ("WARC-Filename", identity.fileName), ("Content-Type", "application/warc-fields"),
      ],
      block: RecordDraft.fieldsBlock(lines))
  }

  private func drafts(
    _ hop: CaptureRecord, index: Int, infoID: String, identity: CaptureIdentity
  ) -> [RecordDraft] {
    let (requestID, responseID, metadataID) = (
      identity.recordID(3 * index + 1), identity.recordID(3 * index + 2),
      identity.recordID(3 * index + 3)
    )
    var common: [RecordDraft.Field] = [
      ("WARC-Target-URI", URISyntax.escaped(hop.url)), ("WARC-Warcinfo-ID", "<\(infoID)>"),
    ]
    if let address = hop.ipAddress { common.append(("WARC-IP-Address", address)) }
    // One field with a list: no field but WARC-Concurrent-To may be repeated.
    if !hop.protocols.isEmpty {
      common.append(("WARC-Protocol", hop.protocols.joined(separator: ", ")))
    }
    if let suite = hop.cipherSuite { common.append(("WARC-Cipher-Suite", suite)) }
    var drafts: [RecordDraft] = []
    if !hop.requestBytes.isEmpty {
      drafts.append(
        RecordDraft(
          type: "request", id: requestID, date: hop.date,
          fields: common + [
            ("Content-Type", "application/http;msgtype=request"),
            ("WARC-Concurrent-To", "<\(responseID)>"),
          ],
          block: hop.requestBytes))
      common.append(("WARC-Concurrent-To", "<\(requestID)>"))
    }
    common.append(("WARC-Concurrent-To", "<\(metadataID)>"))
    common.append(
      (
        "Content-Type",
        hop.isHeadless ? "application/octet-stream" : "application/http;msgtype=response"
      ))
    return drafts + [
      response(hop, id: responseID, common: common),
      metadata(of: hop, id: metadataID, responseID: responseID, infoID: infoID),
    ]
  }

  private func response(
    _ hop: CaptureRecord, id: String, common: [RecordDraft.Field]
  ) -> RecordDraft {
    var fields = common
    if let type = hop.identifiedType, hop.payloadDigest != nil {
      fields.append(("WARC-Identified-Payload-Type", type))
    }
    guard let revisit = hop.revisit else {
      if let digest = hop.payloadDigest, !hop.isTransferCoded {
        fields.append(("WARC-Payload-Digest", "sha256:\(digest)"))
      }
      if let reason = hop.truncated { fields.append(("WARC-Truncated", reason.rawValue)) }
      return RecordDraft(
        type: hop.isHeadless ? "resource" : "response", id: id, date: hop.date, fields: fields,
        block: hop.responseBytes)
    }
    fields += [
      ("WARC-Profile", revisit.profile.uri), ("WARC-Refers-To", "<\(revisit.recordID)>"),
      ("WARC-Refers-To-Target-URI", URISyntax.escaped(revisit.targetURI)),
      ("WARC-Refers-To-Date", revisit.date.description),
    ]
    var block = hop.responseBytes
    if revisit.profile == .identicalPayload {
      if let digest = hop.payloadDigest {
        fields.append(("WARC-Payload-Digest", "sha256:\(digest)"))
      }
      fields.append(("WARC-Truncated", TruncationReason.length.rawValue))
      block = HTTPBlock(block).head
    }
    return RecordDraft(type: "revisit", id: id, date: hop.date, fields: fields, block: block)
  }

  private func interim(
    _ hop: CaptureRecord, id: String, responseID: String, infoID: String
  ) -> RecordDraft {
    RecordDraft(
      type: "metadata", id: id, date: hop.date,
      fields: [
        ("WARC-Target-URI", URISyntax.escaped(hop.url)), ("WARC-Warcinfo-ID", "<\(infoID)>"),
        ("WARC-Refers-To", "<\(responseID)>"), ("WARC-Concurrent-To", "<\(responseID)>"),
        ("Content-Type", "application/http;msgtype=response"),
      ],
      block: hop.interimBytes)
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
        ("WARC-Target-URI", URISyntax.escaped(hop.url)), ("WARC-Warcinfo-ID", "<\(infoID)>"),
        ("WARC-Refers-To", "<\(responseID)>"), ("WARC-Concurrent-To", "<\(responseID)>"),
        ("Content-Type", "application/warc-fields"),
      ],
      block: RecordDraft.fieldsBlock(lines))
  }
}
