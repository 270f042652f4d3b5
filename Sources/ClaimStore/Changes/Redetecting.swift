import ClaimModel
import GRDB

/// Reads one article again, inside a transaction.
struct Redetecting {
  private let article: Article
  private let plan: DetectionPlan
  private let texts: ArticleTexts
  private let transaction: Transaction
  private let old: [ClaimRow]
  /// Where the words of each old claim stand in the text that was read.
  private let placed: [PlacedClaim]
  private let sources: [SourceRow]
  /// The number of the article's detection.
  private let detection: Int
  private let before: JSONValue
  /// The claims of the plan with the references, numbers and sources of the store.
  private var new: [ClaimRow]
  /// The index in `old` for that in `new`.
  private let pairs: [Int: Int]
  private var newSources: [SourceRow] = []
  private var renamedSources: [(id: Int, name: String)] = []
  private var result: Redetection

  /// Prepares for an article with the text that was read; `map` finds where words of an earlier
  /// one stand in it.
  init(
    _ article: Article, _ plan: DetectionPlan, _ transaction: Transaction, map: @escaping TextMapper
  ) throws {
    let db = transaction.db
    guard let detection = try DetectionState.current(ofArticle: article.id, db) else {
      throw StoreError.unreadable(row: "article A\(article.id)", what: "its detection is gone")
    }
    self.article = article
    self.plan = plan
    texts = ArticleTexts(article)
    self.transaction = transaction
    self.detection = detection.number
    before = detection.state
    old = try ClaimRow.claims(ofArticle: article.id, db)
    var placing = ClaimPlacing(article, map: map, db)
    placed = try old.map { try placing.place($0) }
    sources = try SourceRow.sources(ofArticle: article.id, db)
    new = plan.claims
    pairs = ClaimMatching.pairs(old: old, at: placed, new: new)
    result = Redetection(article: article.id)
  }

  /// 1. references and shared sources; 2. numbers; 3. what differs; 4. events and rows.
  mutating func run() throws -> Redetection {
    // 1
    try placeSources()
    // 2
    try number()
    // 3
    let changes = try matched() + vanished()
    let after = detectionState()
    let added = new.indices.filter { pairs[$0] == nil }
    guard !changes.isEmpty || !added.isEmpty || !after.isSame(as: before) else { return result }
    // 4
    try transaction.record(
      .claimsRedetect, on: .init(.article, article.id), before: before, after: after)
    try writeSources()
    let ids = FreeGlobalIDs(article, transaction.db)
    for index in added {
      try ClaimStore.add(
        new[index], detection: detection, ids, why: nil, by: Transaction.program, transaction)
    }
    for change in changes { try write(change) }
    try DetectionState.write(after, toArticle: article.id, transaction)
    result.found = try added.map {
      try Lookup.existingClaim(new[$0].record.id, in: texts, transaction.db)
    }
    result.operation = transaction.operation
    return result
  }

  private mutating func placeSources() throws {
    let refs = RefMatching.refs(
      old: old, new: new, pairs: pairs, used: sources.map(\.ref) + plan.sources.map(\.ref))
    var next = try transaction.nextID(of: "sharedSource")
    var keptNames: [String: String] = [:]
    let ids = plan.sources.map { planned -> Int in
      let ref = refs[planned.ref] ?? planned.ref
      let known = sources.first { $0.ref == ref && $0.record.role == planned.record.role }
      if let known {
        // Another spelling, or the article in front, is no other name.
        if OriginName.key(of: known.record.name) == OriginName.key(of: planned.record.name) {
          keptNames[planned.ref] = known.record.name
        } else {
          renamedSources.append((known.record.id, planned.record.name))
        }
        return known.record.id
      }
      var source = planned
      source.ref = ref
      source.record.id = next
      source.record.article = article.id
      newSources.append(source)
      next += 1
      return source.record.id
    }
    for index in new.indices {
      for (place, ref) in new[index].refs.enumerated() {
        let link = new[index].record.chain[place]
        guard link.sharedSource != nil, let name = keptNames[ref], link.name != name else {
          continue
        }
        new[index].record.chain[place].name = name
        if link.basis == .named { new[index].record.chain[place].basis = .alias }
      }
      new[index].refs = new[index].refs.map { refs[$0] ?? $0 }
      for link in new[index].record.chain.indices {
        new[index].record.chain[link].sharedSource =
          new[index].record.chain[link].sharedSource.map { ids[$0] }
      }
    }
  }

  private mutating func number() throws {
    var next = try transaction.nextID(of: "claim")
    var ids: [Int] = []
    for index in new.indices {
      if let partner = pairs[index] {
        ids.append(old[partner].record.id)
      } else {
        ids.append(next)
        next += 1
      }
    }
    for index in new.indices {
      new[index].record.id = ids[index]
      new[index].record.article = article.id
      new[index].record.version = article.version
      new[index].record.nestedIn = new[index].record.nestedIn.map { ids[$0] }
    }
  }

