package import ClaimModel
import GRDB

/// Finds where the words of one text stand in another that was made out of it.
package typealias TextMapper = @Sendable (_ old: String, _ new: String) -> TextMap

extension ClaimStore {
  /// Takes in what a detector finds in an article that is in the store.
  ///
  /// Claims are matched to their earlier selves (`ClaimMatching`). A matched claim keeps its number,
  /// global id, answers, notes, evidence and standing; what it says becomes what the detector finds
  /// now, but for what a person corrected. A claim that vanished is kept and flagged where a person
  /// did something with it, else set aside; found again, it comes back. Shared sources keep their
  /// numbers and statuses. Nothing is written where nothing differs.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - detection: of exactly its text.
  ///   - map: finds where words of an earlier text stand, for claims that were left behind.
  ///   - isTrial: whether the difference is only told, and nothing written.
  ///   - actor: who has it read again.
  ///   - now: when.
  /// - Returns: what differs; of a trial also why it would be refused.
  /// - Throws: `StoreError.unknown`, `.detectionDisagrees`; and, but of a trial, `.published`,
  ///   `.nothingToCorrect`.
  package func redetect(
    article id: Int, _ detection: Detection, map: @escaping TextMapper, isTrial: Bool,
    by actor: String,
    at now: Timestamp
  ) throws -> Redetection {
    try write(by: actor, at: now, isTrial: isTrial) { transaction in
      guard let article = try Lookup.article(id, transaction.db) else {
        throw StoreError.unknown(.init(.article, id))
      }
      var redetecting = try Redetecting(
        article, try DetectionPlan(detection, of: article), transaction, map: map)
      return try redetecting.run()
    } settled: {
      ($1.reopened, $1.corrected) = try Self.consequences(of: $0)
    } refused: {
      $1.refusal = $0.description
    }
  }

  /// Makes a text the next version of an article that is in the store, and takes in what a detector
  /// finds in it.
  ///
  /// The earlier text and its bytes stay, with their digests. Claims are matched to their earlier
  /// selves as by `redetect`, their words through the map of the two texts; one whose words are gone
  /// stays in the text that had them. A text that the article had before becomes its text again.
  /// Where the same text was taken in as an article of its own, that one is set aside, unless
  /// somebody worked on it.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - new: the text with what is known of the article now; its name is left as it is.
  ///   - detection: of exactly the new text.
  ///   - seen: the version that the caller saw; where the article has another by now, nothing is
  ///     written.
  ///   - map: finds where words of an earlier text stand.
  ///   - isTrial: whether the difference is only told, and nothing written.
  ///   - actor: who brings the text.
  ///   - now: when.
  /// - Returns: what differs; without a revision where the article has just this text; of a trial also
  ///   why it would be refused.
  /// - Throws: `StoreError.unknown`, `.setAside`, `.sameText`, `.digestDisagrees`, `.holdsNUL`,
  ///   `.detectionDisagrees`, `.changedMeanwhile`.
  package func revise(
    article id: Int, to new: NewArticle, detection: Detection, expecting seen: Int? = nil,
    map: @escaping TextMapper, isTrial: Bool, by actor: String, at now: Timestamp
  ) throws -> Redetection {
    try Self.check(new)
    let plan = try DetectionPlan(detection, of: new)
    return try write(by: actor, at: now, isTrial: isTrial) { transaction in
      if let seen, let now = try Lookup.article(id, transaction.db)?.version, now != seen {
        let subject = AuditEvent.Subject(.article, id)
        throw try LastChange.error(
          subject, "was given another text while you did: it is now version \(now)",
          by: [.articleRevise], on: subject, transaction.db)
      }
      let revising = try Revising(id, new, transaction)
      let revision = try revising.run()
      guard let article = try Lookup.article(id, transaction.db) else {
        throw StoreError.unknown(.init(.article, id))
      }
      var redetecting = try Redetecting(article, plan, transaction, map: map)
      var result = try redetecting.run()
      result.revision = revision
      result.operation = transaction.operation
      return result
    } settled: {
      ($1.reopened, $1.corrected) = try Self.consequences(of: $0)
    } refused: {
      $1.refusal = $0.description
    }
  }
}

