import ClaimModel
import GRDB

/// Which operations were undone, and which are undoings, looked up once an operation.
struct Undoings {
  /// More operations are not remembered; the events of one mostly follow one another.
  private static let limit = 4096

  private let db: Database
  private var known: [Int: (undoneBy: Int?, undoes: Int?)] = [:]

  init(_ db: Database) { self.db = db }

  /// The event with what later and earlier events tell of its operation.
  mutating func telling(_ event: AuditEvent) throws -> AuditEvent {
    guard let operation = event.operation, !Self.lasting.contains(event.action) else {
      return event
    }
    let told: (undoneBy: Int?, undoes: Int?)
    if let known = known[operation] {
      told = known
    } else {
      told = (try Self.undoing(of: operation, db), try Self.undone(by: operation, db))
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[operation] = told
    }
    var event = event
    event.undoneBy = told.undoneBy
    event.undoes = told.undoes
    return event
  }

  /// The actions that no undoing takes back: readers were told, an approval is gone, a page is kept.
  private static let lasting = Set(
    [EventAction.claimCorrect, .articleCorrect, .articleReopen, .evidenceAdd].map(\.rawValue))

  /// What the event that begins an undoing holds as its `after`.
  static func state(undoing operation: Int) -> JSONValue { ["undoes": .integer(operation)] }

  static let undoingSQL = """
    SELECT sequence FROM event WHERE action = 'operation.undo' AND after = ?
    """

  /// The operation that undid another; `nil` where none did.
  static func undoing(of operation: Int, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: undoingSQL),
      arguments: [state(undoing: operation).serialized()])
  }

  /// The operation that this one undid; `nil` where it is no undoing.
  private static func undone(by operation: Int, _ db: Database) throws -> Int? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT after FROM event WHERE sequence = ? AND action = 'operation.undo'"),
      arguments: [operation])
    guard let row else { return nil }
    var columns = Columns(row, of: "event \(operation)")
    return try columns.json()["undoes"]?.intValue
  }
}
