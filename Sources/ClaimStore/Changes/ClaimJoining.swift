package import ClaimModel
import GRDB

extension ClaimStore {
  /// Says that claims of one article report the same act of a speaker, together with those that they
  /// were joined with before.
  ///
  /// Each but the first by number then holds the first's number. `seen` are all that count of those
  /// that will belong together, as the caller saw them: where that no longer holds, nothing is written.
  ///
  /// - Returns: the claims that now belong together, by number.
  /// - Throws: `StoreError.unknown`, `.dismissed`, `.changedMeanwhile`; `.changeDisagrees` for claims of
  ///   two articles.
  package func join(
    claims ids: [Int], expecting seen: [ClaimRecord]? = nil, why: String?, by actor: String,
    at now: Timestamp
  ) throws -> [ClaimRecord] {
    try write(by: actor, at: now) { transaction in
      if let seen { try Self.require(seen, toBeGroupsOf: ids, transaction.db) }
      for id in ids { _ = try Lookup.liveClaim(id, transaction.db) }
      let group = Set(
        try ids.flatMap { try ClaimGroup.members(of: $0, transaction.db) }
      ).sorted()
      try Self.setGroup(group, .claimJoin, why: why, transaction)
      return try group.map { try Lookup.existingClaim($0, transaction.db) }
    }
  }

  /// Says that a claim does not report the same act as those it was joined with; the others stay
  /// joined. Nothing is written where it is not joined. `seen` are the claims that count and belong
  /// together so far, as the caller saw them.
  ///
  /// - Returns: the claims that it was joined with, by number.
  /// - Throws: `StoreError.unknown`, `.dismissed`, `.changedMeanwhile`.
  package func unjoin(
    claim id: Int, expecting seen: [ClaimRecord]? = nil, why: String?, by actor: String,
    at now: Timestamp
  ) throws -> [ClaimRecord] {
    try write(by: actor, at: now) { transaction in
      if let seen { try Self.require(seen, toBeGroupsOf: [id], transaction.db) }
      _ = try Lookup.liveClaim(id, transaction.db)
      let rest = try ClaimGroup.members(of: id, transaction.db).filter { $0 != id }
      try Self.setGroup(rest, .claimUnjoin, why: why, transaction)
      try Self.setGroup([id], .claimUnjoin, why: why, transaction)
      return try rest.map { try Lookup.existingClaim($0, transaction.db) }
    }
  }

  /// Requires that the claims which count and belong together with some are just those that were
  /// seen, and as they were seen.
  private static func require(
    _ seen: [ClaimRecord], toBeGroupsOf ids: [Int], _ db: Database
  ) throws {
    for claim in seen { _ = try ClaimExpectation(claim: claim).require(db) }
    let group = Set(try ids.flatMap { try ClaimGroup.members(of: $0, db) })
    let others = try group.subtracting(seen.map(\.id)).sorted().first {
      try Lookup.existingClaim($0, db).standing == .live
    }
    guard let others, let id = ids.first else { return }
    let subject = AuditEvent.Subject(.claim, id)
    throw try LastChange.error(
      subject, "was joined with C\(others) while you did",
      by: [.claimJoin, .claimUnjoin, .claimRestore], on: .init(.claim, others), db)
  }

  /// Makes claims, by number, one group and nobody else's.
  private static func setGroup(
    _ ids: [Int], _ action: EventAction, why: String?, _ transaction: Transaction
  ) throws {
    for id in ids {
      let subject = AuditEvent.Subject(.claim, id)
      let difference = try StateChange.write(
        [.init("joinedTo", id == ids.first ? .null : JSONValue(ids.first))], to: subject,
        transaction)
      guard !difference.isEmpty else { continue }
      try transaction.record(
        action, on: subject, before: difference.before, after: difference.after, why: why)
    }
  }
}

/// The claims that a person joined: those with one `joinedTo`, and the one it names.
enum ClaimGroup {
  static let membersSQL = "SELECT id FROM claim WHERE joinedTo = ? ORDER BY id"

  /// The claims that belong together with a claim, itself among them, by number.
  ///
  /// - Throws: `StoreError.unknown`.
  static func members(of id: Int, _ db: Database) throws -> [Int] {
    try members(from: Lookup.claimRow(id, db).record.firstOfSameAct, db)
  }

  /// The same, by the first of them.
  static func members(from first: Int, _ db: Database) throws -> [Int] {
    try [first] + Int.fetchAll(db.cachedStatement(sql: membersSQL), arguments: [first])
  }
}
