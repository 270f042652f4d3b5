import ClaimModel
import ClaimStore
import Digests
import Fetching
import Foundation
import WebArchive

/// What the fetcher brought, ready to be kept: nothing of it is on the disk yet.
struct PreparedCapture: Sendable {
  var evidence: NewEvidence
  /// The bytes as they came; `nil` where none did.
  let file: CaptureFile?
}

/// Turns what the fetcher brought into a file to keep and an evidence for the store.
struct Capture {
  let result: FetchResult
  /// What it is fetched for; of a later look also the evidence that is looked at again.
  var via: [Reference] = []
  /// The captures among which one may keep the same bytes; `nil` where none is looked for.
  var earlier: EarlierCaptures?
  /// Whether the page's text is taken out.
  var readsPage = true
  /// Where it is told how long each stage took.
  var times: StageTimes?

  /// Makes the WARC file, reads the page and describes both.
  ///
  /// - Throws: what the archive writer says of what can't stand in a file.
  func prepared(userAgent: String) throws -> PreparedCapture {
    var lap = StageLap(times)
    defer { lap.end(.records) }
    let records = try records
    let file =
      records.isEmpty
      ? nil
      : try WebArchiveWriter().file(
        of: records, began: result.startedAt,
        info: CaptureInfo(
          software: "isnad/\(isnadVersion)", userAgent: userAgent,
          robots: result.robots.contains { $0.answer == .ignored } ? "ignore" : "obey")
      ) { lap.end($0 == .compression ? .compression : .records) }
    lap.end(.records)
    let reading = readsPage ? PageReading(result) { lap.end($0) } : PageReading()
    let evidence = NewEvidence(
      url: Fetcher.withoutUser(result.requestedURL), finalURL: result.finalURL,
      outcome: result.outcome,
      reason: result.reason ?? reading.problem, httpStatus: result.httpStatus,
      capturedAt: result.startedAt, warcFile: file?.name, warcDigest: file?.sha256,
      payloadDigest: answer.flatMap(Self.payloadDigest), page: reading.page,
      hops: .array(summaries), mediaType: mediaType, archived: archived(reading))
    return PreparedCapture(evidence: evidence, file: file)
  }

  /// What the address brought: bytes without a head, else the last response.
  private var answer: FetchHop? {
    result.hops.last.flatMap { $0.isHeadless ? $0 : nil } ?? result.finalHop
  }

  /// What the last response's body is by its own look.
  private var mediaType: String? {
    result.finalHop.flatMap { Self.mediaType(of: $0) }
  }

  private static func mediaType(of hop: FetchHop) -> String? {
    SniffedType.type(of: hop.decodedBody(limit: 64 << 10).bytes)
  }

  /// What the answer tells of a copy in a web archive beyond its address: by the headers of RFC 7089,
  /// else by the address that the page gives as its own.
  ///
  /// Archives that are known by their address are believed, and no other server: it could claim to
  /// be a copy of anybody. What a header says otherwise than the address is not believed either.
  private func archived(_ reading: PageReading) -> ArchivedCopy? {
    guard let hop = result.finalHop, let copy = ArchivedCopy(address: hop.url) else { return nil }
    if let head = hop.head, let memento = MementoLinks.copy(in: head) {
      return copy.completed(by: memento)
    }
    guard copy.original == nil, let canonical = reading.page?.canonical,
      let told = ArchivedCopy(address: canonical), told.original != nil
    else { return nil }
    return ArchivedCopy(archive: copy.archive, original: told.original, takenAt: told.takenAt)
  }

  /// What is kept: the robots.txt of each site on the way, then the page's hops.
  private var records: [CaptureRecord] {
    get throws {
      let robots = result.robots.flatMap { check in
        records(of: check.hops.filter(\.hasBytes), path: "P")
      }
      let pages = result.hops.filter(\.hasBytes)
      let revisit = try earlier?.revisit(in: result)
      return robots
        + zip(pages, records(of: pages, path: "")).enumerated().map { index, pair in
          let hop = pair.0
          var record = pair.1
          record.notes += pageNotes
          if index == pages.count - 1, hop.hasResponse { record.revisit = revisit }
          return record
        }
    }
  }

  /// The records of hops that follow each other, of which the first came about by a path.
  private func records(of hops: [FetchHop], path: String) -> [CaptureRecord] {
    hops.enumerated().map { index, hop in
      // A try that was asked to wait is no redirect.
      let redirects = Set(hops[..<index].map(\.url)).subtracting([hop.url]).count
      return record(hop, path: path + String(repeating: "R", count: redirects))
    }
  }

