import ArgumentParser
import ClaimModel
import Workbench

/// `isnad seal`: one line that lets somebody else tell later whether the log was rewritten.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Print one line to send to somebody else, who can check the log against it later.",
    discussion: """
      Whoever can write to the claim store can rewrite it as a whole, chain and all; then it looks \
      sound from inside. A seal is the number of events and the hash of the last, which covers all \
      before it. Kept where the store's keeper can't reach it, it shows such a rewriting.

      Example:
        isnad seal | mail -s "seal of our desk" notary@example.org
        isnad check --seal "isnad.seal/1 5 a2479f… 2020-01-14T11:06:40Z desk"
      """
  )
  .ofIsnad

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    Output.print(TerminalText.escaped(try workspace.open(for: .reading).seal().description))
  }
}
