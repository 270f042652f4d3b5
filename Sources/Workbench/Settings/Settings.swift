package import ClaimModel
import Foundation

/// What is set once for all commands, and where each value comes from.
///
/// An option of the command line wins over all of this; then come the environment, the workspace's
/// file, the person's file, and what holds where nothing is said.
package struct Settings: Sendable {
  /// Where a value comes from.
  package enum Origin: Hashable, Sendable {
    case environment(variable: String)
    case workspace(path: String, line: Int)
    case person(path: String, line: Int)
    case standard
  }

  /// A value with its origin.
  package struct Value: Hashable, Sendable {
    /// As it was written; `nil` where nothing is said and nothing holds.
    package let text: String?
    package let origin: Origin
  }

  /// Settings of which nobody says anything.
  package static let none = Settings()

  private let environment: [String: String]
  private var ofWorkspace: SettingsFile?
  private var ofPerson: SettingsFile?

  /// Reads the two files, of which either may be missing.
  ///
  /// - Parameters:
  ///   - environment: also says where the person's file is: `XDG_CONFIG_HOME`, else `HOME`/.config.
  ///   - workspace: the workspace, where the command is in one.
  /// - Throws: `WorkbenchError` for a file that can't be read or taken as meant.
  package init(
    environment: [String: String], workspace: Workspace? = nil
  ) throws(WorkbenchError) {
    self.environment = environment
    if let workspace {
      ofWorkspace = try SettingsFile(workspace.settings, isOfWorkspace: true)
    }
    if let path = Self.personPath(environment) {
      ofPerson = try SettingsFile(path, isOfWorkspace: false)
    }
  }

  private init() { environment = [:] }

  /// The value of a setting.
  package subscript(_ setting: Setting) -> Value {
    for variable in setting.variables {
      // A pager that is set to nothing is a wish for none.
      if let text = environment[variable], !text.isEmpty || variable == "ISNAD_PAGER" {
        return Value(text: text, origin: .environment(variable: variable))
      }
    }
    // https://no-color.org: any value but an empty one.
    if setting == .color, environment["NO_COLOR"]?.isEmpty == false {
      return Value(text: "never", origin: .environment(variable: "NO_COLOR"))
    }
    return value(.setting(setting)) ?? Value(text: setting.standard, origin: .standard)
  }

  /// The language of reports.
  package var language: ReportLanguage {
    self[.language].text.flatMap(ReportLanguage.init) ?? .english
  }

  /// The hosts that a person trusts their own programs to fetch from though they are not public.
  package var allowedHosts: [String] { Setting.parts(of: self[.allowHost].text ?? "") }

  /// What a file says of a name, the workspace's first.
  private func value(_ name: SettingName) -> Value? {
    if let file = ofWorkspace, let (text, line) = file.values[name] {
      return Value(text: text, origin: .workspace(path: file.path, line: line))
    }
    if let file = ofPerson, let (text, line) = file.values[name] {
      return Value(text: text, origin: .person(path: file.path, line: line))
    }
    return nil
  }

  /// The words that reports print for statuses in a language, where a file gives others than ours.
  package func words(_ language: ReportLanguage) -> [String: String] {
    var words: [String: String] = [:]
    for file in [ofPerson, ofWorkspace].compactMap(\.self) {
      for case (.word(language, let status), let value) in file.values {
        words[status] = value.text
      }
    }
    return words
  }

  /// What is known of speakers, by folded name; what the workspace says wins.
  package var speakers: [String: [SpeakerFact: String]] {
    var speakers: [String: [SpeakerFact: String]] = [:]
    for file in [ofPerson, ofWorkspace].compactMap(\.self) {
      // Of two spellings of one name the same wins each time.
      for case (.speaker(let fact, let name), let value) in file.values.sorted(by: {
        $0.key.text < $1.key.text
      }) {
        speakers[FoldedName.fold(name), default: [:]][fact] = value.text
      }
    }
    return speakers
  }

  /// All there is to show, in the order of the settings; words and speakers only where a file gives
  /// them.
  package var all: [(name: SettingName, value: Value)] {
    let words = Set([ofPerson, ofWorkspace].compactMap { $0?.values.keys }.flatMap(\.self)).filter {
      if case .setting = $0 { false } else { true }
    }
    return Setting.allCases.map { (.setting($0), self[$0]) }
      + words.sorted { $0.text < $1.text }.compactMap { name in value(name).map { (name, $0) } }
  }

  /// The value of a name, for one who asks for just that.
  package func value(of name: SettingName) -> Value {
    switch name {
    case .setting(let setting): self[setting]
    case .word, .speaker: value(name) ?? Value(text: nil, origin: .standard)
    }
  }

  /// Writes a value into the workspace's file or the person's, or takes it out for `nil`.
  ///
  /// - Returns: the file's path.
  /// - Throws: `WorkbenchError` where there is no such file to write, or the value can't be.
  package mutating func set(
    _ name: SettingName, to value: String?, inWorkspace: Bool
  ) throws(WorkbenchError) -> String {
    if inWorkspace {
      guard var file = ofWorkspace else {
        throw WorkbenchError(
          "no workspace here or above to set '\(name.text)' for; name one with --workspace FOLDER")
      }
      try file.set(name, to: value)
      ofWorkspace = file
      return file.path
    }
    guard var file = ofPerson else {
      throw WorkbenchError(
        "there is no place for your settings: HOME is not set; set it, or XDG_CONFIG_HOME")
    }
    try file.set(name, to: value)
    ofPerson = file
    return file.path
  }

  private static func personPath(_ environment: [String: String]) -> String? {
    // The XDG Base Directory Specification takes absolute paths only.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/isnad/isnad.conf"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/isnad/isnad.conf"
  }
}
