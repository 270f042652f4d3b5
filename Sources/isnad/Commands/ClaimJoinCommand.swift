import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim join`: says that claims report the same act.
struct ClaimJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Say that claims of an article report the same act of their speaker.",
    discussion: """
      They stay claims of their own, with their words and chains. Whether what was said is true is \
      answered for all of them together, and evidence weighed on the content of one counts for all. \
      Pairs that look the same: isnad claims A1 --todo repeated

      Example:
        isnad claim join C3 C9
      """)

  @Argument(help: "Claims of one article, such as C3 C9.")
  var claims: [String]

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    for claim in claims { try ClaimName.require(list: claim) }
    try Given.require(text: why, of: "--why")
    let names = claims.flatMap { Reference.parts(of: $0) }.map(\.trimmingSpaces).filter {
      !$0.isEmpty
    }
    guard Set(names).count > 1 else { throw Self.tooFew }
  }

  private static let tooFew = ValidationError(
    "name at least two claims, such as: isnad claim join C3 C9")

  func run() throws {
    let workbench = try options.open()
    let ids = try workbench.claimIDs(claims.joined(separator: ","))
    guard ids.count > 1 else { throw Self.tooFew }
    let group = try workbench.join(ids, why: why)
    Output.say(DeedSentence.join(group))
    if let problem = DeedSentence.disagreement(in: group) { Output.complain("isnad: " + problem) }
  }
}

/// `isnad claim unjoin`: says that a claim does not report the same act as others.
struct ClaimUnjoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unjoin",
    abstract: "Say that a claim does not report the same act as those it was joined with.",
    discussion: """
      Example:
        isnad claim unjoin C9 --why "another day"
      """)

  @Argument(help: "The claim, such as C9.")
  var claim: String

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claim)
    try Given.require(text: why, of: "--why")
  }

  func run() throws {
    let workbench = try options.open()
    let id = try workbench.claimID(claim)
    let rest = try workbench.unjoin(id, why: why)
    Output.say(DeedSentence.unjoin(id, from: rest.map(\.id)))
  }
}
