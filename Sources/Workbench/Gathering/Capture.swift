import ArticleExtraction
import ClaimModel
import ClaimStore
import Digests
import Fetching
import Foundation
import WebArchive

/// Turns what the fetcher brought into a kept file and an evidence for the store.
struct Capture {
  /// Text is decoded up to here; a page beyond it is kept, but no text is taken out of it.
  private static let decodedLimit = 16 << 20

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
    let reading = reading
    return NewEvidence(
      url: result.requestedURL, finalURL: result.finalURL, outcome: result.outcome,
      reason: result.reason ?? reading.problem, httpStatus: result.httpStatus,
      capturedAt: result.startedAt, warcFile: file?.fileName, warcDigest: file?.sha256,
      payloadDigest: result.finalHop.map { SHA256.hex(of: $0.payload) }, page: reading.page,
      hops: .array(result.hops.map(summary)))
  }

  /// The page's text, or why there is none; `problem` is for people.
  private var reading: (page: ExtractedPage?, problem: String?) {
    guard let hop = result.finalHop, let status = hop.status, (200...299).contains(status),
      result.outcome == .captured || result.outcome == .capturedTruncated
    else { return (nil, nil) }
    let body = result.decodedBody(limit: Self.decodedLimit)
    if let problem = body.problem { return (nil, problem) }
    switch ArticleExtractor.extract(
      body.bytes, httpCharset: MediaType.charset(of: hop.contentType), url: hop.url)
    {
    case .page(let page, _, _): return (page, nil)
    case .notArticle(let why, _): return (nil, why.description)
    }
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

/// The parts of a Content-Type header.
enum MediaType {
  /// The charset parameter (RFC 9110, section 8.3.1), without quotation marks.
  static func charset(of contentType: String?) -> String? {
    guard let contentType else { return nil }
    for parameter in contentType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2,
        pair[0].trimmingCharacters(in: .whitespaces).lowercased() == "charset"
      else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
    }
    return nil
  }
}
