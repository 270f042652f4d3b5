package import ClaimModel
import GRDB

/// What somebody saw of a claim when they decided about it.
///
/// What they decided is refused where this no longer holds, so that of two people who decide at once the second
/// learns of the first and overwrites nothing.
package struct ClaimExpectation: Sendable {
  private let claim: ClaimRecord
  private let restsOnLinks: Bool
  private let weighings: [Weighing]?

  /// Makes an expectation.
  ///
  /// - Parameters:
  ///   - claim: the claim as it was read.
  ///   - restsOnLinks: whether the statuses of its links mattered.
  ///   - weighings: the weighings for it as they were read; `nil` where they did not matter.
  package init(claim: ClaimRecord, restsOnLinks: Bool = false, weighings: [Weighing]? = nil) {
    self.claim = claim
    self.restsOnLinks = restsOnLinks
    self.weighings = weighings
  }

  /// The claim, which is still as it was seen but for what did not matter.
  ///
  /// - Throws: `StoreError.changedMeanwhile` where it is not.
  func require(_ db: Database) throws -> ClaimRecord {
    let subject = AuditEvent.Subject(.claim, claim.id)
    let now = try Lookup.existingClaim(claim.id, db)
    var answers: [String] = []
    if now.attribution != claim.attribution {
      answers.append("said? is now \(now.attribution.rawValue)")
    }
    if now.contentStatus != claim.contentStatus {
      answers.append("true? is now \(now.contentStatus.rawValue)")
    }
    if !answers.isEmpty {
      throw try LastChange.error(
        subject, "was marked while you did: " + answers.joined(separator: ", "),
        by: [.claimMark], on: subject, db)
    }
    if now.standing != claim.standing {
      throw try LastChange.error(
        subject,
        "was set aside or restored while you did: it is now \(now.standing.rawValue)",
        by: [.claimDismiss, .claimRestore], on: subject, db)
    }
    if restsOnLinks { try requireLinks(of: now, subject, db) }
    if let weighings,
      try ClaimStore.weighings(db, where: "claim", is: claim.id) != weighings
    {
      throw try LastChange.error(
        subject, "had evidence weighed while you did", by: [.evidenceWeigh], on: subject, db)
    }
    var seen = claim
    // Statuses of links that did not matter, or that were compared.
    if seen.chain.count == now.chain.count {
      for index in seen.chain.indices { seen.chain[index].status = now.chain[index].status }
    }
    guard seen == now else {
      throw try LastChange.error(
        subject, "was changed while you did", by: EventAction.allCases, on: subject, db)
    }
    return now
  }

  private func requireLinks(
    of now: ClaimRecord, _ subject: AuditEvent.Subject, _ db: Database
  ) throws {
    for (seen, link) in zip(claim.chain, now.chain) where seen.status != link.status {
      let source = link.sharedSource.map { AuditEvent.Subject(.source, $0) }
      throw try LastChange.error(
        subject,
        "rests on link \(link.position), which was checked while you did and is now "
          + link.status.rawValue, by: [.linkStatus, .sourceStatus], on: source ?? subject, db)
    }
  }
}

/// What stood before a person's decision in the place that it takes, as they saw it; `nil` for nothing.
package struct Seen<Value: Sendable>: Sendable {
  let value: Value?

  /// Makes one.
  package init(_ value: Value?) {
    self.value = value
  }
}

/// Who changed something last: the other one of a lost race.
enum LastChange {
  /// The events about one thing, the last first.
  static let sql = """
    SELECT actor, at, action FROM event WHERE subjectKind = ? AND subjectID = ?
    ORDER BY sequence DESC
    """

  /// The error for a person who lost a race: what they decided about, what happened to it as the rest
  /// of a sentence, and who did it, as the events about `changed` tell.
  static func error(
    _ subject: AuditEvent.Subject, _ what: String, by actions: [EventAction],
    on changed: AuditEvent.Subject, _ db: Database
  ) throws -> StoreError {
    let names = Set(actions.map(\.rawValue))
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [changed.kind.rawValue, changed.id])
    while let row = try rows.next() {
      var columns = Columns(row, of: "an event about \(changed.label)")
      let who = try columns.text()
      let at = try columns.text()
      guard names.contains(try columns.text()) else { continue }
      return .changedMeanwhile(subject, what: "\(what) (\(who), \(at))")
    }
    return .changedMeanwhile(subject, what: what)
  }
}
