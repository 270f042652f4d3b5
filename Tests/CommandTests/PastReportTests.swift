import Foundation
import TestSupport
import Testing

/// Reports of a past moment, which tell the same whatever was done since.
@Suite struct PastReportTests {
  private static let outlets = """
    مجلس المدينة يؤجل افتتاح الجسر

    أكد مدير الطرق سالم الهادي أن الجسر سيفتح في الربيع. وأعلن المدير في بيان أن التكلفة لم تتغير.

    وأعلنت نقابة المهندسين في بيان أن التصميم سليم.
    """

  /// Everything that can be asked for, several at once.
  private static let kinds = [
    ["A1", "A2", "C2", "C18", "D1", "--speaker", "حفتر", "--since", "2020-01-10"],
    ["--speaker", "الهادي", "--since", "2020-01-15"],
  ]
  private static let formats = "markdown,html,claimreview,annotations,prov,json,csv"
  /// What is reported of, 2020-01-20.
  private static let moment = "2020-01-20T12:00:00Z"
  private static let clock = 1_579_521_600

  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.write(Self.outlets, to: "bridge.txt")
    try program.write("صورة من البيان", to: "scan.txt")
    var seed = try String(contentsOfFile: BuiltProgram.seed, encoding: .utf8)
    seed.replace("مواصلة تقدمه", with: "توقف تقدمه")
    let paragraphs = seed.components(separatedBy: "\n")
    try program.write(
      (paragraphs.prefix(4) + paragraphs.suffix(3)).joined(separator: "\n"), to: "edited.txt")
    let steps = [
      "init", "config publisher Desk --in-workspace",
      "config report-url https://desk.example/r --in-workspace",
      "add \(BuiltProgram.seed) bridge.txt", "mark C2 not-found disputed --note looked",
      "mark C18 not-found unproven --note looked",
      "attach C2 scan.txt --url https://desk.example/s --seen-by Mona --seen-at 2020-01-12",
      "weigh E1 contradicts C2 --on attribution", "weigh E1 context C2 --on content",
      "note C4 later", "approve A1 --by second",
    ]
    for (day, step) in steps.enumerated() {
      try run(step, at: Self.clock - 1_000_000 + day * 60_000)
    }
  }

  @discardableResult
  private func run(_ line: String, at clock: Int) throws -> BuiltProgram.Outcome {
    let outcome = try program.isnad(
      arguments: line.split(separator: " ").map(String.init),
      environment: ["SOURCE_DATE_EPOCH": "\(clock)"])
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    return outcome
  }

  /// Every report there is of the moment, by its path; what could not be written is told too.
  private func reports(at clock: Int, language: String = "en") throws -> [String: String] {
    let folder = program.folder.path("Reports")
    try? FileManager.default.removeItem(atPath: folder)
    var reports: [String: String] = [:]
    for kind in Self.kinds {
      let outcome = try program.isnad(
        arguments: ["report"] + kind
          + ["--format", Self.formats, "--as-of", Self.moment, "--language", language],
        environment: ["SOURCE_DATE_EPOCH": "\(clock)"])
      reports[kind.joined(separator: " ")] = outcome.output + outcome.errors
    }
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      reports[path] = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }
    return reports
  }

  @Test("The same store and --as-of give the same bytes, whatever kind, format and later act")
  func everyKind() throws {
    let before = try reports(at: Self.clock + 10)
    // Every kind but the claim reviews of what is not approved.
    #expect(before.count > 9 * 6)
    let acts = [
      "note C2 afterwards", "mark C2 misquoted unproven", "claim dismiss C4 --why twice",
      "claim edit C18 --speaker فلان --why x", "claim edit C2 --act deny --why x",
      "claim add A2 --cue يؤجل --content افتتاح --speaker المجلس", "undo",
      "link D1 not-found --note searched", "claim join C1 C3", "weigh E1 supports C2 --on content",
      "attach D1 bridge.txt --url https://desk.example/b --seen-by Ali --seen-at 2020-01-30",
      "detect --again A1 --text edited.txt", "undo", "undo",
      "detect --again A1 --text edited.txt", "mark C3 fabricated", "approve A1 --by third",
      "article dismiss A2 --why double", "article dismiss A1 --why double",
      "article restore A1 --why mistaken",
    ]
    for (day, act) in acts.enumerated() {
      let clock = Self.clock + (day + 1) * 100_000
      try run(act, at: clock)
      let after = try reports(at: clock + 10)
      #expect(after.keys.sorted() == before.keys.sorted(), "\(act)")
      for (path, text) in before where after[path] != text {
        Issue.record("\(act): \(path) is another; \(Self.difference(text, after[path] ?? ""))")
      }
    }
    let arabic = try reports(at: Self.clock + 90_000_000, language: "ar")
    #expect(try arabic == reports(at: Self.clock + 91_000_000, language: "ar"))
  }

  private static func difference(_ old: String, _ new: String) -> String {
    let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    let line = zip(old, new).first { $0 != $1 }
    return "\(line?.0.prefix(300) ?? "") / \(line?.1.prefix(300) ?? "")"
  }

  @Test(
    "A moment to come is refused in one line by every command; of today is told what is held now",
    arguments: [
      "report A1", "report C2", "history", "history A1", "history C2", "history D1", "history E1",
      "history --by tester", "history A1 --by tester", "show C2",
    ])
  func future(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    for day in ["2030-01-01", "2020-01-21", "2020-01-21T00:00:01Z"] {
      let outcome = try program.isnad(
        arguments: words + ["--as-of", day], environment: ["SOURCE_DATE_EPOCH": "\(Self.clock)"])
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains("is still to come"))
    }
    let shown = try run("\(command) --as-of 2020-01-20", at: Self.clock)
    if words[0] != "report" { #expect(shown.output.contains("as of 2020-01-20T12:00:00Z")) }
  }

  @Test("A report of today says until when")
  func today() throws {
    let today = try run("report A1 --as-of 2020-01-20", at: Self.clock)
    let text = try String(contentsOfFile: String(today.output.dropLast()), encoding: .utf8)
    #expect(text.contains("as of 2020-01-20T12:00:00Z"))
  }
}
