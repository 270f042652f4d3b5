import ArgumentParser
import Workbench

/// `isnad publish`: records that readers have a report.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Record that readers have the report of an article, which was approved.",
    discussion: """
      From then on what the report says of a claim changes only as a correction (--correction), \
      which keeps the old wording, with who changed it, when and why.

      Example:
        isnad publish A1
      """
  )
  .ofIsnad

  @Argument(help: "The article, such as A1.")
  var article: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let id = try workbench.articleID(article)
    try workbench.publish(id)
    Output.say(
      "A\(id) is published: what its report says of a claim changes only as a correction now.")
    Output.say("the report as it stands: isnad report A\(id)")
  }
}
