import ArgumentParser
import ClaimModel
import Workbench

/// `isnad mark`: records a person's answers to the two questions of claims.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Answer the two questions of a claim: was it said, and is it true?",
    discussion: """
      Was it said, by this speaker, through these hands?
        unchecked confirmed misquoted misattributed not-found fabricated
      Is what was said true?
        unchecked verified partly disputed refuted misleading unproven not-checkable

      One word answers one question, two words answer both. 'confirmed' says that it was said; \
      'verified' says that it is TRUE.

      Example:
        isnad mark C12 misquoted disputed --note "the statement says 'suspend'"
        isnad mark C15,C16,C18 confirmed
      """)

  @Argument(help: "Claims, such as C12 or C15,C16.")
  var claims: String

  @Argument(help: "One status or two, in any order.")
  var statuses: [String] = []

  @Option(help: "The answer to 'said?', where a word alone would not be clear.")
  var attribution: AttributionStatus?

  @Option(help: "The answer to 'true?', where a word alone would not be clear.")
  var content: ContentStatus?

  @Option(help: "A remark to keep with the claims.")
  var note: String?

  @Option(help: "Evidence it rests on, such as E5; may be given several times.")
  var evidence: [String] = []

  @Option(help: "Mark against a rule of review, with the reason; every report shows it.")
  var override: String?

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try ClaimName.require(list: claims)
    try Given.require(text: note, of: "--note")
    try Given.require(text: override, of: "--override")
    let answers = try answers()
    if answers.attribution == nil, answers.content == nil, note == nil {
      throw ValidationError("say how to mark it: \(StatusWords.all)")
    }
    for text in evidence { _ = try evidenceID(text) }
    if override != nil, answers.attribution == nil, answers.content == nil {
      throw ValidationError("--override is the reason for a status; give one, or use --note alone")
    }
  }

  func run() throws {
    let workbench = try workspace.open(
      for: .changing, by: reviewer.by, correcting: correction.correction)
    let answers = try answers()
    let mark = Mark(
      claims: try workbench.claimIDs(claims), attribution: answers.attribution,
      content: answers.content, note: note, evidence: try evidence.map(evidenceID),
      override: override)
    let marked = try workbench.mark(mark)
    for (before, after) in marked { Output.say(HeldSentence.text(after, before: before)) }
    let unchanged = marked.filter {
      $0.before.attribution == $0.after.attribution
        && $0.before.contentStatus == $0.after.contentStatus
    }
    if override != nil, !unchanged.isEmpty {
      Output.complain(
        "isnad: the reason of --override was not kept for "
          + "\(Wording.claims(unchanged.map(\.after.id))), where nothing changed; to keep it, give "
          + "it with --note")
    }
    if let note { Output.say("Noted: \(TerminalText.isolated(note))") }
  }

  private func answers() throws -> (attribution: AttributionStatus?, content: ContentStatus?) {
    let words = try StatusWords.answers(statuses)
    if words.attribution != nil && attribution != nil || words.content != nil && content != nil {
      throw ValidationError("a question is answered twice; give one answer for each")
    }
    return (words.attribution ?? attribution, words.content ?? content)
  }
}
