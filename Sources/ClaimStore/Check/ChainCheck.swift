import ClaimModel
import GRDB

/// Recomputes the event chain from the first event on.
enum ChainCheck {
  /// The first event that is not as it was written, if there is one.
  static func damage(_ db: Database) throws -> [Damage] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY sequence")
    var previous = (sequence: 0, hash: EventChain.origin)
    while let row = try rows.next() {
      let event = try EventRow(row)
      guard event.sequence == previous.sequence + 1 else {
        return [Damage(subject: "event \(previous.sequence + 1)", what: "it is gone")]
      }
      guard event.hash == event.expectedHash else {
        return [
          Damage(
            subject: "event \(event.sequence)", what: "its hash is not the hash of what it says")
        ]
      }
      guard event.previousHash == previous.hash else {
        return [
          Damage(
            subject: "event \(event.sequence)",
            what: "it does not follow event \(previous.sequence)")
        ]
      }
      guard (try? event.event()) != nil else {
        return [Damage(subject: "event \(event.sequence)", what: "it is no event of isnad's")]
      }
      previous = (event.sequence, event.hash)
    }
    guard previous.sequence > 0 else {
      return [Damage(subject: "event 1", what: "it is gone")]
    }
    return []
  }
}
