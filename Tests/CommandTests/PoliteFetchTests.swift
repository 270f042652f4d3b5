import ClaimModel
import Foundation
import TestSupport
import Testing

/// How a run of fetches behaves towards servers, and what is kept of that.
@Suite struct PoliteFetchTests {
  private func server(robots: String) throws -> LoopbackServer {
    try LoopbackServer { path in
      let body = path == "/robots.txt" ? robots : "تعلن الوزارة أنها ستبدأ حفر عشرين بئرا."
      return [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      ]
    }
  }

  private func objects(_ output: String) throws -> [JSONValue] {
    try output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
  }

  @Test("What robots.txt forbids is left, with the rule; --ignore-robots takes it and says so")
  func robots() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try server(robots: "User-agent: isnad\nDisallow: /private\n")
    let rest =
      "C1 \(server.url("/private/a")) --allow-host 127.0.0.1:\(server.port) --delay 0 "
      + "--format ndjson"
    let left = try program.shell("isnad fetch \(rest)")
    #expect(left.status == 1)
    #expect(left.errors.contains("Disallow: /private (line 2)"))
    let skipped = try #require(try objects(left.output).first)
    #expect(skipped["outcome"] == "skipped")
    #expect(skipped["hops"]?.arrayValue?.first?["robots"] == "read")
    #expect(skipped["warc"]?.stringValue != nil)
    let taken = try program.shell("isnad fetch --ignore-robots \(rest)")
    #expect(taken.status == 0)
    let captured = try #require(try objects(taken.output).first)
    #expect(captured["outcome"] == "captured")
    #expect(captured["hops"]?.arrayValue?.first?["robots"] == "ignored")
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Addresses come from a file or a pipe, and a line that is none is named")
  func from() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try server(robots: "")
    let options = "--allow-host 127.0.0.1:\(server.port) --delay 0 --format ndjson"
    let list = "# two\n\(server.url("/1"))\n\n  \(server.url("/2"))\r\n"
    let piped = try program.shell("printf '\(list)' | isnad fetch C1 --from - \(options)")
    #expect(try objects(piped.output).count == 2)
    let wrong = try program.shell(
      "printf 'x://y\\nnonsense\\n' > list && isnad fetch --from list \(options)")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("line 2 of 'list' is not an address: 'nonsense'"))
  }

  @Test(
    "A terminal that is closed and a reader that goes away are stops like any other",
    arguments: ["kill -HUP $!; kill -HUP $!", "true"])
  func hangup(deed: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try server(robots: "")
    let options = "--allow-host 127.0.0.1:\(server.port)"
    let urls = (1...4).map { server.url("/\($0)") }.joined(separator: " ")
    let isPipe = deed == "true"
    // A second of rest between two pages leaves time to stop.
    let stopped = try program.shell(
      isPipe
        ? "isnad fetch C1 \(urls) \(options) --delay 1 --format ndjson | head -1 > out"
        : "isnad fetch C1 \(urls) \(options) --delay 1 --format ndjson > out & "
          + "until [ -s out ]; do sleep 0.02; done; \(deed); wait $!")
    #expect(stopped.status == (isPipe ? 0 : 1), "\(stopped.errors)")
    #expect(stopped.errors.contains("left by the stop"), "\(stopped.errors)")
    let kept = try JSONValue(parsing: try program.isnad("evidence", "--format", "json").output)
    #expect(kept.arrayValue?.count == 4)
    #expect(kept.arrayValue?.contains { $0["outcome"] == "skipped" } == true)
    let resumed = try program.shell("isnad fetch --resume --delay 0 \(options) --format ndjson")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(try objects(resumed.output).allSatisfy { $0["outcome"] == "captured" })
    #expect(try program.isnad("check").status == 0)
  }

  @Test("A transfer that a stop cut off is told so, and begins when it was begun")
  func cutOff() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try LoopbackServer { path in
      path == "/robots.txt"
        ? [.send("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n")]
        : [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .hold]
    }
    let options = "--allow-host 127.0.0.1:\(server.port) --format ndjson"
    let stopped = try program.shell(
      "isnad fetch C1 \(server.url("/slow")) \(server.url("/next")) \(options) > out & "
        + "sleep 1; kill -INT $!; wait $!; cat out")
    let found = try objects(stopped.output)
    let reasons = found.map { $0["reason"]?.stringValue ?? "" }.sorted()
    #expect(
      reasons == [
        "stopped before it was fetched; go on with --resume",
        "stopped while it was fetched; go on with --resume",
      ])
  }

  @Test(
    "After a run that was killed its addresses are given again, and the reached ones passed over")
  func killed() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try server(robots: "")
    let options = "--allow-host 127.0.0.1:\(server.port)"
    let list = (1...4).map { server.url("/\($0)") }.joined(separator: "\\n")
    let killed = try program.shell(
      "printf '\(list)' > list; isnad fetch C1 --from list \(options) --format ndjson > out & "
        + "until [ -s out ]; do sleep 0.02; done; kill -KILL $!; wait $!; cat out")
    #expect(try objects(killed.output).count == 1)
    let bare = try program.shell("isnad fetch --resume \(options)")
    #expect(bare.errors.contains("nothing was left to fetch"))
    #expect(bare.errors.contains("give --resume its addresses again"))
    let resume = "isnad fetch --resume C1 --from list \(options) --delay 0 --format ndjson"
    let resumed = try program.shell(resume)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(
      try objects(resumed.output).map { $0["outcome"] } == Array(repeating: "captured", count: 3))
    #expect(server.requests.filter { !$0.hasPrefix("GET /robots.txt") }.count == 4)
    // For another claim none of them was reached, and what is kept is used.
    let other = try program.shell(resume.replacing(" C1 ", with: " C2 "))
    #expect(try objects(other.output).allSatisfy { $0["targets"] == ["C1", "C2"] })
    #expect(try program.shell(resume).errors.contains("nothing was left to fetch"))
    #expect(try program.shell("isnad fetch --resume C1").status == 2)
  }

  @Test("A stop keeps what is done, and going on fetches the rest for what it was for")
  func stopAndResume() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let server = try server(robots: "")
    let options = "--allow-host 127.0.0.1:\(server.port)"
    // A second of rest between two pages leaves time to stop.
    let urls = (1...4).map { server.url("/\($0)") }.joined(separator: " ")
    let stopped = try program.shell(
      "isnad fetch C1 \(urls) \(options) --format ndjson > out & "
        + "until [ -s out ]; do sleep 0.02; done; kill -INT $!; wait $!; code=$?; cat out; exit $code"
    )
    #expect(stopped.status == 1)
    #expect(stopped.errors.contains("isnad fetch --resume"))
    let first = try objects(stopped.output)
    #expect(first.count == 4)
    #expect(first.filter { $0["outcome"] == "captured" }.count == 1)
    let resumed = try program.shell("isnad fetch --resume --delay 0 \(options) --format ndjson")
    #expect(resumed.status == 0)
    let second = try objects(resumed.output)
    #expect(second.map { $0["outcome"] } == Array(repeating: "captured", count: 3))
    #expect(second.allSatisfy { $0["targets"] == ["C1"] })
    let again = try program.shell("isnad fetch --resume \(options)")
    #expect(again.errors.contains("nothing was left to fetch"))
    #expect(try program.isnad("check").status == 0)
  }
}
