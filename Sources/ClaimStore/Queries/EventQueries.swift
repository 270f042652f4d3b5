package import ClaimModel
import GRDB

extension ClaimStore {
  /// The events that fulfil a filter, in the order they happened.
  package func events(_ filter: EventFilter = EventFilter()) throws -> [AuditEvent] {
    try read { try Self.events($0, filter) }
  }

  static func events(_ db: Database, _ filter: EventFilter) throws -> [AuditEvent] {
    let query = query(filter)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: query.sql), arguments: StatementArguments(query.arguments))
    var events: [AuditEvent] = []
    var undoings = Undoings(db)
    while let row = try rows.next() { events.append(try undoings.telling(EventRow(row).event())) }
    // The statement goes from the end, so that a limit keeps the last.
    return events.reversed()
  }

  /// The latest moment that an event tells of; `nil` without events.
  package func lastEventTime() throws -> Timestamp? {
    try read { try String.fetchOne($0, sql: "SELECT max(at) FROM event") }
      .flatMap { Timestamp(iso8601: $0) }
  }

  /// The sequence of the first event from a moment on, itself included; `nil` without one.
  package func firstEvent(since moment: Timestamp) throws -> Int? {
    try read {
      try Int.fetchOne(
        $0, sql: "SELECT min(sequence) FROM event WHERE at >= ?", arguments: [moment.description])
    }
  }

  /// Reads the events that fulfil a filter, in the order they happened, one after the other: memory
  /// holds one. A limit keeps the first.
  ///
  /// - Parameters:
  ///   - filter: the filter.
  ///   - body: called with each; it must not call the store.
  /// - Throws: `StoreError`; what `body` throws.
  package func eachEvent(
    _ filter: EventFilter, _ body: (AuditEvent) throws -> Void
  ) throws {
    try read { db in
      let query = Self.query(filter, isForward: true)
      let rows = try Row.fetchCursor(
        db, sql: query.sql, arguments: StatementArguments(query.arguments))
      var undoings = Undoings(db)
      while let row = try rows.next() { try body(undoings.telling(EventRow(row).event())) }
    }
  }

  /// The statement of a filter.
  static func query(
    _ filter: EventFilter, isForward: Bool = false
  ) -> (sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let subject = filter.subject {
      conditions.append("event.sequence IN (\(subjectSQL(subject.kind)))")
      arguments += subjectArguments(subject)
    }
    if let article = filter.article {
      conditions.append("event.sequence IN (\(articleSQL))")
      arguments.append(article)
    }
    if let actor = filter.actor {
      conditions.append((conditions.isEmpty ? "" : "+") + "event.actor = ?")
      arguments.append(actor)
    }
    if let sequence = filter.afterSequence {
      conditions.append("event.sequence > ?")
      arguments.append(sequence)
    }
    if let since = filter.since {
      conditions.append("event.at >= ?")
      arguments.append(since.description)
    }
    if let until = filter.until {
      conditions.append("event.at <= ?")
      arguments.append(until.description)
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    var sql =
      "SELECT \(EventRow.columns) FROM event \(condition) ORDER BY event.sequence "
      + (isForward ? "ASC" : "DESC")
    if let limit = filter.limit {
      sql += " LIMIT ?"
      arguments.append(max(0, limit))
    }
    return (sql, arguments)
  }

  /// The sequences of the events about one subject. What was attached and weighed are events of the
  /// targets, so an evidence looks there for its own, also where it was detached since.
  private static func subjectSQL(_ kind: AuditEvent.Subject.Kind) -> String {
    let own = """
      SELECT sequence FROM event WHERE subjectKind = '\(kind.rawValue)' AND subjectID = ?
      """
    guard kind == .evidence else { return own }
    return """
      \(own)
      UNION
      SELECT e.sequence FROM (
        SELECT CASE WHEN a.claim IS NOT NULL THEN 'claim'
            WHEN a.source IS NOT NULL THEN 'source' ELSE 'article' END AS kind,
          coalesce(a.claim, a.source, a.article) AS id
        FROM attachment AS a WHERE a.evidence = ?
        UNION SELECT subjectKind, subjectID FROM event
          WHERE action = 'evidence.detach' AND before = ?
      ) AS attached CROSS JOIN event AS e
        ON e.subjectKind = attached.kind AND e.subjectID = attached.id
      WHERE e.action IN
          ('evidence.attach', 'evidence.detach', 'evidence.weigh', 'evidence.unweigh')
        AND coalesce(json_extract(e.after, '$.evidence'), json_extract(e.before, '$.evidence')) = ?
      """
  }

  private static func subjectArguments(
    _ subject: AuditEvent.Subject
  ) -> [(any DatabaseValueConvertible)?] {
    guard subject.kind == .evidence else { return [subject.id] }
    let state: JSONValue = ["evidence": .integer(subject.id)]
    return [subject.id, subject.id, state.serialized(), subject.id]
  }

  /// The sequences of the events about an article and everything under it.
  static let articleSQL = """
    WITH
      art(id) AS (VALUES (?)),
      under(kind, id) AS (
        SELECT 'article', id FROM art
        UNION ALL SELECT 'claim', claim.id FROM art JOIN claim ON claim.article = art.id
        UNION ALL SELECT 'source', s.id FROM art JOIN sharedSource AS s ON s.article = art.id),
      attached(evidence) AS (
        SELECT a.evidence FROM art JOIN attachment AS a ON a.article = art.id
        UNION SELECT a.evidence FROM art JOIN claim ON claim.article = art.id
          JOIN attachment AS a ON a.claim = claim.id
        UNION SELECT a.evidence FROM art JOIN sharedSource AS s ON s.article = art.id
          JOIN attachment AS a ON a.source = s.id
        UNION SELECT json_extract(e.before, '$.evidence') FROM under CROSS JOIN event AS e
          ON e.subjectKind = under.kind AND e.subjectID = under.id
          WHERE e.action = 'evidence.detach')
    SELECT e.sequence FROM under CROSS JOIN event AS e
      ON e.subjectKind = under.kind AND e.subjectID = under.id
    UNION
    SELECT e.sequence FROM attached CROSS JOIN event AS e
      ON e.subjectKind = 'evidence' AND e.subjectID = attached.evidence
    """

  /// What else the events behind one come to: those among them that took an approval back or corrected
  /// what readers were told, in order, and the articles that have evidence which they changed, attached
  /// to something, or detached from it, by number: each ledger says of an evidence what else it is
  /// attached to.
  ///
  /// Most changes come to neither, and that costs one look.
  package func consequences(
    after sequence: Int
  ) throws -> (publication: [AuditEvent], sharing: [Int]) {
    try read { db in
      let kinds = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT action, subjectKind FROM event WHERE sequence > ?"),
        arguments: [sequence]
      ).map { row in
        var columns = Columns(row, of: "an event")
        return (action: try columns.text(), subject: try columns.text())
      }
      let told = [EventAction.articleReopen, .claimCorrect].map(\.rawValue)
      let moved = [EventAction.evidenceAttach, .evidenceDetach].map(\.rawValue)
      return (
        kinds.contains { told.contains($0.action) }
          ? try Self.publicationEvents(after: sequence, db) : [],
        kinds.contains { moved.contains($0.action) || $0.subject == "evidence" }
          ? try Int.fetchAll(db, sql: Self.sharingArticlesSQL, arguments: [sequence]) : []
      )
    }
  }

  static func publicationEvents(after sequence: Int, _ db: Database) throws -> [AuditEvent] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(EventRow.columns) FROM event
        WHERE sequence > ? AND action IN (?, ?) ORDER BY sequence
        """,
      arguments: [
        sequence, EventAction.articleReopen.rawValue, EventAction.claimCorrect.rawValue,
      ]
    ).map { try EventRow($0).event() }
  }

  /// The number of events and the hash of the last; 0 and 64 zeros in an empty log.
  package func eventHead() throws -> (count: Int, hash: String) {
    try read { try Transaction.head($0) }
  }

  /// The hash of an event; `nil` where no event has this number.
  package func eventHash(ofSequence sequence: Int) throws -> String? {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT hash FROM event WHERE sequence = ?", arguments: [sequence])
      guard let row else { return nil }
      var columns = Columns(row, of: "event \(sequence)")
      return try columns.text()
    }
  }
}
