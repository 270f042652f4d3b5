import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim split`: makes several claims out of one.
struct ClaimSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make a claim for each part of another one's content.",
    discussion: """
      The new claims have the cue, source and chain of the old one and no answers yet; the old one is \
      dismissed and keeps its answers, notes and evidence.

      Example:
        isnad claim split C7 --content "بدء الأعمال" --content "نهايتها في الربيع"
      """)

  @Argument(help: "The claim, such as C7.")
  var claim: String

  @Option(help: "A part of the content, quoted from the article; at least two.")
  var content: [String] = []

  @Option(
    help: "Of words that stand in several sentences, take those in the sentence of this number.")
  var at: Int?

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claim)
    try Given.require(text: why, of: "--why")
    for text in content { try Given.require(text: text, of: "--content") }
    if content.count < 2 {
      throw ValidationError("give at least two parts, each with --content")
    }
  }

  func run() throws {
    let workbench = try options.open()
    let id = try workbench.claimID(claim)
    let (old, new) = try withQuotations {
      try workbench.split(id, into: content, inSentence: at, why: why)
    }
    DeedSentence.split(old, into: new).forEach(Output.say)
  }
}

/// `isnad claim merge`: makes one claim out of two.
struct ClaimMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one claim out of two: the first gets the content and evidence of both.",
    discussion: """
      The second is dismissed. For one act that is reported twice, each time in whole, say instead: \
      isnad claim join.

      Example:
        isnad claim merge C7 C8 --why "one sentence, cut in two"
      """)

  @Argument(help: "The claim that stays, such as C7.")
  var claim: String

  @Argument(help: "The claim that goes, such as C8.")
  var other: String

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claim)
    try ClaimName.require(list: other)
    try Given.require(text: why, of: "--why")
  }

  func run() throws {
    let workbench = try options.open()
    let other = try workbench.claimID(other)
    let merged = try workbench.merge(other, into: try workbench.claimID(claim), why: why)
    Output.say(DeedSentence.merge(other, into: merged))
    CorrectionSentence.tell(merged.remarks)
  }
}
