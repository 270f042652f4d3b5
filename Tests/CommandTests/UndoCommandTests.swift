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

  /// Runs a command so many days after the first.
  private func run(_ line: String, on day: Int) throws {
    let outcome = try program.shell(
      "SOURCE_DATE_EPOCH=\(1_579_000_000 + day * 86_400) isnad \(line)")
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
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

  @Test("The workspace, and what a person held, are shown as they were on a day")
  func pastOfAll() throws {
    func list(_ arguments: String) throws -> [JSONValue] {
      let outcome = try program.shell("isnad history \(arguments) --format json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try JSONValue(parsing: outcome.output).arrayValue ?? []
    }
    func ids(_ arguments: String) throws -> [String] {
      try list(arguments).compactMap { $0["id"]?.stringValue }
    }
    try program.write("قال عمر إن العدد كبير.", to: "b.txt")
    try run("mark C1,C2 not-found --by Mona", on: 1)
    try run("mark C1 misquoted --by Ali", on: 3)
    try run("link D1 confirmed --by Mona", on: 4)
    try run("add b.txt", on: 5)
    try run("undo --by Mona", on: 6)
    try run("article dismiss A2 --why twice", on: 7)

    #expect(try ids("--as-of 2020-01-10") == [])
    let early = try list("--as-of 2020-01-15")
    #expect(early.count == 1)
    #expect(early.first?["attribution_checked"] == 2)
    #expect(try ids("--as-of 2020-01-20") == ["A1", "A2"])
    #expect(try ids("--as-of 2020-01-21") == ["A1"])
    // D1 carries C9 to C11.
    #expect(try ids("--by Mona --as-of 2020-01-14") == [])
    #expect(try ids("--by Mona --as-of 2020-01-15") == ["C1", "C2"])
    #expect(try ids("--by Mona --as-of 2020-01-17") == ["C2"])
    #expect(try ids("--by Mona --as-of 2020-01-18") == ["C2", "C9", "C10", "C11"])
    #expect(try ids("--by Mona --as-of 2020-01-20") == ["C2"])
    #expect(try ids("A1 --by Ali --as-of 2020-01-20") == ["C1"])
    #expect(try ids("--by Nobody --as-of 2020-01-20") == [])
    let text = try program.shell("isnad history --by Nobody --as-of 2020-01-20")
    #expect(
      text.output == "nothing that Nobody said of a claim was held at 2020-01-20T23:59:59Z\n")
    let table = try program.shell("isnad history --as-of 2020-01-20 --format csv")
    #expect(table.output.split(separator: "\r\n").count == 3)
    let source = try program.shell("isnad history D1 --as-of 2020-01-18")
    #expect(source.output.hasPrefix("as of 2020-01-18T23:59:59Z\nD1  document"))
    #expect(source.output.contains("    confirmed"))
    #expect(
      try program.shell("isnad history D1 --as-of 2020-01-17").output.contains("    unchecked"))
    #expect(try program.shell("isnad history D1 --as-of 2020-01-01").status == 1)
  }

  @Test("An evidence is shown as it was held on a day: what it is for and what it does")
  func pastOfEvidence() throws {
    func past(_ day: String) throws -> JSONValue {
      try JSONValue(
        parsing: try program.shell("isnad history E1 --as-of \(day) --format json").output)
    }
    try program.write("العدد كبير", to: "page.txt")
    try run("attach C1 page.txt --url https://e.example/ --seen-by L --seen-at 2020-01-01", on: 1)
    try run("weigh E1 supports C1 --on content", on: 2)
    try run("weigh E1 contradicts C1 --on content", on: 4)
    try run("undo", on: 5)
    try run("undo", on: 6)
    try run("undo", on: 7)
    #expect(try past("2020-01-15")["targets"] == ["C1"])
    #expect(try past("2020-01-15")["weighings"] == [])
    #expect(try past("2020-01-16")["weighings"]?.arrayValue?.first?["bearing"] == "supports")
    #expect(try past("2020-01-18")["weighings"]?.arrayValue?.first?["bearing"] == "contradicts")
    #expect(try past("2020-01-19")["weighings"]?.arrayValue?.first?["bearing"] == "supports")
    #expect(try past("2020-01-20")["weighings"] == [])
    #expect(try past("2020-01-21")["targets"] == [])
    let before = try program.shell("isnad history E1 --as-of 2020-01-14")
    #expect(before.status == 1)
    #expect(before.errors.contains("E1 was not there yet"))
  }

  @Test("A dry run says what the real undoing would do: a correction, an approval gone, a refusal")
  func trial() throws {
    func run(_ line: String) throws -> BuiltProgram.Outcome { try program.shell("isnad \(line)") }
    func trial(_ options: String = "") throws -> JSONValue {
      try JSONValue(parsing: try run("undo --dry-run --format json \(options)").output)
    }
    _ = try run("mark C1 not-found")
    _ = try run("approve A1 --by second")
    #expect(try trial()["reopens"] == ["A1"])
    #expect(try run("undo --dry-run").output.contains("take back the approval of A1."))
    _ = try run("publish A1 --by second")
    let head = try run("seal").output.split(separator: " ")[1]

    let refused = try run("undo --dry-run")
    #expect(refused.status == 1)
    #expect(refused.output.contains("This is what you did last, 1 event; nothing was changed:"))
    #expect(refused.output.contains("marked C1: said? unchecked to not found"))
    let real = try run("undo")
    #expect(real.status == refused.status)
    #expect(real.output.isEmpty)
    let reason = try #require(real.errors.split(separator: "isnad: ", maxSplits: 1).last)
    #expect(refused.errors == "isnad: undoing it would be refused: \(reason)")
    #expect(try trial()["refused"]?.stringValue == String(reason.dropLast()))
    #expect(try trial("--correction 'seen twice'")["refused"] == .null)
    #expect(try trial("--correction 'seen twice'")["corrects"] == ["C1"])
    #expect(
      try run("undo --dry-run --correction 'seen twice'").output
        .contains("That would correct what readers were told of C1."))

    let published = try run("undo --dry-run --by second")
    #expect(published.status == 1)
    #expect(published.output.contains("published"))
    #expect(published.errors.contains("readers may have seen it"))
    #expect(try run("undo --by second").status == 1)
    // Nothing of all this was done.
    #expect(try run("seal").output.split(separator: " ")[1] == head)
    #expect(try run("undo --correction 'seen twice'").status == 0)
    #expect(try claim("C1")["attribution"] == "unchecked")
    #expect(try run("check").status == 0)
  }

  @Test("A dry run of what another changed since tells both, as the real one is refused")
  func trialChangedSince() throws {
    _ = try program.isnad("mark", "C1", "not-found", "--by", "Mona")
    _ = try program.isnad("mark", "C1", "misquoted", "--by", "Ali")
    let trial = try program.isnad("undo", "--by", "Mona", "--dry-run")
    #expect(trial.status == 1)
    #expect(trial.output.contains("marked C1"))
    #expect(trial.errors.contains("would be refused: the action that began with event 4 can't be"))
    #expect(try program.isnad("undo", "--by", "Zed", "--dry-run").status == 1)
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
      "history --since yesterday", "show C1 --as-of 2020-13-01",
      "history --as-of 2020-01-01 --since 2020-01-01", "history C1 --as-of 2020-01-01 --by Mona",
      "history E1 --as-of 2020-01-01 --format csv",
      "history D1 --as-of 2020-01-01 --format markdown",
      "history --as-of 2020-01-01 --by ''", "history --as-of ''",
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
