package import ClaimModel
import GRDB

extension ClaimStore {
  /// Records that a second person takes the report of an article, as a draft stands now.
  ///
  /// Who may is the caller's to check; `override` is the reason where it is one of those who marked.
  ///
  /// - Throws: `StoreError.unknown`, `.noSuchStep`, `.setAside`.
  package func approve(
    article: Int, override: String?, by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) { transaction in
      let marked = try Int.fetchAll(
        transaction.db, sql: Self.answeredClaimsSQL, arguments: [article])
      try Self.bring(
        article, to: .approved, from: [.draft], .articleApprove, why: override,
        naming: [.init("marked", .array(marked.map(JSONValue.integer)))], transaction)
    }
  }

  /// The claims that count and of which a question is answered.
  static let answeredClaimsSQL = """
    SELECT id FROM claim INDEXED BY claimArticle
    WHERE article = ? AND standing = 'live'
      AND (attribution <> 'unchecked' OR contentStatus <> 'unchecked')
    ORDER BY id
    """

  /// Records that readers have the report of an article, which was approved.
  ///
  /// `words` are the newsroom's own words for statuses, by language and status: what readers were
  /// told must not change with the settings.
  ///
  /// - Throws: `StoreError.unknown`, `.noSuchStep`, `.setAside`.
  package func publish(
    article: Int, words: [String: [String: String]] = [:], by actor: String, at now: Timestamp
  ) throws {
    let words = JSONValue.object(
      words.sorted { $0.key < $1.key }.map { language, words in
        .init(
          language,
          .object(words.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
      })
    try write(by: actor, at: now) {
      try Self.bring(
        article, to: .published, from: [.approved], .articlePublish,
        naming: [.init("words", words)],
        $0)
    }
  }

  /// Records that a published report is taken back.
  ///
  /// - Throws: `StoreError.unknown`, `.noSuchStep`, `.setAside`.
  package func withdraw(
    article: Int, why: String, by actor: String, at now: Timestamp
  ) throws {
    try write(by: actor, at: now) {
      try Self.bring(
        article, to: .withdrawn, from: [.published, .corrected], .articleWithdraw, why: why, $0)
    }
  }

  private static func bring(
    _ id: Int, to state: PublicationState, from states: Set<PublicationState>,
    _ action: EventAction, why: String? = nil, naming further: [JSONValue.Member] = [],
    _ transaction: Transaction
  ) throws {
    guard let article = try Lookup.article(id, transaction.db) else {
      throw StoreError.unknown(.init(.article, id))
    }
    guard article.standing == .live else { throw StoreError.setAside(article: id) }
    guard states.contains(article.publication) else {
      throw StoreError.noSuchStep(article: id, from: article.publication, to: state)
    }
    try change(
      publicationOf: id, from: article.publication, to: state, action, why: why, naming: further,
      transaction)
  }

  /// Changes the state of an article's check, with its event.
  static func change(
    publicationOf article: Int, from old: PublicationState, to new: PublicationState,
    _ action: EventAction, why: String?, naming further: [JSONValue.Member] = [],
    _ transaction: Transaction
  ) throws {
    try transaction.run(
      "UPDATE article SET publication = ? WHERE id = ?", [new.rawValue, article])
    try transaction.record(
      action, on: .init(.article, article), before: ["publication": .string(old.rawValue)],
      after: .object([.init("publication", .string(new.rawValue))] + further), why: why)
  }
}
