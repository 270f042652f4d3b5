package import ClaimModel
import GRDB

extension ClaimStore {
  /// Reads the articles as they were at an earlier moment, the dismissed too, by number, one after
  /// the other: memory holds one, and the numbers of those that something happened to since.
  ///
  /// What is held now is read, and what the events since have changed is taken back: an article that
  /// nothing happened to since costs no more than in a list of today. Which events count is as for
  /// `review(ofArticle:asOf:)`.
  ///
  /// - Parameters:
  ///   - moment: the moment.
  ///   - body: called with each article that was there; it must not call the store.
  /// - Throws: `StoreError`; what `body` throws.
  package func eachArticle(
    asOf moment: Timestamp, _ body: (ArticleSummary) throws -> Void
  ) throws {
    try read { db in
      let changed = Set(
        try Int.fetchAll(db, sql: Self.articlesChangedSinceSQL, arguments: [moment.description]))
      let rows = try Row.fetchCursor(db, sql: Self.articlesSQL(nil))
      while let row = try rows.next() {
        let present = try Self.summary(row)
        guard changed.contains(present.id) else {
          try body(present)
          continue
        }
        guard var past = try PastSummary(ofArticle: present.id, asOf: moment, db) else { continue }
        if let summary = try past.summary() { try body(summary) }
      }
    }
  }
}

/// Takes back what events have changed since a moment of what a list tells of an article.
private struct PastSummary {
  /// What a list counts of a claim.
  private struct Claim {
    var isLive: Bool
    var isSaidAnswered: Bool
    var isTrueAnswered: Bool
    var linkCount: Int
  }

  private let article: Article
  private let db: Database
  /// The events that don't count, the last first.
  private let later: [AuditEvent]
  private var claims: [Int: Claim] = [:]
  /// Members of the article's state as they were.
  private var members: [String: JSONValue] = [:]
  private var isThere = true

  /// The last event of an article that counts.
  private static let lastSQL = """
    SELECT max(sequence) FROM event WHERE sequence IN (\(ClaimStore.articleSQL)) AND at <= ?
    """

  /// Returns `nil` where nothing about the article is as old.
  init?(ofArticle id: Int, asOf moment: Timestamp, _ db: Database) throws {
    let last = try Int.fetchOne(
      db.cachedStatement(sql: Self.lastSQL), arguments: [id, moment.description])
    guard let last, let article = try Lookup.article(id, db) else { return nil }
    self.article = article
    self.db = db
    let query = ClaimStore.query(EventFilter(article: id, afterSequence: last))
    later = try Row.fetchAll(
      db.cachedStatement(sql: query.sql), arguments: StatementArguments(query.arguments)
    ).map { try EventRow($0).event() }
    for row in try Row.fetchAll(db.cachedStatement(sql: Self.claimsSQL), arguments: [id]) {
      var columns = Columns(row, of: "a claim")
      claims[try columns.integer()] = Claim(
        isLive: try columns.text() == Standing.live.rawValue,
        isSaidAnswered: try columns.text() != AttributionStatus.unchecked.rawValue,
        isTrueAnswered: try columns.text() != ContentStatus.unchecked.rawValue,
        linkCount: try columns.integer())
    }
  }

  private static let claimsSQL = """
    SELECT id, standing, attribution, contentStatus, linkCount FROM claim WHERE article = ?
    """

  /// The summary; `nil` where the article was not there yet.
  mutating func summary() throws -> ArticleSummary? {
    for event in later { takeBack(event) }
    guard isThere else { return nil }
    var row = ArticleRow(article)
    if let number = members["version"]?.intValue,
      let version = try VersionRow.all(ofArticle: article.id, db).first(where: {
        $0.number == number
      })
    {
      row = row.having(version)
    }
    row = try row.setting(
      ArticleRow.changingMembers.compactMap { name in members[name].map { .init(name, $0) } })
    let live = claims.values.filter(\.isLive)
    return ArticleSummary(
      of: row.article, claimCount: live.count,
      attributionCheckedCount: live.count(where: \.isSaidAnswered),
      contentCheckedCount: live.count(where: \.isTrueAnswered),
      withoutCarrierCount: live.count { $0.linkCount == 1 })
  }

  private mutating func takeBack(_ event: AuditEvent) {
    switch EventAction(rawValue: event.action) {
    case .articleAdd: isThere = false
    case .claimsDetect:
      for state in event.after["claims"]?.arrayValue ?? [] {
        if let id = state["id"]?.intValue { claims[id] = nil }
      }
    case .claimAdd: claims[event.subject.id] = nil
    case .articleRevise, .articleDismiss, .articleRestore, .articleApprove, .articleReopen,
      .articlePublish, .articleCorrect, .articleWithdraw:
      for member in event.before.members { members[member.name] = member.value }
    case .claimMark, .claimDismiss, .claimRestore, .claimEdit, .claimRedetect:
      takeBack(event.before, ofClaim: event.subject.id)
    default: break
    }
  }

  private mutating func takeBack(_ before: JSONValue, ofClaim id: Int) {
    guard var claim = claims[id] else { return }
    if let standing = before["standing"]?.stringValue {
      claim.isLive = standing == Standing.live.rawValue
    }
    if let answer = before["attribution"]?.stringValue {
      claim.isSaidAnswered = answer != AttributionStatus.unchecked.rawValue
    }
    if let answer = before["contentStatus"]?.stringValue {
      claim.isTrueAnswered = answer != ContentStatus.unchecked.rawValue
    }
    if let links = before["links"]?.arrayValue { claim.linkCount = links.count }
    claims[id] = claim
  }
}