  /// The changes of claims that are found again.
  private mutating func matched() throws -> [ClaimChange] {
    try pairs.sorted { $0.value < $1.value }.compactMap { index, partner in
      let members = try MatchedClaim(
        old: placed[partner].row, new: new[index], transaction.db
      ).members()
      let change = ClaimChange(of: old[partner], members)
      if change == nil { result.unchangedCount += 1 }
      return change
    }
  }

  /// The changes of claims that are no longer found.
  private mutating func vanished() throws -> [ClaimChange] {
    let kept = Set(pairs.values)
    return try old.indices.filter { !kept.contains($0) }.compactMap { index in
      let row = old[index]
      let place = placed[index]
      let isPersons = row.record.origin == .person
      let hasWork = try isPersons || PersonsWork.exists(on: row.record.id, transaction.db)
      var members: [JSONValue.Member] = []
      // What a person found goes along with the text as long as its words are there, edited or not;
      // of what the detector no longer finds, the words must still stand as they were.
      if hasWork, place.isWhole, isPersons || place.hasSameWords(as: row) {
        members = place.members
      }
      if isPersons {
        members += [.init("detected", .null), .init("isLost", .bool(!place.isWhole))]
      } else {
        members.append(.init("isLost", true))
        if !hasWork { members.append(.init("standing", "dismissed")) }
      }
      let change = ClaimChange(of: row, members)
      if change == nil { result.unchangedCount += 1 }
      return change
    }
  }

  private func detectionState() -> JSONValue {
    let ownVoice = plan.ownVoice.map {
      OwnVoiceRow(
        passage: $0.passage, reason: $0.reason, claim: $0.claim.map { new[$0].record.id })
    }
    return [
      "detector": .string(plan.detection.detectorVersion),
      "lexicon": .string(plan.detection.lexiconDigest),
      "language": .string(plan.detection.language),
      "ownVoice": .array(ownVoice.map(\.state)), "version": .integer(article.version),
    ]
  }

  private func writeSources() throws {
    for source in newSources {
      try source.insert(transaction)
      try transaction.record(
        .sourceAdd, on: .init(.source, source.record.id), after: source.state,
        by: Transaction.program)
    }
    for (id, name) in renamedSources {
      let subject = AuditEvent.Subject(.source, id)
      let difference = try StateChange.write(
        [.init("name", .string(name))], to: subject, transaction)
      guard !difference.isEmpty else { continue }
      try transaction.record(
        .sourceRedetect, on: subject, before: difference.before, after: difference.after,
        by: Transaction.program)
    }
  }

  private mutating func write(_ change: ClaimChange) throws {
    let subject = AuditEvent.Subject(.claim, change.row.record.id)
    let difference = try StateChange.write(
      change.members, to: subject, in: texts, transaction)
    guard !difference.isEmpty else { return result.unchangedCount += 1 }
    let before = change.row.record
    let after = try Lookup.existingClaim(before.id, in: texts, transaction.db)
    try transaction.record(
      .claimRedetect, on: subject, before: difference.before,
      after: after.saysOtherwise(than: before)
        ? .object(difference.after.members + [.init("reworded", true)]) : difference.after,
      by: Transaction.program)
    tell(difference, before, after)
  }

  /// Sorts a change by what it means to a person.
  private mutating func tell(
    _ difference: StateDifference, _ before: ClaimRecord, _ after: ClaimRecord
  ) {
    let names = Set(difference.after.members.map(\.name))
    if after.isLost, !before.isLost || after.standing != before.standing {
      if after.standing == .dismissed, before.standing == .live {
        result.dropped.append(after)
      } else {
        result.lost.append(after)
      }
    } else if before.isLost, !after.isLost {
      result.back.append(after)
    } else if before.version != after.version {
      // In another text all places are others.
      if after.isFoundOtherwise(than: before) {
        result.changed.append(.init(before: before, after: after))
      } else {
        result.unchangedCount += 1
      }
    } else if !names.isDisjoint(with: DetectedValues.members.union(["nestedIn"])) {
      result.changed.append(.init(before: before, after: after))
    } else if names.contains("detected") {
      result.overruled.append(after)
    } else {
      result.unchangedCount += 1
    }
  }
}

/// The members of a claim's state that are to be set.
private struct ClaimChange {
  let row: ClaimRow
  let members: [JSONValue.Member]

  /// `nil` where the claim holds them already.
  init?(of row: ClaimRow, _ members: [JSONValue.Member]) {
    let state = row.state
    self.row = row
    self.members = members.filter { !(state[$0.name] ?? .null).isSame(as: $0.value) }
    if self.members.isEmpty { return nil }
  }
}
