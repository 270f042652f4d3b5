import ClaimModel
import GRDB

/// What people did for a target, read from the rows in the form that `Replay` gives.
enum WorkRows {
  static func attachments(of target: EvidenceTarget, _ db: Database) throws -> Set<Int> {
    try Set(
      Int.fetchAll(
        db.cachedStatement(sql: "SELECT evidence FROM attachment WHERE \(target.column) = ?"),
        arguments: [target.id]))
  }

  static func weighings(
    of target: EvidenceTarget, _ db: Database
  ) throws -> [[JSONValue]: JSONValue] {
    let weighings = try ClaimStore.weighings(db, where: target.column, is: target.id)
    return Dictionary(
      weighings.map {
        (
          [.integer($0.evidence), JSONValue($0.question?.rawValue), JSONValue($0.link)],
          ["weighing": $0.state, "at": .string($0.at.description)]
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  static func notes(ofClaim claim: Int, _ db: Database) throws -> [JSONValue] {
    try ClaimStore.notes(db, ofClaim: claim).map {
      [
        .string($0.text), .string($0.author), .string($0.at.description), .bool($0.isWithdrawn),
      ]
    }
  }
}
