import ArgumentParser
import ClaimModel
import Workbench

/// `isnad check`: looks for damage.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the whole workspace for damage: audit trail, texts, evidence files.",
    discussion: """
      Recomputes the audit trail's hash chain and every digest, and compares the present state with \
      what the events say, and the ledgers with both. Exits with 1 when it finds damage. A file in \
      Claims/ that belongs to nothing is told on standard error and is no damage.

      Example:
        isnad check
        isnad check --seal seals.txt
      """)

  @Option(
    help: """
      Also hold the log against a seal: the line that 'isnad seal' printed, a file of such lines, \
      or '-' for standard input.
      """)
  var seal: String?

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(text: seal, of: "--seal") }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let seals = try seal.map(Workbench.seals) ?? []
    var line = ProgressLine()
    defer { line.end() }
    let report = try workbench.check {
      let progress = $0
      line.tell("checked \(progress.done) of \(progress.count) \(progress.what)")
    }
    line.end()
    // A damaged log may not be readable; what is damaged is told then.
    let verdicts = try report.damage.isEmpty ? workbench.verify(seals) : []
    for remark in report.remarks { Output.complain("isnad: " + TerminalText.escaped(remark)) }
    let problems = report.damage.map(\.description) + verdicts.compactMap(\.problem)
    guard problems.isEmpty else { throw Failure(problems.map(TerminalText.escaped)) }
    Output.say(
      "whole: \(Wording.count(report.eventCount, "event")), "
        + "\(Wording.count(report.fileCount, "evidence file")), last event \(report.headHash)")
    for verdict in verdicts {
      Output.say(
        "sealed: the log begins with the \(Wording.count(verdict.seal.eventCount, "event")) of "
          + "\(verdict.seal.at), \(verdict.laterCount) came since")
    }
  }
}
