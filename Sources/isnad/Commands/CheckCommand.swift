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
      what the events say. Exits with 1 when it finds damage.

      Example:
        isnad check
      """)

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let report = try workbench.check()
    guard report.damage.isEmpty else {
      throw Failure(report.damage.map { TerminalText.escaped($0.description) })
    }
    Output.say(
      "whole: \(Wording.count(report.eventCount, "event")), "
        + "\(Wording.count(report.fileCount, "evidence file")), last event \(report.headHash)")
  }
}
