package import ClaimModel
import Foundation
import GRDB

extension ClaimStore {
  /// Reads everything in the store, in one order, as it stands at one moment.
  ///
  /// Evidence comes first, then each article followed by its detections, shared sources, claims and
  /// own-voice sentences, then attachments, weighings, notes and events; each kind by its numbers.
  /// Memory is bounded by the largest article.
  ///
  /// - Parameters:
  ///   - begin: called once before the rows.
  ///   - each: called with every row.
  /// - Throws: `StoreError`; what the closures throw.
  package func readRows(
    begin: (StoreSummary) throws -> Void, _ each: (StoredRow) throws -> Void
  ) throws {
    try read { db in
      try begin(try Self.summary(db))
      let reader = RowReader(db)
      let kinds = try StoredRow.Kind.allCases.filter {
        try $0.isOfArticle && db.tableExists(BundleTable($0).name)
      }
      try reader.rows(of: .evidence, each)
      try reader.rows(of: .article) { article in
        try each(article)
        guard let id = article["id"]?.intValue else { return }
        for kind in kinds {
          try reader.rows(of: kind, article: id, each)
        }
      }
      for kind in [StoredRow.Kind.attachment, .weighing, .note, .event] {
        try reader.rows(of: kind, each)
      }
    }
  }

  /// What stands in the head of a bundle.
  package func summary() throws -> StoreSummary {
    try read { try Self.summary($0) }
  }

  static func summary(_ db: Database) throws -> StoreSummary {
    var counts: [StoredRow.Kind: Int] = [:]
    for table in BundleTable.all where try db.tableExists(table.name) {
      counts[table.kind] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
    }
    return StoreSummary(
      layout: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, counts: counts,
      fileCount: try Int.fetchOne(db, sql: "SELECT count(DISTINCT warcFile) FROM evidence") ?? 0,
      headHash: try Transaction.head(db).hash)
  }
}

/// Reads rows of the store as values.
private final class RowReader {
  private let db: Database
  private var columns: [String: [BundleColumn]] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// Reads the rows of a kind, all or those of one article, in order.
  func rows(
    of kind: StoredRow.Kind, article: Int? = nil, _ each: (StoredRow) throws -> Void
  ) throws {
    let table = BundleTable(kind)
    let condition = article == nil ? "" : "WHERE article = ?"
    let columns = try columns(of: table.name).filter { !table.repeated.contains($0.name) }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.list(columns)) FROM "\(table.name)" \(condition) ORDER BY \(table.order)
        """, arguments: StatementArguments(article.map { [$0] } ?? []))
    while let row = try rows.next() {
      var original: [UInt8]?
      var stored = StoredRow(
        kind: kind, members: try members(row, columns, of: table.name, &original))
      stored.original = original
      guard let owner = stored.members.first?.value.intValue else {
        try each(stored)
        continue
      }
      for part in table.parts { try add(part, of: owner, to: &stored) }
      if let bytes = stored.original, stored["text"]?.stringValue?.utf8.elementsEqual(bytes) == true
      {
        stored.original = nil
      }
      try each(stored)
    }
  }

  private func columns(of table: String) throws -> [BundleColumn] {
    if let known = columns[table] { return known }
    let found = try BundleColumn.columns(of: table, db)
    columns[table] = found
    return found
  }

  private static func list(_ columns: [BundleColumn]) -> String {
    columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
  }

  private func add(_ part: BundleTable.Part, of owner: Int, to row: inout StoredRow) throws {
    let columns = try columns(of: part.table).filter { $0.name != part.owner }
    // A store of an earlier layout may not have it.
    guard !columns.isEmpty else { return }
    let order = if case .many(_, let order) = part.shape { "ORDER BY \(order)" } else { "" }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(Self.list(columns)) FROM "\(part.table)" WHERE "\(part.owner)" = ? \(order)
          """), arguments: [owner])
    var original: [UInt8]?
    let objects = try rows.map { try members($0, columns, of: part.table, &original) }
    switch part.shape {
    case .many(let name, _):
      row.members.append(.init(name, .array(objects.map(JSONValue.object))))
    case .optional(let name):
      row.members.append(.init(name, objects.first.map(JSONValue.object) ?? .null))
    case .merged:
      guard let object = objects.first else {
        throw StoreError.unreadable(
          row: "\(row.kind.rawValue) \(owner)", what: "its row in '\(part.table)' is gone")
      }
      row.members += object
      row.original = original ?? row.original
    }
  }

  /// The values of a row; bytes go to `original`.
  private func members(
    _ row: Row, _ columns: [BundleColumn], of table: String, _ original: inout [UInt8]?
  ) throws -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(columns.count + 2)
    for (index, column) in columns.enumerated() {
      let value: DatabaseValue = row[index]
      switch (value.storage, column.type) {
      case (.blob(let data), .blob): original = [UInt8](data)
      case (.null, _): members.append(.init(column.member, .null))
      case (.int64(let number), .integer):
        members.append(.init(column.member, .integer(Int(number))))
      case (.double(let number), .real): members.append(.init(column.member, .number(number)))
      case (.string(let text), .text): members.append(.init(column.member, .string(text)))
      case (.string(let text), .json):
        guard let value = try? JSONValue(parsing: text) else {
          throw StoreError.unreadable(
            row: "a row of '\(table)'", what: "'\(column.name)' is no JSON")
        }
        members.append(.init(column.member, value))
      default:
        throw StoreError.unreadable(
          row: "a row of '\(table)'", what: "'\(column.name)' holds what isnad never writes")
      }
    }
    return members
  }
}
