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
  /// - Returns: what was undone, or would be.
  /// - Throws: `StoreError.nothingToUndo`, `.beforeOperations`, `.changedSince` where another action
  ///   changed the same since, `.seenByReaders`.
  package func undo(by actor: String, at now: Timestamp, isTrial: Bool) throws -> Undoing {
    try write(by: actor, at: now, isTrial: isTrial) { try Undo($0).run() }
  }
}

/// Undoes one action.
struct Undo {
  /// More events of one action are not shown.
  private static let eventLimit = 12

  /// The events that a person began an action with, the last first.
  static let beginningsSQL = """
    SELECT sequence, operation, action FROM event
    WHERE actor = ? AND (operation IS NULL OR operation = sequence) ORDER BY sequence DESC
    """

  private let transaction: Transaction
  private var db: Database { transaction.db }

  init(_ transaction: Transaction) { self.transaction = transaction }

  func run() throws -> Undoing {
    let operation = try lastOperation()
    let sequences = try Int.fetchAll(
      db, sql: "SELECT sequence FROM event WHERE operation = ? ORDER BY sequence",
      arguments: [operation])
    try transaction.record(
      .operationUndo, on: .init(.workspace, 0), after: Undoings.state(undoing: operation))
    var articles: Set<Int> = []
    for sequence in sequences.reversed() {
      let event = try event(sequence)
      try Reversal(event, of: operation, transaction).make()
      articles.formUnion(try self.articles(of: event.subject))
    }
    return Undoing(
      operation: operation, eventCount: sequences.count,
      events: try sequences.prefix(Self.eventLimit).map(event), articles: articles.sorted())
  }

  /// The last action of who acts that is neither undone nor an undoing. Who acts is who began it:
  /// events of the program belong to the action of the person who had it work.
  private func lastOperation() throws -> Int {
    let none = [EventAction.workspaceCreate, .operationUndo].map(\.rawValue)
    let rows = try Row.fetchCursor(db, sql: Self.beginningsSQL, arguments: [transaction.actor])
    while let row = try rows.next() {
      var columns = Columns(row, of: "an event")
      let sequence = try columns.integer()
      let operation = try columns.optionalInteger()
      guard try !none.contains(columns.text()) else { continue }
      guard let operation else { throw StoreError.beforeOperations(event: sequence) }
      if try Undoings.undoing(of: operation, db) == nil { return operation }
    }
    throw StoreError.nothingToUndo(actor: transaction.actor)
  }

  private func event(_ sequence: Int) throws -> AuditEvent {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE sequence = ?"),
      arguments: [sequence])
    guard let row else {
      throw StoreError.unreadable(row: "event \(sequence)", what: "it is gone")
    }
    return try EventRow(row).event()
  }

  private func articles(of subject: AuditEvent.Subject) throws -> [Int] {
    switch subject.kind {
    case .article: [subject.id]
    case .claim: [try Lookup.claimRow(subject.id, db).record.article]
    case .source: [try Lookup.sharedSource(subject.id, db)?.article].compactMap(\.self)
    case .evidence:
      try Attachment.targets(ofEvidence: subject.id, db).flatMap { try articles(of: $0.subject) }
    case .workspace: []
    }
  }
}
