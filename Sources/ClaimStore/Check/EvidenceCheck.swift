import ClaimModel
import GRDB

/// Checks one evidence.
enum EvidenceCheck {
  static func damage(evidence id: Int, _ db: Database) throws -> [Damage] {
    let subject = AuditEvent.Subject(.evidence, id)
    var replay = Replay()
    try replay.apply(eventsAbout: subject, db)
    let row = try Lookup.evidence(id, db)?.state
    return replay.damage
      + StateComparison.damage(of: subject, row: row, events: replay.states[subject])
  }
}
