import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim edit`: corrects what a claim says.
struct ClaimEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Correct a claim: its words, its speaker, its chain, what it is.",
    discussion: """
      What is given replaces what is held; --content replaces all pieces. --spokesperson, \
      --document, --event and --outlet add a link behind the others; --link N with --name, --role or \
      --remove corrects one that is there. The answers, notes and evidence of the claim stay, though \
      they were given for other words: it says so. Notes on how the detector had it stay in \
      'show' and in every report.

      Example:
        isnad claim edit C7 --speaker "ليلى الشامي" --why "the sentence before names her"
        isnad claim edit C7 --link 2 --name D1 --why "the same statement"
      """)

  @Argument(help: "The claim, such as C7.")
  var claim: String

  @OptionGroup var edit: ClaimEditOptions

  @Option(help: "The reason, kept in the audit trail.")
  var why: String

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claim)
    try Given.require(text: why, of: "--why")
    if edit.isEmpty {
      throw ValidationError("say what is otherwise, such as: --speaker NAME; see: --help")
    }
  }

  func run() throws {
    let workbench = try options.open()
    let id = try workbench.claimID(claim)
    let edited = try withQuotations { try workbench.editClaim(id, edit.form, why: why) }
    DeedSentence.edit(edited).forEach(Output.say)
    CorrectionSentence.tell(edited.remarks)
  }
}
