import ArgumentParser
import ClaimModel
import Foundation
import Interchange
import Workbench

/// `isnad config`: shows what is set for all commands, and sets it.
struct ConfigCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what is set for all commands and where each value comes from, or set it.",
    discussion: """
      An option of a command wins; then come the environment, the workspace's Claims/isnad.conf, your \
      own file (~/.config/isnad/isnad.conf), and what holds where nothing is said. Who you are, what \
      runs on your machine and whom it trusts is said in your own file alone. A newsroom's own words \
      for the statuses are set as word.LANGUAGE.STATUS; what ClaimReview tells of a speaker as \
      speaker.same-as.NAME, speaker.image.NAME and speaker.job-title.NAME.

      Example:
        isnad config
        isnad config by "Mona Haddad"
        isnad config publisher "Desk of Record" --in-workspace
        isnad config word.ar.refuted كاذب --in-workspace
        isnad config "speaker.same-as.ليلى الشامي" https://example.org/layla --in-workspace
      """
  )
  .ofIsnad

  @Argument(
    help: "What to show or to set; by default everything is shown.",
    completion: .list(Setting.allCases.map(\.rawValue)))
  var name: String?

  @Argument(help: "The value to set it to.")
  var value: String?

  @Flag(help: "Set it for whoever works in the workspace, instead of for you.")
  var inWorkspace = false

  @Flag(help: "Take it out of the file.")
  var unset = false

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if let name, SettingName(name) == nil {
      throw ValidationError(
        "'\(TerminalText.escaped(name))' is no setting"
          + (SettingName.nearest(to: name).map { "; did you mean '\(TerminalText.escaped($0))'?" }
            ?? "; see: isnad config"))
    }
    let isChange = value != nil || unset
    if unset, name == nil || value != nil {
      throw ValidationError("name what to take out, without a value: isnad config NAME --unset")
    }
    if inWorkspace, !isChange {
      throw ValidationError("--in-workspace is for setting: add a value, or --unset")
    }
    if isChange, format.format != .text {
      throw ValidationError("--format is of what is shown; leave it out when setting")
    }
    if let value, let name = name.flatMap({ SettingName($0) }),
      let refusal = name.refusal(of: value, inWorkspace: inWorkspace, place: "the value given")
    {
      throw ValidationError(TerminalText.escaped(refusal))
    }
  }

  func run() throws {
    try workspace.terminal.apply()
    let environment = ProcessInfo.processInfo.environment
    var settings = try Settings(
      environment: environment,
      workspace: Workspace.findIfAny(
        named: workspace.workspace, environment: environment,
        from: FileManager.default.currentDirectoryPath))
    let name = name.flatMap { SettingName($0) }
    guard value != nil || unset else { return try show(name, of: settings) }
    guard let name else { return }
    // Setting is doing: what it says can be done without.
    Output.setShowing(false)
    let path = try settings.set(name, to: value, inWorkspace: inWorkspace)
    Output.say(
      "\(name.text) \(value == nil ? "is taken out of" : "is set in") \(TerminalText.isolated(path))"
    )
    let held = settings.value(of: name)
    if held.text != value {
      Output.complain(
        "isnad: '\(name.text)' holds '\(TerminalText.escaped(held.text ?? ""))' all the same: "
          + Self.origin(held.origin))
    }
  }

  private func show(_ name: SettingName?, of settings: Settings) throws {
    let shown = name.map { [(name: $0, value: settings.value(of: $0))] } ?? settings.all
    try TableWriter(options: format, table: .config).write(shown, json: Self.json) { shown in
      shown.flatMap { name, value in
        [
          TerminalText.padded(name.text, columns: 20)
            + (value.text.map { TerminalText.isolated($0) } ?? "not set"),
          "    \(Self.about(name)); \(Self.origin(value.origin))",
        ]
      }
    }
  }

  private static func about(_ name: SettingName) -> String {
    switch name {
    case .setting(let setting): setting.about
    case .speaker(let fact, let name):
      "of \(TerminalText.isolated(name)), as ClaimReview has it: \(fact.about)"
    case .word(_, let status): "the word that reports print for '\(status)'"
    }
  }

  private static func origin(_ origin: Settings.Origin) -> String {
    switch origin {
    case .environment(let variable): "from the environment's \(variable)"
    case .workspace(let path, let line):
      "from line \(line) of the workspace's \(TerminalText.isolated(path))"
    case .person(let path, let line): "from line \(line) of your \(TerminalText.isolated(path))"
    case .standard: "not said anywhere"
    }
  }

  private static func json(_ shown: (name: SettingName, value: Settings.Value)) -> JSONValue {
    let origin: JSONValue =
      switch shown.value.origin {
      case .environment(let variable): ["kind": "environment", "variable": .string(variable)]
      case .workspace(let path, let line):
        ["kind": "workspace", "path": .string(path), "line": .integer(line)]
      case .person(let path, let line):
        ["kind": "person", "path": .string(path), "line": .integer(line)]
      case .standard: ["kind": "standard"]
      }
    return [
      "name": .string(shown.name.text), "value": JSONValue(shown.value.text), "origin": origin,
    ]
  }
}
