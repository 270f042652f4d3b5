import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad articles`: lists the articles of the workspace.
struct ArticlesCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles, with how far their review has come.",
    discussion: """
      The state is that of the report: draft, approved, published, corrected or withdrawn.

      Example:
        isnad articles --format json
        isnad articles --format csv --bom > articles.csv
      """
  )
  .ofIsnad

  @Flag(help: "List instead the articles that were set aside.")
  var dismissed = false

  @Flag(help: "Only those with a question unanswered, of a fact or a position.")
  var todo = false

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let articles = try workbench.articles(dismissed ? .dismissed : .live).filter {
      !todo || $0.attributionCheckedCount < $0.claimCount || $0.contentCheckedCount < $0.claimCount
    }
    try TableWriter(options: format, table: .articles).write(articles, json: Self.json) {
      articles in
      if articles.isEmpty {
        if todo { return ["no article has a question unanswered; see: isnad articles"] }
        return [
          dismissed ? "no article was set aside" : "no article yet; add one with: isnad add FILE"
        ]
      }
      return [Self.heading] + articles.map(Self.row)
    }
  }

  private static let heading =
    "id     state      claims  said?  true?  no carrier  date          title"

  private static func row(_ article: ArticleSummary) -> String {
    let metadata = article.metadata
    return TerminalText.padded("A\(article.id)", columns: 7)
      + TerminalText.padded(Wording.tinted(article.publication), columns: 11)
      + TerminalText.padded(String(article.claimCount), columns: 8)
      + TerminalText.padded(String(article.attributionCheckedCount), columns: 7)
      + TerminalText.padded(String(article.contentCheckedCount), columns: 7)
      + TerminalText.padded(String(article.withoutCarrierCount), columns: 12)
      + TerminalText.padded(metadata.date?.description ?? "not recorded", columns: 14)
      + TerminalText.isolated(
        metadata.title ?? article.name, columns: Screen.columns.map { max(20, $0 - 67) } ?? 60)
  }

  private static func json(_ article: ArticleSummary) -> JSONValue {
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
