import ClaimModel
import GRDB

/// The members of a thing's state that a change altered.
struct StateDifference {
  /// Their values before, as an object.
  var before: JSONValue
  /// Their values after, as an object with the same members.
  var after: JSONValue
  /// Whether the rows held all of it already.
  var isEmpty: Bool { after == [:] }

  /// The members in which two states of one thing differ, in the order of the first.
  init(from before: JSONValue, to after: JSONValue) {
    let names = before.differingMembers(from: after) ?? []
    self.before = .object(names.map { .init($0, before[$0] ?? .null) })
    self.after = .object(names.map { .init($0, after[$0] ?? .null) })
  }
}

/// Writes members of a thing's state, in the form that events hold, to its rows.
///
/// Corrections, a detection that is made again and undoing all go through here, so that whatever an
/// event says can be brought about by one function. Words are never given: they are taken from the
/// article's text under the spans.
enum StateChange {
  /// Sets members of the state of an article, a claim, a shared source or an evidence.
  ///
  /// What makes a thing that thing can't be set: its number, its global id, its origin, an article's
  /// text and digests. A link's status is written where it is that link's alone; the status of a
  /// shared source is set on the source. The caller records the event.
  ///
  /// - Parameters:
  ///   - members: new values, as in the `before` and `after` of events.
  ///   - subject: what they are of.
  ///   - texts: where the text of the article may be at hand already.
  ///   - transaction: where it is written.
  /// - Returns: what the rows now hold otherwise than before; empty where nothing changed.
  /// - Throws: `StoreError.unknown`; `.changeDisagrees` when a value is none that the member can
  ///   have, such as a span outside the text.
  static func write(
    _ members: [JSONValue.Member], to subject: AuditEvent.Subject,
    in texts: ArticleTexts = ArticleTexts(), _ transaction: Transaction
  ) throws -> StateDifference {
    switch subject.kind {
    case .claim: try writeClaim(members, subject, texts, transaction)
    case .source: try writeSource(members, subject, transaction)
    case .article: try writeArticle(members, subject, transaction)
    case .evidence: try writeEvidence(members, subject, transaction)
    case .workspace: throw StoreError.changeDisagrees(subject, what: "it is kept as it came")
    }
  }

  /// Of an evidence only the passages that persons set can change.
  private static func writeEvidence(
    _ members: [JSONValue.Member], _ subject: AuditEvent.Subject, _ transaction: Transaction
  ) throws -> StateDifference {
    guard let old = try Lookup.evidence(subject.id, transaction.db) else {
      throw StoreError.unknown(subject)
    }
    var new = old
    for member in members {
      let value = StateValue(member, of: subject)
      guard member.name == "passages" else { throw value.failure("one that changes") }
      new.record.passages = try value.evidencePassages(in: old.record.page?.text ?? "")
    }
    for target in new.record.passages.compactMap(\.target) {
      try Lookup.require(target.subject, transaction.db)
    }
    let difference = StateDifference(from: old.state, to: new.state)
    if !difference.isEmpty {
      try EvidencePassageRow.replace(
        new.record.passages, ofEvidence: subject.id, transaction)
    }
    return difference
  }

  private static func writeClaim(
    _ members: [JSONValue.Member], _ subject: AuditEvent.Subject, _ texts: ArticleTexts,
    _ transaction: Transaction
  ) throws -> StateDifference {
    let db = transaction.db
    let old = try Lookup.claimRow(subject.id, db)
    var texts = texts
    try texts.check(old, db)
    if let version = members.last(where: { $0.name == "version" })?.value.intValue {
      try texts.load(old.record.article, version: version, db)
    }
    let new = try old.setting(members, in: texts)
    guard new.passages.allSatisfy(texts.agrees) else {
      throw StoreError.changeDisagrees(
        subject, what: "its words are not those of version \(new.record.version) of the text")
    }
    let difference = StateDifference(from: old.state, to: new.state)
    guard !difference.isEmpty else { return difference }
    try requireRelations(of: new, db)
    let isReread = difference.after["version"] != nil
    try new.update(replacingLinks: isReread || difference.after["links"] != nil, transaction)
    return difference
  }

  /// Requires that the claims and sources that a claim points to are of its article.
  static func requireRelations(of claim: ClaimRow, _ db: Database) throws {
    let record = claim.record
    let subject = AuditEvent.Subject(.claim, record.id)
    for other in [record.nestedIn, record.joinedTo].compactMap(\.self) {
      let article = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT article FROM claim WHERE id = ?"), arguments: [other])
      guard other != record.id, article == record.article else {
        throw StoreError.changeDisagrees(
          subject, what: "C\(other) is not another claim of article A\(record.article)")
      }
    }
    for link in record.chain {
      guard let id = link.sharedSource else { continue }
      let source = try Lookup.sharedSource(id, db)
      guard source?.article == record.article, source?.role == link.role else {
        throw StoreError.changeDisagrees(
          subject, what: "D\(id) is no \(link.role.rawValue) of article A\(record.article)")
      }
    }
  }

  private static func writeSource(
    _ members: [JSONValue.Member], _ subject: AuditEvent.Subject, _ transaction: Transaction
  ) throws -> StateDifference {
    let old = try Lookup.sourceRow(subject.id, transaction.db)
    var new = old
    for member in members {
      let value = StateValue(member, of: subject)
      switch member.name {
      case "ref": new.ref = try value.text()
      case "name": new.record.name = try value.text()
      case "status": new.record.status = try value.word(LinkStatus.self)
      default: throw value.failure("one that changes")
      }
    }
    let difference = StateDifference(from: old.state, to: new.state)
    guard !difference.isEmpty else { return difference }
    try transaction.run(
      "UPDATE sharedSource SET ref = ?, name = ?, status = ? WHERE id = ?",
      [new.ref, new.record.name, new.record.status.rawValue, subject.id])
    return difference
  }

  private static func writeArticle(
    _ members: [JSONValue.Member], _ subject: AuditEvent.Subject, _ transaction: Transaction
  ) throws -> StateDifference {
    guard let article = try Lookup.article(subject.id, transaction.db) else {
      throw StoreError.unknown(subject)
    }
    let old = ArticleRow(article)
    var new = old
    if let version = members.first(where: { $0.name == "version" }) {
      let number = try StateValue(version, of: subject).integer()
      let versions = try VersionRow.all(ofArticle: subject.id, transaction.db)
      guard let wanted = versions.first(where: { $0.number == number }) else {
        throw StoreError.changeDisagrees(subject, what: "it has no version \(number)")
      }
      new = old.having(wanted)
    }
    new = try new.setting(members)
    let difference = StateDifference(from: old.state, to: new.state)
    if !difference.isEmpty { try new.update(transaction) }
    return difference
  }
}
