import ArgumentParser
import ClaimModel
import Foundation
import Workbench

/// `isnad export`: writes the whole workspace as one bundle.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything in the workspace into one file that 'import' reads.",
    discussion: """
      The bundle (schema isnad.bundle/1) is NDJSON: a header, the articles with their claims, what \
      people decided, the evidence with its files, the audit trail, and an end with a digest over \
      all of it. The same workspace gives the same bytes.

      Example:
        isnad export desk.ndjson
        isnad export - | zstd > desk.ndjson.zst
      """
  )
  .ofIsnad

  @Argument(help: "The file to write, or '-' for standard output.", completion: .file())
  var file: String = "-"

  @Flag(help: "Leave the evidence files out; 'import --evidence' takes them from a folder.")
  var withoutFiles = false

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(line: file, of: "the file's name") }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    var line = ProgressLine()
    defer { line.end() }
    guard file != "-" else {
      // Where the bundle is on the screen itself, it tells how far it is.
      let isSeen = isatty(STDOUT_FILENO) == 1
      _ = try workbench.export(
        withFiles: !withoutFiles, progress: { if !isSeen { line.tell($0) } }
      ) { bytes in
        Output.write(bytes, as: .json)
        try Output.requireWritten()
      }
      return
    }
    let summary = try workbench.export(withFiles: !withoutFiles, toFile: file) { line.tell($0) }
    line.end()
    let files = withoutFiles ? "without evidence files" : Wording.bundleFiles(summary)
    Output.say(
      "wrote \(TerminalText.isolated(file)): \(Wording.bundle(summary)), \(files); last event "
        + summary.headHash)
  }
}

extension Wording {
  /// What a bundle holds.
  static func bundle(_ summary: StoreSummary) -> String {
    [(StoredRow.Kind.article, "article"), (.claim, "claim"), (.event, "event")]
      .map { Wording.count(summary.counts[$0.0] ?? 0, $0.1) }.joined(separator: ", ")
  }

  /// How many evidence files it holds.
  static func bundleFiles(_ summary: StoreSummary) -> String {
    Wording.count(summary.fileCount, "evidence file")
  }
}
