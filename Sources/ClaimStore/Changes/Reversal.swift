import ClaimModel
import GRDB

/// Brings back what one event changed, with an event that says so.
struct Reversal {
  private let event: AuditEvent
  private let operation: Int
  private let transaction: Transaction
  private var db: Database { transaction.db }
  private var subject: AuditEvent.Subject { event.subject }

  /// Prepares to bring back what `event` changed, which is part of an operation.
  init(_ event: AuditEvent, of operation: Int, _ transaction: Transaction) {
    self.event = event
    self.operation = operation
    self.transaction = transaction
  }

  /// Writes it.
  ///
  /// - Throws: `StoreError.changedSince` where what the event brought about is no longer so.
  func make() throws {
    guard let action = EventAction(rawValue: event.action) else {
      throw StoreError.unreadable(
        row: "event \(event.sequence)", what: "its action '\(event.action)' is not known")
    }
    switch action {
    // What readers were told stays told, an approval is a person's to give, a page stays kept, and
    // a remark that is an event alone is taken back by the undoing itself.
    case .workspaceCreate, .operationUndo, .articleCorrect, .claimCorrect, .articleReopen,
      .evidenceAdd, .sourceAdd, .linkNote, .sourceNote, .noteWithdraw, .claimsDetect:
      break
    case .articleAdd: try setAsideArticle()
    case .claimAdd: try setAsideClaim()
    case .claimsRedetect: try swapDetection()
    case .articlePublish: throw StoreError.seenByReaders(article: subject.id)
    case .linkStatus: try swapLink()
    case .claimNote: try withdrawNote()
    case .evidenceAttach: try detach()
    case .evidenceDetach: try attach()
    case .evidenceWeigh: try reweigh()
    case .evidenceUnweigh: try weighAgain()
    case .claimDismiss: try swap(.claimRestore)
    case .claimRestore: try swap(.claimDismiss)
    case .claimJoin: try swap(.claimUnjoin)
    case .claimUnjoin: try swap(.claimJoin)
    case .articleDismiss: try swap(.articleRestore)
    case .articleRestore: try setAsideArticle()
    case .articleApprove: try swap(.articleReopen)
    case .articleWithdraw: try swap(.articlePublish)
    default: try swap(action)
    }
  }

  private static func states(_ value: JSONValue) -> [JSONValue.Member] {
    value.members.filter { !EventAction.remarks.contains($0.name) }
  }

  /// Puts back the members that the event changed.
  private func swap(_ action: EventAction) throws {
    try requireUnchanged()
    try set(Self.states(event.before), action)
  }

  /// Requires that everything is as the event left it.
  private func requireUnchanged() throws {
    let state = try currentState()
    for member in Self.states(event.after)
    where !(state[member.name] ?? .null).isSame(as: member.value) {
      // The status of a link is told by its place.
      throw changedSince(member.name == "links" ? ["links", "link"] : [member.name])
    }
  }

  private func set(_ members: [JSONValue.Member], _ action: EventAction) throws {
    let difference = try StateChange.write(members, to: subject, transaction)
    guard !difference.isEmpty else { return }
    try transaction.record(
      action, on: subject, before: difference.before, after: difference.after)
  }

  /// Sets a claim aside that came in; one that a detection found comes back when it is found again.
  private func setAsideClaim() throws {
    try requireUnchanged()
    let aside = JSONValue.Member("standing", .string(Standing.dismissed.rawValue))
    if event.after["origin"]?.stringValue == ClaimOrigin.detector.rawValue {
      try set([.init("isLost", true), aside], .claimRedetect)
    } else {
      try set([aside], .claimDismiss)
    }
  }

  /// Puts back who read the article before, and what it asserts by that reading.
  private func swapDetection() throws {
    guard let current = try DetectionState.current(ofArticle: subject.id, db)?.state,
      DetectionState.names.allSatisfy({
        DetectionState.member($0, of: current).isSame(
          as: DetectionState.member($0, of: event.after))
      })
    else { throw changedSince(DetectionState.names) }
    try DetectionState.write(event.before, toArticle: subject.id, transaction)
    try transaction.record(
      .claimsRedetect, on: subject, before: event.after, after: event.before)
  }

  private func currentState() throws -> JSONValue {
    switch subject.kind {
    case .claim: return try Lookup.claimRow(subject.id, db).state
    case .source: return try Lookup.sourceRow(subject.id, db).state
    case .article:
      guard let article = try Lookup.article(subject.id, db) else {
        throw StoreError.unknown(subject)
      }
      return ArticleRow(article).state
    case .evidence:
      guard let evidence = try Lookup.evidence(subject.id, db) else {
        throw StoreError.unknown(subject)
      }
      return evidence.state
    case .workspace: return .null
    }
  }

  private func setAsideArticle() throws {
    // Who worked on it since would lose that from sight.
    let later = try ClaimStore.events(
      db, EventFilter(article: subject.id, afterSequence: event.sequence)
    ).last {
      $0.operation != operation && $0.isInForce
        && $0.action != EventAction.evidenceAdd.rawValue
    }
    if let later { throw changedSince(by: later) }
    try set([.init("standing", .string(Standing.dismissed.rawValue))], .articleDismiss)
  }

  private func swapLink() throws {
    // Another chain may have another link at this place.
    if let later = try later({ $0.after["links"] != nil }) { throw changedSince(by: later) }
    let links = try currentState()["links"]?.arrayValue ?? []
    guard let position = event.after["link"]?.intValue, position > 0, position <= links.count,
      let old = event.before["status"], let new = event.after["status"],
      (links[position - 1]["status"] ?? .null).isSame(as: new)
    else { throw changedSince(["links", "link"]) }
    var changed = links
    changed[position - 1] = links[position - 1].setting("status", to: old)
    _ = try StateChange.write([.init("links", .array(changed))], to: subject, transaction)
    try transaction.record(
      .linkStatus, on: subject, before: ["link": .integer(position), "status": new],
      after: ["link": .integer(position), "status": old])
  }

