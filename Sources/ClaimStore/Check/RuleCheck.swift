import ClaimModel
import GRDB

/// The layout's own rules for rows (`CHECK`), asked by queries.
///
/// SQLite's `integrity_check` asks them too, but not of a file that is open for reading: it leaves
/// the rules of such a file's tables out (`sqlite3AddCheckConstraint`, as of 3.40).
enum RuleCheck {
  /// One finding for each table with a row that breaks a rule.
  static func damage(_ db: Database) throws -> [Damage] {
    var found: [Damage] = []
    for statement in try tables() {
      let rules = self.rules(in: statement.sql)
      // A table that is gone is the layout's to tell.
      guard !rules.isEmpty, try db.tableExists(statement.name) else { continue }
      let broken = rules.map { "NOT (\($0))" }.joined(separator: " OR ")
      guard let column = try db.columns(in: statement.name).first?.name else { continue }
      let row = try Row.fetchOne(
        db, sql: "SELECT \"\(column)\" FROM \"\(statement.name)\" WHERE \(broken) LIMIT 1")
      guard let row else { continue }
      let value: DatabaseValue = row[0]
      found.append(
        Damage(
          subject: "database",
          what: "a row of '\(statement.name)' with \(column) \(value) holds what the layout "
            + "forbids; put back a copy of the claim store"))
    }
    return found
  }

  /// The tables that this program makes, with the statement of each.
  private static func tables() throws -> [(name: String, sql: String)] {
    try DatabaseQueue().inDatabase { fresh in
      try Schema.migrate(fresh, from: 0)
      let rows = try Row.fetchAll(
        fresh,
        sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
      )
      return try rows.map { row in
        var columns = Columns(row, of: "the layout")
        return (try columns.text(), try columns.text())
      }
    }
  }

  /// What stands in the brackets behind each `CHECK` of a statement.
  static func rules(in statement: String) -> [String] {
    let bytes = Array(statement.utf8)
    let word = Array("CHECK".utf8)
    var rules: [String] = []
    var index = 0
    var isInText = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "'") { isInText.toggle() }
      guard !isInText, bytes[index...].starts(with: word) else {
        index += 1
        continue
      }
      let start = bytes[index...].firstIndex(of: UInt8(ascii: "(")) ?? bytes.count
      let end = closing(start, in: bytes)
      if start + 1 < end { rules.append(String(decoding: bytes[(start + 1)..<end], as: UTF8.self)) }
      index = max(end, index + 1)
    }
    return rules
  }

  /// The bracket that closes the one at `start`; the end of the statement where none does.
  private static func closing(_ start: Int, in bytes: [UInt8]) -> Int {
    var depth = 0
    var isInText = false
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"): isInText.toggle()
      case UInt8(ascii: "(") where !isInText: depth += 1
      case UInt8(ascii: ")") where !isInText:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return bytes.count
  }
}
