import ClaimModel
import ClaimStore
import Digests
import Fetching
import Foundation
import WebArchive

/// Turns what the fetcher brought into a kept file and an evidence for the store.
struct Capture {
  let result: FetchResult

  /// Keeps the bytes in a WARC file of their own and describes them.
  ///
  /// The file is on disk and synced before this returns, so that a row never speaks of a file that
  /// is not there.
  ///
  /// - Throws: what the archive writer says when the file can't be written.
  func kept(in folder: String) throws -> NewEvidence {
    let hops = result.hops.filter(\.hasResponse)
    var file: (fileName: String, sha256: String)?
    if !hops.isEmpty {
      try Folders.make(folder)
      file = try WebArchiveWriter().write(
        hops.map(record),
        info: CaptureInfo(
          software: "isnad/\(isnadVersion)", userAgent: GatheringPolicy.userAgent,
          robots: "ignore"),
        into: folder)
    }
    let reading = PageReading(result)
    return NewEvidence(
      url: result.requestedURL, finalURL: result.finalURL,
      outcome: reading.isBroken ? .capturedTruncated : result.outcome,
      reason: result.reason ?? reading.problem, httpStatus: result.httpStatus,
      capturedAt: result.startedAt, warcFile: file?.fileName, warcDigest: file?.sha256,
      payloadDigest: result.finalHop.map { SHA256.hex(of: $0.payload) }, page: reading.page,
      hops: .array(result.hops.map(summary)))
  }

  private func record(_ hop: FetchHop) -> CaptureRecord {
    CaptureRecord(
      url: hop.url, requestBytes: hop.requestBytes,
      responseBytes: hop.responseHead + hop.responseBody, ipAddress: hop.ipAddress,
      date: hop.startedAt,
      truncated: hop.completeness.truncation.flatMap { TruncationReason(rawValue: $0.rawValue) },
      payloadDigest: SHA256.hex(of: hop.payload), isTransferCoded: hop.isTransferCoded)
  }

  private func summary(_ hop: FetchHop) -> JSONValue {
    [
      "url": .string(hop.url), "status": JSONValue(hop.status),
      "ip": JSONValue(hop.ipAddress), "at": .string(hop.startedAt.description),
      "location": JSONValue(hop.location),
    ]
  }
}
