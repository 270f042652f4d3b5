import ClaimModel

/// Articles as a table for people, with how far their review has come.
enum ArticleTable {
  /// What stands above the columns.
  static let heading =
    "id     state      claims  said?  true?  no carrier  date          title"

  /// One article.
  static func row(_ article: ArticleSummary) -> String {
    let metadata = article.metadata
    return TerminalText.padded("A\(article.id)", columns: 7)
      + TerminalText.padded(Wording.status(article.publication), columns: 11)
      + TerminalText.padded(String(article.claimCount), columns: 8)
      + TerminalText.padded(String(article.attributionCheckedCount), columns: 7)
      + TerminalText.padded(String(article.contentCheckedCount), columns: 7)
      + TerminalText.padded(String(article.withoutCarrierCount), columns: 12)
      + TerminalText.padded(metadata.date?.description ?? "not recorded", columns: 14)
      + TerminalText.$articleDirection.withValue(direction(of: article)) {
        title(metadata.title ?? article.name)
      }
  }

  /// By the language that somebody recorded; else claims were found where it is Arabic.
  private static func direction(of article: ArticleSummary) -> TextDirection? {
    article.metadata.language.flatMap { TextDirection(ofLanguage: $0) }
      ?? (article.claimCount > 0 ? .rightToLeft : nil)
  }

  /// The title: where the columns before it leave too little room, on a line of its own.
  private static func title(_ title: String) -> String {
    guard let columns = Screen.columns else { return TerminalText.isolated(title, columns: 60) }
    let left = columns - 67
    return left < 30
      ? "\n       " + TerminalText.isolated(title, columns: columns - 8)
      : TerminalText.isolated(title, columns: left)
  }

  /// One article as an object.
  static func json(_ article: ArticleSummary) -> JSONValue {
    let metadata = article.metadata
    return [
      "id": .string("A\(article.id)"),
      "name": .string(article.name),
      "title": JSONValue(metadata.title),
      "outlet": JSONValue(metadata.outlet),
      "date": JSONValue(metadata.date?.description),
      "url": JSONValue(metadata.url),
      "language": JSONValue(metadata.language),
      "sha256": .string(article.textDigest),
      "version": .integer(article.version),
      "standing": .string(article.standing.rawValue),
      "state": .string(article.publication.rawValue),
      "claims": .integer(article.claimCount),
      "attribution_checked": .integer(article.attributionCheckedCount),
      "content_checked": .integer(article.contentCheckedCount),
      "without_carrier": .integer(article.withoutCarrierCount),
    ]
  }
}
