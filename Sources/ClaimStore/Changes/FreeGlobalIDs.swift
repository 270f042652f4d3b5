import ClaimModel
import GRDB

/// Gives global ids to claims that come in after the first detection of an article.
struct FreeGlobalIDs {
  private let textDigest: String
  private let offsets: ScalarOffsets
  private let db: Database

  /// Begins with an article that is there, as it stands or with one of the texts that it had.
  init(ofArticle id: Int, version: Int? = nil, _ db: Database) throws {
    guard var article = try Lookup.article(id, db) else {
      throw StoreError.unknown(.init(.article, id))
    }
    if let version, version != article.version {
      guard
        let former = try VersionRow.all(ofArticle: id, db).first(where: { $0.number == version }),
        let text = try VersionRow.text(ofArticle: id, version: version, db)
      else {
        throw StoreError.unreadable(
          row: "article A\(id)", what: "version \(version) of its text is gone")
      }
      (article.text, article.textDigest) = (text, former.textDigest)
    }
    self.init(article, db)
  }

  /// Begins with an article.
  init(_ article: Article, _ db: Database) {
    textDigest = article.textDigest
    offsets = ScalarOffsets(article.text)
    self.db = db
  }

  /// The global id of a claim, counted on where others came in with the same spans.
  func next(for claim: ClaimRecord) throws -> String {
    var occurrence = 0
    while true {
      occurrence += 1
      let globalID = GlobalID.of(
        textDigest: textDigest, cue: claim.cue.map(\.span), content: claim.content.map(\.span),
        occurrence: occurrence, offsets)
      let isTaken = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE globalID = ?)"),
        arguments: [globalID])
      if isTaken != true { return globalID }
    }
  }
}
