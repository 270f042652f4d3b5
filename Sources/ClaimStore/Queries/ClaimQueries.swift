package import ClaimModel
import GRDB

extension ClaimStore {
  /// A claim; `nil` where no claim has this number.
  ///
  /// - Throws: `StoreError.passageDisagrees` when its words are not those of the article.
  package func claim(_ id: Int) throws -> ClaimRecord? {
    try read { try Lookup.claim(id, $0) }
  }

  /// The numbers of the claims whose global id begins so, in order; upper and lower case alike.
  package func claimID(globalIDPrefix prefix: String) throws -> [Int] {
    let prefix = prefix.lowercased()
    guard prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return [] }
    return try read { db in
      // `g` stands behind every hex digit.
      try Int.fetchAll(db, sql: Self.claimByPrefixSQL, arguments: [prefix, prefix + "g"]).sorted()
    }
  }

  static let claimByPrefixSQL = "SELECT id FROM claim WHERE globalID >= ? AND globalID < ?"

  /// The claims that fulfil a filter, by number.
  ///
  /// - Throws: `StoreError.passageDisagrees` when the words of one are not those of its article.
  package func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [ClaimRecord] {
    var claims: [ClaimRecord] = []
    try eachClaim(filter) { claim, _, _ in claims.append(claim) }
    return claims
  }

  /// Reads the claims that fulfil a filter, by number, one after the other: memory holds one and the
  /// text of its article.
  ///
  /// - Parameters:
  ///   - filter: the filter.
  ///   - body: called with each claim, the text that its words stand in, and the reasons that people
  ///     gave for what is out of the ordinary with it; it must not call the store.
  /// - Throws: as `claims(_:)`; what `body` throws.
  package func eachClaim(
    _ filter: ClaimFilter,
    _ body: (
      ClaimRecord, _ text: () -> String, _ reasons: () throws -> ClaimReasons
    ) throws -> Void
  ) throws {
    try read { db in
      let query = Self.query(filter)
      let rows = try Row.fetchCursor(
        db, sql: query.sql, arguments: StatementArguments(query.arguments))
      var texts = ArticleTexts()
      var corrected = CorrectedArticles(db)
      while let row = try rows.next() {
        let claim = try ClaimRow(row, db)
        try texts.check(claim, db)
        let utf8 = texts.utf8
        let record = claim.record
        try body(record, { String(decoding: utf8, as: UTF8.self) }) {
          // What has no answer has none against a rule, and readers were told nothing else before.
          guard try record.isAnswered || corrected.contains(record.article) else {
            return ClaimReasons()
          }
          return ClaimReasons(
            of: record.id, in: try Self.events(db, EventFilter(subject: .init(.claim, record.id))))
        }
      }
    }
  }

  /// The numbers of the claims that fulfil a filter, in order, each with its article: for long lists
  /// of which little is looked at.
  package func claimPlaces(_ filter: ClaimFilter) throws -> [(claim: Int, article: Int)] {
    try read { db in
      let query = Self.query(filter, columns: "claim.id, claim.article")
      let rows = try Row.fetchCursor(
        db, sql: query.sql, arguments: StatementArguments(query.arguments))
      var places: [(claim: Int, article: Int)] = []
      while let row = try rows.next() {
        var columns = Columns(row, of: "a claim")
        places.append((claim: try columns.integer(), article: try columns.integer()))
      }
      return places
    }
  }

  /// The statement of a filter.
  ///
  /// Without statistics SQLite takes any index for as good as another, so only the narrowest
  /// condition may use one; a `+` before a column keeps it out of the choice.
  static func query(
    _ filter: ClaimFilter, columns: String = ClaimRow.columns
  ) -> (sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(conditions.isEmpty ? condition : "+" + condition)
      arguments.append(value)
    }
    require("claim.article = ?", filter.article)
    if let speaker = filter.speaker {
      // Reads the names from the index, or the claims of one article, and no other column before a
      // name fits.
      conditions.append(
        filter.article == nil
          ? """
          claim.id IN (SELECT id FROM claim INDEXED BY claimSpeaker
            WHERE instr(speakerFolded, ?) > 0)
          """
          : "instr(claim.speakerFolded, ?) > 0")
      arguments.append(FoldedName.fold(speaker))
    }
    if filter.standing == .dismissed {
      conditions.append("\(conditions.isEmpty ? "" : "+")claim.standing = 'dismissed'")
    }
    require("claim.contentStatus = ?", filter.content?.rawValue)
    require("claim.attribution = ?", filter.attribution?.rawValue)
    require("claim.act = ?", filter.act?.rawValue)
    if filter.standing == .live { conditions.append("+claim.standing = 'live'") }
    if filter.article == nil {
      conditions.append(
        "+claim.article NOT IN (SELECT id FROM article WHERE standing = 'dismissed')")
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    var sql = "SELECT \(columns) FROM claim \(condition) ORDER BY claim.id"
    if let limit = filter.limit {
      sql += " LIMIT ?"
      arguments.append(max(0, limit))
    }
    return (sql, arguments)
  }

  /// A shared document, event or spokesperson; `nil` where none has this number.
  package func sharedSource(_ id: Int) throws -> SharedSource? {
    try read { try Lookup.sharedSource(id, $0) }
  }

  /// The remarks on a claim, in the order they were made.
  package func notes(ofClaim id: Int) throws -> [Note] {
    try read { db in try Self.notes(db, ofClaim: id) }
  }

  static let notesSQL = """
    SELECT claim, text, author, at, isWithdrawn FROM note WHERE claim = ? ORDER BY id
    """

  static func notes(_ db: Database, ofClaim id: Int) throws -> [Note] {
    try Row.fetchAll(db.cachedStatement(sql: notesSQL), arguments: [id]).map { row in
      var columns = Columns(row, of: "a note on claim C\(id)")
      return Note(
        claim: try columns.integer(), text: try columns.text(), author: try columns.text(),
        at: try columns.timestamp(), isWithdrawn: try columns.integer() != 0)
    }
  }
}

/// Whether what readers were told of articles was corrected, asked once an article: claims come
/// article by article.
private struct CorrectedArticles {
  private let db: Database
  private var last: (article: Int, isCorrected: Bool)?

  init(_ db: Database) { self.db = db }

  mutating func contains(_ article: Int) throws -> Bool {
    if let last, last.article == article { return last.isCorrected }
    let isCorrected =
      try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT publication IN ('corrected', 'withdrawn') FROM article WHERE id = ?"),
        arguments: [article]) ?? false
    last = (article, isCorrected)
    return isCorrected
  }
}
