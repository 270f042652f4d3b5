import ArgumentParser
import ClaimModel
import Workbench

/// `isnad approve`: a second pair of eyes takes a report.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Take the report of an article, as a second pair of eyes.",
    discussion: """
      Takes the report with every marked claim, and prints what you should know of it: claims that \
      nobody marked, marks against a rule, verdicts without weighed evidence, pages that could not \
      be had. Who marked a claim of it does not approve it; --override with a reason passes that, \
      and every report shows it. When a verdict changes before it is published, the approval is \
      taken back.

      Example:
        isnad approve A1 --by Ali
      """)

  @Argument(help: "The article, such as A1.")
  var article: String

  @Option(help: "Approve marks of your own, with the reason; every report shows it.")
  var override: String?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(text: override, of: "--override") }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let approval = try workbench.approve(try workbench.articleID(article), override: override)
    Output.say(
      "A\(approval.article) is approved by \(TerminalText.isolated(workbench.reviewer)), with "
        + "\(Wording.count(approval.marked.count, "marked claim")): "
        + Wording.claims(approval.marked) + ".")
    if !approval.exceptions.isEmpty {
      Output.say("Exceptions")
      for exception in approval.exceptions { Output.say("  - " + Wording.exception(exception)) }
    }
    Output.say("when readers have it: isnad publish A\(approval.article)")
  }
}
