import ArgumentParser
import ClaimModel
import Workbench

/// `isnad passage`: says which words of a page matter.
struct PassageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passage",
    abstract: "Say which words of a kept page matter, by quoting them.",
    discussion: """
      Words that stand exactly so are taken, else those that differ in hamza, vowels, tatweel and \
      spaces, which is told; words that stand in several places are refused with the places. Where \
      nobody set a passage, the words of a claim are shown where they stand in the page. Screens and \
      reports show it; it weighs nothing.

      Example:
        isnad passage E5 --quote "عشرين بئرا في الجنوب"
        isnad passage E5 --for C12 --quote "حفر [عشرين] بئرا"
        isnad passage E5 --remove
      """
  )
  .ofIsnad

  @Argument(help: "The evidence, such as E5.")
  var evidence: String

  @Option(help: "The words of the page; a part in […] is meant, the rest says where it stands.")
  var quote: String?

  @Option(help: "The claim or document that they matter for (C12, D1); by default all it serves.")
  var `for`: String?

  @Option(help: "Of words that stand in several places, take those in the line of this number.")
  var at: Int?

  @Flag(help: "Take back the passage that was set.")
  var remove = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    _ = try evidenceID(evidence)
    try Given.require(text: quote, of: "--quote")
    _ = try target()
    if let at, at < 1 { throw ValidationError("--at is the number of a line, from 1") }
    guard remove != (quote != nil) else {
      throw ValidationError("quote the words with --quote, or take them back with --remove")
    }
    if remove, at != nil { throw ValidationError("--at goes with --quote") }
  }

  private func target() throws -> EvidenceTarget? {
    guard let name = `for` else { return nil }
    switch evidenceTarget(name) {
    case .claim(let id)?: return .claim(id)
    case .sharedSource(let id)?: return .sharedSource(id)
    case .article?, nil:
      throw ValidationError(
        "'\(TerminalText.escaped(name))' is not a claim or document; write C12 or D1")
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let id = try evidenceID(evidence)
    let target = try target()
    guard let quote else {
      let removed = try workbench.removePassage(ofEvidence: id, for: target)
      Output.say(DeedSentence.passage(removed, for: target))
      return
    }
    let set = try withQuotations {
      try workbench.setPassage(quote, ofEvidence: id, for: target, inLine: at)
    }
    Output.say(DeedSentence.passage(set, for: target))
    if set.isFolded { Output.complain("isnad: " + DeedSentence.foldedPassage) }
  }
}
