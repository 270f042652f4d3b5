import ClaimModel
import GRDB

/// Checks passages against the text of their article, and keeps the texts of the last article, since
/// claims come article by article.
///
/// An article that was edited has several texts; one of them is at hand at a time.
struct ArticleTexts {
  private var article: Int?
  private var version = 0
  /// The text at hand.
  private(set) var utf8: [UInt8] = []
  /// The texts of the article that were at hand before, by version.
  private var others: [Int: [UInt8]] = [:]

  /// Starts with no text.
  init() {}

  /// Starts with a text that was read already.
  init(_ article: Article) {
    self.article = article.id
    version = article.version
    utf8 = Array(article.text.utf8)
  }

  /// Takes a version of the text of an article, unless it is the one at hand.
  mutating func load(_ id: Int, version wanted: Int, _ db: Database) throws {
    guard article != id || version != wanted else { return }
    if article == id {
      others[version] = utf8
    } else {
      others = [:]
    }
    if let known = others[wanted] {
      utf8 = known
    } else {
      guard let text = try VersionRow.text(ofArticle: id, version: wanted, db) else {
        throw StoreError.unreadable(
          row: "article A\(id)",
          what: wanted == 1 ? "its text is gone" : "version \(wanted) of its text is gone")
      }
      utf8 = Array(text.utf8)
    }
    article = id
    version = wanted
  }

  /// Takes the present text of an article.
  mutating func load(_ id: Int, _ db: Database) throws {
    let version = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT version FROM article WHERE id = ?"), arguments: [id])
    guard let version else { throw StoreError.unknown(.init(.article, id)) }
    try load(id, version: version, db)
  }

  /// Whether a passage has the words that stand at its place.
  func agrees(_ passage: Passage) -> Bool {
    passage.span.end <= utf8.count
      && utf8[passage.span.start..<passage.span.end].elementsEqual(passage.text.utf8)
  }

  /// The words under a span; `nil` where it does not lie inside the text on scalar boundaries.
  func passage(_ span: TextSpan) -> Passage? {
    guard span.end <= utf8.count,
      let words = String(validating: utf8[span.start..<span.end], as: UTF8.self)
    else { return nil }
    return Passage(span: span, text: words)
  }

  /// Throws `StoreError.passageDisagrees` unless all passages of a claim have the words that stand
  /// at their places.
  mutating func check(_ claim: ClaimRow, _ db: Database) throws {
    try load(claim.record.article, version: claim.record.version, db)
    guard claim.passages.allSatisfy(agrees) else {
      throw StoreError.passageDisagrees(
        .init(.claim, claim.record.id), article: claim.record.article)
    }
  }
}
