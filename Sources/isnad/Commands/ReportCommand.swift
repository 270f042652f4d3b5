import ArgumentParser
import ClaimModel
import Workbench

/// `isnad report`: writes reports for an editor.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of an article into Reports/.",
    discussion: """
      Several formats are written in one go, with commas between them. An HTML report is one file \
      that needs no network and runs no script. The same store gives the same bytes for the same \
      --as-of.

      Example:
        isnad report A1
        isnad report A1 --language ar --format markdown,html
      """)

  @Argument(help: "Articles, such as A1.")
  var articles: [String]

  @Option(help: "The report's language: en or ar; else what 'isnad config language' holds.")
  var language: ReportLanguage?

  @Option(help: "What to write; several with commas.")
  var format: ReportFormats = .markdown

  @Option(help: "Report what was held on this day (at its end) or at this moment in UTC.")
  var asOf: String?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try PastMoment.require(asOf, of: "--as-of") }

  func run() throws {
    let workbench = try workspace.open(for: .reading, by: reviewer.by)
    let language = language ?? workbench.settings.language
    for article in articles {
      let paths = try workbench.report(
        ofArticle: try workbench.articleID(article), as: format.all, language: language,
        asOf: asOf.flatMap(PastMoment.end))
      for path in paths { Output.print(path) }
    }
  }
}
