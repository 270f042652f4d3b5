import ArgumentParser
import ClaimModel
import Workbench

/// `isnad weigh`: records what an evidence does for a claim or a document.
struct WeighCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Say what an evidence does for a claim's attribution or content.",
    discussion: """
      Attribution and content are two questions: a page that only shows that something was SAID \
      never supports that it is TRUE.

      Example:
        isnad weigh E5 supports C18 --on attribution --quote "بعض الدول والحكومات"
        isnad weigh E6 contradicts C18 --on content
        isnad weigh E5 supports C18 --link 2
        isnad weigh E5 supports D1
        isnad weigh E7 supports C18 --on content --origin "وكالة الأنباء"

      Pages that repeat one agency are one origin: name it with --origin, and screens and reports \
      count origins, not pages. A party's own media office is no independent origin.
      """
  )
  .ofIsnad

  @Argument(help: "The evidence, such as E5.")
  var evidence: String

  @Argument(help: "What it does: supports, contradicts or context.")
  var bearing: Bearing

  @Argument(help: "The claim or shared document, such as C18 or D1.")
  var target: String

  @Option(help: "For a claim: attribution (was it said?) or content (is it true?).")
  var on: Question?

  @Option(help: "The link of the claim's chain it bears on, from 1: part of the attribution.")
  var link: Int?

  @Option(help: "The words of the page that do it, letter by letter.")
  var quote: String?

  @Option(help: "Why, in your words.")
  var note: String?

  @Option(help: "Where the page's account goes back to, as you hold it, such as an agency's name.")
  var origin: String?

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  /// A link is part of the attribution, and of nothing else.
  private var question: Question? { on ?? (link == nil ? nil : .attribution) }

  func validate() throws {
    _ = try evidenceID(evidence)
    try Given.require(text: quote, of: "--quote")
    try Given.require(text: note, of: "--note")
    try Given.require(line: origin, of: "--origin")
    switch evidenceTarget(target) {
    case .claim(let id)?:
      if question == nil {
        throw ValidationError(
          "say which question of C\(id) it bears on: --on attribution or --on content")
      }
    case .sharedSource(let id)?:
      if on != nil || link != nil {
        throw ValidationError("D\(id) is one thing with one status: leave out --on and --link")
      }
    case .article?, nil:
      throw ValidationError(
        "'\(TerminalText.escaped(target))' is not a claim or document; write C18 or D1"
          + Reference.question(target))
    }
    if let link, link < 1 { throw ValidationError("--link counts from 1") }
    if link != nil, on == .content {
      throw ValidationError("a link is part of the attribution: leave out --link with --on content")
    }
  }

  func run() throws {
    guard let target = evidenceTarget(target) else { return }
    let workbench = try workspace.open(
      for: .changing, by: reviewer.by, correcting: correction.correction)
    let id = try evidenceID(evidence)
    let before = try workbench.weighing(ofEvidence: id, for: target, question: question, link: link)
    let (weighing, gaps) = try workbench.weigh(
      evidence: id, target: target, question: question, link: link,
      bearing: bearing, quote: quote, note: note, origin: origin)
    Output.say(DeedSentence.weighing(weighing) + Self.change(from: before, to: weighing))
    for (name, page) in try workbench.closeOrigins(to: weighing) {
      Output.complain("isnad: " + DeedSentence.closeOrigin(name, ofEvidence: page))
    }
    gaps.forEach { Output.complain(HeldSentence.gap($0)) }
  }

  /// What an earlier judgement on the same question said, as it is no longer held.
  private static func change(from before: Weighing?, to after: Weighing) -> String {
    guard let before else { return "" }
    var same = after
    same.at = before.at
    if same == before { return " Nothing changed." }
    let verb =
      switch before.bearing {
      case .supports: "to support it"
      case .contradicts: "to contradict it"
      case .context: "as context"
      }
    return " Before: held \(verb), says \(TerminalText.isolated(before.by))."
  }
}
