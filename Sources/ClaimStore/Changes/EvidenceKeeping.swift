package import ClaimModel
import GRDB

extension ClaimStore {
  /// Keeps what fetches came to, and attaches it: all of it in one transaction, or nothing.
  ///
  /// The files it names are on the disk and synced by now: a row must never speak of bytes that a
  /// power cut could take.
  ///
  /// - Returns: as it is kept, in the same order.
  /// - Throws: `StoreError.unknown` for a target that is not there.
  package func addEvidence(
    _ evidence: [NewEvidence], for targets: [EvidenceTarget], by actor: String, at now: Timestamp
  ) throws -> [EvidenceRecord] {
    try write(by: actor, at: now) { transaction in
      try evidence.map { try Self.add($0, for: targets, transaction) }
    }
  }

  /// The same for one.
  package func addEvidence(
    _ evidence: NewEvidence, for targets: [EvidenceTarget], by actor: String, at now: Timestamp
  ) throws -> EvidenceRecord {
    try write(by: actor, at: now) { try Self.add(evidence, for: targets, $0) }
  }

  private static func add(
    _ evidence: NewEvidence, for targets: [EvidenceTarget], _ transaction: Transaction
  ) throws -> EvidenceRecord {
    let id = try transaction.nextID(of: "evidence")
    if let recheck = evidence.recheck { try require([recheck.of], transaction) }
    let row = EvidenceRow(id: id, evidence)
    try row.insert(transaction)
    try transaction.record(.evidenceAdd, on: .init(.evidence, id), after: row.state)
    try attach(id, to: targets, transaction)
    return try existingEvidence(id, transaction)
  }

