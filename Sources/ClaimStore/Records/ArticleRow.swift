import ClaimModel
import GRDB

/// A row of `article`: an article without its words and bytes.
struct ArticleRow {
  /// What is of the present text comes from that version's row, where it is not the first.
  static let columns = """
    article.id, article.name, article.title, article.isTitleGiven, article.outlet, article.date,
    article.url, article.language, coalesce(articleVersion.textDigest, article.textDigest),
    coalesce(articleVersion.originalDigest, article.originalDigest),
    coalesce(articleVersion.originalByteCount, article.originalByteCount),
    coalesce(articleVersion.charset, article.charset), article.addedAt,
    iif(articleVersion.number IS NULL, article.pageEvidence, articleVersion.pageEvidence),
    article.standing, article.publication, article.version, articleVersion.number
    """
  /// The tables of `columns`.
  static let tables = """
    article LEFT JOIN articleVersion ON articleVersion.article = article.id
      AND articleVersion.number = article.version
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
      publication: try columns.word(PublicationState.self), version: try columns.integer())
    let version = try columns.optionalInteger() ?? 1
    guard version == article.version else {
      throw StoreError.unreadable(
        row: "article A\(article.id)", what: "version \(article.version) of its text is gone")
    }
  }

  init(_ article: Article) {
    self.article = article
  }

  func insert(_ transaction: Transaction) throws {
    let metadata = article.metadata
    try transaction.run(
      """
      INSERT INTO article (id, name, title, isTitleGiven, outlet, date, url, language, textDigest,
        originalDigest, originalByteCount, charset, addedAt, pageEvidence, standing, publication,
        version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        article.id, article.name, metadata.title, metadata.isTitleGiven ? 1 : 0, metadata.outlet,
        metadata.date?.description, metadata.url, metadata.language, article.textDigest,
        article.originalDigest, article.originalByteCount, article.charset,
        article.addedAt.description, article.pageEvidence, article.standing.rawValue,
        article.publication.rawValue, article.version,
      ])
  }

  /// The members of the state that are the version's.
  static let versionMembers: Set = [
    "version", "textDigest", "originalDigest", "originalByteCount", "charset", "pageEvidence",
  ]

  /// The members of the state that change and are not the version's.
  static let changingMembers = [
    "title", "isTitleGiven", "outlet", "date", "url", "language", "standing", "publication",
  ]

  /// The article with another of the texts that it had; its words are not read.
  func having(_ version: ArticleVersion) -> ArticleRow {
    var article = article
    article.version = version.number
    article.textDigest = version.textDigest
    article.originalDigest = version.originalDigest
    article.originalByteCount = version.originalByteCount
    article.charset = version.charset
    article.pageEvidence = version.pageEvidence
    return ArticleRow(article)
  }

  /// The article with some members of its state replaced, but for those that are the version's.
  ///
  /// - Throws: `StoreError.changeDisagrees`.
  func setting(_ members: [JSONValue.Member]) throws -> ArticleRow {
    var article = article
    for member in members where !Self.versionMembers.contains(member.name) {
      let value = StateValue(member, of: .init(.article, article.id))
      switch member.name {
      case "title": article.metadata.title = try value.optionalText()
      case "isTitleGiven": article.metadata.isTitleGiven = try value.bool()
      case "outlet": article.metadata.outlet = try value.optionalText()
      case "date": article.metadata.date = try value.optionalDate()
      case "url": article.metadata.url = try value.optionalText()
      case "language": article.metadata.language = try value.optionalText()
      case "standing": article.standing = try value.word(Standing.self)
      case "publication": article.publication = try value.word(PublicationState.self)
      default: throw value.failure("one that changes")
      }
    }
    return ArticleRow(article)
  }

  /// Writes what can change to the row.
  func update(_ transaction: Transaction) throws {
    let metadata = article.metadata
    try transaction.run(
      """
      UPDATE article SET title = ?, isTitleGiven = ?, outlet = ?, date = ?, url = ?, language = ?,
        standing = ?, publication = ?, version = ?
      WHERE id = ?
      """,
      [
        metadata.title, metadata.isTitleGiven ? 1 : 0, metadata.outlet,
        metadata.date?.description, metadata.url, metadata.language, article.standing.rawValue,
        article.publication.rawValue, article.version, article.id,
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
      "version": .integer(article.version),
    ]
  }
}
