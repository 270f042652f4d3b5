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
    try TableWriter(options: format, table: .articles).write(articles, json: ArticleTable.json) {
      articles in
      if articles.isEmpty {
        if todo { return ["no article has a question unanswered; see: isnad articles"] }
        return [
          dismissed ? "no article was set aside" : "no article yet; add one with: isnad add FILE"
        ]
      }
      return [ArticleTable.heading] + articles.map(ArticleTable.row)
    }
  }
}
