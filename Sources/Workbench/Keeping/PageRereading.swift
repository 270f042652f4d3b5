package import ClaimModel
import ClaimStore
import Fetching
import WebArchive

/// What the kept bytes of an evidence give when they are read now.
package struct PageRereading: Sendable {
  /// What is read.
  package var report: PageExtraction.Report
  /// The fields that an earlier version of the program read otherwise; the evidence keeps those.
  package var differing: [String]

  /// Where a field of the evidence came from; `nil` where it does not have it, or has another than
  /// is read now.
  package func origin(of field: String) -> String? {
    differing.contains(field) ? nil : report.origin(of: field)
  }
}

extension Workbench {
  /// Reads the kept bytes of an evidence anew, for what the store does not hold: where each field of
  /// the page came from, and what its text points to.
  ///
  /// - Returns: `nil` where the evidence has no page of text, or its bytes are not as they were kept:
  ///   that is for `check` to say.
  package func rereading(of evidence: EvidenceRecord) -> PageRereading? {
    guard let page = evidence.page, let kept = try? captures.message(of: evidence),
      let report = Self.reading(kept, of: evidence)
    else { return nil }
    return PageRereading(
      report: report,
      differing: zip(Self.fields(of: page), Self.fields(of: report.page))
        .filter { $0.value != $1.value }.map(\.0.name))
  }

  private static func reading(
    _ kept: KeptMessage, of evidence: EvidenceRecord
  ) -> PageExtraction.Report? {
    if evidence.isAttached {
      return SavedPage(
        kept.record.block, mediaType: evidence.mediaType ?? "", url: evidence.url,
        day: evidence.capturedAt.date
      ).report.map(PageExtraction.Report.init)
    }
    let (head, body) = kept.record.message
    let hop = FetchHop(
      url: evidence.finalURL ?? evidence.url, requestBytes: [], responseHead: head,
      responseBody: body, ipAddress: nil, startedAt: evidence.capturedAt, elapsed: .zero,
      completeness: .whole)
    let result = FetchResult(
      requestedURL: evidence.url, hops: [hop], outcome: evidence.outcome, reason: nil,
      startedAt: evidence.capturedAt)
    return PageReading(result).report.map(PageExtraction.Report.init)
  }

  private static func fields(of page: ExtractedPage) -> [(name: String, value: String)] {
    [
      ("title", page.title ?? ""), ("authors", page.authors.joined(separator: "\n")),
      ("published", page.published ?? ""), ("modified", page.modified ?? ""),
      ("outlet", page.outlet ?? ""), ("language", page.language ?? ""),
      ("canonical", page.canonical ?? ""), ("text", page.text),
    ]
  }
}
