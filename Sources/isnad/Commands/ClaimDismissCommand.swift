import ArgumentParser
import ClaimModel
import Workbench

/// `isnad claim dismiss`: sets claims aside.
struct ClaimDismissCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss",
    abstract: "Set claims aside: kept with their work, but out of lists, counts and reports.",
    discussion: """
      Example:
        isnad claim dismiss C7 --why "the name of a programme, not a report"
      """)

  @Argument(help: "Claims, such as C7 or C7,C9.")
  var claims: String

  @Option(help: "The reason, kept in the audit trail.")
  var why: String

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claims)
    try Given.require(text: why, of: "--why")
  }

  func run() throws {
    let workbench = try options.open()
    for claim in try workbench.dismiss(try workbench.claimIDs(claims), why: why) {
      Output.say(
        DeedSentence.dismissal(claim) + " Back: isnad claim restore C\(claim.after.id)")
    }
  }
}

/// `isnad claim restore`: makes claims count again.
struct ClaimRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make claims that were dismissed count again.",
    discussion: """
      Example:
        isnad claim restore C7 --why "it is a report after all"
      """)

  @Argument(help: "Claims, such as C7 or C7,C9.")
  var claims: String

  @Option(help: "The reason, kept in the audit trail.")
  var why: String?

  @OptionGroup var options: ClaimCorrectionOptions

  func validate() throws {
    try ClaimName.require(list: claims)
    try Given.require(text: why, of: "--why")
  }

  func run() throws {
    let workbench = try options.open()
    for claim in try workbench.restore(try workbench.claimIDs(claims), why: why) {
      Output.say(DeedSentence.restoration(claim))
    }
  }
}
