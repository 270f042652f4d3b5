package import ClaimModel
import GRDB

extension ClaimStore {
  /// Everything about an article at one moment; `nil` where no article has this number.
  ///
  /// - Throws: `StoreError.passageDisagrees` when the words of a claim are not those of the article.
  package func review(ofArticle id: Int) throws -> ArticleReview? {
    try read { try Self.review($0, ofArticle: id) }
  }

  static func review(_ db: Database, ofArticle id: Int) throws -> ArticleReview? {
    guard let article = try Lookup.article(id, db) else { return nil }
    let claims = try claims(db, of: article)
    let sources = try SourceRow.sources(ofArticle: id, db).map(\.record)
    let detection = try lastDetection(db, ofArticle: id)
    let ownVoice = try OwnVoiceRow.sentences(ofArticle: id, db)
    var texts = ArticleTexts(article)
    let versions = try VersionRow.all(ofArticle: id, db)
    try texts.load(id, version: detection.textVersion, db)
    guard ownVoice.allSatisfy({ texts.agrees($0.passage) }) else {
      throw StoreError.passageDisagrees(.init(.article, id), article: id)
    }
    return ArticleReview(
      article: article, claims: claims, sharedSources: sources,
      evidence: try evidence(db, underArticle: id),
      weighings: try weighings(db, underArticle: id),
      notes: try claims.flatMap { try notes(db, ofClaim: $0.id) }.inOrderOfTime,
      ownVoice: ownVoice.map {
        OwnVoiceSentence(span: $0.passage.span, reason: $0.reason, claim: $0.claim)
      },
      detectedLanguage: detection.language, detectorVersion: detection.version,
      lexiconDigest: detection.lexicon,
      events: try events(db, EventFilter(article: id)), versions: versions,
      formerTexts: try formerTexts(of: article, under: claims, db))
  }

  /// The earlier texts that claims stand in.
  static func formerTexts(
    of article: Article, under claims: [ClaimRecord], _ db: Database
  ) throws -> [Int: String] {
    var texts: [Int: String] = [:]
    for version in Set(claims.map(\.version)) where version != article.version {
      texts[version] = try VersionRow.text(ofArticle: article.id, version: version, db)
    }
    return texts
  }

  /// The claims of an article in order of the text.
  private static func claims(_ db: Database, of article: Article) throws -> [ClaimRecord] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(ClaimRow.columns) FROM claim WHERE claim.article = ?
          ORDER BY claim.cueStart, claim.id
          """), arguments: [article.id])
    var texts = ArticleTexts(article)
    return try rows.map { row in
      let claim = try ClaimRow(row, db)
      try texts.check(claim, db)
      return claim.record
    }
  }

  private static func lastDetection(
    _ db: Database, ofArticle id: Int
  ) throws -> (version: String, lexicon: String, language: String, textVersion: Int) {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT detectorVersion, lexiconDigest, language, version FROM detection WHERE article = ?
          ORDER BY id DESC LIMIT 1
          """), arguments: [id])
    guard let row else {
      throw StoreError.unreadable(row: "article A\(id)", what: "its detection is gone")
    }
    var columns = Columns(row, of: "the detection of article A\(id)")
    return (
      try columns.text(), try columns.text(), try columns.text(), try columns.integer()
    )
  }

  /// Which rows of a table with target columns belong to an article.
  private static func underArticle(_ table: String) -> String {
    """
    SELECT \(table).id FROM \(table) WHERE \(table).article = :article
    UNION SELECT \(table).id FROM claim JOIN \(table) ON \(table).claim = claim.id
      WHERE claim.article = :article
    UNION SELECT \(table).id FROM sharedSource JOIN \(table) ON \(table).source = sharedSource.id
      WHERE sharedSource.article = :article
    """
  }

  static let evidenceUnderArticleSQL = """
    SELECT \(EvidenceRow.columns) FROM \(EvidenceRow.tables)
    WHERE evidence.id IN (
      SELECT attachment.evidence FROM attachment
      WHERE attachment.id IN (\(underArticle("attachment"))))
    ORDER BY evidence.id
    """

  static let weighingsUnderArticleSQL = """
    SELECT \(WeighingRow.columns) FROM weighing WHERE weighing.id IN (\(underArticle("weighing")))
    ORDER BY weighing.at, weighing.id
    """

  private static func evidence(
    _ db: Database, underArticle id: Int
  ) throws -> [EvidenceRecord] {
    try Row.fetchAll(db.cachedStatement(sql: evidenceUnderArticleSQL), arguments: ["article": id])
      .map { try EvidenceRow($0, db).record }
  }

  private static func weighings(_ db: Database, underArticle id: Int) throws -> [Weighing] {
    try Row.fetchAll(db.cachedStatement(sql: weighingsUnderArticleSQL), arguments: ["article": id])
      .map { try WeighingRow($0).weighing }
  }
}

extension [Note] {
  /// The remarks by their moments; of one moment in the order they have.
  var inOrderOfTime: [Note] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }
}
