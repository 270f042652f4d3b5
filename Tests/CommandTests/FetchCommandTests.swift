import ClaimModel
import Foundation
import TestSupport
import Testing

/// What is taken for an address, what comes of odd answers, and what of it can be weighed.
@Suite struct FetchCommandTests {
  private let statement =
    "تعلن الوزارة أنها ستبدأ حفر عشرين بئرا في الجنوب.\r\n\r\nوزارة المياه\r\n"

  private func server() throws -> LoopbackServer {
    let statement = statement
    return try LoopbackServer { path in
      func answer(_ head: String, _ body: [UInt8]) -> [LoopbackServer.Step] {
        [
          .send("HTTP/1.1 \(head)\r\nContent-Length: \(body.count)\r\n\r\n"), .bytes(body),
        ]
      }
      switch path {
      case "/moved": return answer("302 Found\r\nLocation: /text", [])
      case "/empty": return answer("200 OK\r\nContent-Type: text/html", [])
      case "/none": return [.send("HTTP/1.1 204 No Content\r\n\r\n")]
      case "/missing": return answer("404 Not Found\r\nContent-Type: text/plain", Array("no".utf8))
      case "/lie": return answer("200 OK\r\nContent-Encoding: gzip", Array("not gzip at all".utf8))
      case "/cut":
        // The head of a gzip stream, and nothing after it.
        return answer(
          "200 OK\r\nContent-Encoding: gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B])
      case "/brotli":
        return answer("200 OK\r\nContent-Encoding: br", [0x1B, 0x2C, 1, 0xF8])
      case "/weird":
        return [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\nabc")]
      case "/image":
        return answer("200 OK\r\nContent-Type: image/png", [0x89, 0x50, 0x4E, 0x47, 1])
      case "/binary": return answer("200 OK\r\nContent-Type: text/plain", [0, 1, 2, 0xFF])
      case "/short":
        let page = "<html><body><article><p>\(statement.dropLast(20))</p>"
        return [
          .send("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"),
          .send("Content-Length: 9999\r\n\r\n\(page)"),
        ]
      default:
        return answer("200 OK\r\nContent-Type: text/plain; charset=utf-8", Array(statement.utf8))
      }
    }
  }

  private func fetch(
    _ path: String, for target: String = "C1", _ server: LoopbackServer, _ program: BuiltProgram
  ) throws -> (outcome: BuiltProgram.Outcome, object: JSONValue) {
    let outcome = try program.isnad(
      "fetch", target, server.url(path), "--allow-host", "127.0.0.1:\(server.port)", "--format",
      "ndjson")
    return (outcome, try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines)))
  }

