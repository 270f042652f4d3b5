import ClaimModel
import GRDB

/// Checks that events belong to actions which are there, and that each undoing undoes one of them,
/// once.
enum OperationCheck {
  /// How many findings are worth showing.
  private static let limit = 10

  static func damage(_ db: Database) throws -> [Damage] {
    try strays(db) + undoings(db)
  }

  /// Events whose action does not begin with the event it says.
  private static func strays(_ db: Database) throws -> [Damage] {
    let sequences = try Int.fetchAll(
      db,
      sql: """
        SELECT event.sequence FROM event LEFT JOIN event AS first
          ON first.sequence = event.operation AND first.operation = event.operation
        WHERE event.operation IS NOT NULL AND first.sequence IS NULL
        ORDER BY event.sequence LIMIT \(limit)
        """)
    return sequences.map {
      Damage(subject: "event \($0)", what: "the action that it belongs to does not begin there")
    }
  }

  private static func undoings(_ db: Database) throws -> [Damage] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.sequence, event.operation, event.after, undone.action
        FROM event INDEXED BY eventUndo LEFT JOIN event AS undone
          ON undone.sequence = json_extract(event.after, '$.undoes')
            AND undone.operation = undone.sequence
        WHERE event.action = 'operation.undo' ORDER BY event.sequence
        """)
    var seen: Set<String> = []
    var found: [Damage] = []
    while found.count < limit, let row = try rows.next() {
      var columns = Columns(row, of: "an undoing")
      let sequence = try columns.integer()
      let operation = try columns.optionalInteger()
      let after = try columns.text()
      let undone = try columns.optionalText()
      func complain(_ what: String) {
        found.append(Damage(subject: "event \(sequence)", what: what))
      }
      if operation != sequence { complain("it does not begin an action of its own") }
      if !seen.insert(after).inserted { complain("it undoes what was undone already") }
      if undone == nil { complain("it undoes what is no action") }
      if undone == EventAction.operationUndo.rawValue { complain("it undoes an undoing") }
    }
    return found
  }
}
