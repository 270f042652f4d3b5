/// How an attempt to fetch a page ended.
package enum FetchOutcome: String, Sendable, CaseIterable {
  /// A whole response is kept.
  case captured
  /// What came before a limit or a break is kept, and says so.
  case capturedTruncated = "captured_truncated"
  /// No usable response; the reason says why. Never a refutation of anything.
  case failed
  /// Not tried, because a rule of the guard forbids it.
  case refused
  /// Not tried, because it is already kept or robots.txt asks not to.
  case skipped
  /// To be tried later, because the server asked to wait.
  case deferred
}

/// What an evidence or a weighing is attached to.
package enum EvidenceTarget: Hashable, Sendable {
  case claim(Int)
  case sharedSource(Int)
  case article(Int)
}

/// A page that was fetched, or an attempt that failed, as the workspace keeps it.
package struct EvidenceRecord: Hashable, Sendable {
  /// The number that people type, as in `E5`; unique in the workspace, given once.
  package var id: Int
  /// The address that was asked for.
  package var url: String
  /// The address that answered, after redirects.
  package var finalURL: String?
  /// How it ended.
  package var outcome: FetchOutcome
  /// Why it was not captured whole, for people.
  package var reason: String?
  /// The status of the last response.
  package var httpStatus: Int?
  /// When the fetch began.
  package var capturedAt: Timestamp
  /// The file below the evidence folder that keeps the bytes.
  package var warcFile: String?
  /// SHA-256 of that file, as lower-case hex.
  package var warcDigest: String?
  /// SHA-256 of the payload of the last response (transfer coding removed, content coding kept).
  package var payloadDigest: String?
  /// What was taken out of the page; `nil` where it is not a page of text.
  package var page: ExtractedPage?
  /// What it was fetched for.
  package var targets: [EvidenceTarget]

  /// Whether it can bear on a claim: bytes were kept, and the server did not answer with an error.
  package var isUsable: Bool {
    (outcome == .captured || outcome == .capturedTruncated)
      && (200...299).contains(httpStatus ?? 0)
  }

  /// Makes an evidence record.
  package init(
    id: Int, url: String, finalURL: String?, outcome: FetchOutcome, reason: String?,
    httpStatus: Int?, capturedAt: Timestamp, warcFile: String?, warcDigest: String?,
    payloadDigest: String?, page: ExtractedPage?, targets: [EvidenceTarget]
  ) {
    self.id = id
    self.url = url
    self.finalURL = finalURL
    self.outcome = outcome
    self.reason = reason
    self.httpStatus = httpStatus
    self.capturedAt = capturedAt
    self.warcFile = warcFile
    self.warcDigest = warcDigest
    self.payloadDigest = payloadDigest
    self.page = page
    self.targets = targets
  }
}
