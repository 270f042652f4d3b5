import ClaimModel
import GRDB

/// A row of `article`: an article without its words and bytes.
struct ArticleRow {
  static let columns = """
    article.id, article.name, article.title, article.isTitleGiven, article.outlet, article.date,
    article.url, article.language, article.textDigest, article.originalDigest,
    article.originalByteCount, article.charset, article.addedAt, article.pageEvidence,
    article.standing, article.publication
    """

  /// The article; its text is empty.
  var article: Article

  init(_ columns: inout Columns) throws {
    article = Article(
      id: try columns.integer(), name: try columns.text(),
      metadata: ArticleMetadata(
        title: try columns.optionalText(), isTitleGiven: try columns.integer() != 0,
        outlet: try columns.optionalText(), date: try columns.optionalDate(),
        url: try columns.optionalText(), language: try columns.optionalText()),
      text: "", textDigest: try columns.text(), originalDigest: try columns.text(),
      originalByteCount: try columns.integer(), charset: try columns.text(),
      addedAt: try columns.timestamp(), pageEvidence: try columns.optionalInteger(),
      standing: try columns.word(Standing.self),
      publication: try columns.word(PublicationState.self))
  }

  init(_ article: Article) {
    self.article = article
  }

  func insert(_ transaction: Transaction) throws {
    let metadata = article.metadata
    try transaction.run(
      """
      INSERT INTO article (id, name, title, isTitleGiven, outlet, date, url, language, textDigest,
        originalDigest, originalByteCount, charset, addedAt, pageEvidence, standing, publication)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        article.id, article.name, metadata.title, metadata.isTitleGiven ? 1 : 0, metadata.outlet,
        metadata.date?.description, metadata.url, metadata.language, article.textDigest,
        article.originalDigest, article.originalByteCount, article.charset,
        article.addedAt.description, article.pageEvidence, article.standing.rawValue,
        article.publication.rawValue,
      ])
  }

  /// What events hold of it.
  var state: JSONValue {
    [
      "name": .string(article.name), "title": JSONValue(article.metadata.title),
      "isTitleGiven": .bool(article.metadata.isTitleGiven),
      "outlet": JSONValue(article.metadata.outlet),
      "date": JSONValue(article.metadata.date?.description), "url": JSONValue(article.metadata.url),
      "language": JSONValue(article.metadata.language),
      "textDigest": .string(article.textDigest),
      "originalDigest": .string(article.originalDigest),
      "originalByteCount": .integer(article.originalByteCount),
      "charset": .string(article.charset), "addedAt": .string(article.addedAt.description),
      "pageEvidence": JSONValue(article.pageEvidence),
      "standing": .string(article.standing.rawValue),
      "publication": .string(article.publication.rawValue),
    ]
  }
}
