import ArgumentParser
import ClaimModel
import Interchange
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
        isnad next --format json
      """
  )
  .ofIsnad

  @Argument(help: "An article, such as A1; by default the first with anything left.")
  var article: String?

  @Option(help: "Only what needs this: said, true, links, weigh or repeated.")
  var todo: Todo?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let next = try workbench.next(inArticle: try article.map(workbench.articleID), todo: todo)
    try TableWriter(options: format, table: .next).write(
      [next].compactMap(\.self), json: Self.json, text: { $0.first.map(Self.lines) ?? [nothing] })
  }

  private var nothing: String {
    "nothing is left to open" + (todo.map { " for '\($0.rawValue)'" } ?? "")
      + "; see: isnad articles"
  }

  private static func json(_ next: NextClaim) -> JSONValue {
    [
      "claim": next.claim.map { ReviewClaimWriter(next.review).json($0) } ?? .null,
      "reasons": PriorityDocument.json(next.priority.reasons),
      "remaining": .integer(next.remaining),
    ]
  }

  private static func lines(_ next: NextClaim) -> [String] {
    guard let claim = next.claim else { return [] }
    return ["C\(claim.id) in A\(claim.article), because:"]
      + next.priority.reasons.map { "  - \(Wording.reason($0))" } + [""]
      + ClaimTable(claims: [claim], isOfOneArticle: true).lines().dropLast(2)
      + (!claim.act.statesFact && claim.contentStatus == .unchecked
        ? ["", ClaimScreen.positionHint(claim)] : [])
      + ["", "open it: isnad show C\(claim.id)   left after it: \(next.remaining)"]
  }
}
