package import ClaimModel
import GRDB

extension ClaimStore {
  /// Adds a claim that a person found in an article.
  ///
  /// - Parameters:
  ///   - draft: the claim; a document, event or spokesperson without a number is a new one.
  ///   - article: the article it stands in.
  ///   - version: the one of its texts; `nil` for the present one. In an earlier one the claim is one
  ///     that the article no longer has.
  ///   - why: the reason, if any was given.
  ///   - actor: who found it.
  ///   - now: when.
  /// - Returns: the claim.
  /// - Throws: `StoreError.unknown`; `.unreadable` for a version that the article never had;
  ///   `.changeDisagrees` when its spans are not in the text or its
  ///   links not of the article; `.sameClaim` when a claim of the article has the same cue and
  ///   content.
  package func addClaim(
    _ draft: ClaimDraft, toArticle article: Int, version: Int? = nil, why: String?,
    by actor: String, at now: Timestamp
  ) throws -> ClaimRecord {
    try write(by: actor, at: now) { transaction in
      guard let present = try Lookup.article(article, transaction.db)?.version else {
        throw StoreError.unknown(.init(.article, article))
      }
      let version = version ?? present
      try Self.requireNew(draft, inArticle: article, version: version, transaction.db)
      let id = try transaction.nextID(of: "claim")
      var chain = try ChainWriting(article: article, version: version, claim: id, transaction)
      var texts = ArticleTexts()
      try texts.load(article, version: version, transaction.db)
      let ids = try FreeGlobalIDs(ofArticle: article, version: version, transaction.db)
      var row = try ClaimRow(
        by: .person, id: id, article: article, chain.links(of: draft.chain),
        ClaimWords(draft, ofClaim: id, texts))
      row.record.version = version
      row.record.isLost = version != present
      try StateChange.requireRelations(of: row, transaction.db)
      try Self.add(row, ids, why: why, transaction)
      return try Lookup.existingClaim(id, in: texts, transaction.db)
    }
  }

  private static func requireNew(
    _ draft: ClaimDraft, inArticle article: Int, version: Int, _ db: Database
  ) throws {
    let rows = try ClaimRow.claims(ofArticle: article, db)
    let twin = rows.first {
      $0.record.version == version && $0.record.cue.map(\.span) == draft.cue
        && $0.record.content.map(\.span) == draft.content
    }
    if let twin {
      throw StoreError.sameClaim(twin.record.id, isDismissed: twin.record.standing == .dismissed)
    }
  }

  /// Writes a claim that came in after the first detection, with its global id and its event.
  ///
  /// `row` has its number but no global id; `actor` is given where the program found it.
  static func add(
    _ row: ClaimRow, detection: Int? = nil, _ ids: FreeGlobalIDs, why: String?,
    by actor: String? = nil, _ transaction: Transaction
  ) throws {
    var row = row
    row.record.globalID = try ids.next(for: row.record)
    try row.insert(detection: detection, transaction)
    try transaction.record(
      .claimAdd, on: .init(.claim, row.record.id), after: row.state, why: why, by: actor)
  }
}
