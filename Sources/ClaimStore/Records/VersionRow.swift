import ClaimModel
import GRDB

/// A row of `articleVersion`: the second or a later text of an article.
struct VersionRow {
  private static let columns = """
    number, textDigest, originalDigest, originalByteCount, charset, addedAt, pageEvidence
    """

  /// The article.
  let article: Int
  /// Its number, digests and when it came in.
  let version: ArticleVersion

  /// The first text of an article, which its own row tells of; `nil` where there is no such article.
  static func first(ofArticle id: Int, _ db: Database) throws -> ArticleVersion? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1, textDigest, originalDigest, originalByteCount, charset, addedAt, pageEvidence
          FROM article WHERE id = ?
          """), arguments: [id]
    ).map { try version($0, ofArticle: id) }
  }

  /// The later texts of an article, in order.
  static func later(ofArticle id: Int, _ db: Database) throws -> [ArticleVersion] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM articleVersion WHERE article = ? ORDER BY number"),
      arguments: [id]
    ).map { try version($0, ofArticle: id) }
  }

  /// All texts of an article; none where it was never edited.
  static func all(ofArticle id: Int, _ db: Database) throws -> [ArticleVersion] {
    let later = try later(ofArticle: id, db)
    guard !later.isEmpty, let first = try first(ofArticle: id, db) else { return [] }
    return [first] + later
  }

  private static func version(_ row: Row, ofArticle id: Int) throws -> ArticleVersion {
    var columns = Columns(row, of: "a version of article A\(id)")
    return ArticleVersion(
      number: try columns.integer(), textDigest: try columns.text(),
      originalDigest: try columns.text(), originalByteCount: try columns.integer(),
      charset: try columns.text(), addedAt: try columns.timestamp(),
      pageEvidence: try columns.optionalInteger())
  }

  static let textSQL = """
    SELECT articleText.text FROM articleText WHERE articleText.article = :article AND :number = 1
    UNION ALL
    SELECT articleVersion.text FROM articleVersion
      WHERE articleVersion.article = :article AND articleVersion.number = :number
    """

  /// The text of a version; `nil` where there is none.
  static func text(ofArticle id: Int, version: Int, _ db: Database) throws -> String? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: textSQL), arguments: ["article": id, "number": version])
    guard let row else { return nil }
    var columns = Columns(row, of: "the text of article A\(id)")
    return try columns.text()
  }

  static let bytesSQL = """
    SELECT original.bytes FROM original WHERE original.article = :article AND :number = 1
    UNION ALL
    SELECT articleVersion.bytes FROM articleVersion
      WHERE articleVersion.article = :article AND articleVersion.number = :number
    """

  /// The bytes of a version as they were received; `nil` where there is none.
  static func bytes(ofArticle id: Int, version: Int, _ db: Database) throws -> [UInt8]? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: bytesSQL), arguments: ["article": id, "number": version])
    guard let row else { return nil }
    var columns = Columns(row, of: "the original of article A\(id)")
    return try columns.bytes()
  }

  static let twinsSQL = """
    SELECT id, 1 FROM article WHERE textDigest = :digest
    UNION ALL SELECT article, number FROM articleVersion WHERE textDigest = :digest
    """

  /// The versions of articles that have a text, by its digest: at most one that an article began
  /// with, and one that an article was edited to.
  static func twins(
    ofText digest: String, _ db: Database
  ) throws -> [(article: Int, version: Int)] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: twinsSQL), arguments: ["digest": digest])
    return try rows.map { row in
      var columns = Columns(row, of: "an article")
      return (try columns.integer(), try columns.integer())
    }
  }

  /// Writes a version with its words and bytes, and its sketch.
  func insert(text: String, original: [UInt8], _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO articleVersion (id, article, number, textDigest, originalDigest,
        originalByteCount, charset, addedAt, pageEvidence, text, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        try transaction.nextID(of: "articleVersion"), article, version.number, version.textDigest,
        version.originalDigest, version.originalByteCount, version.charset,
        version.addedAt.description, version.pageEvidence, text, blob(original),
      ])
    try ArticleSketch.insert(text, ofArticle: article, version: version.number, transaction.db)
  }
}
