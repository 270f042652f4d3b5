import ClaimModel
import GRDB

/// Checks passages against the text of their article, and keeps the text of the last article, since
/// claims come article by article.
struct ArticleTexts {
  private var article: Int?
  private var utf8: [UInt8] = []

  /// Starts with no text.
  init() {}

  /// Starts with a text that was read already.
  init(_ article: Article) {
    self.article = article.id
    utf8 = Array(article.text.utf8)
  }

  /// Reads the text of an article, unless it is the one at hand.
  mutating func load(_ id: Int, _ db: Database) throws {
    guard article != id else { return }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text FROM articleText WHERE article = ?"), arguments: [id])
    guard let row else {
      throw StoreError.unreadable(row: "article A\(id)", what: "its text is gone")
    }
    var columns = Columns(row, of: "the text of article A\(id)")
    utf8 = Array(try columns.text().utf8)
    article = id
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
    try load(claim.record.article, db)
    guard claim.passages.allSatisfy(agrees) else {
      throw StoreError.passageDisagrees(
        .init(.claim, claim.record.id), article: claim.record.article)
    }
  }
}
