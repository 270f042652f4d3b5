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

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    let answers = try answers()
    if answers.attribution == nil, answers.content == nil, note == nil {
      throw ValidationError("say how to mark it: \(StatusWords.all)")
    }
    for text in evidence { _ = try evidenceID(text) }
    if let override, override.allSatisfy(\.isWhitespace) {
      throw ValidationError("--override is empty; give the reason")
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let answers = try answers()
    let mark = Mark(
      claims: try workbench.claimIDs(claims), attribution: answers.attribution,
      content: answers.content, note: note, evidence: try evidence.map(evidenceID),
      override: override)
    for (before, after) in try workbench.mark(mark) {
      Output.print(HeldSentence.text(after, before: before))
    }
    if let note { Output.print("Noted: \(TerminalText.isolated(note))") }
  }

  private func answers() throws -> (attribution: AttributionStatus?, content: ContentStatus?) {
    let words = try StatusWords.answers(statuses)
    if words.attribution != nil && attribution != nil || words.content != nil && content != nil {
      throw ValidationError("a question is answered twice; give one answer for each")
    }
    return (words.attribution ?? attribution, words.content ?? content)
  }
}