  @Test(
    "A word that is neither a target nor an address is wrong usage, and nothing is kept",
    arguments: [["E1"], [""], ["C1,x"], ["example.org/a"], ["C1", "C1,E3"]])
  func words(words: [String]) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("isnad fetch \(quoted) http://127.0.0.1:1/")
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("not an address such as https://"))
    #expect(try program.isnad("evidence", "--format", "json").output == "[]\n")
  }

  @Test("Targets may stand in a list with commas")
  func list() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let object = try fetch("/text", for: "C1,C3, D1", server, program).object
    #expect(object["targets"] == ["C1", "C3", "D1"])
  }

  @Test("Pages that one command pulled are detached by one undoing, and kept")
  func undo() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let fetched = try program.isnad(
      "fetch", "C1,D1", server.url("/text"), server.url("/missing"), "--allow-host",
      "127.0.0.1:\(server.port)")
    #expect(fetched.output.contains("E2"), "\(fetched.errors)")
    let undone = try program.isnad("undo")
    #expect(undone.status == 0, "\(undone.errors)")
    let evidence = try JSONValue(parsing: try program.isnad("evidence", "--format", "json").output)
    #expect(evidence.arrayValue?.map { $0["targets"] } == [[], []])
    #expect(evidence.arrayValue?.first?["outcome"] == "captured")
    let history = try program.isnad("history", "E1").output
    #expect(history.contains("attached E1 to C1  (undone by event"))
    #expect(history.contains("detached E1 from D1"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Plain text is read as it stands, and can be quoted")
  func plainText() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let (outcome, object) = try fetch("/text", server, program)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(object["text"] == "تعلن الوزارة أنها ستبدأ حفر عشرين بئرا في الجنوب.\nوزارة المياه")
    let weighed = try program.isnad(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--quote", "عشرين بئرا")
    #expect(weighed.status == 0, "\(weighed.errors)")
  }

  @Test("An article is taken in from an address of plain text")
  func plainArticle() throws {
    let server = try server()
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let outcome = try program.isnad(
      "add", server.url("/text"), "--allow-host", "127.0.0.1:\(server.port)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("تعلن الوزارة"))
  }

  @Test(
    "What nobody can read is kept and told, and can't be weighed",
    arguments: [
      ("/empty", "captured", "the answer is empty"),
      ("/none", "captured", "the server answered with status 204"),
      ("/lie", "captured", "its text can't be read: the compressed stream is damaged"),
      ("/cut", "captured", "its text can't be read: the compressed stream breaks off"),
      (
        "/brotli", "captured", "its text can't be read: the content coding 'br' is unknown"
      ),
      (
        "/weird", "captured", "its text can't be read: the transfer coding 'xchunked' is unknown"
      ),
      ("/missing", "captured", "the server answered with status 404"),
    ])
  func unusable(path: String, kept: String, words: String) throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let (outcome, object) = try fetch(path, server, program)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(object["outcome"]?.stringValue == kept)
    let weighed = try program.isnad("weigh", "E1", "supports", "C1", "--on", "content")
    #expect(weighed.status == 1)
    #expect(weighed.errors.hasPrefix("isnad: E1 can't be weighed: \(words)"), "\(weighed.errors)")
  }

  @Test(
    "Bytes that are no page, such as an image, are kept and can be weighed",
    arguments: ["/image", "/binary"])
  func image(path: String) throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let (outcome, object) = try fetch(path, server, program)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(object["text"] == .null)
    #expect(try program.isnad("weigh", "E1", "context", "C1", "--on", "content").status == 0)
  }

  @Test("Of a page that was cut the text that came can be quoted, but it is no article")
  func cut() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let (outcome, object) = try fetch("/short", server, program)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(object["outcome"] == "captured_truncated")
    #expect(object["text"]?.stringValue?.contains("عشرين بئرا") == true)
    let added = try program.isnad(
      "add", server.url("/short"), "--allow-host", "127.0.0.1:\(server.port)")
    #expect(added.status == 1)
    #expect(added.errors.contains("the connection ended before the response did"))
  }

  @Test("A kept page is the one that was asked for at this address, before one that led to it")
  func exactAddress() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let direct = try fetch("/text", server, program).object
    let moved = try fetch("/moved", server, program).object
    #expect(direct["id"] == "E1" && moved["id"] == "E2")
    #expect(try fetch("/text", for: "C2", server, program).object["id"] == "E1")
    #expect(try fetch("/moved", for: "C2", server, program).object["id"] == "E2")
  }

  @Test("The links in the text of an article from a web address are fetched for it")
  func links() throws {
    let body = String(
      repeating: "<p>قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا.</p>", count: 8)
    let article =
      "<html><head><title>خبر</title></head><body><nav><a href='/menu'>قائمة</a></nav><article>"
      + "\(body)<p>وفي <a href='/text'>بيان</a> وفي <a href='/text#part'>البيان</a> قالت هند السالم "
      + "إن <a href='mailto:a@b.example'>العمل</a> سيبدأ في الربيع.</p></article></body></html>"
    let statement = statement
    let server = try LoopbackServer { path in
      let (kind, body) = path == "/article" ? ("html", article) : ("plain", statement)
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/\(kind); charset=utf-8\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      ]
    }
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let host = "127.0.0.1:\(server.port)"
    let added = try program.isnad("add", server.url("/article"), "--allow-host", host)
    #expect(added.status == 0, "\(added.errors)")
    let outcome = try program.isnad(
      "fetch", "--links", "A1", "--allow-host", host, "--delay", "0", "--format", "ndjson")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let objects = try outcome.output.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
    #expect(objects.map { $0["url"] } == [.string(server.url("/text"))])
    #expect(objects.first?["targets"] == ["A1"])
  }

  @Test("An article that was given as a text has no links, and that is told")
  func noLinks() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad("fetch", "--links", "A1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("A1 was taken from a text without links"))
  }

  @Test("Without its text a page is kept all the same")
  func unread() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad(
      "fetch", "C1", server.url("/text"), "--no-text", "--allow-host", "127.0.0.1:\(server.port)",
      "--format", "ndjson")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
    #expect(object["text"] == .null)
    #expect(object["warc"]?.stringValue != nil && object["outcome"] == "captured")
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "What begins with a scheme is an address, and refused with the reason where it is no page's",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "file:///etc/passwd",
    ])
  func otherSchemes(address: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad("fetch", "C1", address, "--format", "ndjson")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("not http or https"), "\(outcome.errors)")
    let object = try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
    #expect(object["outcome"] == "refused")
  }

  @Test("A password in an address is neither sent nor kept, also where the address is refused")
  func password() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad(
      "fetch", "C1", "ftp://user:hidden@127.0.0.1/x", "http://user:hidden@127.0.0.1:1/")
    #expect(outcome.status == 1)
    #expect(!(outcome.output + outcome.errors).contains("hidden"))
    #expect(try !program.isnad("evidence", "--format", "json").output.contains("hidden"))
  }
}