/// Makes a text the present one of an article, inside a transaction.
private struct Revising {
  private let article: Article
  private let new: NewArticle
  private let transaction: Transaction
  private var subject: AuditEvent.Subject { .init(.article, article.id) }

  init(_ id: Int, _ new: NewArticle, _ transaction: Transaction) throws {
    guard let article = try Lookup.article(id, transaction.db) else {
      throw StoreError.unknown(.init(.article, id))
    }
    guard article.standing == .live else { throw StoreError.setAside(article: id) }
    self.article = article
    self.new = new
    self.transaction = transaction
  }

  /// Writes what differs.
  ///
  /// - Returns: the versions before and after; `nil` where the article has just this text.
  func run() throws -> Redetection.Revision? {
    let twins = try VersionRow.twins(ofText: new.textDigest, transaction.db)
    let own = twins.first { $0.article == article.id }?.version
    guard own != article.version else { return nil }
    let absorbed = try own == nil ? absorb(twins) : nil
    let number = try own ?? insert()
    if let page = new.pageEvidence {
      try ClaimStore.attach(page, to: .article(article.id), transaction)
    }
    let metadata = new.metadata
    let difference = try StateChange.write(
      [
        .init("version", .integer(number)), .init("title", JSONValue(metadata.title)),
        .init("isTitleGiven", .bool(metadata.isTitleGiven)),
        .init("outlet", JSONValue(metadata.outlet)),
        .init("date", JSONValue(metadata.date?.description)), .init("url", JSONValue(metadata.url)),
        .init("language", JSONValue(metadata.language)),
      ], to: subject, transaction)
    try transaction.record(
      .articleRevise, on: subject, before: difference.before, after: difference.after)
    return Redetection.Revision(
      from: article.version, to: number, isNewText: own == nil, absorbed: absorbed)
  }

  private func insert() throws -> Int {
    let db = transaction.db
    if let page = new.pageEvidence { try Lookup.require(.init(.evidence, page), db) }
    let number = max(1, try VersionRow.later(ofArticle: article.id, db).last?.number ?? 1) + 1
    let version = ArticleVersion(
      number: number, textDigest: new.textDigest, originalDigest: new.originalDigest,
      originalByteCount: new.original.count, charset: new.charset.withoutNUL,
      addedAt: transaction.now, pageEvidence: new.pageEvidence)
    try VersionRow(article: article.id, version: version).insert(
      text: new.text, original: new.original, transaction)
    return number
  }

  /// Sets aside the article that the text was taken in as, where nobody worked on that.
  private func absorb(_ twins: [(article: Int, version: Int)]) throws -> Int? {
    var absorbed: Int?
    for twin in twins {
      guard twin.version == 1, let other = try Lookup.article(twin.article, transaction.db),
        other.version == 1
      else { throw StoreError.sameText(article: twin.article, version: twin.version) }
      guard other.standing == .live else { continue }
      guard try !PersonsWork.exists(onArticle: other.id, transaction.db) else {
        throw StoreError.sameText(article: twin.article, version: twin.version)
      }
      try ClaimStore.stand(
        other.id, .dismissed, .articleDismiss, why: "it is a later version of A\(article.id)",
        transaction)
      absorbed = other.id
    }
    return absorbed
  }
}

extension ClaimRecord {
  /// Whether the words that were reported, those that report them, or the chain are others than they
  /// were, so that what a person answered was asked about something else.
  func saysOtherwise(than other: ClaimRecord) -> Bool {
    version != other.version
      && (content.map(\.text) != other.content.map(\.text)
        || cue.map(\.text) != other.cue.map(\.text) || act != other.act
        || chain.map(\.role) != other.chain.map(\.role)
        || chain.map(\.name) != other.chain.map(\.name))
  }

  /// Whether a person would see a difference, wherever the words stand.
  func isFoundOtherwise(than other: ClaimRecord) -> Bool {
    saysOtherwise(than: other) || source.map(\.text) != other.source.map(\.text)
      || type != other.type || stance != other.stance || saidAt?.text != other.saidAt?.text
      || saidOn != other.saidOn || chain.map(\.basis) != other.chain.map(\.basis)
      || nestedIn != other.nestedIn
  }
}
