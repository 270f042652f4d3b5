import ClaimModel
import Foundation
import TestSupport
import Testing

/// What the program writes, validated by a real validator against the schemas it publishes.
@Suite struct SchemaTests {
  private struct Case {
    let name: String
    let values: [JSONValue]
  }

  private static let article = """
    الوزارة ستحفر عشرين بئرا

    قال وزير المياه سالم العمري أمس إن الوزارة ستحفر "عشرين بئرا"، بحسب بيان للوزارة.
    وأضاف البيان أن الكلفة بلغت مليوني دينار.
    وهذه خطوة غير مسبوقة في تاريخ البلاد.
    """

  /// A workspace in which everything was done that has a form of its own.
  private func desk(_ server: LoopbackServer) throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.article, to: "a.txt")
    try program.write(
      Array(Self.article.utf8) + [0x0D, 0x0A] + Array("وقال عمر إن العدد كبير.".utf8), to: "b.txt")
    try program.write(Self.article + "\nوقال عمر إن العدد قليل.\n", to: "c.txt")
    let steps = [
      "isnad init", "isnad add a.txt --date 2020-01-11", "isnad add b.txt --outlet منبر",
      "isnad fetch C1 D1 \(server.url("/bayan")) --allow-host 127.0.0.1:\(server.port)",
      "isnad weigh E1 supports C1 --on attribution --quote عشرين",
      "isnad passage E1 --quote الجنوب --for C1",
      "isnad attach C2 a.txt --url https://archive.ph/2020/https://a.example/ --seen-by ليلى"
        + " --seen-at 2020-01-12",
      "isnad recheck E1 --allow-host 127.0.0.1:\(server.port)",
      "isnad link D1 confirmed --evidence E1", "isnad mark C1 confirmed disputed --note لا",
      "isnad mark C3 confirmed --override 'asked by phone'",
      "isnad mark C2 not-found --override 'asked by phone'", "isnad undo",
      "isnad approve A1 --by other", "isnad publish A1 --by other",
      "isnad claim edit C3 --speaker ليلى --why 'named so'",
      "isnad mark C1 misquoted --correction 'another number'",
      "isnad report A1 A2 --format json",
      "isnad detect --again A2 --text c.txt", "isnad undo", "isnad detect --again A2 --text c.txt",
      "isnad mark C5 not-found",
    ]
    for step in steps {
      let outcome = try program.shell(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    // A page that is not there is kept as an attempt, and told as a failure.
    _ = try program.shell("isnad fetch A2 http://127.0.0.1:1/gone --allow-host 127.0.0.1:1")
    return program
  }

  private func server() throws -> LoopbackServer {
    try LoopbackServer { _ in
      let page = "تعلن الوزارة أنها ستحفر عشرين بئرا في الجنوب، والكلفة مليونا دينار."
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(page.utf8.count)\r\n\r\n\(page)")
      ]
    }
  }

  /// The objects that a command writes, one a line.
  private func lines(_ command: String, _ program: BuiltProgram) throws -> [JSONValue] {
    let outcome = try program.shell(command)
    let values = try outcome.output.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
    #expect(!values.isEmpty, "\(command): \(outcome.errors)")
    return values
  }

  private func cases(_ program: BuiltProgram, _ server: LoopbackServer) throws -> [Case] {
    let ledgers = try ["a", "b"].map { name in
      try JSONValue(
        parsing: [UInt8](
          Data(contentsOf: URL(fileURLWithPath: program.folder.path("Claims/\(name).json")))))
    }
    let reports = try ["a", "b"].map { name in
      try JSONValue(
        parsing: [UInt8](
          Data(contentsOf: URL(fileURLWithPath: program.folder.path("Reports/\(name).json")))))
    }
    let commands = [
      ("articles", "isnad articles"), ("claims", "isnad claims"),
      ("claims", "isnad history A1 --as-of 2020-01-14"), ("show", "isnad show C1"),
      ("show-source", "isnad show D1"), ("ledger", "isnad show A1"),
      ("evidence-page", "isnad show E1"),
      ("show", "isnad history C2 --as-of 2020-01-14"),
      ("articles", "isnad history --as-of 2020-01-14"),
      ("claims", "isnad history --by tester --as-of 2020-01-14"),
      ("show-source", "isnad history D1 --as-of 2020-01-14"),
      ("evidence-page", "isnad history E1 --as-of 2020-01-14"),
      ("own-voice", "isnad claims A1 --own-voice"), ("sources", "isnad claims A1 --sources"),
      ("evidence", "isnad evidence"), ("evidence-page", "isnad evidence E1"),
      ("evidence-page", "isnad evidence E2"),
      ("recheck", "isnad recheck E1 --allow-host 127.0.0.1:\(server.port)"),
      (
        "fetch",
        "isnad fetch C2 \(server.url("/2")) http://127.0.0.1:1/x"
          + " --allow-host 127.0.0.1:\(server.port)"
      ),
      ("history", "isnad history"), ("compare", "isnad compare D1"), ("schema", "isnad schema"),
      ("config", "isnad config"),
      ("detect-again", "isnad detect --again all --dry-run"),
      ("detect-again", "isnad detect --again A2 --text c.txt --dry-run"),
      ("next", "isnad next"), ("check", "isnad check"), ("undo", "isnad undo --dry-run"),
      ("approve", "isnad approve A2 --by another"),
    ]
    return try commands.map {
      Case(name: $0.0, values: try lines("\($0.1) --format ndjson", program))
    } + [
      Case(name: "ledger", values: ledgers),
      Case(name: "report", values: reports),
      Case(name: "bundle", values: try lines("isnad export", program)),
      Case(
        name: "detect",
        values: try lines(
          "printf '%s\\n' '{\"id\":1,\"text\":\"قال عمر إن العدد كبير.\",\"x\":2}' '[]' "
            + "| isnad detect --format ndjson --selectors -", program)
          + lines("isnad detect --format ndjson a.txt b.txt", program)),
      Case(
        name: "extract",
        values: try lines(
          "printf '<title>t</title><form><input type=password></form>' > login.html;"
            + " printf '<p>%s</p>' 'قال عمر إن العدد كبير، وإن السبب معروف منذ أعوام.' > p.html;"
            + " isnad extract login.html nowhere.html p.html", program)),
    ]
  }

  /// What the validator says of values, a line each.
  private func problems(_ cases: [Case], _ program: BuiltProgram) throws -> [String] {
    let document = JSONValue.array(
      try cases.map { item in
        let schema = try program.isnad("schema", item.name)
        return [
          "name": .string(item.name), "schema": try JSONValue(parsing: schema.output),
          "values": .array(item.values),
        ]
      })
    try program.write(document.serialized(), to: "cases.json")
    let tool = BuiltProgram.root.appendingPathComponent("Tests/Tools/validate.py").path
    let outcome = try program.shell("python3 '\(tool)' cases.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("Everything that is written as JSON is as its schema says")
  func valid() throws {
    let server = try server()
    let program = try desk(server)
    let problems = try problems(cases(program, server), program)
    #expect(problems == [])
  }

  @Test("A member that no schema knows is refused by each of them")
  func drift() throws {
    let server = try server()
    let program = try desk(server)
    let cases = try cases(program, server).map { item in
      Case(
        name: item.name,
        values: item.values.prefix(1).map { value in
          guard case .object(let members) = value else { return value }
          return .object(members + [.init("novelty", 1)])
        })
    }
    let refused = Set(try problems(cases, program).map { $0.split(separator: "\t")[0] })
    #expect(refused == Set(cases.map { Substring($0.name) }))
  }

  @Test("Every command that writes JSON has a schema, and every schema is of one")
  func complete() throws {
    let program = try BuiltProgram()
    let help = try JSONValue(parsing: try program.isnad("--experimental-dump-help").output)
    func formatted(_ command: JSONValue) -> [String] {
      let arguments = command["arguments"]?.arrayValue ?? []
      let values = arguments.first { $0["valueName"] == "format" }?["allValues"]?.arrayValue ?? []
      let own = values.contains("json") ? [command["commandName"]?.stringValue ?? ""] : []
      return own + (command["subcommands"]?.arrayValue ?? []).flatMap(formatted)
    }
    let schemas = try lines("isnad schema --format ndjson", program)
      .compactMap { $0["name"]?.stringValue }.filter { !$0.hasSuffix(".csv") }
    let commands = try formatted(#require(help["command"]))
    let others = [
      "bundle", "detect-again", "evidence-page", "ledger", "own-voice", "show-source", "sources",
    ]
    #expect(Set(schemas) == Set(commands + others))
  }

  @Test("A table has the columns that it is said to have, and nothing a spreadsheet would run")
  func tables() throws {
    let server = try server()
    let program = try desk(server)
    for (name, command) in [
      ("articles.csv", "articles"), ("claims.csv", "claims"), ("links.csv", "claims --rows links"),
      ("own-voice.csv", "claims A1 --own-voice"), ("sources.csv", "claims A1 --sources"),
      ("evidence.csv", "evidence"), ("history.csv", "history"), ("next.csv", "next"),
      ("config.csv", "config"), ("schema.csv", "schema"),
    ] {
      let described = try JSONValue(parsing: try program.isnad("schema", name).output)
      let columns = described["tableSchema"]?["columns"]?.arrayValue?.compactMap {
        $0["name"]?.stringValue
      }
      let table = try program.shell("isnad \(command) --format csv --bom").output
      #expect(
        table.hasPrefix("\u{FEFF}" + (columns ?? []).joined(separator: ",") + "\r\n"), "\(name)")
      #expect(!table.contains("\n="))
    }
  }
}
