/// An article without its text, with how far its review has come.
package struct ArticleSummary: Hashable, Sendable {
  /// The number that people type, as in `A3`.
  package var id: Int
  /// The name it is known by outside.
  package var name: String
  /// What is known of it.
  package var metadata: ArticleMetadata
  /// SHA-256 of the UTF-8 of its text, as lower-case hex.
  package var textDigest: String
  /// SHA-256 of the bytes as they were received, as lower-case hex.
  package var originalDigest: String
  /// The number of bytes as they were received.
  package var originalByteCount: Int
  /// The charset the bytes were read in.
  package var charset: String
  /// When it was added.
  package var addedAt: Timestamp
  /// The evidence that keeps the page it was taken from.
  package var pageEvidence: Int?
  /// Whether it counts.
  package var standing: Standing
  /// How far its check has come on its way to readers.
  package var publication: PublicationState
  /// Which of the texts that it had is its text now, from 1.
  package var version: Int
  /// How many claims count; the dismissed do not, here and below.
  package var claimCount: Int
  /// Of those, how many have an attribution status other than unchecked.
  package var attributionCheckedCount: Int
  /// Of those, how many have a content status other than unchecked.
  package var contentCheckedCount: Int
  /// Of those, how many name nobody between the speaker and the article.
  package var withoutCarrierCount: Int

  /// Makes the summary of an article with what was counted of its claims.
  package init(
    of article: Article, claimCount: Int, attributionCheckedCount: Int, contentCheckedCount: Int,
    withoutCarrierCount: Int
  ) {
    id = article.id
    name = article.name
    metadata = article.metadata
    textDigest = article.textDigest
    originalDigest = article.originalDigest
    originalByteCount = article.originalByteCount
    charset = article.charset
    addedAt = article.addedAt
    pageEvidence = article.pageEvidence
    standing = article.standing
    publication = article.publication
    version = article.version
    self.claimCount = claimCount
    self.attributionCheckedCount = attributionCheckedCount
    self.contentCheckedCount = contentCheckedCount
    self.withoutCarrierCount = withoutCarrierCount
  }
}
