package import ClaimModel

/// A page that was fetched, an attempt that failed, or a file that was attached, before the workspace has given it a number.
package struct NewEvidence: Sendable {
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
  /// The file below the evidence folder that keeps the bytes; on disk and synced by now.
  package var warcFile: String?
  /// SHA-256 of that file, as lower-case hex.
  package var warcDigest: String?
  /// SHA-256 of the payload of the last response, as lower-case hex.
  package var payloadDigest: String?
  /// What was taken out of the page.
  package var page: ExtractedPage?
  /// What each request on the way came to, in order, as the fetcher tells it; kept as it is.
  package var hops: JSONValue
  /// What the bytes are by their own look; `nil` where nobody looked.
  package var mediaType: String?
  /// What the person says who attached it; `nil` for what was fetched.
  package var attached: AttachedFile?
  /// The archive it is a copy from, where more than its address tells.
  package var archived: ArchivedCopy?
  /// That it is a later look at another evidence.
  package var recheck: Recheck?

  /// Makes evidence to keep.
  package init(
    url: String, finalURL: String?, outcome: FetchOutcome, reason: String?, httpStatus: Int?,
    capturedAt: Timestamp, warcFile: String?, warcDigest: String?, payloadDigest: String?,
    page: ExtractedPage?, hops: JSONValue = [], mediaType: String? = nil,
    attached: AttachedFile? = nil, archived: ArchivedCopy? = nil, recheck: Recheck? = nil
  ) {
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
    self.hops = hops
    self.mediaType = mediaType
    self.attached = attached
    self.archived = archived
    self.recheck = recheck
  }
}
