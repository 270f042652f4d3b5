import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad show`: one claim with everything held about it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a claim: its words, its chain, its evidence, its history.",
    discussion: """
      Example:
        isnad show C12
        isnad show C12 --why
        isnad show C12 --as-of 2020-02-01
      """)

  @Argument(help: "The claim, such as C12, or the first digits of its global id.")
  var claim: String

  @Flag(help: "Say which rule found it and what the rule looks for.")
  var why = false

  @Option(help: "Show what was held on this day (at its end) or at this moment in UTC.")
  var asOf: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try PastMoment.require(asOf, of: "--as-of") }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let id = try workbench.claimID(claim)
    if let moment = asOf.flatMap(PastMoment.end) {
      return try ClaimScreen.write(claim: id, asOf: moment, workbench, format: format.format)
    }
    let review = try workbench.review(ofArticle: try workbench.claim(id).article)
    guard let claim = review.claims.first(where: { $0.id == id }) else {
      throw Failure("C\(id) is not among the claims of its article; run: isnad check")
    }
    let events = try workbench.events(EventFilter(subject: .init(.claim, id)))
    let screen = ClaimScreen(claim: claim, review: review, events: events)
    try ListWriter(format: format.format == .json ? .ndjson : format.format).write(
      [claim], json: { _ in screen.json() },
      text: { _ in screen.lines() + (why ? Self.reasons(claim) : []) })
  }

  private static func reasons(_ claim: ClaimRecord) -> [String] {
    let rule = RuleExplanation.text(of: claim.rule) ?? "the rule is not in this version's list"
    return ["", "Why it was found", "  rule \(claim.rule): \(rule)"]
      + claim.chain.map { link in
        "  \(link.position)  \(TerminalText.isolated(link.name)): \(Wording.basis(link.basis))"
      }
  }
}
