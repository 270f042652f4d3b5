import GRDB

/// The layout of the database file, and how a file of an earlier layout is brought up to date.
///
/// The layout's number is the file's `user_version`. A version that was shipped is never edited: a
/// change of the layout is a further element of `versions`.
enum Schema {
  /// What marks a file as ours, in its `application_id`: `isnd` in ASCII.
  static let applicationID = 0x6973_6E64

  /// The statements that make each version out of the one before; the first makes version 1 out of
  /// nothing.
  static let versions: [[String]] = [
    SchemaVersion1.statements, SchemaVersion2.statements, SchemaVersion3.statements,
    SchemaVersion4.statements,
  ]

  /// The version that this program reads and writes.
  static var current: Int { versions.count }

  /// Brings the layout from a version to a later one, by default the current, inside the caller's
  /// transaction.
  static func migrate(_ db: Database, from version: Int, to wanted: Int = current) throws {
    for statement in versions[version..<wanted].joined() { try db.execute(sql: statement) }
    if version < 4, wanted >= 4 { try ArticleSketch.fill(db) }
    try db.execute(sql: "PRAGMA user_version = \(wanted)")
  }

  /// Whether a trigger or a view of this text is one that this program makes.
  static func knows(_ statement: String) -> Bool {
    versions.contains { $0.contains(statement) }
  }
}
