import ClaimModel
import TestSupport
import Testing

@testable import Fetching

@Suite struct FetcherRobotsTests {
  private static func server(
    robots: [LoopbackServer.Step], page: String = "text"
  ) throws -> LoopbackServer {
    try LoopbackServer { $0 == "/robots.txt" ? robots : [.send(response(page))] }
  }

  private func paths(_ server: LoopbackServer) -> [Substring] {
    server.requests.map { $0.split(separator: " ")[1] }
  }

  @Test("robots.txt is asked for once, before the first page, and each page says what it said")
  func once() throws {
    let server = try Self.server(robots: [.send(response("User-agent: *\nDisallow: /no"))])
    let results = try fetchAll(
      ["/a", "/no", "/b"].map { server.url($0) }, allowing: [server.allowance()],
      ignoringRobots: false
    ).sorted { $0.requestedURL < $1.requestedURL }
    #expect(paths(server).first == "/robots.txt")
    #expect(Set(paths(server)) == ["/robots.txt", "/a", "/b"])
    #expect(results.map(\.outcome) == [.captured, .captured, .skipped])
    #expect(results[2].reason?.contains("Disallow: /no (line 2)") == true)
    for result in results {
      #expect(result.robots.map(\.url) == [server.url("/robots.txt")])
      #expect(result.robots.first?.hops.count == 1)
      #expect(result.robots.first?.answer == .read)
    }
  }

  @Test(
    "A site without the file forbids nothing; one that can't tell forbids all",
    arguments: [
      ("404 Not Found", FetchOutcome.captured), ("403 Forbidden", .captured),
      ("500 Internal Server Error", .skipped), ("502 Bad Gateway", .skipped),
    ])
  func status(status: String, outcome: FetchOutcome) throws {
    let server = try Self.server(robots: [.send(response("", status: status))])
    let result = try #require(try server.fetch("/a", ignoringRobots: false))
    #expect(result.outcome == outcome)
    #expect(result.robots.count == 1)
  }

  @Test("A site that answers nothing at all has failed, and was not forbidden")
  func dead() throws {
    let socket = try LoopbackSocket()
    let host = HostAndPort(host: "127.0.0.1", port: socket.port)
    let result = try fetchAll(
      ["http://\(host)/"], allowing: [host], ignoringRobots: false
    ).first
    withExtendedLifetime(socket) {}
    #expect(result?.outcome == .failed)
    #expect(result?.reason == "connection refused by \(host)")
  }

  @Test(
    "A file that can't be read is told as such, kept as far as it came, and forbids the page",
    arguments: [
      ("", FetchOutcome.skipped, 0), ("ab", .skipped, 1), ("HTTP/1.1 200 OK\r\nX: y", .skipped, 1),
      (response("down", status: "503 Busy", headers: "Retry-After: 99999\r\n"), .deferred, 1),
      (response("slow", status: "429 Many", headers: "Retry-After: 99999\r\n"), .deferred, 1),
    ])
  func unreadable(answer: String, outcome: FetchOutcome, kept: Int) throws {
    let server = try Self.server(robots: [.send(answer)])
    let result = try #require(try server.fetch("/a", ignoringRobots: false))
    #expect(result.outcome == outcome)
    #expect(result.reason?.hasPrefix("'\(server.url("/robots.txt"))' could not be read (") == true)
    #expect(result.reason?.contains("--ignore-robots") == true)
    #expect(result.hops.isEmpty)
    let hops = result.robots.flatMap(\.hops)
    #expect(hops.count { !$0.responseHead.isEmpty || $0.isHeadless } == kept)
    #expect(!paths(server).contains("/a"))
  }

  @Test("A redirect of the file to a server that drops us is no site without the file")
  func droppedRedirect() throws {
    let server = try LoopbackServer { path in
      path == "/robots.txt"
        ? [.send(redirect("/elsewhere"))]
        : path == "/elsewhere"
          ? []
          : [
            .send(response("x"))
          ]
    }
    let result = try #require(try server.fetch("/a", ignoringRobots: false))
    #expect(result.outcome == .skipped)
    #expect(!paths(server).contains("/a"))
  }

  @Test("A page at an address that is not public is refused, robots.txt or not")
  func guarded() throws {
    let server = try Self.server(robots: [.send(response(""))])
    let result = try #require(try fetchAll([server.url("/a")], ignoringRobots: false).first)
    #expect(result.outcome == .refused)
    #expect(server.connectionCount == 0)
  }

  @Test("Where a redirect leads to another site, that one's file is asked too")
  func redirected() throws {
    let second = try Self.server(robots: [.send(response("User-agent: isnad-test\nDisallow: /"))])
    let target = second.url("/a")
    let first = try LoopbackServer { path in
      path == "/robots.txt"
        ? [.send(response("", status: "404 Not Found"))] : [.send(redirect(target))]
    }
    let result = try #require(
      try fetchAll(
        [first.url("/x")], allowing: [first.allowance(), second.allowance()], ignoringRobots: false
      ).first)
    #expect(result.outcome == .skipped)
    #expect(result.hops.count == 1)
    #expect(result.robots.map(\.isAllowed) == [true, false])
    #expect(paths(second) == ["/robots.txt"])
  }

  @Test("The file may itself be redirected")
  func movedFile() throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/robots.txt": [.send(redirect("/r2"))]
      case "/r2": [.send(response("User-agent: *\nDisallow: /a"))]
      default: [.send(response("x"))]
      }
    }
    let result = try #require(try server.fetch("/a", ignoringRobots: false))
    #expect(result.outcome == .skipped)
    #expect(result.robots.first?.hops.count == 2)
  }

  @Test("A file longer than what is read holds as far as it was read")
  func long() throws {
    let body = "User-agent: *\nDisallow: /a\n" + String(repeating: "# x\n", count: 200_000)
    let server = try Self.server(robots: [.send(response(body))])
    #expect(try server.fetch("/a", ignoringRobots: false)?.outcome == .skipped)
    #expect(try server.fetch("/b", ignoringRobots: false)?.outcome == .captured)
  }

  @Test("A person's word that it be ignored is kept with the page")
  func ignored() throws {
    let server = try Self.server(robots: [.send(response("User-agent: *\nDisallow: /"))])
    let result = try #require(try server.fetch("/a"))
    #expect(result.outcome == .captured)
    #expect(result.robots.map(\.answer) == [.ignored])
    #expect(paths(server) == ["/a"])
  }
}
