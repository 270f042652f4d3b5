import ArgumentParser
import ClaimModel
import Workbench

/// `isnad attach`: keeps a local file as evidence.
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Keep a file that somebody saved or scanned as evidence.",
    discussion: """
      For pages that can't be fetched: behind a log-in, put in by scripts, taken down, printed. The \
      file's bytes are kept with their digest; text is taken out of saved pages (HTML, MHTML) and \
      plain text. That the file shows the address is what you say: it ranks below a page that was \
      fetched, and lists and reports say so. The file itself is read and left alone.

      Example:
        isnad attach C12 page.mhtml --url https://example.org/a --seen-by Mona --seen-at 2020-01-11
        isnad attach D1 scan.pdf --url https://example.org/bayan --seen-by Mona \\
          --seen-at 2020-01-11T09:30:00Z
      """
  )
  .ofIsnad

  @Argument(
    help: "Claims, documents or articles (C12, D1 or C12,D1, A1), then the file.",
    completion: .file())
  var words: [String]

  @Option(help: "The address that the file shows.")
  var url: String

  @Option(help: "Who saw it there.")
  var seenBy: String

  @Option(help: "When they saw it: a day such as 2020-01-11, or a moment in UTC.")
  var seenAt: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    _ = try targets()
    try Given.require(address: url, of: "--url")
    try Given.require(line: seenBy, of: "--seen-by")
    try Given.require(line: seenAt, of: "--seen-at")
    try PastMoment.require(seenAt, of: "--seen-at")
  }

  private func targets() throws -> [EvidenceTarget] {
    guard let file = words.last, !file.isEmpty else {
      throw ValidationError("name the file to attach")
    }
    var targets: [EvidenceTarget] = []
    for word in words.dropLast() {
      guard let named = evidenceTargets(word) else {
        throw ValidationError(
          "'\(TerminalText.escaped(word))' is not a claim, document or article (C12, D1, A1); one "
            + "file is attached at a time, and stands last")
      }
      targets += named.filter { !targets.contains($0) }
    }
    return targets
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let attached = try workbench.attach(
      Attachable(path: words[words.count - 1], url: url, seenBy: seenBy, seenAt: seenAt),
      to: try targets())
    Output.say(DeedSentence.attach(attached))
    for remark in DeedSentence.remarks(on: attached) { Output.complain("isnad: " + remark) }
  }
}
