import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct SettingsTests {
  private let folder: TemporaryFolder
  private let workspace: Workspace
  private var environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace.make(at: folder.path("desk"), from: "/")
    environment = ["XDG_CONFIG_HOME": folder.path("home")]
  }

  private var personPath: String { folder.path("home") + "/isnad/isnad.conf" }

  private func write(person text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("home") + "/isnad", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: personPath))
  }

  private func write(workspace text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.settings))
  }

  private func settings() throws -> Settings {
    try Settings(environment: environment, workspace: workspace)
  }

  private func refusal(_ work: () throws -> Void) -> String {
    do {
      try work()
      return "nothing was refused"
    } catch { return "\(error)" }
  }

  @Test("Without files and variables what is built in holds, and that is told")
  func standard() throws {
    let value = try settings()[.language]
    #expect(value == Settings.Value(text: "en", origin: .standard))
    #expect(try settings()[.by].text == nil)
  }

  @Test("The workspace's file wins over the person's, and both are told with their line")
  func precedence() throws {
    try write(person: "# mine\nlanguage = en\ndelay = 2\n")
    try write(workspace: "language = ar\n")
    let settings = try settings()
    #expect(settings.language == .arabic)
    #expect(settings[.language].origin == .workspace(path: workspace.settings, line: 1))
    #expect(settings[.delay].origin == .person(path: personPath, line: 3))
  }

  @Test("The environment wins over the files")
  mutating func environmentWins() throws {
    try write(person: "by = Mona\n")
    #expect(try settings()[.by].text == "Mona")
    environment["ISNAD_REVIEWER"] = "Sami"
    #expect(
      try settings()[.by]
        == Settings.Value(text: "Sami", origin: .environment(variable: "ISNAD_REVIEWER")))
  }

  @Test(
    "A workspace can't say who a person is, what runs on their machine or whom it trusts",
    arguments: ["by", "ca-file", "allow-host", "pager", "color", "bidi"])
  func foreignWorkspace(name: String) throws {
    try write(workspace: "language = ar\n\(name) = 127.0.0.1:80\n")
    #expect(
      refusal { _ = try settings() }.hasPrefix(
        "line 2 of '\(workspace.settings)' says '\(name)', which a person says for themselves"))
  }

  @Test(
    "A line that can't be taken as meant is told with its number",
    arguments: [
      ("langage = ar", "line 1 of 'PATH' names 'langage', which is no setting; see: isnad config"),
      ("language", "line 1 of 'PATH' is not of the form: name = value"),
      ("\nlanguage = fr", "line 2 of 'PATH': 'language' is 'fr'; it is one of: en, ar"),
      (
        "jobs = 2\n\njobs = 3",
        "line 3 of 'PATH' says 'jobs' again, after line 1; keep one of them"
      ),
      (
        "delay = -1", "line 1 of 'PATH': 'delay' is '-1'; write seconds from 0 to 3600, such as 0.5"
      ),
      (
        "publisher-url = ftp://a",
        "line 1 of 'PATH': 'publisher-url' is 'ftp://a'; write an address such as "
          + "https://example.org/checks"
      ),
      (
        "speaker.same-as.ليلى = wikidata",
        "line 1 of 'PATH': 'speaker.same-as.ليلى' is 'wikidata'; write an address such as "
          + "https://www.wikidata.org/wiki/Q42"
      ),
      (
        "speaker.age.ليلى = 40",
        "line 1 of 'PATH' names 'speaker.age.ليلى', which is no setting; see: isnad config"
      ),
      (
        "publisher = a\u{1B}[2J",
        "line 1 of 'PATH': 'publisher' has a control character in it; write it without"
      ),
    ])
  func badLine(text: String, problem: String) throws {
    try write(workspace: text + "\n")
    #expect(
      refusal { _ = try settings() }
        == problem.replacingOccurrences(of: "PATH", with: workspace.settings))
  }

  @Test("What is known of a speaker is found by any spelling, and a workspace's word wins")
  func speakers() throws {
    try write(
      person: "speaker.job-title.أحمد بن علي = والي\nspeaker.image.د. سمر = https://a.example/s\n")
    try write(
      workspace: "speaker.job-title.احمد بن على = المحافظ\nspeaker.same-as.أحمد بن علي = "
        + "https://a.example/1 https://b.example/2\n")
    let speakers = try settings().speakers
    #expect(
      speakers[FoldedName.fold("أحمد بن عليّ")]
        == [.jobTitle: "المحافظ", .sameAs: "https://a.example/1 https://b.example/2"])
    #expect(speakers[FoldedName.fold("د. سمر")] == [.image: "https://a.example/s"])
  }

  @Test("Setting a value keeps the other lines and remarks; taking it out leaves them")
  func set() throws {
    try write(person: "# mine\nby = Mona\njobs = 3\n")
    var settings = try settings()
    _ = try settings.set(.setting(.by), to: "Sami Aoun", inWorkspace: false)
    _ = try settings.set(.setting(.delay), to: "0.5", inWorkspace: false)
    #expect(settings[.by].text == "Sami Aoun")
    let text = try String(contentsOfFile: personPath, encoding: .utf8)
    #expect(text == "# mine\nby = Sami Aoun\njobs = 3\ndelay = 0.5\n")
    _ = try settings.set(.setting(.jobs), to: nil, inWorkspace: false)
    #expect(
      try String(contentsOfFile: personPath, encoding: .utf8)
        == "# mine\nby = Sami Aoun\ndelay = 0.5\n")
  }

  @Test("A value that can't be leaves the file as it was")
  func refusedValue() throws {
    try write(person: "jobs = 3\n")
    var settings = try settings()
    #expect(
      refusal { _ = try settings.set(.setting(.jobs), to: "many", inWorkspace: false) }
        == "the value given: 'jobs' is 'many'; write a number from 1 to 256")
    #expect(try String(contentsOfFile: personPath, encoding: .utf8) == "jobs = 3\n")
  }

  @Test("A newsroom's words for statuses go by language, the workspace's over the person's")
  func words() throws {
    try write(person: "word.ar.refuted = زائف\nword.ar.verified = سليم\n")
    try write(workspace: "word.ar.refuted = كاذب\nword.en.refuted = Fake\n")
    let settings = try settings()
    #expect(settings.words(.arabic) == ["refuted": "كاذب", "verified": "سليم"])
    #expect(settings.words(.english) == ["refuted": "Fake"])
    #expect(settings.all.map(\.name.text).suffix(3).first == "word.ar.refuted")
  }

  @Test(
    "Two people who set different things at once both keep theirs; of the same thing the second is told"
  )
  func atOnce() throws {
    try write(workspace: "language = ar\n")
    var first = try settings()
    var second = try settings()
    var third = try settings()
    _ = try first.set(.setting(.publisher), to: "Desk", inWorkspace: true)
    _ = try second.set(.setting(.delay), to: "2", inWorkspace: true)
    #expect(
      try String(contentsOfFile: workspace.settings, encoding: .utf8)
        == "language = ar\npublisher = Desk\ndelay = 2\n")
    let words = refusal {
      _ = try third.set(.setting(.publisher), to: "Other", inWorkspace: true)
    }
    #expect(words.contains("'publisher' was set or taken out"))
    #expect(words.hasSuffix("nothing of yours was written: look, and say it again"))
    #expect(try settings()[.publisher].text == "Desk")
  }

  @Test("A name that nobody could tell from another's, or the program's own, is not set")
  func name() throws {
    var settings = try settings()
    for name in ["isnad 1", "Mon\u{200B}a", String(repeating: "a", count: 300)] {
      #expect(throws: WorkbenchError.self) {
        _ = try settings.set(.setting(.by), to: name, inWorkspace: false)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: personPath))
  }
}
