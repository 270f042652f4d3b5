import ClaimModel
import GRDB

/// SQLite's own checks, and that the layout is the one this program makes.
enum FileCheck {
  /// How many complaints of SQLite are worth showing.
  private static let limit = 10

  static func damage(_ db: Database) throws -> [Damage] {
    try integrity(db) + foreignKeys(db) + layout(db) + RuleCheck.damage(db) + strayEvents(db)
  }

  private static func integrity(_ db: Database) throws -> [Damage] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(\(limit))").filter { $0 != "ok" }
      .map { Damage(subject: "database", what: "\($0); \(mend)") }
  }

  private static let mend = "put back a copy of the claim store"

  /// What an error of SQLite in the middle of a check says of the file, with the mend.
  static func text(of error: DatabaseError) -> String {
    "\(error.message ?? error.resultCode.description); \(mend)"
  }

  private static func foreignKeys(_ db: Database) throws -> [Damage] {
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    var found: [Damage] = []
    while found.count < limit, let row = try rows.next() {
      var columns = Columns(row, of: "the foreign keys")
      let table = try columns.text()
      let number = try columns.optionalInteger().map { " \($0)" } ?? ""
      let parent = try columns.text()
      found.append(
        Damage(subject: "\(table)\(number)", what: "it points to a row of '\(parent)' that is gone")
      )
    }
    return found
  }

  /// Compares every table, index and trigger with those of a fresh store.
  private static func layout(_ db: Database) throws -> [Damage] {
    let expected = try DatabaseQueue().inDatabase { fresh in
      try Schema.migrate(fresh, from: 0)
      return try objects(fresh)
    }
    let actual = try objects(db)
    return expected.keys.sorted().compactMap { name in
      guard let statement = actual[name] else {
        return Damage(subject: "database", what: "'\(name)' is gone from the layout")
      }
      guard statement != expected[name] else { return nil }
      return Damage(subject: "database", what: "'\(name)' is not as isnad makes it")
    }
      + actual.keys.filter { expected[$0] == nil }.sorted().map {
        Damage(subject: "database", what: "'\($0)' is not isnad's")
      }
  }

  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'")
    var objects: [String: String] = [:]
    for row in rows {
      var columns = Columns(row, of: "the layout")
      objects[try columns.text()] = try columns.optionalText() ?? ""
    }
    return objects
  }

  /// Events about what is not there.
  private static func strayEvents(_ db: Database) throws -> [Damage] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT sequence, subjectKind, subjectID FROM event
        WHERE CASE subjectKind
          WHEN 'article' THEN subjectID NOT IN (SELECT id FROM article)
          WHEN 'claim' THEN subjectID NOT IN (SELECT id FROM claim)
          WHEN 'source' THEN subjectID NOT IN (SELECT id FROM sharedSource)
          WHEN 'evidence' THEN subjectID NOT IN (SELECT id FROM evidence)
          ELSE 0 END
        ORDER BY sequence LIMIT \(limit)
        """)
    return try rows.map { row in
      var columns = Columns(row, of: "an event")
      let sequence = try columns.integer()
      let kind = try columns.text()
      return Damage(
        subject: "event \(sequence)",
        what: "it is about \(kind) \(try columns.integer()), which is gone")
    }
  }
}
