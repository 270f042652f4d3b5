import ClaimModel
import GRDB

/// A row of `event`, its JSON as stored.
struct EventRow {
  static let columns = """
    event.sequence, event.at, event.actor, event.action, event.subjectKind, event.subjectID,
    event.before, event.after, event.why, event.operation, event.previousHash, event.hash
    """

  var sequence: Int
  var at: String
  var actor: String
  var action: String
  var subjectKind: String
  var subjectID: Int
  var before: String
  var after: String
  var why: String?
  var operation: Int?
  var previousHash: String
  var hash: String

  init(_ row: Row) throws {
    var columns = Columns(row, of: "an event")
    sequence = try columns.integer()
    at = try columns.text()
    actor = try columns.text()
    action = try columns.text()
    subjectKind = try columns.text()
    subjectID = try columns.integer()
    before = try columns.text()
    after = try columns.text()
    why = try columns.optionalText()
    operation = try columns.optionalInteger()
    previousHash = try columns.text()
    hash = try columns.text()
  }

  /// The hash that the event should have.
  var expectedHash: String {
    EventChain.hash(
      sequence: sequence, operation: operation, at: at, actor: actor, action: action,
      subjectKind: subjectKind, subjectID: subjectID, before: before, after: after, why: why,
      previousHash: previousHash)
  }

  /// The event.
  ///
  /// - Throws: `StoreError.unreadable` when a column holds what the program never writes.
  func event() throws -> AuditEvent {
    guard let moment = Timestamp(iso8601: at),
      let kind = AuditEvent.Subject.Kind(rawValue: subjectKind),
      let before = try? JSONValue(parsing: before), let after = try? JSONValue(parsing: after)
    else {
      throw StoreError.unreadable(row: "event \(sequence)", what: "it is no event of isnad's")
    }
    return AuditEvent(
      sequence: sequence, at: moment, actor: actor, action: action,
      subject: .init(kind, subjectID), before: before, after: after, why: why, operation: operation,
      previousHash: previousHash, hash: hash)
  }
}