  private func withdrawNote() throws {
    let place = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM event WHERE subjectKind = 'claim' AND subjectID = ?
          AND action = 'claim.note' AND sequence <= ?
        """, arguments: [subject.id, event.sequence])
    let ids = try Int.fetchAll(
      db, sql: "SELECT id FROM note WHERE claim = ? ORDER BY id", arguments: [subject.id])
    guard let place, place > 0, place <= ids.count else {
      throw StoreError.unreadable(row: "a note on \(subject.label)", what: "it is gone")
    }
    try transaction.run("UPDATE note SET isWithdrawn = 1 WHERE id = ?", [ids[place - 1]])
    try transaction.record(.noteWithdraw, on: subject, after: ["note": .integer(place)])
  }
}

// MARK: Evidence

extension Reversal {
  private func evidence(_ state: JSONValue) throws -> (id: Int, target: EvidenceTarget) {
    let target: EvidenceTarget? =
      switch subject.kind {
      case .claim: .claim(subject.id)
      case .source: .sharedSource(subject.id)
      case .article: .article(subject.id)
      case .workspace, .evidence: nil
      }
    guard let target, let id = state["evidence"]?.intValue else {
      throw StoreError.unreadable(row: "event \(event.sequence)", what: "it names no evidence")
    }
    return (id, target)
  }

  private func detach() throws {
    let (id, target) = try evidence(event.after)
    let later = try later { later in
      later.after["evidence"]?.intValue == id
        || later.after["evidence"]?.arrayValue?.contains { $0.intValue == id } == true
    }
    if let later { throw changedSince(by: later) }
    guard try Attachment.exists(id, to: target, db) else { throw changedSince(["evidence"]) }
    try transaction.run(
      "DELETE FROM attachment WHERE \(target.column) = ? AND evidence = ?", [target.id, id])
    try transaction.record(.evidenceDetach, on: subject, before: ["evidence": .integer(id)])
  }

  private func attach() throws {
    let (id, target) = try evidence(event.before)
    try ClaimStore.attach(id, to: target, transaction)
  }

  private func reweigh() throws {
    let (_, target) = try evidence(event.after)
    guard let weighing = Weighing(state: event.after, for: target, at: event.at),
      let row = try WeighingRow.same(as: weighing, db),
      row.weighing.state.isSame(as: weighing.state)
    else { throw changedSince(["bearing"]) }
    guard event.before != .null else {
      try transaction.run("DELETE FROM weighing WHERE id = ?", [row.id])
      try transaction.record(.evidenceUnweigh, on: subject, before: row.weighing.state)
      return
    }
    let at = try moment(of: event.before)
    guard let earlier = Weighing(state: event.before, for: target, at: at) else {
      throw StoreError.unreadable(row: "event \(event.sequence)", what: "it holds no weighing")
    }
    try row.replace(by: earlier, transaction)
    try transaction.record(
      .evidenceWeigh, on: subject, before: row.weighing.state,
      after: earlier.state.setting("at", to: .string(at.description)))
  }

  private func weighAgain() throws {
    let (_, target) = try evidence(event.before)
    let at = try moment(of: event.before)
    guard let earlier = Weighing(state: event.before, for: target, at: at) else {
      throw StoreError.unreadable(row: "event \(event.sequence)", what: "it holds no weighing")
    }
    guard try WeighingRow.same(as: earlier, db) == nil else { throw changedSince(["bearing"]) }
    try WeighingRow.insert(earlier, transaction)
    try transaction.record(
      .evidenceWeigh, on: subject,
      after: earlier.state.setting("at", to: .string(at.description)))
  }

  /// When a weighing that an event replaced was made.
  private func moment(of state: JSONValue) throws -> Timestamp {
    let made = try ClaimStore.events(db, EventFilter(subject: subject)).last { earlier in
      earlier.sequence < event.sequence && earlier.action == EventAction.evidenceWeigh.rawValue
        && ["evidence", "question", "link"].allSatisfy { earlier.after[$0] == state[$0] }
    }
    return made?.after["at"]?.stringValue.flatMap { Timestamp(iso8601: $0) } ?? made?.at ?? event.at
  }
}

// MARK: What stands in the way

extension Reversal {
  /// The last event about the same, behind this one and of another action, that counts and does
  /// something.
  private func later(_ isSo: (AuditEvent) -> Bool) throws -> AuditEvent? {
    try ClaimStore.events(db, EventFilter(subject: subject, afterSequence: event.sequence))
      .last { $0.operation != operation && $0.isInForce && isSo($0) }
  }

  /// What to throw where one of some members is no longer as the event left it.
  private func changedSince(_ members: [String]) -> StoreError {
    let later = try? ClaimStore.events(
      db, EventFilter(subject: subject, afterSequence: event.sequence)
    ).last { later in
      later.operation != operation
        && later.operation != transaction.operation
        && members.contains { later.after[$0] != nil || later.before[$0] != nil }
    }
    return .changedSince(
      operation: operation, subject, event: later?.sequence, actor: later?.actor)
  }

  private func changedSince(by later: AuditEvent) -> StoreError {
    .changedSince(
      operation: operation, later.subject, event: later.sequence, actor: later.actor)
  }
}

extension JSONValue {
  /// An object with a member set to a value; it stands behind the others where it is new.
  fileprivate func setting(_ name: String, to value: JSONValue) -> JSONValue {
    guard self[name] != nil else { return .object(members + [.init(name, value)]) }
    return .object(members.map { $0.name == name ? .init(name, value) : $0 })
  }
}
