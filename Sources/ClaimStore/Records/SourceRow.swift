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
