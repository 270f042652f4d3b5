import ArgumentParser
import ClaimModel
import Workbench

/// `isnad note`: keeps a remark on claims.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Keep a remark on a claim, whatever its statuses.",
    discussion: """
      Example:
        isnad note C12 "asked the spokesman's office on 12 January, no answer yet"
      """
  )
  .ofIsnad

  @Argument(help: "Claims, such as C12 or C15,C16.")
  var claims: String

  @Argument(help: "The remark.")
  var text: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try ClaimName.require(list: claims)
    try Given.require(text: text, of: "the remark")
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let ids = try workbench.claimIDs(claims)
    try workbench.addNote(text, to: ids)
    Output.say(DeedSentence.note(text, on: ids))
  }
}
