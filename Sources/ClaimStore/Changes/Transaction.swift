import ClaimModel
import GRDB

/// One write transaction: the database, who changes it and when, and the end of the event chain.
///
/// Every change goes through one, so that it and its events are written together or not at all.
final class Transaction {
  /// Who acts where the program acts by itself.
  static let program = "isnad \(isnadVersion)"

  /// The database, inside an immediate transaction.
  let db: Database
  /// Who acts.
  let actor: String
  /// When.
  let now: Timestamp
  /// The sequence of the first event of the action that this transaction is, or is a part of; `nil`
  /// before it has one.
  private(set) var operation: Int?
  /// The sequence of the last event before the transaction.
  let precedingSequence: Int
  /// What the events so far are about, of those that can change a verdict; articles that were taken
  /// in by the transaction itself are left out.
  private(set) var changedSubjects: Set<AuditEvent.Subject> = []
  private var addedArticles: Set<Int> = []
  private var lastSequence: Int
  private var lastHash: String

  /// Reads the end of the chain; the transaction holds the write lock, so nobody else moves it.
  ///
  /// `operation` is that of an earlier transaction of the same action.
  init(
    _ db: Database, by actor: String, at now: Timestamp, continuing operation: Int? = nil
  ) throws {
    self.db = db
    self.actor = actor.withoutNUL
    self.now = now
    // An action that was undone while it was still going on goes on as another one: what comes now is
    // not undone.
    let isUndone = try operation.map { try Undoings.undoing(of: $0, db) != nil } ?? false
    self.operation = isUndone ? nil : operation
    let head = try Self.head(db)
    precedingSequence = head.count
    lastSequence = head.count
    lastHash = head.hash
  }

  /// The number of events and the hash of the last.
  static func head(_ db: Database) throws -> (count: Int, hash: String) {
    let row = try Row.fetchOne(
      db, sql: "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
    guard let row else { return (0, EventChain.origin) }
    var columns = Columns(row, of: "the last event")
    return (try number(columns.integer(), of: "the last event"), try columns.text())
  }

  /// Runs a statement that is kept for the next time it is needed.
  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  /// Appends an event; `actor` is given where it is not who acts in the transaction.
  func record(
    _ action: EventAction, on subject: AuditEvent.Subject, before: JSONValue = .null,
    after: JSONValue = .null, why: String? = nil, by actor: String? = nil
  ) throws {
    let sequence = lastSequence + 1
    let who = actor ?? self.actor
    let operation = operation ?? sequence
    let why = why?.withoutNUL
    let before = before.serialized()
    let after = after.serialized()
    let hash = EventChain.hash(
      sequence: sequence, operation: operation, at: now.description, actor: who,
      action: action.rawValue, subjectKind: subject.kind.rawValue, subjectID: subject.id,
      before: before, after: after, why: why, previousHash: lastHash)
    try run(
      """
      INSERT INTO event (sequence, operation, at, actor, action, subjectKind, subjectID, before,
        after, why, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, operation, now.description, who, action.rawValue, subject.kind.rawValue,
        subject.id, before,
        after, why, lastHash, hash,
      ])
    lastSequence = sequence
    lastHash = hash
    self.operation = operation
    if action == .articleAdd { addedArticles.insert(subject.id) }
    let isNew = subject.kind == .article && addedArticles.contains(subject.id)
    if action.canChangeVerdict, !isNew { changedSubjects.insert(subject) }
  }

  /// The number that the next row of a table gets; rows are never deleted.
  func nextID(of table: String) throws -> Int {
    let last = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) ORDER BY id DESC LIMIT 1"))
    return try Self.number(last ?? 0, of: "the last row of '\(table)'") + 1
  }

  /// A number that leaves room for more behind it: a tampered file must not make ours overflow.
  private static func number(_ number: Int, of row: String) throws -> Int {
    guard (0..<(1 << 53)).contains(number) else {
      throw StoreError.unreadable(row: row, what: "its number is \(number)")
    }
    return number
  }
}

extension String {
  /// The text with U+FFFD for U+0000, which SQLite would end a text at.
  var withoutNUL: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }
}
