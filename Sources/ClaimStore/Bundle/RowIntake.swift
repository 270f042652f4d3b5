package import ClaimModel
import Foundation
import GRDB

extension ClaimStore {
  /// Makes a store out of the rows of another one, such as a bundle holds.
  ///
  /// The file is no store to rely on before this returns: it is not synced on the way, and one that
  /// was broken off is left as it is, for the caller to remove. Rows of an earlier layout go into a
  /// store of that layout, which is brought up to date at the end. What the rows say is not checked
  /// here but by `damage()`.
  ///
  /// - Parameters:
  ///   - path: where the file is made; nothing is there.
  ///   - layout: the layout that the rows come from.
  ///   - body: adds the rows.
  /// - Returns: the store.
  /// - Throws: `StoreError.newer` for a layout that this program does not know yet; `.rowRefused`;
  ///   what `body` throws.
  package static func make(
    at path: String, layout: Int, _ body: (RowIntake) throws -> Void
  ) throws -> ClaimStore {
    guard layout >= 1 else {
      throw StoreError.rowRefused(what: "no isnad writes a schema of the number \(layout)")
    }
    guard layout <= Schema.current else {
      throw StoreError.newer(path: path, version: layout, known: Schema.current)
    }
    try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      try queue.inDatabase { db in
        // Nobody sees the file before it is whole, so that nothing has to be kept from a crash.
        try db.execute(
          sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -65536")
      }
      try queue.inDatabase { db in
        try db.inTransaction(.exclusive) {
          try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          try Schema.migrate(db, from: 0, to: layout)
          try body(RowIntake(db))
          return .commit
        }
      }
      try queue.close()
    }
    let store = try open(at: path)
    try store.inspect { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    return store
  }

  /// Closes the file, after which nothing may be asked of the store.
  ///
  /// What waited in the log beside the file is in the file then.
  package func close() throws {
    try Self.translating(path) { try queue.close() }
  }
}

/// Takes the rows of another store into a new one.
package final class RowIntake {
  private let db: Database
  private var columns: [String: [BundleColumn]] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// Adds a row with its parts; what it points to is there already.
  ///
  /// - Throws: `StoreError.rowRefused` where its members are not those of its kind or SQLite refuses
  ///   it.
  package func add(_ row: StoredRow) throws {
    if row.kind == .event, let actor = row["actor"]?.stringValue, !Self.isName(actor) {
      throw StoreError.rowRefused(what: "a person's name is empty, or holds a control character")
    }
    let table = BundleTable(row.kind)
    var members = Members(row.members)
    // Bytes that are the text's own are not in the bundle twice.
    let original = row.original ?? row["text"]?.stringValue.map { Array($0.utf8) } ?? []
    var own = try values(
      of: table.name, without: table.repeated, &members, original: original)
    if row.kind == .claim { own += try repeated(of: row) }
    try insert(into: table.name, own)
    for part in table.parts {
      try add(part, of: own[0].value, row, &members)
    }
    if let name = members.unused { throw StoreError.rowRefused(what: "'\(name)' is not known") }
    try addSketch(of: row)
  }

  /// Whether somebody can have acted under a name, as `--by` takes it.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// What the store repeats of a text, so that one like it is found. Of a store of an earlier layout,
  /// its migration does so.
  private func addSketch(of row: StoredRow) throws {
    guard row.kind == .article || row.kind == .version, let text = row["text"]?.stringValue,
      row.kind == .version || row["version"] != nil,
      let article = row[row.kind == .version ? "article" : "id"]?.intValue
    else { return }
    try ArticleSketch.insert(
      text, ofArticle: article, version: row["number"]?.intValue ?? 1, db)
  }

  private typealias Value = (column: String, value: any DatabaseValueConvertible)

  private func add(
    _ part: BundleTable.Part, of owner: any DatabaseValueConvertible, _ row: StoredRow,
    _ members: inout Members
  ) throws {
    if columns[part.table] == nil {
      columns[part.table] = try BundleColumn.columns(of: part.table, db)
    }
    // A store of an earlier layout may not have it.
    guard columns[part.table]?.isEmpty == false else { return }
    func insertObject(_ value: JSONValue) throws {
      guard case .object(let inside) = value else {
        throw StoreError.rowRefused(what: "a part of it is not an object")
      }
      var inner = Members(inside)
      let values = try values(of: part.table, without: [part.owner], &inner)
      if let name = inner.unused { throw StoreError.rowRefused(what: "'\(name)' is not known") }
      try insert(into: part.table, [(part.owner, owner)] + values)
    }
    switch part.shape {
    case .many(let name, _):
      guard let list = try members.take(name).arrayValue else {
        throw StoreError.rowRefused(what: "'\(name)' is not an array")
      }
      for value in list { try insertObject(value) }
    case .optional(let name):
      let value = try members.take(name)
      if value != .null { try insertObject(value) }
    case .merged:
      let original = row.original ?? row["text"]?.stringValue.map { Array($0.utf8) } ?? []
      let values = try values(
        of: part.table, without: [part.owner], &members, original: original)
      try insert(into: part.table, [(part.owner, owner)] + values)
    }
  }

  /// What a claim's row repeats of its passages and links for the indexes.
  private func repeated(of claim: StoredRow) throws -> [Value] {
    guard let links = claim["links"]?.arrayValue, let speaker = links.first?["name"]?.stringValue,
      let start = claim["cue"]?.arrayValue?.first?.arrayValue?.first?.intValue
    else { throw StoreError.rowRefused(what: "it has no cue or no speaker") }
    return [
      ("cueStart", start), ("speakerFolded", FoldedName.fold(speaker)), ("linkCount", links.count),
    ]
  }

  /// The values of a table's columns out of a row's members.
  private func values(
    of table: String, without left: Set<String>, _ members: inout Members, original: [UInt8] = []
  ) throws -> [Value] {
    if columns[table] == nil { columns[table] = try BundleColumn.columns(of: table, db) }
    var values: [Value] = []
    for column in columns[table] ?? [] where !left.contains(column.name) {
      let value =
        column.type == .blob ? blob(original) : try self.value(members.take(column.member), column)
      // SQLite would give a number of its own.
      guard column.name != "id" || !(value.databaseValue.isNull) else {
        throw StoreError.rowRefused(what: "'id' is null")
      }
      values.append((column.name, value))
    }
    return values
  }

  /// Numbers that leave room for more behind them, and that every reader of JSON holds exactly.
  private static let numbers = -(1 << 53)...(1 << 53)

  private func value(
    _ value: JSONValue, _ column: BundleColumn
  ) throws -> any DatabaseValueConvertible {
    switch (value, column.type) {
    case (.null, _): return DatabaseValue.null
    case (.integer(let number), .integer) where Self.numbers.contains(number): return number
    case (.number(let number), .real): return number
    case (.integer(let number), .real): return Double(number)
    case (.string(let text), .text) where !text.utf8.contains(0): return text
    case (_, .json):
      let text = value.serialized()
      return text
    default: throw StoreError.rowRefused(what: "'\(column.member)' holds what isnad never writes")
    }
  }

  private func insert(into table: String, _ values: [Value]) throws {
    let names = values.map { "\"\($0.column)\"" }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    do {
      try db.cachedStatement(sql: "INSERT INTO \"\(table)\" (\(names)) VALUES (\(marks))")
        .execute(arguments: StatementArguments(values.map(\.value)))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.rowRefused(what: error.message ?? "the store refuses it")
    }
  }
}

/// The members of an object, taken one by one.
private struct Members {
  private var values: [String: JSONValue] = [:]
  /// A name that stands twice counts as one that is not known.
  private var doubled: String?

  init(_ members: [JSONValue.Member]) {
    for member in members where values.updateValue(member.value, forKey: member.name) != nil {
      doubled = member.name
    }
  }

  mutating func take(_ name: String) throws -> JSONValue {
    guard let value = values.removeValue(forKey: name) else {
      throw StoreError.rowRefused(what: "'\(name)' is missing")
    }
    return value
  }

  /// A name that nobody took; `nil` where all were.
  var unused: String? { doubled ?? values.keys.min() }
}
