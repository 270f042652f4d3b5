import ClaimModel
import Foundation
import TestSupport
import Testing

/// Reports on what changed since a moment.
@Suite struct SinceReportTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    try program.write("عنوان\n\nهطل المطر أمس.\n", to: "plain.txt")
  }

  private func run(_ arguments: String..., on day: Int) throws -> BuiltProgram.Outcome {
    try program.isnad(
      arguments: arguments, environment: ["SOURCE_DATE_EPOCH": "\(1_579_000_000 + day * 86_400)"])
  }

  private func since(_ day: Int, format: String = "markdown") throws -> String {
    let moment = Timestamp(secondsSince1970: 1_579_000_000 + day * 86_400).description
    let outcome = try run("report", "--since", moment, "--format", format, on: 50)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try String(contentsOfFile: String(outcome.output.dropLast()), encoding: .utf8)
  }

  /// The claims with a card.
  private func cards(_ report: String) -> [String] {
    report.matches(of: /<a id="c([0-9]+)"><\/a>/).map { String($0.output.1) }
  }

  @Test("A claim that was dismissed is told with its words and the reason, and no other claim is")
  func dismissed() throws {
    #expect(try run("claim", "dismiss", "C5", "--why", "twice the same", on: 2).status == 0)
    let report = try since(1)
    #expect(cards(report) == [])
    #expect(report.contains("What was done since"))
    let row = try #require(report.split(separator: "\n").first { $0.contains("twice the same") })
    #expect(row.contains("C5"))
    #expect(row.contains("“") || row.contains("«") || row.contains("\""))
    #expect(report.contains("No claim that counts is among what changed"))
    let json = try JSONValue(parsing: since(1, format: "json"))
    let history = json.arrayValue?.first?["history"]?.arrayValue
    #expect(history?.contains { $0["why"] == "twice the same" } == true)
  }

  @Test("An article without claims that was added, or got a file, is told")
  func withoutClaims() throws {
    #expect(try run("add", "plain.txt", on: 2).status == 0)
    #expect(try since(1).contains("A2"))
    let file = [
      "attach", "A2", "plain.txt", "--url", "https://desk.example/p", "--seen-by", "Mona",
      "--seen-at", "2020-01-15",
    ]
    #expect(
      try program.isnad(
        arguments: file, environment: ["SOURCE_DATE_EPOCH": "\(1_579_000_000 + 4 * 86_400)"]
      ).status == 0)
    let report = try since(3)
    #expect(report.contains("E1"))
    #expect(!report.contains("A1"))
  }

  @Test(
    "What was done to an article itself is told, and an earlier moment never leaves out a claim")
  func ofTheArticle() throws {
    #expect(try run("mark", "C2", "not-found", on: 2).status == 0)
    #expect(try run("article", "dismiss", "A1", "--why", "a double", on: 4).status == 0)
    #expect(try since(3).contains("a double"))
    #expect(try run("article", "restore", "A1", "--why", "no double", on: 6).status == 0)
    #expect(try cards(since(5)) == [])
    #expect(try since(5).contains("no double"))
    #expect(try cards(since(1)) == ["2"])
    #expect(try cards(since(0)).count == 19)
  }

  @Test("Articles are counted that have an attribution there, and the others told apart")
  func counted() throws {
    #expect(try run("add", "plain.txt", on: 2).status == 0)
    #expect(try run("mark", "C2", "not-found", on: 2).status == 0)
    #expect(
      try since(1).contains(
        "1 attribution out of 1 article; and what was done in 1 article of which none stands here.")
    )
    #expect(try run("claim", "dismiss", "C2", "--why", "twice", on: 4).status == 0)
    #expect(try since(3).contains("No attribution, and what was done in 1 article."))
  }

  @Test("What was done to claims of an article that was set aside stands in the decision log too")
  func setAside() throws {
    #expect(try run("claim", "dismiss", "C5", "--why", "twice the same", on: 2).status == 0)
    #expect(try run("article", "dismiss", "A1", "--why", "a double", on: 4).status == 0)
    let report = try since(1)
    let log = try #require(report.range(of: "twice the same", options: .backwards))
    #expect(report.ranges(of: "twice the same").count == 2)
    #expect(report[..<log.lowerBound].contains("Decision log"))
    #expect(cards(report) == [])
  }

  @Test("Where nothing was done that is said in one line")
  func nothing() throws {
    let outcome = try run("report", "--since", "2020-03-01", on: 50)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing changed in an article since 2020-03-01T00:00:00Z"))
  }
}
