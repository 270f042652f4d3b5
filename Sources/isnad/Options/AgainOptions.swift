import ArgumentParser

/// Reading the articles of a workspace again.
struct AgainOptions: ParsableArguments {
  @Flag(
    help: """
      Read articles of the workspace again with this version's detector: name them, or write 'all'.
      """)
  var again = false

  @Flag(help: "With --again: say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if dryRun, !again { throw ValidationError("--dry-run goes with --again") }
  }
}
