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

/// A page that was fetched, an attempt that failed, or a file that a person attached, as the
/// workspace keeps it.
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
  /// When its first hop began; of what was never asked for, when it was given up.
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
  /// What each request on the way came to, robots.txt included, as the fetcher tells it.
  package var hops: JSONValue
  /// What the bytes are by their own look, such as `application/pdf`; `nil` where nobody looked.
  package var mediaType: String?
  /// What the person says who attached it; `nil` for what was fetched.
  package var attached: AttachedFile?
  /// The archive it is a copy from, and the original, as the answer tells beyond its address.
  package var archived: ArchivedCopy?
  /// That it is a later look at another evidence.
  package var recheck: Recheck?
  /// The passages that persons set, for the whole page first.
  package var passages: [EvidencePassage]

  /// Whether a person attached it: it shows what they say it shows, and ranks below a capture.
  package var isAttached: Bool { attached != nil }

  /// The web archive that the page is a copy from; `nil` for a page of its own outlet.
  package var archivedCopy: ArchivedCopy? { archived ?? ArchivedCopy(address: finalURL ?? url) }

  /// The host that the page's account counts under: the original's where an archive carries it.
  ///
  /// In lower case without `www.`; `nil` where an archive's address does not tell the original.
  package var countingHost: String? {
    if let archivedCopy { return archivedCopy.originalHost }
    return ArchivedCopy.host(of: finalURL ?? url)
  }

  /// Whether it can bear on a claim; see `unusableBecause`.
  package var isUsable: Bool { unusableBecause == nil }

  /// Why it can't bear on a claim, for people; `nil` where it can.
  ///
  /// It can when the server answered without an error and something to look at was kept: a text, or
  /// else the whole of an answer that is not empty, such as an image. Of an answer that is not whole,
  /// or whose codings can't be removed, only the text that was read from it counts.
  package var unusableBecause: String? {
    guard outcome == .captured || outcome == .capturedTruncated else {
      return reason ?? "the fetch ended as '\(outcome.rawValue)'"
    }
    guard isAttached || Self.showsPage(status: httpStatus) else {
      return "the server answered with status \(httpStatus ?? 0)"
    }
    if let page, !page.text.isEmpty { return nil }
    guard outcome == .captured else { return reason ?? "the answer is not whole" }
    guard let payloadDigest, payloadDigest != Self.emptyDigest else {
      return reason ?? (isAttached ? "the file is empty" : "the answer is empty")
    }
    return isUndecodable ? reason : nil
  }

  /// What the reason of a capture begins with that is whole, but whose codings can't be removed.
  package static let undecodable = "its text can't be read: "

  /// Whether it is kept to the byte and nobody can read it.
  package var isUndecodable: Bool { reason?.hasPrefix(Self.undecodable) ?? false }

  /// Whether it waits for a person's judgement until somebody weighs it: a later look that found
  /// nothing new, or nothing at all, adds nothing to weigh.
  package var wantsWeighing: Bool { isUsable && (recheck == nil || recheck?.verdict == .edited) }

  /// Whether an answer with a status is the page that was asked for: of the successes, 201 and 202
  /// speak of something else, and 206 is a part that nobody asked for.
  package static func showsPage(status: Int?) -> Bool { status == 200 || status == 203 }

  /// SHA-256 of no bytes.
  private static let emptyDigest =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  /// Makes an evidence record.
  package init(
    id: Int, url: String, finalURL: String?, outcome: FetchOutcome, reason: String?,
    httpStatus: Int?, capturedAt: Timestamp, warcFile: String?, warcDigest: String?,
    payloadDigest: String?, page: ExtractedPage?, targets: [EvidenceTarget],
    hops: JSONValue = [], mediaType: String? = nil, attached: AttachedFile? = nil,
    archived: ArchivedCopy? = nil, recheck: Recheck? = nil, passages: [EvidencePassage] = []
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
    self.hops = hops
    self.mediaType = mediaType
    self.attached = attached
    self.archived = archived
    self.recheck = recheck
    self.passages = passages
  }
}

extension [EvidenceRecord] {
  /// What was fetched before what persons attached, which ranks below it; each by number as it was.
  package var capturesFirst: [EvidenceRecord] { filter { !$0.isAttached } + filter(\.isAttached) }
}
