import ArgumentParser
import ClaimModel
import Workbench

/// `isnad next`: the claim to open next, and why.
struct NextCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Say which claim to open next, and why.",
    discussion: """
      Example:
        isnad next A1
        isnad next --todo links
      """)

  @Argument(help: "An article, such as A1; by default the first with anything left.")
  var article: String?

  @Option(help: "Only what needs this: said, true, links, weigh or repeated.")
  var todo: Todo?

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let next = try workbench.next(inArticle: try article.map(workbench.articleID), todo: todo)
    guard let next else {
      Output.say(
        "nothing is left to open" + (todo.map { " for '\($0.rawValue)'" } ?? "")
          + "; see: isnad articles")
      return
    }
    guard let claim = next.review.claims.first(where: { $0.id == next.priority.claim }) else {
      return
    }
    Output.say("C\(claim.id) in A\(claim.article), because:")
    for reason in next.priority.reasons { Output.say("  - \(Wording.reason(reason))") }
    Output.say("")
    ClaimTable(claims: [claim], isOfOneArticle: true).lines().dropLast(2).forEach(Output.say)
    if !claim.act.statesFact, claim.contentStatus == .unchecked {
      Output.say("")
      Output.say(ClaimScreen.positionHint(claim))
    }
    Output.say("")
    Output.say("open it: isnad show C\(claim.id)   left after it: \(next.remaining)")
  }
}
