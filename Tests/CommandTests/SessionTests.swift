import ClaimModel
import Foundation
import TestSupport
import Testing

/// What a person does with one article, from the built program's outside.
@Suite struct SessionTests {
  private let statement = """
    <html lang="ar"><head><meta charset="utf-8"><title>بيان صحفي</title></head><body><article>
    <h1>بيان صحفي</h1>
    <p>تعلن الوزارة، بعد دراسة استمرت عاما كاملا، أنها ستبدأ حفر عشرين بئرا في الجنوب، وأن العمل \
    سيستمر ثلاثة أشهر.</p>
    <p>وتؤكد الوزارة أن المياه ستصل إلى القرى كلها قبل نهاية العام المقبل، وأن الأسعار لن تتغير.</p>
    </article></body></html>
    """

  private func claims(_ program: BuiltProgram, _ arguments: String...) throws -> [JSONValue] {
    let list = try program.shell(
      (["isnad", "claims", "--format", "json"] + arguments).joined(separator: " "))
    return try #require(try JSONValue(parsing: list.output).arrayValue)
  }

  /// The id of the first claim of the seed that a carrier is named for, and of one without.
  private func ids(_ program: BuiltProgram) throws -> (carried: String, bare: String) {
    let claims = try claims(program, "A1")
    let carried = try #require(claims.first { ($0["chain"]?.arrayValue?.count ?? 0) == 3 })
    let bare = try #require(claims.first { ($0["chain"]?.arrayValue?.count ?? 0) == 1 })
    return (try #require(carried["id"]?.stringValue), try #require(bare["id"]?.stringValue))
  }

  @Test("A mark is echoed in sentences that say which question was answered")
  func mark() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let id = try ids(program).carried
    let outcome = try program.isnad("mark", id, "misquoted", "disputed", "--note", "انظر البيان")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("said something, but other words than these"))
    #expect(outcome.output.contains("held as disputed"))
    #expect(outcome.output.contains("said? was unchecked, true? was unchecked"))
    let claim = try #require(try claims(program, "A1", "--status", "disputed").first)
    #expect(claim["attribution"] == "misquoted")
    let history = try program.isnad("history", id)
    #expect(history.output.contains("tester") && history.output.contains("marked \(id): said?"))
    let again = try program.isnad("mark", id, "misquoted")
    #expect(again.output.contains("Nothing changed."))
  }

  @Test("Several claims are marked together, or none of them")
  func several() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    #expect(try program.isnad("mark", "C1,C2", "not-found").status == 0)
    #expect(try program.isnad("mark", "C1,C999", "fabricated").status == 1)
    #expect(try claims(program, "A1", "--attribution", "fabricated").isEmpty)
    #expect(try claims(program, "A1", "--attribution", "not-found").count == 2)
  }

  @Test("An attribution is not confirmed over an open link or without a carrier")
  func gap() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let (carried, bare) = try ids(program)
    let open = try program.isnad("mark", carried, "confirmed")
    #expect(open.status == 1)
    #expect(open.errors.contains("link 2") && open.errors.contains("isnad link \(carried) 2"))
    let noCarrier = try program.isnad("mark", bare, "confirmed")
    #expect(noCarrier.status == 1)
    #expect(noCarrier.errors.contains("names no carrier"))
    let verified = try program.isnad("mark", bare, "verified")
    #expect(verified.status == 1)
    #expect(verified.errors.contains("--on content"))
    let forced = try program.isnad("mark", bare, "confirmed", "--override", "heard it live")
    #expect(forced.status == 0)
    let report = try program.isnad("report", "A1")
    let path = report.output.trimmingCharacters(in: .newlines)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("heard it live"))
  }

  @Test("A page is fetched, kept, weighed and then carries the verdict")
  func evidence() throws {
    let server = try LoopbackServer { [statement] path in
      if path == "/moved" {
        return [.send("HTTP/1.1 302 Found\r\nLocation: /statement\r\nContent-Length: 0\r\n\r\n")]
      }
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            + "Content-Length: \(statement.utf8.count)\r\n\r\n\(statement)")
      ]
    }
    let program = try BuiltProgram()
    try program.makeDesk()
    let (carried, bare) = try ids(program)
    let refused = try program.isnad("fetch", bare, server.url("/moved"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--allow-host"))
    #expect(server.connectionCount == 0)

    let host = "127.0.0.1:\(server.port)"
    let fetched = try program.isnad(
      "fetch", bare, "D1", server.url("/moved"), "--allow-host", host, "--format", "ndjson")
    #expect(fetched.status == 0, "\(fetched.errors)")
    let object = try JSONValue(parsing: fetched.output.trimmingCharacters(in: .newlines))
    #expect(object["outcome"] == "captured")
    #expect(object["text"]?.stringValue?.contains("عشرين بئرا") == true)
    let id = try #require(object["id"]?.stringValue)
    let file = try #require(object["warc"]?.stringValue)
    #expect(FileManager.default.fileExists(atPath: program.folder.path("Claims/evidence/\(file)")))

    // Of an article all is listed that is kept for its claims and documents.
    #expect(try program.isnad("evidence", "A1").output.contains(id))

    let misquoted = try program.isnad(
      "weigh", id, "supports", bare, "--on", "attribution", "--quote", "not in the page")
    #expect(misquoted.status == 1)
    #expect(
      try program.isnad(
        "weigh", id, "supports", bare, "--on", "attribution", "--quote", "عشرين بئرا"
      ).status == 0)
    #expect(try program.isnad("mark", bare, "confirmed", "--evidence", id).status == 0)
    // That it was said never supports that it is true.
    #expect(try program.isnad("mark", bare, "verified").status == 1)
    #expect(try program.isnad("weigh", id, "supports", bare, "--on", "content").status == 0)
    let verified = try program.isnad("mark", bare, "verified")
    #expect(verified.status == 0)
    #expect(verified.output.contains("held as TRUE"))

    let link = try program.isnad("link", carried, "2", "confirmed", "--evidence", id)
    #expect(link.status == 0, "\(link.errors)")
    #expect(link.output.contains("is now held as confirmed"))
    // What carried a status can go: that is said at once, and shown.
    let turned = try program.isnad("weigh", id, "contradicts", bare, "--on", "content")
    #expect(turned.errors.contains("no longer supported: \(bare)"))
    #expect(try program.isnad("show", bare).output.contains("NO LONGER SUPPORTED"))
    #expect(try program.isnad("weigh", id, "supports", bare, "--on", "content").errors.isEmpty)
    let show = try program.isnad("show", bare)
    #expect(show.output.contains("supports the content, says tester"))
    #expect(try program.isnad("check").status == 0)

    // A page that is kept is used again.
    let connections = server.connectionCount
    _ = try program.isnad("fetch", carried, server.url("/moved"), "--allow-host", host)
    #expect(server.connectionCount == connections)
  }

  @Test("A page that can't be reached is on record and never weighs")
  func unreachable() throws {
    let socket = try LoopbackServer {
      $0 == "/robots.txt" ? [.send("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")] : [.reset]
    }
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad(
      "fetch", "C1", socket.url("/x"), "--allow-host", "127.0.0.1:\(socket.port)")
    #expect(outcome.status == 1)
    let list = try program.isnad("evidence", "C1")
    #expect(list.output.contains("could not be reached"))
    let weighed = try program.isnad("weigh", "E1", "contradicts", "C1", "--on", "content")
    #expect(weighed.status == 1)
    #expect(weighed.errors.contains("can't be weighed"))
  }

  @Test("An article is taken in from its page, which is kept as evidence of its own")
  func page() throws {
    let server = try LoopbackServer { [statement] _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Length: \(statement.utf8.count)\r\n\r\n\(statement)")
      ]
    }
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let outcome = try program.isnad(
      "add", server.url("/a"), "--allow-host", "127.0.0.1:\(server.port)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("بيان صحفي"))
    let list = try program.isnad("evidence", "A1")
    #expect(list.output.contains("E1"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("One flipped byte in an evidence file is found by check")
  func flipped() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")]
    }
    let program = try BuiltProgram()
    try program.makeDesk()
    _ = try program.isnad(
      "fetch", "C1", server.url("/x"), "--allow-host", "127.0.0.1:\(server.port)")
    let folder = program.folder.path("Claims/evidence")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
    let outcome = try program.isnad("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("evidence E1"))
  }

  @Test("What the program says to people is isolated and never holds raw control characters")
  func hostile() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    try program.write(
      "عنوان \u{1B}]52;c;aGk=\u{7} \u{202E}خطر\n\nقال زيد \u{1B}[31mالأحمر إن المطر سيهطل غدا.",
      to: "a.txt")
    for arguments in [["add", "a.txt"], ["claims", "A1"], ["show", "C1"], ["articles"]] {
      let outcome = try program.shell((["isnad"] + arguments).joined(separator: " "))
      let scalars = outcome.output.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
  }
}
