import ClaimModel
import Foundation
import Testing

@Suite struct OverrideReportTests {
  @Test(
    "The reason for an answer against a rule stays in the report when the other question is answered"
  )
  func kept() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let marked = try program.isnad("mark", "C1", "confirmed", "--override", "heard it live")
    #expect(marked.status == 0, "\(marked.errors)")
    _ = try program.isnad("mark", "C1", "disputed")
    let path = try program.isnad("report", "A1").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let report = try String(contentsOfFile: path, encoding: .utf8)
    let card = try #require(
      report.components(separatedBy: "### C1 ").last?.components(separatedBy: "### C2 ").first)
    #expect(card.contains("heard it live"))
    _ = try program.isnad("mark", "C1", "misquoted")
    _ = try program.isnad("report", "A1")
    let later = try String(contentsOfFile: path, encoding: .utf8)
    let laterCard = try #require(
      later.components(separatedBy: "### C1 ").last?.components(separatedBy: "### C2 ").first)
    #expect(!laterCard.contains("heard it live"))
  }

  /// A desk with an answer against a rule, and an approval by who gave it.
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.makeDesk()
    for step in [
      "mark C18 confirmed misleading --override 'heard \u{201C}it\u{201D} =live' --by Mona",
      "mark C17 not-found --by Mona", "approve A1 --by Mona --override 'alone on duty'",
      "config publisher Desk --in-workspace",
      "config report-url https://desk.example/r --in-workspace",
    ] {
      let outcome = try program.shell("isnad \(step)")
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    return program
  }

  private static let formats = "markdown,html,claimreview,annotations,prov,json,csv"

  @Test(
    "Every format of every report shows why a rule was passed over, in both languages",
    arguments: ["A1", "C18", "D2", "--speaker حفتر", "--since 2020-01-01"])
  func everywhere(subject: String) throws {
    let program = try desk()
    for language in ["en", "ar"] {
      let outcome = try program.shell(
        "isnad report \(subject) --format \(Self.formats) --language \(language)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let paths = outcome.output.split(separator: "\n").map(String.init)
      #expect(paths.count == 7)
      for path in paths {
        let report = try String(contentsOfFile: path, encoding: .utf8)
        for words in ["heard", "=live", "alone on duty", "Mona"] {
          #expect(report.contains(words), "\(path) lacks '\(words)'")
        }
      }
    }
  }

  private func report(_ format: String, _ program: BuiltProgram) throws -> String {
    let outcome = try program.isnad("report", "A1", "--format", format)
    return try String(contentsOfFile: String(outcome.output.dropLast()), encoding: .utf8)
  }

  @Test("Annotations say it as a comment by who gave the reason, of the claims it is about")
  func annotation() throws {
    let program = try desk()
    let all = try #require(try JSONValue(parsing: report("annotations", program)).arrayValue)
    let comments = all.map { annotation in
      (annotation["body"]?.arrayValue ?? []).filter { $0["purpose"] == "commenting" }
    }
    #expect(comments.map(\.count).reduce(0, +) == 3)
    let own = try #require(comments.first { $0.count == 2 }?.first)
    #expect(own["type"] == "TextualBody")
    #expect(own["value"] == "attribution and content, against the rule: heard “it” =live")
    #expect(own["creator"] == ["type": "Person", "name": "Mona"])
    #expect(own["created"] == "2020-01-14T11:06:40Z")
  }

  @Test(
    "In PROV an answer against a rule comes of a deed with its reason, and so does the approval")
  func provenance() throws {
    let program = try desk()
    let graph = try #require(
      try JSONValue(parsing: report("prov", program))["@graph"]?.arrayValue)
    let deeds = graph.filter { $0["comment"] != nil }
    #expect(deeds.map { $0["comment"]?.stringValue } == ["heard “it” =live", "alone on duty"])
    #expect(deeds.allSatisfy { $0["@type"] == "prov:Activity" })
    let answers = graph.filter {
      $0["prov:wasGeneratedBy"]?.arrayValue?.first?["@id"] == deeds.first?["@id"]
    }
    #expect(answers.map { $0["value"]?.stringValue } == ["confirmed", "misleading"])
    let people = deeds.compactMap { $0["prov:wasAssociatedWith"]?.arrayValue?.first }
    let mona = graph.first { $0["label"] == "Mona" && $0["@type"] == "prov:Agent" }
    #expect(people.map { $0["@id"] } == [mona?["@id"], mona?["@id"]])
  }

  @Test("Lists, ledgers and screens as JSON and tables have the reasons of each claim")
  func lists() throws {
    let program = try desk()
    let reason: JSONValue = [
      "questions": ["attribution", "content"], "why": "heard “it” =live", "by": "Mona",
      "at": "2020-01-14T11:06:40Z",
    ]
    func json(_ line: String) throws -> JSONValue {
      try JSONValue(parsing: try program.shell("isnad \(line) --format json").output)
    }
    let claims = try #require(try json("claims A1").arrayValue)
    #expect(claims.map { $0["overrides"]?.arrayValue?.count } == (1...19).map { $0 == 18 ? 1 : 0 })
    #expect(claims[17]["overrides"] == [reason])
    #expect(try json("show C18")["overrides"] == [reason])
    let ledger = try #require(try json("show A1")["claims"]?.arrayValue)
    #expect(ledger.first { $0["id"] == "C18" }?["overrides"] == [reason])
    let past = try #require(try json("history A1 --as-of 2020-01-14").arrayValue)
    #expect(past.first { $0["id"] == "C18" }?["overrides"] == [reason])
    let cell = "heard “it” =live (attribution and content, Mona, 2020-01-14T11:06:40Z)"
    for format in ["csv", "markdown"] {
      let table = try program.shell("isnad claims A1 --format \(format)")
      #expect(table.output.ranges(of: cell).count == 1, "\(format): \(table.output)")
    }
    let table = try report("csv", program).split(separator: "\r\n")
    #expect(table[0].hasSuffix(",overrides,corrections,approval_override"))
    #expect(
      table.dropFirst().allSatisfy { $0.hasSuffix("alone on duty (Mona, 2020-01-14T11:06:40Z)\"") })
    #expect(try program.shell("isnad export").output.contains("heard “it” =live"))
    // An answer that takes the place of the one against the rule takes the reason away.
    _ = try program.shell("isnad mark C18 misquoted disputed --by Mona")
    #expect(try json("show C18")["overrides"] == [])
  }

  @Test(
    "The reason for holding on to an answer that lost its ground is kept, shown, and undone",
    arguments: ["turned", "detached"])
  func upheld(how: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    try program.write("صورة من البيان", to: "scan.txt")
    func run(_ line: String) throws -> BuiltProgram.Outcome {
      let outcome = try program.shell("isnad \(line)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      return outcome
    }
    _ = try run("attach C1 scan.txt --url https://a.example/s --seen-by M --seen-at 2020-01-12")
    _ = try run("weigh E1 supports C1 --on attribution --by Ali")
    _ = try run("mark C1 confirmed --by Mona")
    _ = try run(how == "turned" ? "weigh E1 contradicts C1 --on attribution" : "undo --by Ali")
    #expect(try run("show C1").output.contains("NO LONGER SUPPORTED"))
    // Where nothing is in the way, or nothing lost its ground, there is no reason to keep.
    #expect(try run("mark C2 not-found --override x").errors.contains("was not needed"))
    #expect(try run("mark C2 not-found --override x").errors.contains("was not kept"))
    let upheld = try run("mark C1 confirmed --override 'heard =it live' --by Mona")
    // Evidence that stands against the answer is named each time.
    let against =
      how == "turned"
      ? "isnad: E1 is held to speak against this answer to C1; if that no longer holds, weigh "
        + "again, else the answer stands beside it\n" : ""
    #expect(upheld.errors == against)
    #expect(upheld.output.contains("Given once more against the rule, with the reason."))
    let seal = try run("seal").output
    let again = try run("mark C1 confirmed --override 'heard =it live' --by Mona")
    #expect(again.output.contains("Nothing changed: the reason is on record."))
    #expect(try again.errors == against && run("seal").output == seal)
    let shown = try run("show C1").output
    #expect(!shown.contains("NO LONGER SUPPORTED") && shown.contains("heard =it live"))
    #expect(try run("history C1").output.contains("heard =it live"))
    for format in Self.formats.split(separator: ",") where format != "claimreview" {
      #expect(try report(String(format), program).contains("=it live"), "\(format)")
    }
    #expect(try run("check").status == 0)
    #expect(try run("undo --by Mona").output.contains("heard =it live"))
    #expect(try run("show C1").output.contains("NO LONGER SUPPORTED"))
    #expect(try run("check").status == 0)
  }

  @Test("A second reader's approval is told as none against the rule")
  func secondReader() throws {
    let program = try desk()
    _ = try program.shell("isnad mark C18 misquoted refuted --override x --by Mona")
    _ = try program.shell("isnad approve A1 --by Sami")
    let table = try report("csv", program).split(separator: "\r\n")
    #expect(table.dropFirst().allSatisfy { $0.hasSuffix(",") })
    #expect(!(try report("annotations", program)).contains("approval"))
    #expect(!(try report("prov", program)).contains("urn:isnad:approval"))
    #expect(!(try report("claimreview", program)).contains("second reader"))
  }
}