  /// Attaches evidence that is kept already; nothing is written for a target that has it.
  ///
  /// - Throws: `StoreError.unknown`.
  package func attachEvidence(
    _ id: Int, to targets: [EvidenceTarget], by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) { transaction in
      try Self.require([id], transaction)
      try Self.attach(id, to: targets, transaction)
    }
  }

  private static func attach(
    _ evidence: Int, to targets: [EvidenceTarget], _ transaction: Transaction
  ) throws {
    for target in targets {
      try Lookup.require(target.subject, transaction.db)
      try attach(evidence, to: target, transaction)
    }
  }

  /// Sets the passage of a page that matters for a claim or a shared source, or for whatever the page
  /// serves; or takes it back.
  ///
  /// It takes the place of an earlier one for the same; the event holds both. What is so already is
  /// not written again.
  ///
  /// - Parameters:
  ///   - span: where it stands in the page's text; `nil` takes it back.
  ///   - id: the evidence.
  ///   - target: what it matters for.
  ///   - seen: the earlier one for the same that the caller saw, or that there was none: where that
  ///     no longer holds, nothing is written.
  ///   - actor: who sets it.
  ///   - now: when.
  /// - Returns: the evidence as it is then.
  /// - Throws: `StoreError.unknown`, `.changedMeanwhile`, `.changeDisagrees` for a span that is none of
  ///   the page's text or where there is no passage to take back.
  package func setPassage(
    _ span: TextSpan?, ofEvidence id: Int, for target: EvidenceTarget?,
    seen: Seen<EvidencePassage>? = nil, by actor: String, at now: Timestamp
  ) throws -> EvidenceRecord {
    try write(by: actor, at: now) { transaction in
      let subject = AuditEvent.Subject(.evidence, id)
      let evidence = try Self.existingEvidence(id, transaction)
      var passages = evidence.passages
      let earlier = passages.firstIndex { $0.target == target }
      if let seen, seen.value != earlier.map({ passages[$0] }) {
        throw try LastChange.error(
          subject, "had its passage changed while you did", by: [.evidencePassage], on: subject,
          transaction.db)
      }
      if let span {
        guard let passage = Passage(span, in: evidence.page?.text ?? "") else {
          throw StoreError.changeDisagrees(subject, what: "the words are not those of its page")
        }
        let set = EvidencePassage(
          target: target, passage: passage, by: transaction.actor, at: transaction.now)
        if let earlier {
          guard passages[earlier].passage != passage else { return evidence }
          passages[earlier] = set
        } else {
          // The one for whatever the page serves stands first.
          passages.insert(set, at: target == nil ? 0 : passages.count)
        }
      } else {
        guard let earlier else {
          throw StoreError.changeDisagrees(subject, what: "it has no such passage to take back")
        }
        passages.remove(at: earlier)
      }
      let difference = try StateChange.write(
        [.init("passages", .array(passages.map(\.state)))], to: subject, transaction)
      try transaction.record(
        .evidencePassage, on: subject, before: difference.before, after: difference.after)
      return try Self.existingEvidence(id, transaction)
    }
  }

  private static func existingEvidence(
    _ id: Int, _ transaction: Transaction
  ) throws -> EvidenceRecord {
    guard let row = try Lookup.evidence(id, transaction.db) else {
      throw StoreError.unknown(.init(.evidence, id))
    }
    return row.record
  }

  /// Throws `StoreError.unknown` unless all of the evidence is there.
  static func require(_ evidence: [Int], _ transaction: Transaction) throws {
    for id in evidence { try Lookup.require(.init(.evidence, id), transaction.db) }
  }

  /// Attaches an evidence to a target, both of which are there, unless it is attached.
  static func attach(
    _ evidence: Int, to target: EvidenceTarget, _ transaction: Transaction
  ) throws {
    guard try !Attachment.exists(evidence, to: target, transaction.db) else { return }
    try Attachment.insert(evidence, to: target, transaction)
    try transaction.record(
      .evidenceAttach, on: target.subject, after: ["evidence": .integer(evidence)])
  }

  /// Records a person's judgement of what an evidence does for a question.
  ///
  /// It takes the place of an earlier one of the same evidence for the same target, question and
  /// link; the event holds both. The same judgement by the same person again writes nothing. The
  /// evidence is attached to the target. The question and the link of a target that is no claim
  /// count as not given.
  ///
  /// `seen` is the earlier one that the caller saw, or that there was none: where that no longer
  /// holds, nothing is written.
  ///
  /// - Throws: `StoreError.unknown`, `.dismissed`, `.noLink`, `.changedMeanwhile`.
  package func weigh(_ weighing: Weighing, seen: Seen<Weighing>? = nil) throws {
    try write(by: weighing.by, at: weighing.at) { transaction in
      try Self.require([weighing.evidence], transaction)
      if case .claim(let id) = weighing.target {
        _ = try Lookup.liveClaim(id, transaction.db)
      } else {
        try Lookup.require(weighing.target.subject, transaction.db)
      }
      let weighing = try Self.fitting(weighing, transaction)
      try Self.attach(weighing.evidence, to: weighing.target, transaction)
      let earlier = try WeighingRow.same(as: weighing, transaction.db)
      if let seen, seen.value != earlier?.weighing {
        throw try LastChange.error(
          weighing.target.subject, "had E\(weighing.evidence) weighed while you did",
          by: [.evidenceWeigh], on: weighing.target.subject, transaction.db)
      }
      guard earlier?.weighing.state != weighing.state else { return }
      if let earlier {
        try earlier.replace(by: weighing, transaction)
      } else {
        try WeighingRow.insert(weighing, transaction)
      }
      try transaction.record(
        .evidenceWeigh, on: weighing.target.subject, before: earlier?.weighing.state ?? .null,
        after: weighing.state)
    }
  }

  /// The weighing as its target can have it.
  private static func fitting(
    _ weighing: Weighing, _ transaction: Transaction
  ) throws -> Weighing {
    var weighing = weighing
    weighing.by = transaction.actor
    weighing.quote = weighing.quote?.withoutNUL
    weighing.note = weighing.note?.withoutNUL
    weighing.origin = weighing.origin?.withoutNUL
    guard case .claim(let id) = weighing.target else {
      weighing.question = nil
      weighing.link = nil
      return weighing
    }
    if let link = weighing.link {
      let count = try LinkRow.links(ofClaim: id, transaction.db).count
      guard (1...max(1, count)).contains(link) else {
        throw StoreError.noLink(claim: id, position: link, count: count)
      }
    }
    return weighing
  }
}
