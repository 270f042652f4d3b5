import ArgumentParser
import ClaimModel
import Foundation
import Workbench

/// `isnad import`: makes a workspace out of a bundle.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a workspace out of a bundle that 'export' wrote.",
    discussion: """
      The new workspace is the same as the one that was exported: numbers, texts, evidence, marks \
      and the audit trail with its hashes. The whole bundle is checked before anything is in place. \
      The folder is made where it is missing; one that holds anything is refused.

      Example:
        isnad import desk.ndjson --workspace copy
        zstdcat desk.ndjson.zst | isnad import - --workspace copy
      """
  )
  .ofIsnad

  @Argument(help: "The bundle, or '-' for standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The folder that has the evidence files, for a bundle that was written without them.",
      valueName: "folder"), completion: .directory)
  var evidence: String?

  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var volume: VolumeOptions

  @Option(
    help: "The new workspace's folder; else ISNAD_WORKSPACE, else the folder here.",
    completion: .directory)
  var workspace: String?

  func validate() throws {
    try Given.require(line: file, of: "the bundle's name")
    try Given.require(line: evidence, of: "--evidence")
    try Given.require(line: workspace, of: "--workspace")
  }

  func run() throws {
    try terminal.apply()
    let environment = ProcessInfo.processInfo.environment
    var line = ProgressLine()
    defer { line.end() }
    let result = try BundleImport(
      from: file == "-" ? .standardInput : .file(file),
      into: Workspace.path(
        named: workspace, environment: environment,
        from: FileManager.default.currentDirectoryPath),
      evidence: evidence, clock: Clock.system(environment: environment)
    ) { line.tell($0) }
    line.end()
    Output.say(
      "made the workspace \(TerminalText.isolated(result.workspace.root)): "
        + "\(Wording.bundle(result.summary)), \(Wording.bundleFiles(result.summary)); last event "
        + result.summary.headHash)
    if !result.problems.isEmpty { throw Failure(result.problems.map(TerminalText.escaped)) }
  }
}
