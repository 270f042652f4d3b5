import ArgumentParser
import ClaimModel
import Workbench

/// `isnad report`: writes a Markdown report for an editor.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the Markdown report of an article into Reports/.",
    discussion: """
      Example:
        isnad report A1
        isnad report A1 --language ar
      """)

  @Argument(help: "Articles, such as A1.")
  var articles: [String]

  @Option(help: "The report's language: en or ar; else what 'isnad config language' holds.")
  var language: ReportLanguage?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading, by: reviewer.by)
    let language = language ?? workbench.settings.language
    for article in articles {
      let path = try workbench.report(
        ofArticle: try workbench.articleID(article), language: language)
      Output.print(path)
    }
  }
}
