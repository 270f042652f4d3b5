import ClaimModel
import GRDB

/// A row of `sharedSource` with the claims that rest on it.
struct SourceRow {
  static let columns = """
    sharedSource.id, sharedSource.article, sharedSource.ref, sharedSource.role, sharedSource.name,
    sharedSource.status
    """

  var record: SharedSource
  /// Which thing of the article it is, as the detector counted.
  var ref: String

  /// Makes a row.
  init(record: SharedSource, ref: String) {
    self.record = record
    self.ref = ref
  }

  /// The shared source of a row of `columns`; its claims are read from the database.
  init(_ row: Row, _ db: Database) throws {
    var columns = Columns(row, of: "a shared source")
    let id = try columns.integer()
    columns.owner = "source D\(id)"
    let article = try columns.integer()
    ref = try columns.text()
    record = SharedSource(
      id: id, article: article, role: try columns.word(LinkRole.self), name: try columns.text(),
      status: try columns.word(LinkStatus.self),
      claims: try Int.fetchAll(
        db.cachedStatement(
          sql: "SELECT DISTINCT claim FROM claimLink WHERE sharedSource = ? ORDER BY claim"),
        arguments: [id]))
  }

  /// The shared sources of an article, by number.
  static func sources(ofArticle article: Int, _ db: Database) throws -> [SourceRow] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM sharedSource WHERE article = ? ORDER BY id"),
      arguments: [article]
    ).map { try SourceRow($0, db) }
  }

  /// Adds a shared source to an article that is there, with its event.
  static func add(
    _ role: LinkRole, name: String, ref: String, toArticle article: Int, _ transaction: Transaction
  ) throws -> SourceRow {
    let id = try transaction.nextID(of: "sharedSource")
    let source = SourceRow(
      record: SharedSource(
        id: id, article: article, role: role, name: name, status: .unchecked, claims: []), ref: ref)
    try source.insert(transaction)
    try transaction.record(.sourceAdd, on: .init(.source, id), after: source.state)
    return source
  }

  func insert(_ transaction: Transaction) throws {
    try transaction.run(
      "INSERT INTO sharedSource (id, article, ref, role, name, status) VALUES (?, ?, ?, ?, ?, ?)",
      [
        record.id, record.article, ref, record.role.rawValue, record.name, record.status.rawValue,
      ])
  }

  /// What events hold of it; which claims rest on it is told by their links.
  var state: JSONValue {
    [
      "id": .integer(record.id), "ref": .string(ref), "role": .string(record.role.rawValue),
      "name": .string(record.name), "status": .string(record.status.rawValue),
    ]
  }
}
