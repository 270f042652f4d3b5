import ClaimModel
import ClaimStore
import Digests
import Fetching
import Foundation
import WebArchive

/// What the fetcher brought, ready to be kept: nothing of it is on the disk yet.
struct PreparedCapture: Sendable {
  let evidence: NewEvidence
  /// The bytes as they came; `nil` where none did.
  let file: CaptureFile?
}

/// Turns what the fetcher brought into a file to keep and an evidence for the store.
struct Capture {
  let result: FetchResult

  /// Makes the WARC file, reads the page and describes both.
  ///
  /// - Throws: what the archive writer says of what can't stand in a file.
  func prepared(userAgent: String) throws -> PreparedCapture {
    let records = records
    let file =
      records.isEmpty
      ? nil
      : try WebArchiveWriter().file(
        of: records,
        info: CaptureInfo(
          software: "isnad/\(isnadVersion)", userAgent: userAgent,
          robots: result.robots.contains { $0.answer == .ignored } ? "ignore" : "obey"))
    let reading = PageReading(result)
    let evidence = NewEvidence(
      url: result.requestedURL, finalURL: result.finalURL,
      outcome: reading.isBroken ? .capturedTruncated : result.outcome,
      reason: result.reason ?? reading.problem, httpStatus: result.httpStatus,
      capturedAt: result.startedAt, warcFile: file?.name, warcDigest: file?.sha256,
      payloadDigest: result.finalHop.map { SHA256.hex(of: $0.payload) }, page: reading.page,
      hops: .array(summaries))
    return PreparedCapture(evidence: evidence, file: file)
  }

  /// What is kept: the robots.txt of each site on the way, then the page's hops.
  private var records: [CaptureRecord] {
    let robots = result.robots.flatMap { check in
      check.hops.filter(\.hasResponse).enumerated().map { index, hop in
        record(hop, path: "P" + String(repeating: "R", count: index))
      }
    }
    let pages = result.hops.filter(\.hasResponse)
    return robots
      + pages.enumerated().map { index, hop in
        // A try that was asked to wait is no redirect.
        let redirects = Set(pages[..<index].map(\.url)).subtracting([hop.url]).count
        return record(hop, path: String(repeating: "R", count: redirects))
      }
  }

  private func record(_ hop: FetchHop, path: String) -> CaptureRecord {
    CaptureRecord(
      url: hop.url, requestBytes: hop.requestBytes,
      responseBytes: hop.responseHead + hop.responseBody, ipAddress: hop.ipAddress,
      date: hop.startedAt,
      truncated: hop.completeness.truncation.flatMap { TruncationReason(rawValue: $0.rawValue) },
      payloadDigest: SHA256.hex(of: hop.payload), isTransferCoded: hop.isTransferCoded, path: path,
      notes: [.init("fetchTimeMs", String(Int(hop.elapsed / .milliseconds(1))))])
  }

  /// The robots.txt that were asked or passed over, then the page's hops.
  private var summaries: [JSONValue] { result.robots.map(summary) + result.hops.map(summary) }

  private func summary(_ check: RobotsCheck) -> JSONValue {
    let answer =
      switch check.answer {
      case .read: "read"
      case .absent: "absent"
      case .unreachable: "unreachable"
      case .ignored: "ignored"
      }
    return [
      "url": .string(check.url), "robots": .string(answer), "allowed": .bool(check.isAllowed),
      "rule": JSONValue(check.rule),
      "status": JSONValue(check.hops.last?.status),
      "at": JSONValue(check.hops.first?.startedAt.description),
    ]
  }

  private func summary(_ hop: FetchHop) -> JSONValue {
    [
      "url": .string(hop.url), "status": JSONValue(hop.status),
      "ip": JSONValue(hop.ipAddress), "at": .string(hop.startedAt.description),
      "location": JSONValue(hop.location),
    ]
  }
}
