/// What is known of an article besides its words; what isn't known is `nil` and is shown as not
/// recorded.
package struct ArticleMetadata: Hashable, Sendable {
  /// The headline; by default the first line of the text, which stays part of the text.
  package var title: String?
  /// Whether the title was given by somebody, and not taken from the first line.
  package var isTitleGiven: Bool
  /// Who published it.
  package var outlet: String?
  /// The day it was published, where somebody or the page recorded it. Never a day worked out from
  /// the text.
  package var date: CalendarDate?
  /// Where it was published.
  package var url: String?
  /// BCP 47, such as `ar`.
  package var language: String?

  /// Makes metadata; everything is unknown by default.
  package init(
    title: String? = nil, isTitleGiven: Bool = false, outlet: String? = nil,
    date: CalendarDate? = nil, url: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.isTitleGiven = isTitleGiven
    self.outlet = outlet
    self.date = date
    self.url = url
    self.language = language
  }
}

/// An article of a workspace.
package struct Article: Hashable, Sendable {
  /// The number that people type, as in `A3`; given once.
  package var id: Int
  /// The name it is known by outside: of a file, its name without extension. Names its ledger.
  package var name: String
  /// What is known of it.
  package var metadata: ArticleMetadata
  /// The text, in NFC.
  package var text: String
  /// SHA-256 of the UTF-8 of `text`, as lower-case hex.
  package var textDigest: String
  /// SHA-256 of the bytes as they were received, as lower-case hex.
  package var originalDigest: String
  /// The number of bytes as they were received.
  package var originalByteCount: Int
  /// The charset the bytes were read in, by its usual name (`UTF-8`, `windows-1256`).
  package var charset: String
  /// When it was added.
  package var addedAt: Timestamp
  /// The evidence that keeps the page it was taken from, where it came from a URL.
  package var pageEvidence: Int?
  /// Whether it counts: one that was set aside is kept, but out of lists.
  package var standing: Standing
  /// How far its check has come on its way to readers.
  package var publication: PublicationState
  /// Which of the texts that it had this is, from 1: an edited article is the next version of what
  /// it was. The text, digests, charset and page above are this version's.
  package var version: Int

  /// Makes an article; a new one counts, is a draft and has its first text.
  package init(
    id: Int, name: String, metadata: ArticleMetadata, text: String, textDigest: String,
    originalDigest: String, originalByteCount: Int, charset: String, addedAt: Timestamp,
    pageEvidence: Int?, standing: Standing = .live, publication: PublicationState = .draft,
    version: Int = 1
  ) {
    self.id = id
    self.name = name
    self.metadata = metadata
    self.text = text
    self.textDigest = textDigest
    self.originalDigest = originalDigest
    self.originalByteCount = originalByteCount
    self.charset = charset
    self.addedAt = addedAt
    self.pageEvidence = pageEvidence
    self.standing = standing
    self.publication = publication
    self.version = version
  }
}

/// One of the texts that an article had, kept with its digests for good.
package struct ArticleVersion: Hashable, Sendable {
  /// From 1, in the order they came in.
  package var number: Int
  /// SHA-256 of the UTF-8 of the text, as lower-case hex.
  package var textDigest: String
  /// SHA-256 of the bytes as they were received, as lower-case hex.
  package var originalDigest: String
  /// The number of bytes as they were received.
  package var originalByteCount: Int
  /// The charset the bytes were read in.
  package var charset: String
  /// When it came in.
  package var addedAt: Timestamp
  /// The evidence that keeps the page it was taken from.
  package var pageEvidence: Int?

  /// Makes a version.
  package init(
    number: Int, textDigest: String, originalDigest: String, originalByteCount: Int,
    charset: String, addedAt: Timestamp, pageEvidence: Int?
  ) {
    self.number = number
    self.textDigest = textDigest
    self.originalDigest = originalDigest
    self.originalByteCount = originalByteCount
    self.charset = charset
    self.addedAt = addedAt
    self.pageEvidence = pageEvidence
  }
}
