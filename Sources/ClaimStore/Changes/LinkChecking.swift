package import ClaimModel
import GRDB

extension ClaimStore {
  /// Records whether a link holds.
  ///
  /// A link that has the status already gets no status event; a note is kept all the same, as an
  /// event of its own, and so is evidence that was not named for the status yet. A note with a new status is the reason in the status event. The evidence that
  /// the decision rests on is attached to the shared source, or to the claim where the link is that
  /// claim's alone. `expecting` is the status that the caller saw: where it is another by now, nothing
  /// is written.
  ///
  /// - Returns: what is now held, and the claims it touches.
  /// - Throws: `StoreError.unknown`, `.dismissed` for a link of a claim that doesn't count, `.noLink`,
  ///   `.changedMeanwhile`.
  package func setLink(
    _ target: LinkTarget, to status: LinkStatus, note: String?, evidence: [Int],
    expecting: LinkStatus? = nil, by actor: String, at now: Timestamp
  ) throws -> LinkChange {
    try write(by: actor, at: now) { transaction in
      try Self.require(evidence, transaction)
      let decision = LinkDecision(
        status: status, note: note, evidence: evidence.uniqued(), expected: expecting)
      switch target {
      case .shared(let id): return try Self.setSource(id, decision, transaction)
      case .link(let id, let position):
        let claim = try Lookup.liveClaim(id, transaction.db)
        guard let link = claim.chain.first(where: { $0.position == position }) else {
          throw StoreError.noLink(claim: id, position: position, count: claim.chain.count)
        }
        if let source = link.sharedSource {
          return try Self.setSource(source, decision, transaction)
        }
        return try Self.setLink(link, ofClaim: id, decision, transaction)
      }
    }
  }

  /// The claims that count and rest on a shared source.
  private static let liveClaimsSQL = """
    SELECT DISTINCT claim FROM claimLink JOIN claim ON claim.id = claim
    WHERE sharedSource = ? AND +standing = 'live' ORDER BY claim
    """

  private static func setSource(
    _ id: Int, _ decision: LinkDecision, _ transaction: Transaction
  ) throws -> LinkChange {
    guard let source = try Lookup.sharedSource(id, transaction.db) else {
      throw StoreError.unknown(.init(.source, id))
    }
    try decision.require(
      source.status, of: .init(.source, id), by: .sourceStatus, "", transaction.db)
    for evidence in decision.evidence {
      try attach(evidence, to: .sharedSource(id), transaction)
    }
    if source.status != decision.status {
      try transaction.run(
        "UPDATE sharedSource SET status = ? WHERE id = ?", [decision.status.rawValue, id])
    }
    try decision.record(
      on: .init(.source, id), was: source.status, actions: (.sourceStatus, .sourceNote),
      naming: [], transaction)
    let claims = try Int.fetchAll(
      transaction.db.cachedStatement(sql: liveClaimsSQL), arguments: [id])
    return LinkChange(
      name: source.name, role: source.role, status: decision.status, claims: claims,
      sharedSource: id)
  }

  private static func setLink(
    _ link: LinkRecord, ofClaim claim: Int, _ decision: LinkDecision, _ transaction: Transaction
  ) throws -> LinkChange {
    try decision.require(
      link.status, of: .init(.claim, claim), by: .linkStatus, "link \(link.position) ",
      transaction.db)
    for evidence in decision.evidence { try attach(evidence, to: .claim(claim), transaction) }
    if link.status != decision.status {
      try transaction.run(
        "UPDATE claimLink SET status = ? WHERE claim = ? AND position = ?",
        [decision.status.rawValue, claim, link.position])
    }
    try decision.record(
      on: .init(.claim, claim), was: link.status, actions: (.linkStatus, .linkNote),
      naming: [.init("link", .integer(link.position))], transaction)
    return LinkChange(
      name: link.name, role: link.role, status: decision.status, claims: [claim],
      sharedSource: nil)
  }
}

/// What a person decided about a link.
private struct LinkDecision {
  var status: LinkStatus
  var note: String?
  var evidence: [Int]
  /// The status that they saw.
  var expected: LinkStatus?

  /// Throws `StoreError.changedMeanwhile` unless the status is the one that was seen; `part` says
  /// which part of the subject it is the status of.
  func require(
    _ now: LinkStatus, of subject: AuditEvent.Subject, by action: EventAction, _ part: String,
    _ db: Database
  ) throws {
    guard let expected, expected != now else { return }
    throw try LastChange.error(
      subject, "was checked while you did: \(part)is now \(now.rawValue)", by: [action],
      on: subject, db)
  }

  /// Writes the event of the new status; where it is the old one, that of the note and of further
  /// evidence, if any.
  func record(
    on subject: AuditEvent.Subject, was old: LinkStatus,
    actions: (status: EventAction, note: EventAction), naming link: [JSONValue.Member],
    _ transaction: Transaction
  ) throws {
    if old != status {
      let rest = evidence.isEmpty ? [] : [JSONValue.Member(evidence: evidence)]
      try transaction.record(
        actions.status, on: subject,
        before: .object(link + [.init("status", .string(old.rawValue))]),
        after: .object(link + [.init("status", .string(status.rawValue))] + rest), why: note)
      return
    }
    let new = try unnamedEvidence(on: subject, link, transaction)
    let text = note.map { [JSONValue.Member("text", .string($0))] } ?? []
    let rest = text + (new.isEmpty ? [] : [JSONValue.Member(evidence: new)])
    guard !rest.isEmpty else { return }
    try transaction.record(actions.note, on: subject, after: .object(link + rest))
  }

  /// The evidence that was not named for the status before.
  private func unnamedEvidence(
    on subject: AuditEvent.Subject, _ link: [JSONValue.Member], _ transaction: Transaction
  ) throws -> [Int] {
    guard !evidence.isEmpty else { return [] }
    let events = try ClaimStore.events(transaction.db, EventFilter(subject: subject))
    let known =
      link.first?.value.intValue.map {
        StatusGround(ofLink: $0, ofClaim: subject.id, in: events)
      } ?? StatusGround(ofSource: subject.id, in: events)
    return evidence.filter { !known.evidence.contains($0) }
  }
}
