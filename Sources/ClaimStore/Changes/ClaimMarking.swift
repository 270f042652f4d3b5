package import ClaimModel
import GRDB

extension ClaimStore {
  /// Answers either question, or both, for one claim or several: all of them or none.
  ///
  /// A claim that has the statuses already gets no status event; a note is kept all the same, and
  /// evidence that was not named for them yet gets an event of its own. A status that is `nil` is
  /// left; a number that stands twice counts once. The evidence that the decision rests on is
  /// attached to each claim and named in its event. `override` is the reason for passing over a rule
  /// of review, kept as the event's why for the claims in `overriding` (`nil`: for all); the rules
  /// are the caller's to check; `upholding` has the questions of claims whose answer stays and is on
  /// record once more, with that reason; `joined` are further claims that get the answer on the content, and
  /// stand behind the others in what is returned. Of answers to a claim whose words changed since, a
  /// status event tells that they were given once more; `expecting` is what the caller saw: where one no longer holds, nothing is marked.
  ///
  /// - Returns: the claims as they are now, in the order given.
  /// - Throws: `StoreError.unknown` for a claim or an evidence that is not there, `.dismissed` for an
  ///   answer to a claim that doesn't count, `.changedMeanwhile`.
  package func mark(
    _ claims: [Int], attribution: AttributionStatus?, content: ContentStatus?, note: String?,
    evidence: [Int], override: String?, overriding: Set<Int>? = nil,
    upholding: [Int: Set<Question>] = [:], joined: [Int] = [],
    expecting: [ClaimExpectation] = [],
    by actor: String, at now: Timestamp
  ) throws -> [ClaimRecord] {
    try write(by: actor, at: now) { transaction in
      var seen: [Int: ClaimRecord] = [:]
      for expectation in expecting {
        let claim = try expectation.require(transaction.db)
        seen[claim.id] = claim
      }
      try Self.require(evidence, transaction)
      let named = claims.uniqued()
      return try (named + joined.uniqued().filter { !named.contains($0) }).map { id in
        let isNamed = named.contains(id)
        let claim = try seen[id] ?? Lookup.existingClaim(id, transaction.db)
        guard claim.standing == .live || (attribution == nil && content == nil) else {
          throw StoreError.dismissed(claim: id)
        }
        for evidence in evidence.uniqued() {
          try Self.attach(evidence, to: .claim(id), transaction)
        }
        let marked = try Self.mark(
          claim, attribution: isNamed ? attribution : nil, content: content,
          evidence: evidence.uniqued(),
          override: overriding?.contains(id) == false ? nil : override,
          upholding: upholding[id] ?? [], transaction)
        if isNamed, let note { try Self.add(note: note, to: id, transaction) }
        return marked
      }
    }
  }

  /// Returns the claim with its answers.
  private static func mark(
    _ claim: ClaimRecord, attribution answer: AttributionStatus?, content other: ContentStatus?,
    evidence: [Int], override: String?, upholding: Set<Question>, _ transaction: Transaction
  ) throws -> ClaimRecord {
    let attribution = answer ?? claim.attribution
    let content = other ?? claim.contentStatus
    // Answers that were given for other words are on record for these only when given once more.
    let isOutdated = try (answer != nil || other != nil) && isOutdated(claim, transaction)
    var evidence = evidence
    // What the answer rested on, it rests on still, as far as it was not detached.
    if !upholding.isEmpty { evidence = try ground(of: claim, transaction) + evidence }
    var before: [JSONValue.Member] = []
    var after: [JSONValue.Member] = []
    if attribution != claim.attribution || (isOutdated && answer != nil)
      || upholding.contains(.attribution)
    {
      before.append(.init("attribution", .string(claim.attribution.rawValue)))
      after.append(.init("attribution", .string(attribution.rawValue)))
    }
    if content != claim.contentStatus || (isOutdated && other != nil)
      || upholding.contains(.content)
    {
      before.append(.init("contentStatus", .string(claim.contentStatus.rawValue)))
      after.append(.init("contentStatus", .string(content.rawValue)))
    }
    guard !after.isEmpty else {
      try name(evidence, for: claim.id, transaction)
      return claim
    }
    if !evidence.isEmpty { after.append(.init(evidence: evidence.uniqued())) }
    try transaction.run(
      "UPDATE claim SET attribution = ?, contentStatus = ? WHERE id = ?",
      [attribution.rawValue, content.rawValue, claim.id])
    try transaction.record(
      .claimMark, on: .init(.claim, claim.id), before: .object(before), after: .object(after),
      why: override)
    var marked = claim
    (marked.attribution, marked.contentStatus) = (attribution, content)
    return marked
  }