  private func record(_ hop: FetchHop, path: String) -> CaptureRecord {
    let answer = hop.responseHead + hop.responseBody
    var record = CaptureRecord(
      url: hop.url, requestBytes: hop.requestBytes,
      // Where nothing came after them, interim responses are the beginning of the response.
      responseBytes: answer.isEmpty ? hop.interimHeads : answer, ipAddress: hop.ipAddress,
      date: hop.startedAt, truncated: Self.truncation(of: hop),
      payloadDigest: Self.payloadDigest(of: hop), isTransferCoded: hop.isTransferCoded,
      path: path, notes: Self.notes(on: hop))
    record.interimBytes = answer.isEmpty ? [] : hop.interimHeads
    record.isHeadless = hop.isHeadless
    record.protocols =
      (hop.httpVersion.map { ["http/\($0)"] } ?? []) + (hop.tls.map { [$0.protocolName] } ?? [])
    record.cipherSuite = hop.tls.flatMap { $0.cipherSuite.isEmpty ? nil : $0.cipherSuite }
    if record.payloadDigest != nil, !hop.responseBody.isEmpty {
      record.identifiedType = Self.mediaType(of: hop)
    }
    return record
  }

  /// Bytes that came without a head are their own payload.
  private static func payloadDigest(of hop: FetchHop) -> String? {
    if hop.isHeadless { return SHA256.hex(of: hop.responseBody) }
    return hop.hasResponse ? SHA256.hex(of: hop.payload) : nil
  }

  /// Why a response is not whole. One that contradicts itself is so for no reason of the standard.
  private static func truncation(of hop: FetchHop) -> TruncationReason? {
    switch hop.completeness {
    case .whole: nil
    case .truncated(let reason): TruncationReason(rawValue: reason.rawValue)
    // Bytes without a head have no length of their own: they are whole where the connection ended.
    case .failed where hop.isHeadless: hop.curlCode == 0 ? nil : .unspecified
    // What is refused for a line of its head may have come whole all the same.
    case .failed:
      StoredResponse(head: hop.responseHead, body: hop.responseBody).extent == .whole
        ? nil : .unspecified
    }
  }

  private static func notes(on hop: FetchHop) -> [CaptureRecord.Note] {
    var notes: [CaptureRecord.Note] = [
      .init("fetchTimeMs", String(Int(hop.elapsed / .milliseconds(1)))),
      .init("curl-result", String(hop.curlCode)),
    ]
    if !hop.interimHeads.isEmpty {
      notes.append(
        .init(
          "interim-responses",
          "\(hop.interimCount) in \(hop.interimHeads.count) bytes: "
            + "sha256:\(SHA256.hex(of: hop.interimHeads))"))
    }
    if case .failed(let reason) = hop.completeness {
      notes.append(.init("response-problem", reason))
    }
    if let tls = hop.tls, !tls.certificates.isEmpty {
      notes.append(
        .init("certificate-chain-sha256", tls.certificates.joined(separator: ", ")))
    }
    let stored = StoredResponse(head: hop.responseHead, body: hop.responseBody)
    if case .malformed(let how) = stored.extent {
      notes.append(.init(CaptureRecord.framingNote, how))
    }
    if stored.isMiscoded {
      notes.append(.init(CaptureRecord.codingNote, "the body is not gzip, as its head says"))
    }
    return notes
  }

  /// What the page is fetched for, and what the site's robots.txt says of that.
  private var pageNotes: [CaptureRecord.Note] {
    var notes: [CaptureRecord.Note] = []
    if !via.isEmpty {
      notes.append(.init("via", via.map(\.description).joined(separator: " ")))
    }
    notes += result.robots.map { check in
      .init(
        "robots",
        "\(Self.word(for: check.answer)), \(check.isAllowed ? "allowed" : "not allowed")"
          + (check.rule.map { " by \($0)" } ?? "") + ": \(check.url)")
    }
    return notes
  }

  /// The robots.txt that were asked or passed over, then the page's hops.
  private var summaries: [JSONValue] { result.robots.map(summary) + result.hops.map(summary) }

  private static func word(for answer: RobotsCheck.Answer) -> String {
    switch answer {
    case .read: "read"
    case .absent: "absent"
    case .unreachable, .postponed: "unreachable"
    case .ignored: "ignored"
    }
  }

  private func summary(_ check: RobotsCheck) -> JSONValue {
    [
      "url": .string(check.url), "robots": .string(Self.word(for: check.answer)),
      "allowed": .bool(check.isAllowed), "rule": JSONValue(check.rule),
      "status": JSONValue(check.hops.last?.status),
      "at": JSONValue(check.hops.first?.startedAt.description),
    ]
  }

  private func summary(_ hop: FetchHop) -> JSONValue {
    [
      "url": .string(hop.url), "status": JSONValue(hop.status),
      "ip": JSONValue(hop.ipAddress), "at": .string(hop.startedAt.description),
      "location": JSONValue(hop.location), "tls": hop.tls.map(summary) ?? .null,
    ]
  }

  private func summary(_ tls: TLSFacts) -> JSONValue {
    [
      "protocol": .string(tls.protocolName), "cipher_suite": .string(tls.cipherSuite),
      "certificates": .array(tls.certificates.map(JSONValue.string)),
    ]
  }
}
