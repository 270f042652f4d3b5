package import ClaimModel
import GRDB

extension ClaimStore {
  /// Undoes the last action of a person that is not undone yet, by events of its own.
  ///
  /// Nothing is deleted: claims and articles that were added are set aside, pages stay kept and are
  /// only detached, remarks are withdrawn. What readers were told stays on record, and an approval
  /// that a change took back is not given again. An undoing is not undone by another one, which goes
  /// one action further back.
  ///
  /// - Parameters:
  ///   - actor: who did it, and undoes it.
  ///   - now: when.
  ///   - isTrial: whether to find out only, and to change nothing.
  /// - Returns: what was undone, or would be; of a trial that would be refused, what and why.
  /// - Throws: `StoreError.nothingToUndo`, `.beforeOperations`; and, but of a trial, `.changedSince`
  ///   where another action changed the same since, `.seenByReaders`, `.published`,
  ///   `.nothingToCorrect`.
  package func undo(by actor: String, at now: Timestamp, isTrial: Bool) throws -> Undoing {
    do {
      return try write(by: actor, at: now, isTrial: isTrial) {
        try Undo($0).run()
      } settled: { transaction, undoing in
        (undoing.reopened, undoing.corrected) = try Self.consequences(of: transaction)
      }
    } catch let error as StoreError where isTrial && error.isRefusal {
      var undoing = try read { try UndoneAction.last(by: actor.withoutNUL, $0).undoing }
      undoing.refusal = error.description
      return undoing
    }
  }
}

extension ClaimStore {
  /// The articles whose approval a transaction took back, and the claims of which it corrected what
  /// readers were told, by number.
  static func consequences(
    of transaction: Transaction
  ) throws -> (reopened: [Int], corrected: [Int]) {
    let told = try publicationEvents(after: transaction.precedingSequence, transaction.db)
    func subjects(_ action: EventAction) -> [Int] {
      told.filter { $0.action == action.rawValue }.map(\.subject.id)
    }
    return (subjects(.articleReopen), subjects(.claimCorrect))
  }
}

/// An action that is to be undone.
private struct UndoneAction {
  /// More events of one action are not shown.
  private static let eventLimit = 12

  /// The sequence of its first event.
  let operation: Int
  /// The sequences of its events, in order.
  let sequences: [Int]
  /// What is told of it.
  let undoing: Undoing

  /// The last action of a person that is neither undone nor an undoing. Who acts is who began it:
  /// events of the program belong to the action of the person who had it work.
  static func last(by actor: String, _ db: Database) throws -> UndoneAction {
    let operation = try lastOperation(by: actor, db)
    let sequences = try Int.fetchAll(
      db, sql: "SELECT sequence FROM event WHERE operation = ? ORDER BY sequence",
      arguments: [operation])
    var articles: Set<Int> = []
    for sequence in sequences {
      articles.formUnion(try self.articles(of: event(sequence, db).subject, db))
    }
    return UndoneAction(
      operation: operation, sequences: sequences,
      undoing: Undoing(
        operation: operation, eventCount: sequences.count,
        events: try sequences.prefix(eventLimit).map { try event($0, db) },
        articles: articles.sorted()))
  }

  private static func lastOperation(by actor: String, _ db: Database) throws -> Int {
    let none = [EventAction.workspaceCreate, .operationUndo].map(\.rawValue)
    let rows = try Row.fetchCursor(db, sql: Undo.beginningsSQL, arguments: [actor])
    while let row = try rows.next() {
      var columns = Columns(row, of: "an event")
      let sequence = try columns.integer()
      let operation = try columns.optionalInteger()
      guard try !none.contains(columns.text()) else { continue }
      guard let operation else { throw StoreError.beforeOperations(event: sequence) }
      if try Undoings.undoing(of: operation, db) == nil { return operation }
    }
    throw StoreError.nothingToUndo(actor: actor)
  }

  static func event(_ sequence: Int, _ db: Database) throws -> AuditEvent {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE sequence = ?"),
      arguments: [sequence])
    guard let row else {
      throw StoreError.unreadable(row: "event \(sequence)", what: "it is gone")
    }
    return try EventRow(row).event()
  }

  private static func articles(of subject: AuditEvent.Subject, _ db: Database) throws -> [Int] {
    switch subject.kind {
    case .article: [subject.id]
    case .claim: [try Lookup.claimRow(subject.id, db).record.article]
    case .source: [try Lookup.sharedSource(subject.id, db)?.article].compactMap(\.self)
    case .evidence:
      try Attachment.targets(ofEvidence: subject.id, db).flatMap {
        try articles(of: $0.subject, db)
      }
    case .workspace: []
    }
  }
}

/// Undoes one action.
struct Undo {
  /// The events that a person began an action with, the last first.
  static let beginningsSQL = """
    SELECT sequence, operation, action FROM event
    WHERE actor = ? AND (operation IS NULL OR operation = sequence) ORDER BY sequence DESC
    """

  private let transaction: Transaction

  init(_ transaction: Transaction) { self.transaction = transaction }

  func run() throws -> Undoing {
    let db = transaction.db
    let action = try UndoneAction.last(by: transaction.actor, db)
    try transaction.record(
      .operationUndo, on: .init(.workspace, 0), after: Undoings.state(undoing: action.operation))
    for sequence in action.sequences.reversed() {
      try Reversal(UndoneAction.event(sequence, db), of: action.operation, transaction).make()
    }
    return action.undoing
  }
}
