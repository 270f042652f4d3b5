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
      """
  )
  .ofIsnad

  @Argument(help: "Claims, such as C12 or C15,C16.")
  var claims: String

  @Argument(help: "One status or two, in any order.", completion: .list(StatusWords.list))
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
    for claim in marked { Output.say(HeldSentence.text(claim)) }
    marked.compactMap(HeldSentence.against).forEach { Output.complain("isnad: " + $0) }
    remarks(on: marked).forEach { Output.complain("isnad: " + $0) }
    if let note { Output.say("Noted: \(TerminalText.isolated(note))") }
  }

  /// Where the reason of --override was not kept: it is one for passing over a rule, and a claim
  /// whose statuses stay, or that no rule stood in the way of, has none to pass over.
  private func remarks(on marked: [MarkedClaim]) -> [String] {
    guard override != nil else { return [] }
    let unchanged = marked.filter { !$0.isChanged && !$0.isOnceMore && $0.upheld == nil }
      .map(\.after.id)
    let unneeded = marked.filter { ($0.isChanged || $0.isOnceMore) && !$0.isAgainstRule }.map(
      \.after.id)
    var remarks: [String] = []
    if !unchanged.isEmpty {
      remarks.append(
        "the reason of --override was not kept for \(Wording.claims(unchanged)), where nothing "
          + "changed and no rule stands in the way; to keep it, give it with --note")
    }
    if !unneeded.isEmpty {
      remarks.append(
        "--override was not needed for \(Wording.claims(unneeded)): no rule stood in the way, and "
          + "its reason was not kept; to keep it, give it with --note")
    }
    return remarks
  }

  private func answers() throws -> (attribution: AttributionStatus?, content: ContentStatus?) {
    let words = try StatusWords.answers(statuses)
    if words.attribution != nil && attribution != nil || words.content != nil && content != nil {
      throw ValidationError("a question is answered twice; give one answer for each")
    }
    return (words.attribution ?? attribution, words.content ?? content)
  }
}
