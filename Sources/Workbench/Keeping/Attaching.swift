package import ClaimModel
import ClaimStore
import Digests
import Fetching
import Foundation
import WebArchive

/// A file that a person attaches, with what they say of it.
package struct Attachable: Sendable {
  /// Where the file is.
  package var path: String
  /// The address that it shows.
  package var url: String
  /// Who saw the page or the paper.
  package var seenBy: String
  /// When: a day or a moment in UTC, in ISO 8601.
  package var seenAt: String

  /// Makes one.
  package init(path: String, url: String, seenBy: String, seenAt: String) {
    self.path = path
    self.url = url
    self.seenBy = seenBy
    self.seenAt = seenAt
  }
}

/// What came of attaching a file.
package struct AttachedEvidence: Sendable {
  /// The evidence.
  package var evidence: EvidenceRecord
  /// Whether it was kept already, and was only attached to more.
  package var wasKept: Bool
  /// What a saved page says otherwise than the person, or how a file is damaged; `nil` where it agrees
  /// or says nothing.
  package var remark: String?
}

extension Workbench {
  /// The largest file that is attached.
  private static let attachedLimit = 128 << 20

  /// Keeps a local file as evidence: its bytes in a web archive, as a resource of the address that it
  /// shows, with who saw it and when.
  ///
  /// The same file, of the same address, seen by the same person at the same time, is kept once.
  ///
  /// - Throws: `WorkbenchError` when the file can't be read, is empty, or its address is none; when a
  ///   target is unknown or something can't be written.
  package func attach(
    _ attachable: Attachable, to targets: [EvidenceTarget]
  ) throws -> AttachedEvidence {
    let articles = try targets.map(article)
    let now = clock.now()
    guard Self.hasBegun(attachable.seenAt, at: now) else {
      throw WorkbenchError(
        "'\(attachable.seenAt)' is still to come: nobody has seen the page then; give the day on "
          + "which it was seen with --seen-at")
    }
    let bytes = try FileBytes.read(
      attachable.path, limit: Self.attachedLimit, what: "file to attach")
    guard !bytes.isEmpty, let mediaType = SniffedType.type(of: bytes) else {
      throw WorkbenchError("'\(attachable.path)' is empty: there is nothing to attach")
    }
    guard let url = Fetcher.normalForm(of: attachable.url) else {
      throw WorkbenchError(
        "'\(attachable.url)' is no address of a page; give the one that the file shows with --url")
    }
    let attached = AttachedFile(
      name: (attachable.path as NSString).lastPathComponent, seenBy: attachable.seenBy,
      seenAt: attachable.seenAt)
    if let copy = ArchivedCopy(address: url), let taken = copy.takenAt,
      taken > now.description.prefix(taken.count)
    {
      throw WorkbenchError(
        "'\(url)' is a copy that \(copy.archive) took on \(taken), which is still to come; give its "
          + "address as the archive shows it")
    }
    let saved = SavedPage(bytes, mediaType: mediaType, url: url, day: now.date)
    let digest = SHA256.hex(of: bytes)
    let kept = try store.evidence(.url(url)).last {
      $0.attached == attached && $0.payloadDigest == digest
    }
    if let kept {
      let change = try change(touching: { _ in articles }) {
        try store.attachEvidence(kept.id, to: targets, by: reviewer, at: now)
      }
      _ = try change.value { _ in "the file is attached" }
      return AttachedEvidence(
        evidence: try evidence(kept.id), wasKept: true, remark: saved.remark)
    }
    let file = try WebArchiveWriter().file(
      of: ResourceRecord(
        url: url, bytes: bytes, mediaType: mediaType, date: now,
        notes: Self.notes(attached, for: targets)),
      info: CaptureInfo(software: "isnad/\(isnadVersion)", userAgent: "none: attached by a person"))
    let new = NewEvidence(
      url: url, finalURL: nil, outcome: saved.isCut ? .capturedTruncated : .captured,
      reason: saved.problem, httpStatus: nil, capturedAt: now, warcFile: file.name,
      warcDigest: file.sha256, payloadDigest: digest, page: saved.page, mediaType: mediaType,
      attached: attached)
    let evidence = try change(touching: { _ in articles }) {
      try Folders.make(workspace.evidence)
      try CaptureFile.keep([file], in: workspace.evidence)
      return try store.addEvidence(new, for: targets, by: reviewer, at: now)
    }.value { "the file is kept as E\($0.id)" }
    return AttachedEvidence(evidence: evidence, wasKept: false, remark: saved.remark)
  }

  /// Whether a day or a moment is not in the future; a day begins up to 14 hours before UTC's where
  /// the person may be. What is neither is no business of this rule.
  private static func hasBegun(_ text: String, at now: Timestamp) -> Bool {
    if CalendarDate(iso8601: text) != nil, let day = Timestamp(iso8601: text + "T00:00:00Z") {
      return day.secondsSince1970 - 14 * 3600 <= now.secondsSince1970
    }
    return Timestamp(iso8601: text).map { $0 <= now } ?? true
  }

  private static func notes(
    _ attached: AttachedFile, for targets: [EvidenceTarget]
  ) -> [CaptureRecord.Note] {
    [
      .init("file-name", attached.name), .init("seen-by", attached.seenBy),
      .init("seen-at", attached.seenAt),
    ]
      + (targets.isEmpty
        ? []
        : [.init("via", targets.map(\.reference.description).joined(separator: " "))])
  }
}
