package import ClaimModel
import GRDB

extension ClaimStore {
  /// Makes several claims out of one, with the same cue, source and chain; the old one is set aside
  /// with its answers, notes and evidence.
  ///
  /// A claim inside the old one is then inside the part that holds its cue. Where the article was
  /// edited, the parts stand in the text that the old one stands in, and are as lost as it is.
  ///
  /// - Returns: the old claim and the new ones, in order of the parts.
  /// - Throws: `StoreError.unknown`; `.dismissed`; `.changedMeanwhile` where the claim is no longer as
  ///   the caller saw it; `.changeDisagrees` when it is joined with others, or a part is not in the text.
  package func split(
    claim id: Int, into parts: [ClaimPart], expecting seen: ClaimRecord? = nil, why: String?,
    by actor: String, at now: Timestamp
  ) throws -> (old: ClaimRecord, new: [ClaimRecord]) {
    try write(by: actor, at: now) { transaction in
      if let seen { _ = try ClaimExpectation(claim: seen).require(transaction.db) }
      let old = try Self.aloneAndLive(id, transaction.db)
      let grounds = why.map { ": \($0)" } ?? ""
      let ids = try FreeGlobalIDs(
        ofArticle: old.record.article, version: old.record.version, transaction.db)
      let new = try parts.map { part in
        let row = try Self.part(part, of: old, transaction)
        try Self.add(row, ids, why: "split from C\(id)\(grounds)", transaction)
        return try Lookup.existingClaim(row.record.id, transaction.db)
      }
      try Self.moveNested(in: id, to: new, transaction)
      let names = new.map { "C\($0.id)" }.joined(separator: ", ")
      try Self.setAside(id, why: "split into \(names)\(grounds)", transaction)
      return (try Lookup.existingClaim(id, transaction.db), new)
    }
  }

  /// A claim that counts and is joined with no other.
  static func aloneAndLive(_ id: Int, _ db: Database) throws -> ClaimRow {
    let row = try Lookup.claimRow(id, db)
    let subject = AuditEvent.Subject(.claim, id)
    guard row.record.standing == .live else { throw StoreError.dismissed(claim: id) }
    guard try ClaimGroup.members(of: id, db).count == 1 else {
      throw StoreError.changeDisagrees(
        subject, what: "it is joined with others; unjoin it first")
    }
    return row
  }

  private static func part(
    _ part: ClaimPart, of old: ClaimRow, _ transaction: Transaction
  ) throws -> ClaimRow {
    var new = old
    new.record.id = try transaction.nextID(of: "claim")
    new.record.type = part.type
    new.record.confidence = 1
    new.record.rule = ClaimRow.personRule
    new.record.origin = .person
    new.record.attribution = .unchecked
    new.record.contentStatus = .unchecked
    new.record.detected = nil
    var texts = ArticleTexts()
    try texts.load(old.record.article, version: old.record.version, transaction.db)
    return try new.setting(
      [.init("content", .array(part.content.map(\.state)))], in: texts)
  }

  /// Puts the claims inside one into that of others whose content holds their cue.
  static func moveNested(
    in old: Int, to parts: [ClaimRecord], _ transaction: Transaction
  ) throws {
    for inner in try ClaimRow.claims(ofArticle: parts.first?.article ?? 0, transaction.db)
    where inner.record.nestedIn == old {
      let holder = parts.first { part in
        part.version == inner.record.version
          && part.content.contains { $0.span.contains(inner.record.cue[0].span) }
      }
      guard let holder else { continue }
      try edit(
        inner, [.init("nestedIn", .integer(holder.id))], why: "C\(old) was split", transaction)
    }
  }

  /// Sets a claim aside, with the event.
  static func setAside(_ id: Int, why: String, _ transaction: Transaction) throws {
    let subject = AuditEvent.Subject(.claim, id)
    let difference = try StateChange.write(
      [.init("standing", "dismissed")], to: subject, transaction)
    try transaction.record(
      .claimDismiss, on: subject, before: difference.before, after: difference.after, why: why)
  }
}
