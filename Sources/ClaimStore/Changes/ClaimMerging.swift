package import ClaimModel
import GRDB

extension ClaimStore {
  /// Makes one claim out of two of one article: the first gets the cues and contents of both, and the
  /// evidence of the second with how it was weighed; the second is set aside.
  ///
  /// A weighing that the first has for the same evidence and question stays; one for a link is taken
  /// over where the first has the same link.
  ///
  /// - Parameters:
  ///   - other: the claim that goes.
  ///   - id: the claim that stays.
  ///   - type: how the words of both together are given.
  ///   - seen: claims as the caller saw them; where one is otherwise now, nothing is written.
  ///   - why: the reason, if any was given.
  ///   - actor: who merges them.
  ///   - now: when.
  /// - Returns: the claim that stays, before and after.
  /// - Throws: `StoreError.unknown`, `.dismissed`, `.changedMeanwhile`; `.changeDisagrees` when one is
  ///   joined with others, or they stand in two articles, or in two texts of one.
  package func merge(
    _ other: Int, into id: Int, type: QuotationType, expecting seen: [ClaimRecord] = [],
    why: String?, by actor: String, at now: Timestamp
  ) throws -> (before: ClaimRecord, after: ClaimRecord) {
    try write(by: actor, at: now) { transaction in
      for claim in seen { _ = try ClaimExpectation(claim: claim).require(transaction.db) }
      let first = try Self.aloneAndLive(id, transaction.db)
      let second = try Self.aloneAndLive(other, transaction.db)
      guard first.record.article == second.record.article, id != other else {
        throw StoreError.changeDisagrees(
          .init(.claim, id),
          what: "C\(other) is not another claim of article A\(first.record.article)")
      }
      guard first.record.version == second.record.version else {
        throw StoreError.changeDisagrees(
          .init(.claim, id),
          what:
            "it stands in version \(first.record.version) of the text, and C\(other) in version "
            + "\(second.record.version); if both report one act, say: isnad claim join C\(id) "
            + "C\(other)")
      }
      guard first.record.nestedIn != other, second.record.nestedIn != id else {
        throw StoreError.changeDisagrees(
          .init(.claim, id), what: "one of C\(id) and C\(other) stands inside the other")
      }
      let grounds = why.map { ": \($0)" } ?? ""
      try Self.edit(
        first, Self.members(of: first.record, with: second.record, type),
        why: "C\(other) was merged into it\(grounds)", transaction)
      try Self.takeEvidence(of: second.record, to: first.record, transaction)
      try Self.moveNested(
        in: other, to: [try Lookup.existingClaim(id, transaction.db)], transaction)
      try Self.setAside(other, why: "merged into C\(id)\(grounds)", transaction)
      return (first.record, try Lookup.existingClaim(id, transaction.db))
    }
  }

  private static func members(
    of first: ClaimRecord, with second: ClaimRecord, _ type: QuotationType
  ) -> [JSONValue.Member] {
    func union(_ spans: [TextSpan]) -> JSONValue {
      .array(spans.united.map(\.state))
    }
    return [
      .init("cue", union((first.cue + second.cue).map(\.span))),
      .init("content", union((first.content + second.content).map(\.span))),
      .init("type", .string(type.rawValue)),
    ]
  }

  private static func takeEvidence(
    of second: ClaimRecord, to first: ClaimRecord, _ transaction: Transaction
  ) throws {
    let target = EvidenceTarget.claim(first.id)
    let evidence = try Int.fetchAll(
      transaction.db, sql: "SELECT evidence FROM attachment WHERE claim = ? ORDER BY id",
      arguments: [second.id])
    for evidence in evidence { try attach(evidence, to: target, transaction) }
    for weighing in try weighings(transaction.db, where: "claim", is: second.id) {
      var taken = weighing
      taken.target = target
      taken.at = transaction.now
      if let place = weighing.link {
        let link = second.chain.first { $0.position == place }
        let same = first.chain.first { $0.role == link?.role && $0.name == link?.name }
        guard let same else { continue }
        taken.link = same.position
      }
      guard try WeighingRow.same(as: taken, transaction.db) == nil else { continue }
      try WeighingRow.insert(taken, transaction)
      try transaction.record(
        .evidenceWeigh, on: target.subject, after: taken.state, why: "taken over from C\(second.id)"
      )
    }
  }
}

extension [TextSpan] {
  /// The spans in order, those that overlap or touch made one.
  package var united: [TextSpan] {
    var united: [TextSpan] = []
    for span in sorted() {
      if let last = united.last, span.start <= last.end {
        united[united.count - 1] = TextSpan(last.start, Swift.max(last.end, span.end))
      } else {
        united.append(span)
      }
    }
    return united
  }
}