  /// The evidence that was named for the answers of a claim and is attached to it still.
  private static func ground(
    of claim: ClaimRecord, _ transaction: Transaction
  ) throws -> [Int] {
    let events = try events(transaction.db, EventFilter(subject: .init(.claim, claim.id)))
    return try StatusGround(ofClaim: claim.id, in: events).evidence.filter {
      try Attachment.exists($0, to: .claim(claim.id), transaction.db)
    }
  }

  /// Whether a claim's words or its chain changed since it was marked.
  private static func isOutdated(_ claim: ClaimRecord, _ transaction: Transaction) throws -> Bool {
    guard claim.isAnswered else { return false }
    let events = try events(transaction.db, EventFilter(subject: .init(.claim, claim.id)))
    return events.last { $0.action == EventAction.claimMark.rawValue || $0.changesWords }?
      .changesWords ?? false
  }

  /// The claims that count and report the same act as another, as a person joined them, by number.
  package func joined(with claim: ClaimRecord) throws -> [Int] {
    try read { db in
      try ClaimGroup.members(from: claim.firstOfSameAct, db).filter {
        try $0 != claim.id && Lookup.claimRow($0, db).record.standing == .live
      }
    }
  }

  /// Records evidence for statuses that stay, but for what was named for them before.
  private static func name(
    _ evidence: [Int], for claim: Int, _ transaction: Transaction
  ) throws {
    let known = StatusGround(
      ofClaim: claim, in: try events(transaction.db, EventFilter(subject: .init(.claim, claim))))
    let new = evidence.filter { !known.evidence.contains($0) }
    guard !new.isEmpty else { return }
    try transaction.record(
      .claimGround, on: .init(.claim, claim), after: .object([.init(evidence: new)]))
  }

  /// Sets claims aside, all of them or none: they are kept, but don't count. Nothing is written of one
  /// that is set aside already. `expecting` is what the caller saw.
  ///
  /// - Returns: the claims as they are now, in the order given.
  /// - Throws: `StoreError.unknown`, `.changedMeanwhile`.
  package func dismiss(
    claims: [Int], expecting: [ClaimExpectation] = [], why: String, by actor: String,
    at now: Timestamp
  ) throws -> [ClaimRecord] {
    try write(by: actor, at: now) { transaction in
      for expectation in expecting { _ = try expectation.require(transaction.db) }
      return try claims.map { try Self.stand($0, .dismissed, .claimDismiss, why: why, transaction) }
    }
  }

  /// Makes claims that were set aside count again, all of them or none. Nothing is written of one that
  /// counts already. `expecting` is what the caller saw.
  ///
  /// - Returns: the claims as they are now, in the order given.
  /// - Throws: `StoreError.unknown`, `.changedMeanwhile`.
  package func restore(
    claims: [Int], expecting: [ClaimExpectation] = [], why: String?, by actor: String,
    at now: Timestamp
  ) throws -> [ClaimRecord] {
    try write(by: actor, at: now) { transaction in
      for expectation in expecting { _ = try expectation.require(transaction.db) }
      return try claims.map { try Self.stand($0, .live, .claimRestore, why: why, transaction) }
    }
  }

  private static func stand(
    _ id: Int, _ standing: Standing, _ action: EventAction, why: String?,
    _ transaction: Transaction
  ) throws -> ClaimRecord {
    let claim = try Lookup.existingClaim(id, transaction.db)
    guard claim.standing != standing else { return claim }
    try transaction.run(
      "UPDATE claim SET standing = ? WHERE id = ?", [standing.rawValue, id])
    try transaction.record(
      action, on: .init(.claim, id), before: ["standing": .string(claim.standing.rawValue)],
      after: ["standing": .string(standing.rawValue)], why: why)
    return try Lookup.existingClaim(id, transaction.db)
  }

  /// Keeps a remark on each of some claims.
  ///
  /// - Throws: `StoreError.unknown`; then no claim gets it.
  package func addNote(
    _ text: String, to claims: [Int], by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) { transaction in
      for id in claims.uniqued() {
        try Lookup.require(.init(.claim, id), transaction.db)
        try Self.add(note: text, to: id, transaction)
      }
    }
  }

  private static func add(note: String, to claim: Int, _ transaction: Transaction) throws {
    let text = note.withoutNUL
    try transaction.run(
      "INSERT INTO note (claim, text, author, at) VALUES (?, ?, ?, ?)",
      [claim, text, transaction.actor, transaction.now.description])
    try transaction.record(.claimNote, on: .init(.claim, claim), after: ["text": .string(text)])
  }
}

extension JSONValue.Member {
  /// The member of a status event that lists the evidence the decision rests on.
  init(evidence: [Int]) {
    self.init("evidence", .array(evidence.map(JSONValue.integer)))
  }
}

extension [Int] {
  /// The numbers without repetition, each where it stands first.
  func uniqued() -> [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
