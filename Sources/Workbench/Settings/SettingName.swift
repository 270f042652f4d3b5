package import ClaimModel

/// What a line of a settings file names: a setting, the word that reports print for a status, or
/// something that is known of a speaker.
package enum SettingName: Hashable, Sendable {
  case setting(Setting)
  /// `speaker.same-as.NAME`: what is known of a speaker.
  case speaker(SpeakerFact, name: String)
  /// `word.ar.refuted`: the word for a status in a report language.
  case word(ReportLanguage, status: String)

  /// Reads a name; `nil` for one that is none.
  package init?(_ text: String) {
    if let setting = Setting(rawValue: text) {
      self = .setting(setting)
      return
    }
    if let speaker = Self.speaker(text) {
      self = speaker
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "word", let language = ReportLanguage(rawValue: parts[1]),
      Self.statuses.contains(parts[2])
    else { return nil }
    self = .word(language, status: parts[2])
  }

  /// A name may hold points and spaces, but nothing that ends it in a file.
  private static func speaker(_ text: String) -> SettingName? {
    let parts = text.split(separator: ".", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0] == "speaker", let fact = SpeakerFact(rawValue: parts[1]),
      !parts[2].contains("="), parts[2].contains(where: { !$0.isWhitespace }),
      !parts[2].unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return .speaker(fact, name: parts[2])
  }

  /// The name as it is written.
  package var text: String {
    switch self {
    case .setting(let setting): setting.rawValue
    case .speaker(let fact, let name): "speaker.\(fact.rawValue).\(name)"
    case .word(let language, let status): "word.\(language.rawValue).\(status)"
    }
  }

  /// Whether a workspace may say it.
  package var isForWorkspaces: Bool {
    switch self {
    case .setting(let setting): setting.isForWorkspaces
    case .word, .speaker: true
    }
  }

  /// Why a value can't be set.
  ///
  /// - Parameters:
  ///   - value: as it is written.
  ///   - inWorkspace: whether a workspace says it, for whoever works in it.
  ///   - place: where it stands, as the beginning of a sentence.
  /// - Returns: the reason and the mend; `nil` for a value that can be set.
  package func refusal(of value: String, inWorkspace: Bool, place: String) -> String? {
    guard !inWorkspace || isForWorkspaces else {
      return "\(place) says '\(text)', which a person says for themselves; put it into "
        + "your own file with: isnad config \(text) VALUE"
    }
    if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "\(place): '\(text)' has a control character in it; write it without"
    }
    return problem(with: value).map { "\(place): '\(text)' \($0)" }
  }

  /// The name that was meant by one that is none: a setting, a word for a status, what is known of a
  /// speaker; `nil` where none is near.
  package static func nearest(to text: String) -> String? {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    if parts.count == 3, Nearest.word(to: parts[0], among: ["speaker"]) != nil,
      let fact = Nearest.word(to: parts[1], among: SpeakerFact.allCases.map(\.rawValue))
    {
      return "speaker.\(fact).\(parts[2])"
    }
    let words = ReportLanguage.allCases.flatMap { language in
      statuses.sorted().map { "word.\(language.rawValue).\($0)" }
    }
    return Nearest.word(to: text, among: Setting.allCases.map(\.rawValue) + words)
  }

  /// What is wrong with a value; `nil` for one that serves.
  func problem(with value: String) -> String? {
    switch self {
    case .setting(let setting): setting.problem(with: value)
    case .speaker(let fact, _): fact.problem(with: value)
    case .word: value.isEmpty ? "is empty; give a word, or take the line out" : nil
    }
  }

  /// The statuses that have a printed word. `unchecked` has two, one a question, and keeps them.
  private static let statuses = Set(
    AttributionStatus.allCases.map(\.rawValue) + ContentStatus.allCases.map(\.rawValue)
  ).subtracting([AttributionStatus.unchecked.rawValue])
}
