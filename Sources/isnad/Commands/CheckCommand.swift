import ArgumentParser
import ClaimModel
import Interchange
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

      With --warc it checks files of web archives instead, from anywhere: every rule of WARC 1.1, \
      the digests, and that HTTP messages are stored as they came.

      Example:
        isnad check
        isnad check --seal seals.txt
        isnad check --format json
        isnad check --warc capture.warc.gz
      """
  )
  .ofIsnad

  @Option(
    help: """
      Also hold the log against a seal: the line that 'isnad seal' printed, a file of such lines, \
      or '-' for standard input.
      """)
  var seal: String?

  @Option(
    parsing: .upToNextOption,
    help: "Check these files of web archives (.warc, .warc.gz), and no workspace.",
    completion: .file())
  var warc: [String] = []

  @OptionGroup var format: FormatOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try Given.require(text: seal, of: "--seal")
    if !warc.isEmpty, seal != nil || workspace.workspace != nil || format.format != .text {
      throw ValidationError(
        "--warc checks files by themselves: leave out --seal, --workspace and --format")
    }
  }

  func run() throws {
    guard warc.isEmpty else {
      try workspace.terminal.apply()
      return try checkArchives()
    }
    let workbench = try workspace.open(for: .reading)
    let seals = try seal.map(Workbench.seals) ?? []
    var line = ProgressLine()
    defer { line.end() }
    let report = try workbench.check { line.tell($0) }
    line.end()
    // A damaged log may not be readable; what is damaged is told then.
    let verdicts = try report.damage.isEmpty ? workbench.verify(seals) : []
    for remark in report.remarks { Output.complain("isnad: " + TerminalText.escaped(remark)) }
    let problems = report.damage.map(\.description) + verdicts.compactMap(\.problem)
    try ListWriter.one(
      Self.json(report, verdicts), problems.isEmpty ? Self.lines(report, verdicts) : [],
      as: format.format)
    guard problems.isEmpty else { throw Failure(problems.map(TerminalText.escaped)) }
  }

  private static func lines(_ report: CheckReport, _ verdicts: [SealVerdict]) -> [String] {
    [
      "whole: \(Wording.count(report.eventCount, "event")), "
        + "\(Wording.count(report.fileCount, "evidence file")), last event \(report.headHash)"
    ]
      + verdicts.map { verdict in
        "sealed: the log begins with the \(Wording.count(verdict.seal.eventCount, "event")) of "
          + "\(verdict.seal.at), \(verdict.laterCount) came since"
      }
  }

  private static func json(_ report: CheckReport, _ verdicts: [SealVerdict]) -> JSONValue {
    [
      "whole": .bool(report.damage.isEmpty && verdicts.allSatisfy { $0.problem == nil }),
      "damage": .array(
        report.damage.map { ["subject": .string($0.subject), "what": .string($0.what)] }),
      "remarks": .array(report.remarks.map(JSONValue.string)),
      "events": .integer(report.eventCount), "files": .integer(report.fileCount),
      "head": report.headHash.isEmpty ? .null : .string(report.headHash),
      "seals": .array(
        verdicts.map { verdict in
          [
            "events": .integer(verdict.seal.eventCount),
            "at": .string(verdict.seal.at.description),
            "problem": JSONValue(verdict.problem),
          ]
        }),
    ]
  }

  private func checkArchives() throws {
    var problems: [String] = []
    var line = ProgressLine()
    defer { line.end() }
    for (index, path) in warc.enumerated() {
      line.tell(index, of: warc.count, "files")
      let name = TerminalText.escaped(path)
      do {
        let report = try ArchiveFileReport(onFile: path)
        for warning in report.warnings {
          line.end()
          Output.complain("isnad: \(name): warning: " + TerminalText.escaped(warning))
        }
        problems += report.errors.map { "\(name): " + TerminalText.escaped($0) }
        if report.errors.isEmpty {
          line.end()
          Output.say(
            "\(name): \(Wording.count(report.recordCount, "record")), no rule broken"
              + (report.warnings.isEmpty
                ? "" : ", \(Wording.count(report.warnings.count, "warning"))"))
        }
      } catch {
        problems.append(TerminalText.escaped("\(error)"))
      }
    }
    guard problems.isEmpty else { throw Failure(problems) }
  }
}
