import ArgumentParser
import ClaimModel
import Foundation
import Workbench

/// Which workspace a command works in.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: """
      The workspace's folder; else ISNAD_WORKSPACE, else the nearest folder from here upwards that \
      has Claims/.
      """, completion: .directory)
  var workspace: String?

  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var volume: VolumeOptions

  func validate() throws { try Given.require(line: workspace, of: "--workspace") }

  /// Finds and opens the workspace.
  ///
  /// - Parameters:
  ///   - purpose: what for.
  ///   - reviewer: the name for changes, where one was given.
  ///   - correction: why what was published is changed, where a reason was given.
  ///   - tell: told of what changes do to what was approved or published; by default it goes to
  ///     standard error.
  /// - Returns: the workbench.
  /// - Throws: `WorkbenchError`, `ValidationError` for a name in the environment that is none.
  func open(
    for purpose: Workbench.Purpose, by reviewer: String? = nil,
    correcting correction: String? = nil,
    tell: @escaping (PublicationNotice) -> Void = { Output.complain(Wording.notice($0)) }
  ) throws -> Workbench {
    try terminal.apply()
    let environment = ProcessInfo.processInfo.environment
    if purpose != .reading, let name = environment["ISNAD_REVIEWER"], !name.isEmpty {
      try Given.require(person: name, of: "ISNAD_REVIEWER")
    }
    let found = try Workspace.find(
      named: workspace, environment: environment, from: FileManager.default.currentDirectoryPath)
    let settings = try Settings(environment: environment, workspace: found)
    let name = PersonName.trimmed(
      reviewer ?? Workbench.defaultReviewer(settings, environment: environment))
    if purpose != .reading, let problem = PersonName.problem(with: name) {
      throw Failure(
        "the system's user, '\(TerminalText.escaped(name))', can't sign changes: it \(problem); say who "
          + "you are with --by")
    }
    Volume.detail("works in \(TerminalText.isolated(found.root))")
    if purpose != .reading {
      Volume.detail("records under the name \(TerminalText.isolated(name))")
    }
    return try Workbench(
      found, for: purpose, reviewer: name,
      clock: Clock.system(environment: environment), settings: settings, correction: correction,
      tell: tell)
  }
}

/// Who a change is recorded under.
struct ReviewerOptions: ParsableArguments {
  @Option(
    help: """
      Your name, as the audit trail and the reports show it; else ISNAD_REVIEWER, else what \
      'isnad config by' holds, else the system's user. Names are claimed, not authenticated.
      """)
  var by: String?

  func validate() throws { try Given.require(person: by, of: "--by") }
}
