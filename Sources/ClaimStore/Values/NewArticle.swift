package import ClaimModel

/// An article that is about to be taken in.
package struct NewArticle: Sendable {
  /// The name it is known by outside; a number is added where another article has it.
  package var name: String
  /// What is known of it.
  package var metadata: ArticleMetadata
  /// The text, in NFC, without U+0000.
  package var text: String
  /// SHA-256 of the UTF-8 of `text`, as lower-case hex; checked.
  package var textDigest: String
  /// The bytes as they were received.
  package var original: [UInt8]
  /// SHA-256 of `original`, as lower-case hex; checked.
  package var originalDigest: String
  /// The charset that `original` was read in.
  package var charset: String
  /// The evidence that keeps the page it was taken from; attached to the article.
  package var pageEvidence: Int?

  /// Makes an article to take in.
  package init(
    name: String, metadata: ArticleMetadata, text: String, textDigest: String,
    original: [UInt8], originalDigest: String, charset: String, pageEvidence: Int? = nil
  ) {
    self.name = name
    self.metadata = metadata
    self.text = text
    self.textDigest = textDigest
    self.original = original
    self.originalDigest = originalDigest
    self.charset = charset
    self.pageEvidence = pageEvidence
  }
}
