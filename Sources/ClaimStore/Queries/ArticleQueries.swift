package import ClaimModel
import GRDB

extension ClaimStore {
  /// The articles of a standing by number, or all with `nil`, with how far their review has come.
  package func articles(_ standing: Standing? = .live) throws -> [ArticleSummary] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Self.articlesSQL(standing))
      var summaries: [ArticleSummary] = []
      while let row = try rows.next() { summaries.append(try Self.summary(row)) }
      return summaries
    }
  }

  /// A row of `articlesSQL`.
  static func summary(_ row: Row) throws -> ArticleSummary {
    var columns = Columns(row, of: "an article")
    return ArticleSummary(
      of: try ArticleRow(&columns).article, claimCount: try columns.integer(),
      attributionCheckedCount: try columns.integer(), contentCheckedCount: try columns.integer(),
      withoutCarrierCount: try columns.integer())
  }

  /// The list of articles: the one everyday query that reads a whole table, since it lists it. Those
  /// that were set aside have an index of their own.
  static func articlesSQL(_ standing: Standing?) -> String {
    let condition =
      switch standing {
      case nil: ""
      case .live?: "WHERE article.standing = 'live'"
      case .dismissed?: "WHERE article.standing = 'dismissed'"
      }
    return """
      SELECT \(ArticleRow.columns), count(claim.article),
        coalesce(sum(claim.attribution <> 'unchecked'), 0),
        coalesce(sum(claim.contentStatus <> 'unchecked'), 0),
        coalesce(sum(claim.linkCount = 1), 0)
      FROM \(ArticleRow.tables) LEFT JOIN claim INDEXED BY claimArticle
        ON claim.article = article.id AND claim.standing = 'live'
      \(condition) GROUP BY article.id ORDER BY article.id
      """
  }

  /// The articles under which evidence is kept: for one of their claims, for a document, event or
  /// spokesperson of theirs, or for themselves.
  package func articlesWithEvidence() throws -> Set<Int> {
    try read { try Int.fetchSet($0, sql: Self.withEvidenceSQL) }
  }

  /// Goes through what was attached, which is little beside the claims, and not through these.
  static let withEvidenceSQL = """
    SELECT article FROM attachment WHERE article IS NOT NULL
    UNION SELECT claim.article FROM attachment JOIN claim ON claim.id = attachment.claim
      WHERE attachment.claim IS NOT NULL
    UNION SELECT sharedSource.article FROM attachment
      JOIN sharedSource ON sharedSource.id = attachment.source
      WHERE attachment.source IS NOT NULL
    """

  /// The articles that count and were not withdrawn of which a claim has no answer yet to a question
  /// that can be answered, by number.
  package func articlesWithOpenQuestions() throws -> [Int] {
    try read { try Int.fetchAll($0, sql: Self.openQuestionsSQL) }
  }

  /// Each article is looked at until its first such claim.
  static let openQuestionsSQL = """
    SELECT article.id FROM article
    WHERE article.standing = 'live' AND article.publication <> 'withdrawn' AND EXISTS (
      SELECT 1 FROM claim INDEXED BY claimArticle
      WHERE claim.article = article.id AND claim.standing = 'live'
        AND (claim.attribution = 'unchecked'
          OR (claim.contentStatus = 'unchecked' AND claim.act IN (\(factualActs)))))
    ORDER BY article.id
    """

  /// The articles that count and were not withdrawn in which the statuses of a claim may no longer be
  /// carried by what is held of its links, its evidence or its words, by number.
  ///
  /// It asks by indexes and not about reasons: whether a claim lost its ground, its whole article tells.
  package func articlesPerhapsUnsupported() throws -> [Int] {
    try read { try Int.fetchAll($0, sql: Self.perhapsUnsupportedSQL) }
  }

  static let perhapsUnsupportedSQL = """
    WITH suspect(article) AS (
      SELECT claim.article FROM claim
      WHERE claim.attribution = 'confirmed' AND claim.standing = 'live' AND (
        EXISTS (
          SELECT 1 FROM claimLink LEFT JOIN sharedSource ON sharedSource.id = claimLink.sharedSource
          WHERE claimLink.claim = claim.id AND CASE claimLink.position
            WHEN 1 THEN coalesce(claimLink.status, sharedSource.status)
              IN ('not-found', 'contradicted')
            ELSE coalesce(claimLink.status, sharedSource.status) <> 'confirmed' END)
        OR (claim.linkCount = 1 AND NOT EXISTS (\(weighed("'attribution'", "'supports'")))))
      UNION SELECT claim.article FROM claim
      WHERE claim.contentStatus IN ('verified', 'refuted') AND claim.standing = 'live'
        AND NOT EXISTS (\(weighed(
          "'content'",
          "CASE claim.contentStatus WHEN 'verified' THEN 'supports' ELSE 'contradicts' END")))
      UNION SELECT claim.article FROM event JOIN claim ON claim.id = event.subjectID
      WHERE event.subjectKind = 'claim' AND event.action IN ('claim.edit', 'claim.redetect')
        AND claim.standing = 'live'
        AND (claim.attribution <> 'unchecked' OR claim.contentStatus <> 'unchecked'))
    SELECT article.id FROM article
    WHERE article.standing = 'live' AND article.publication <> 'withdrawn'
      AND article.id IN (SELECT article FROM suspect)
    ORDER BY article.id
    """

  /// A page that is attached to the claim and weighed for it.
  private static func weighed(_ question: String, _ bearing: String) -> String {
    """
    SELECT 1 FROM weighing JOIN attachment ON attachment.evidence = weighing.evidence
      AND attachment.claim = claim.id
    WHERE weighing.claim = claim.id AND weighing.question = \(question)
      AND weighing.bearing = \(bearing)
    """
  }

  private static let factualActs = SpeechAct.allCases.filter(\.statesFact)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// The numbers of the articles that events after a certain one are about, or about something under
  /// them.
  package func articles(changedAfterEvent sequence: Int) throws -> [Int] {
    try read { try Int.fetchAll($0, sql: Self.changedArticlesSQL, arguments: [sequence]) }
  }

  static let changedArticlesSQL = changedArticlesSQL(
    of: "SELECT subjectKind, subjectID FROM event WHERE sequence > ?")

  /// The same of events behind a moment, which walks through the log: its order in time is not sure.
  static let articlesChangedSinceSQL = changedArticlesSQL(
    of: "SELECT DISTINCT subjectKind, subjectID FROM event WHERE at > ?")

  private static func changedArticlesSQL(of subjects: String) -> String {
    """
    WITH changed(kind, id) AS MATERIALIZED (\(subjects))
    SELECT id FROM changed WHERE kind = 'article'
    UNION SELECT claim.article FROM changed JOIN claim ON claim.id = changed.id
      WHERE kind = 'claim'
    UNION SELECT sharedSource.article FROM changed JOIN sharedSource ON sharedSource.id = changed.id
      WHERE kind = 'source'
    UNION SELECT coalesce(a.article, claim.article, s.article)
      FROM changed JOIN attachment AS a ON a.evidence = changed.id
        LEFT JOIN claim ON claim.id = a.claim LEFT JOIN sharedSource AS s ON s.id = a.source
      WHERE kind = 'evidence'
    ORDER BY 1
    """
  }

  // The articles of `consequences`. With + the events are found by their numbers: those behind the last change are few.
  static let sharingArticlesSQL = """
    WITH changed(id) AS MATERIALIZED (
      SELECT DISTINCT coalesce(json_extract(after, '$.evidence'), json_extract(before, '$.evidence'))
      FROM event WHERE sequence > ?1 AND +action IN ('evidence.attach', 'evidence.detach')
      UNION SELECT subjectID FROM event WHERE sequence > ?1 AND +subjectKind = 'evidence')
    SELECT DISTINCT coalesce(a.article, claim.article, s.article)
    FROM changed JOIN attachment AS a ON a.evidence = changed.id
      LEFT JOIN claim ON claim.id = a.claim LEFT JOIN sharedSource AS s ON s.id = a.source
    ORDER BY 1
    """

  /// An article with its text; `nil` where no article has this number.
  package func article(_ id: Int) throws -> Article? {
    try read { try Lookup.article(id, $0) }
  }

  /// The number of the article with a name, letter by letter; `nil` where there is none.
  package func articleID(named name: String) throws -> Int? {
    try read { try Int.fetchOne($0, sql: Self.articleNamedSQL, arguments: [name]) }
  }

  static let articleNamedSQL = "SELECT id FROM article WHERE name = ?"

  /// The highest number that a kind of thing has got, set aside or not; `nil` where there is none yet.
  package func lastNumber(of kind: AuditEvent.Subject.Kind) throws -> Int? {
    let table: String
    switch kind {
    case .article: table = "article"
    case .claim: table = "claim"
    case .source: table = "sharedSource"
    case .evidence: table = "evidence"
    case .workspace: return nil
    }
    return try read {
      try Int.fetchOne($0, sql: "SELECT id FROM \(table) ORDER BY id DESC LIMIT 1")
    }
  }

  /// The bytes of a version of an article as they were received, by default of its present one;
  /// `nil` where no article has this number or it has no such version.
  package func originalBytes(ofArticle id: Int, version: Int? = nil) throws -> [UInt8]? {
    try read { db in
      guard let number = try version ?? Lookup.article(id, db)?.version else { return nil }
      return try VersionRow.bytes(ofArticle: id, version: number, db)
    }
  }

  /// The text of a version of an article; `nil` where it has no such version.
  package func text(ofArticle id: Int, version: Int) throws -> String? {
    try read { try VersionRow.text(ofArticle: id, version: version, $0) }
  }

  /// The articles that count and are much like a text, or come from the same address, but one: those
  /// that may be an earlier version of it, the likeliest first. At most a handful.
  package func articlesLike(_ text: String, url: String?, but id: Int) throws -> [Int] {
    try read { db in
      let hashes = ArticleSketch.padded(ArticleSketch.hashes(of: text))
      var found: [Int] = []
      if let url {
        found = try Int.fetchAll(db, sql: Self.articlesAtSQL, arguments: [url, id])
      }
      let rows = try Row.fetchAll(
        db, sql: ArticleSketch.likeSQL, arguments: StatementArguments(hashes + [id]))
      for row in rows {
        var columns = Columns(row, of: "a sketch")
        found.append(try columns.integer())
      }
      return found.uniqued()
    }
  }

  static let articlesAtSQL = """
    SELECT id FROM article WHERE url = ? AND id <> ? AND standing = 'live' ORDER BY id DESC LIMIT 3
    """
}
