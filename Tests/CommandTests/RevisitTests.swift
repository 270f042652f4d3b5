import ClaimModel
import Foundation
import Synchronization
import TestSupport
import Testing

/// What is kept of a page that is asked for again and did not change, by its bytes or by the server's
/// word.
@Suite struct RevisitTests {
  private static let words = "تعلن الوزارة أنها ستحفر عشرين بئرا في الجنوب."

  /// A server that answers with the page once, and 304 from then on.
  private func server() throws -> LoopbackServer {
    let asked = Mutex(0)
    return try LoopbackServer { path in
      let count = asked.withLock { count in
        if path == "/bayan" { count += 1 }
        return count
      }
      guard path == "/bayan" else {
        return [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
      }
      guard count == 1 else {
        return [.send("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nContent-Length: 99\r\n\r\n")]
      }
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nETag: \"a\"\r\n"
            + "Last-Modified: Sat, 11 Jan 2020 09:30:00 GMT\r\n"
            + "Content-Length: \(Self.words.utf8.count)\r\n\r\n\(Self.words)")
      ]
    }
  }

  /// The value of a field in the records of a capture, in order.
  private func values(_ field: String, of file: String, _ program: BuiltProgram) throws -> [String]
  {
    try program.shell("zcat Claims/evidence/\(file) | tr -d '\\r' | sed -n 's/^\(field): //p'")
      .output.split(separator: "\n").map(String.init)
  }

  @Test("Nothing is asked conditionally, and a 304 all the same is a revisit of what is kept")
  func unmodified() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let options = ["--allow-host", "127.0.0.1:\(server.port)", "--delay", "0"]
    func object(_ words: String...) throws -> JSONValue {
      let outcome = try program.isnad(arguments: words + options + ["--format", "ndjson"])
      return try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
    }
    let first = try object("fetch", "C1", server.url("/bayan"))
    let second = try object("fetch", "--again", "C1", server.url("/bayan"))
    #expect(first["http_status"] == 200 && second["http_status"] == 304)
    // The server's word is no page: nothing of it can be weighed.
    #expect(second["text"] == .null)
    let weighed = try program.isnad("weigh", "E2", "context", "C1", "--on", "content")
    #expect(weighed.status == 1 && weighed.errors.contains("status 304"))

    let kept = try #require(first["warc"]?.stringValue)
    let later = try #require(second["warc"]?.stringValue)
    #expect(try values("WARC-Type", of: later, program).contains("revisit"))
    #expect(
      try values("WARC-Profile", of: later, program) == [
        "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
      ])
    #expect(
      try values("WARC-Refers-To-Target-URI", of: later, program) == [server.url("/bayan")])
    let responses = try values("WARC-Record-ID", of: kept, program)
    let referred = try values("WARC-Refers-To", of: later, program)
    #expect(referred.contains { responses.contains($0) })
    for file in [kept, later] {
      let asked = try program.shell("zcat Claims/evidence/\(file) | grep -ciE '^If-(None|Mod)'")
      #expect(asked.output == "0\n")
    }
    let warcs = try program.shell("isnad check --warc Claims/evidence/*")
    #expect(warcs.status == 0, "\(warcs.errors)")
    #expect(try program.isnad("check").status == 0)
  }

  @Test(
    "A later look that meets a 304 can't tell, for it is asked for the page and not for changes")
  func recheck() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let host = "127.0.0.1:\(server.port)"
    _ = try program.isnad("fetch", "C1", server.url("/bayan"), "--allow-host", host)
    let look = try program.isnad("recheck", "E1", "--allow-host", host, "--delay", "0")
    #expect(look.status == 1)
    #expect(look.errors.contains("E1 can't be told: the server answered with status 304"))
    #expect(try program.isnad("evidence", "E1", "--raw", "-").output == Self.words)
  }

  @Test("A 304 of a page that is not kept is a response of its own")
  func unknown() throws {
    let server = try server()
    let program = try BuiltProgram()
    try program.makeDesk()
    let host = "127.0.0.1:\(server.port)"
    _ = try program.shell("curl -s \(server.url("/bayan")) -o /dev/null || true")
    _ = try program.isnad(
      "fetch", "--again", "C1", server.url("/bayan"), "--allow-host", host, "--delay", "0")
    let object = try JSONValue(
      parsing: try program.isnad("evidence", "--format", "ndjson").output
        .trimmingCharacters(in: .newlines))
    #expect(object["http_status"] == 304)
    let file = try #require(object["warc"]?.stringValue)
    #expect(try !values("WARC-Type", of: file, program).contains("revisit"))
    #expect(try program.shell("isnad check --warc Claims/evidence/*").status == 0)
  }
}
