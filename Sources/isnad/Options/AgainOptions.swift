import ArgumentParser
import ClaimModel
import Workbench

/// Reading the articles of a workspace again.
struct AgainOptions: ParsableArguments {
  @Flag(
    help: """
      Read articles of the workspace again with this version's detector: name them, or write 'all'.
      """)
  var again = false

  @Option(
    help: """
      With --again A1: the article was edited, and this is its text now: a file, '-', or the page of \
      an evidence, such as E7.
      """, completion: .file())
  var text: String?

  @Flag(help: "With --again: say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  /// Where the edited text is; `nil` where the articles are read as they are.
  var revisedText: RevisedText? {
    text.map { text in
      if text == "-" { return .standardInput }
      if case .evidence(let id)? = Reference(text) { return .evidence(id) }
      return .file(text)
    }
  }

  func validate() throws {
    if text != nil, !again { throw ValidationError("--text goes with --again A1") }
    if let text {
      try Given.require(text: text, of: "--text")
      if text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://") {
        throw ValidationError(
          "--text is a file or a kept page: pull this one first with: isnad fetch --again A1 "
            + "\(TerminalText.escaped(text)), then name it, such as --text E7")
      }
    }
    if dryRun, !again { throw ValidationError("--dry-run goes with --again") }
  }
}
