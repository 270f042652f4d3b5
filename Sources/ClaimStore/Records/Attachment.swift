import ClaimModel
import GRDB

/// Rows of `attachment`: which evidence is for which target.
enum Attachment {
  /// The targets of an evidence, in the order they were attached.
  static func targets(ofEvidence evidence: Int, _ db: Database) throws -> [EvidenceTarget] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT claim, source, article FROM attachment WHERE evidence = ? ORDER BY id"),
      arguments: [evidence])
    return try rows.map { row in
      var columns = Columns(row, of: "an attachment of evidence E\(evidence)")
      return try EvidenceTarget(&columns)
    }
  }

  /// Whether an evidence is attached to a target.
  static func exists(_ evidence: Int, to target: EvidenceTarget, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM attachment WHERE \(target.column) = ? AND evidence = ?)
          """), arguments: [target.id, evidence]) ?? false
  }

  /// Adds a row.
  static func insert(_ evidence: Int, to target: EvidenceTarget, _ transaction: Transaction) throws
  {
    try transaction.run(
      "INSERT INTO attachment (evidence, \(target.column)) VALUES (?, ?)", [evidence, target.id])
  }
}

extension EvidenceTarget {
  /// The column of `attachment` and `weighing` that holds its number.
  var column: String {
    switch self {
    case .claim: "claim"
    case .sharedSource: "source"
    case .article: "article"
    }
  }

  /// Its number.
  var id: Int {
    switch self {
    case .claim(let id), .sharedSource(let id), .article(let id): id
    }
  }

  /// The target of the three columns `claim`, `source` and `article`, of which one is not NULL.
  init(_ columns: inout Columns) throws {
    let claim = try columns.optionalInteger()
    let source = try columns.optionalInteger()
    let article = try columns.optionalInteger()
    if let claim {
      self = .claim(claim)
    } else if let source {
      self = .sharedSource(source)
    } else if let article {
      self = .article(article)
    } else {
      throw StoreError.unreadable(row: "an attachment", what: "it has no target")
    }
  }
}
