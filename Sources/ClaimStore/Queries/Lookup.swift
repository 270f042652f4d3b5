import ClaimModel
import GRDB

/// Reads of one thing by its number, shared by queries and changes.
enum Lookup {
  /// Throws `StoreError.unknown` unless the thing is there.
  static func require(_ subject: AuditEvent.Subject, _ db: Database) throws {
    let table: String? =
      switch subject.kind {
      case .workspace: nil
      case .article: "article"
      case .claim: "claim"
      case .source: "sharedSource"
      case .evidence: "evidence"
      }
    guard let table else { return }
    let isThere = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)"),
      arguments: [subject.id])
    guard isThere == true else { throw StoreError.unknown(subject) }
  }

  /// An article with its text.
  static func article(_ id: Int, _ db: Database) throws -> Article? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(ArticleRow.columns), coalesce(articleVersion.text, articleText.text)
          FROM \(ArticleRow.tables) JOIN articleText ON articleText.article = article.id
          WHERE article.id = ?
          """), arguments: [id])
    guard let row else { return nil }
    var columns = Columns(row, of: "article A\(id)")
    var article = try ArticleRow(&columns).article
    article.text = try columns.text()
    return article
  }

  /// The row of a claim that is there; its passages are not compared with its article.
  static func claimRow(_ id: Int, _ db: Database) throws -> ClaimRow {
    guard let claim = try optionalClaimRow(id, db) else {
      throw StoreError.unknown(.init(.claim, id))
    }
    return claim
  }

  private static func optionalClaimRow(_ id: Int, _ db: Database) throws -> ClaimRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(ClaimRow.columns) FROM claim WHERE id = ?"),
      arguments: [id]
    ).map { try ClaimRow($0, db) }
  }

  /// A claim whose passages are those of its article, of which the text may be at hand already.
  static func claim(
    _ id: Int, in texts: ArticleTexts = ArticleTexts(), _ db: Database
  ) throws -> ClaimRecord? {
    guard let claim = try optionalClaimRow(id, db) else { return nil }
    var texts = texts
    try texts.check(claim, db)
    return claim.record
  }

  /// A claim that is there.
  static func existingClaim(
    _ id: Int, in texts: ArticleTexts = ArticleTexts(), _ db: Database
  ) throws -> ClaimRecord {
    guard let claim = try claim(id, in: texts, db) else {
      throw StoreError.unknown(.init(.claim, id))
    }
    return claim
  }

  /// A claim that is there and counts.
  ///
  /// - Throws: `StoreError.unknown`, `.dismissed`.
  static func liveClaim(_ id: Int, _ db: Database) throws -> ClaimRecord {
    let claim = try existingClaim(id, db)
    guard claim.standing == .live else { throw StoreError.dismissed(claim: id) }
    return claim
  }

  /// A shared source.
  static func sharedSource(_ id: Int, _ db: Database) throws -> SharedSource? {
    try optionalSourceRow(id, db)?.record
  }

  /// The row of a shared source that is there.
  static func sourceRow(_ id: Int, _ db: Database) throws -> SourceRow {
    guard let source = try optionalSourceRow(id, db) else {
      throw StoreError.unknown(.init(.source, id))
    }
    return source
  }

  private static func optionalSourceRow(_ id: Int, _ db: Database) throws -> SourceRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(SourceRow.columns) FROM sharedSource WHERE id = ?"),
      arguments: [id]
    ).map { try SourceRow($0, db) }
  }

  /// An evidence with its page.
  static func evidence(_ id: Int, _ db: Database) throws -> EvidenceRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(EvidenceRow.columns) FROM \(EvidenceRow.tables) WHERE evidence.id = ?"),
      arguments: [id]
    ).map { try EvidenceRow($0, db) }
  }
}
