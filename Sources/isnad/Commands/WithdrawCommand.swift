import ArgumentParser
import Workbench

/// `isnad withdraw`: takes a published report back.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take the published report of an article back, with the reason.",
    discussion: """
      The report stays, and says on its first screen that it was withdrawn, by whom and why.

      Example:
        isnad withdraw A1 --why "the statement we compared with was forged"
      """
  )
  .ofIsnad

  @Argument(help: "The article, such as A1.")
  var article: String

  @Option(help: "The reason, which the report shows.")
  var why: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(text: why, of: "--why") }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let id = try workbench.articleID(article)
    try workbench.withdraw(id, why: why)
    Output.say("The report of A\(id) is withdrawn, because: \(TerminalText.isolated(why))")
    Output.say("tell readers with: isnad report A\(id)")
  }
}
