import ClaimModel
import Foundation
import Testing

/// Taking back what a person did last, and looking at what was held before.
@Suite struct UndoCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func claim(_ id: String, _ arguments: String...) throws -> JSONValue {
    let outcome = try program.shell(
      (["isnad show \(id) --format json"] + arguments).joined(separator: " "))
    return try JSONValue(parsing: outcome.output)
  }

  @Test("One command on several claims is undone as one; a dry run changes nothing")
  func marks() throws {
    _ = try program.isnad("mark", "C1,C2", "not-found", "--note", "looked on the site")
    let trial = try program.isnad("undo", "--dry-run")
    #expect(trial.output.contains("This would be undone, 4 events; nothing was changed:"))
    #expect(trial.output.contains("marked C2: said? unchecked to not found"))
    #expect(try claim("C1")["attribution"] == "not-found")
    let outcome = try program.isnad("undo")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Undone, 4 events:"))
    #expect(try claim("C1")["attribution"] == "unchecked")
    let shown = try program.isnad("show", "C2").output
    #expect(!shown.contains("Notes\n"))
    #expect(shown.contains("(undone by event 8)"))
    #expect(shown.contains("(undoing what began with event 4)"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("What another changed since is named, with who and the event")
  func changedSince() throws {
    _ = try program.isnad("mark", "C1", "not-found", "--by", "Mona")
    _ = try program.isnad("mark", "C1", "misquoted", "--by", "Ali")
    let outcome = try program.isnad("undo", "--by", "Mona")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("claim C1 was changed since, by event 5 ('Ali')"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("Nothing left to undo is told with where to look")
  func nothing() throws {
    let outcome = try program.isnad("undo", "--by", "Zed")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing that 'Zed' did is left to undo"))
  }

  @Test("An article whose adding is undone is out of every list, and comes back with its text")
  func article() throws {
    let undone = try program.isnad("undo")
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try program.isnad("articles").output.hasPrefix("no article yet"))
    #expect(try program.isnad("claims").output.contains("C1 ") == false)
    #expect(try program.isnad("next").output.hasPrefix("nothing is left"))
    #expect(try program.isnad("articles", "--dismissed").output.contains("A1 "))
    #expect(try program.isnad("check").status == 0)
    let again = try program.isnad("add", BuiltProgram.seed)
    #expect(again.status == 0)
    #expect(again.errors.contains("it counts again"))
    #expect(
      try program.isnad("articles", "--dismissed").output.hasPrefix("no article was set aside"))
    #expect(try program.isnad("claims").output.contains("19 claims"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Several files that one command took in are set aside by one undoing")
  func folder() throws {
    for number in 1...3 {
      try program.write("قال عمر إن العدد \(number).", to: "in/\(number).txt")
    }
    _ = try program.isnad("add", "in")
    _ = try program.isnad("undo")
    let list = try JSONValue(parsing: try program.isnad("articles", "--format", "json").output)
    #expect(list.arrayValue?.count == 1)
  }

  @Test("A claim and an article are shown as they were held on a day")
  func past() throws {
    func mark(_ status: String, on day: Int) throws {
      let outcome = try program.isnad(
        "mark", "C1", status, environment: ["SOURCE_DATE_EPOCH": "\(1_579_000_000 + day * 86_400)"])
      #expect(outcome.status == 0)
    }
    try mark("not-found", on: 1)
    try mark("misquoted", on: 3)
    #expect(try claim("C1", "--as-of", "2020-01-14")["attribution"] == "unchecked")
    #expect(try claim("C1", "--as-of", "2020-01-15")["attribution"] == "not-found")
    #expect(try claim("C1", "--as-of", "2020-01-17T11:06:40Z")["attribution"] == "misquoted")
    #expect(try claim("C1", "--as-of", "2020-01-16")["history"]?.arrayValue?.count == 1)
    let article = try program.isnad("history", "A1", "--as-of", "2020-01-16")
    #expect(article.output.hasPrefix("A1, draft, as of 2020-01-16T23:59:59Z"))
    #expect(article.output.contains("C1      not found"))
    let before = try program.isnad("show", "C1", "--as-of", "2019-12-31")
    #expect(before.status == 1)
    #expect(before.errors.contains("A1 was not there yet"))
  }

  @Test("A history is cut by person and by time")
  func history() throws {
    _ = try program.isnad("mark", "C1", "not-found", "--by", "Mona")
    _ = try program.isnad(
      "mark", "C2", "not-found", "--by", "Mona", environment: ["SOURCE_DATE_EPOCH": "1580000000"])
    func lines(_ arguments: String) throws -> Int {
      try program.shell("isnad history \(arguments)").output.split(separator: "\n").count
    }
    #expect(try lines("--by Mona") == 2)
    #expect(try lines("--actor Mona") == 2)
    #expect(try lines("--by Mona --since 2020-01-20") == 1)
    #expect(try lines("--by Mona --until 2020-01-20") == 1)
    #expect(try lines("--by Mona --since 2020-01-26T00:53:20Z") == 1)
  }

  @Test(
    "Days that are none, and questions without an answer, are wrong usage",
    arguments: [
      "history --since yesterday", "show C1 --as-of 2020-13-01", "history --as-of 2020-01-01",
      "history A1 --as-of 2020-01-01 --by Mona",
    ])
  func usage(line: String) throws {
    #expect(try program.shell("isnad \(line)").status == 2)
  }

  @Test("An article is set aside by itself, and brought back")
  func setAside() throws {
    let aside = try program.isnad("article", "dismiss", "A1", "--why", "twice")
    #expect(aside.output == "A1 is set aside now.\n")
    #expect(try program.isnad("articles").output.hasPrefix("no article"))
    #expect(try program.isnad("article", "dismiss", "A1", "--why", "x").output.contains("already"))
    #expect(try program.isnad("approve", "A1").errors.contains("A1"))
    #expect(
      try program.isnad("article", "restore", "A1", "--why", "not twice").output
        == "A1 counts now.\n")
    #expect(try program.isnad("article", "dismiss", "A9", "--why", "x").status == 1)
    #expect(try program.isnad("article", "dismiss", "A1").status == 2)
    #expect(try program.isnad("history", "A1").output.contains("set A1 aside  because: twice"))
    #expect(try program.isnad("check").status == 0)
  }
}
