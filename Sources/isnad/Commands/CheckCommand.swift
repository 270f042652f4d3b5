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
      """)

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    var line = ProgressLine()
    defer { line.end() }
    let report = try workbench.check {
      let progress = $0
      line.tell("checked \(progress.done) of \(progress.count) \(progress.what)")
    }
    line.end()
    for remark in report.remarks { Output.complain("isnad: " + TerminalText.escaped(remark)) }
    guard report.damage.isEmpty else {
      throw Failure(report.damage.map { TerminalText.escaped($0.description) })
    }
    Output.say(
      "whole: \(Wording.count(report.eventCount, "event")), "
        + "\(Wording.count(report.fileCount, "evidence file")), last event \(report.headHash)")
  }
}
