import ClaimModel
import Fetching
import Synchronization
import TestSupport
import Testing

@Suite struct FetcherTests {
  @Test("The bytes of request and response are kept as they went over the wire")
  func wire() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nX-Odd:  a \r\nContent-Length: 3\r\n\r\nabc")]
    }
    let result = try #require(try server.fetch("/page?x=1"))
    #expect(result.outcome == .captured)
    #expect(result.reason == nil)
    #expect(result.startedAt == testTime)
    let hop = try #require(result.hops.first)
    #expect(hop.requestBytes == Array((server.requests.first ?? "").utf8))
    #expect(
      String(decoding: hop.requestBytes, as: UTF8.self).hasPrefix("GET /page?x=1 HTTP/1.1\r\n"))
    #expect(
      hop.responseHead == Array("HTTP/1.1 200 OK\r\nX-Odd:  a \r\nContent-Length: 3\r\n\r\n".utf8))
    #expect(hop.responseBody == Array("abc".utf8))
    #expect(hop.ipAddress == "127.0.0.1")
    #expect(hop.completeness == .whole)
  }

  @Test("The request names us, asks for gzip alone and carries no cookie or credentials")
  func request() throws {
    let server = try LoopbackServer { path in
      path == "/a"
        ? [.send(response("", status: "302 Found", headers: "Location: /b\r\nSet-Cookie: a=b\r\n"))]
        : [.send(response("x"))]
    }
    let url = server.url("/a", host: "user:secret@127.0.0.1")
    let result = try #require(try fetchAll([url], allowing: [server.allowance()]).first)
    #expect(result.outcome == .captured)
    let request = try #require(server.requests.last)
    #expect(request.contains("\r\nUser-Agent: isnad-test/1\r\n"))
    #expect(request.contains("\r\nAccept-Encoding: gzip\r\n"))
    #expect(!request.contains("Cookie"))
    #expect(server.requests.allSatisfy { !$0.contains("Authorization") })
  }

  @Test("A page that the server does not have is captured with its status")
  func notFound() throws {
    let server = try LoopbackServer { _ in [.send(response("gone", status: "404 Not Found"))] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.httpStatus == 404)
  }

  @Test("A refused connection is a failed fetch")
  func refusedConnection() throws {
    let socket = try LoopbackSocket()
    let host = HostAndPort(host: "127.0.0.1", port: socket.port)
    let result = try fetchAll(["http://\(host)/"], allowing: [host]).first
    withExtendedLifetime(socket) {}
    #expect(result?.outcome == .failed)
    #expect(result?.reason == "connection refused by \(host)")
    #expect(result?.hops.first?.hasResponse == false)
  }

  @Test("A host that does not resolve is a failed fetch")
  func unresolved() throws {
    let result = try #require(try fetchAll(["http://nowhere.invalid/"]).first)
    #expect(result.outcome == .failed)
    #expect(result.reason == "could not resolve 'nowhere.invalid'")
  }

  @Test("Chunks stay on the wire bytes and are gone from the decoded body")
  func chunked() throws {
    let body = "3;x\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: 1\r\n\r\n"
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body)]
    }
    let result = try #require(try server.fetch("/"))
    let hop = try #require(result.finalHop)
    #expect(hop.responseBody == Array(body.utf8))
    #expect(hop.isTransferCoded)
    #expect(hop.payload == Array("abcde".utf8))
    #expect(result.decodedBody(limit: 100) == DecodedBody(bytes: Array("abcde".utf8), problem: nil))
  }

  @Test("Interim responses are kept apart from the response")
  func interim() throws {
    let early = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    let server = try LoopbackServer { _ in [.send(early + response("abc"))] }
    let hop = try #require(try server.fetch("/")?.finalHop)
    #expect(hop.interimHeads == Array(early.utf8))
    #expect(hop.status == 200)
    #expect(hop.responseHead.starts(with: "HTTP/1.1 200 OK\r\n".utf8))
  }

  @Test("Interim responses that nothing follows are no response, and their end is told")
  func interimAlone() throws {
    let early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
    let server = try LoopbackServer { path in
      [.send(early)] + (path == "/hold" ? [.hold] : [])
    }
    for (path, end) in [("/", Truncation.disconnect), ("/hold", .time)] {
      var limits = FetchLimits()
      limits.totalTime = .seconds(1)
      let result = try #require(try server.fetch(path, limits: limits))
      let hop = try #require(result.hops.last)
      #expect(result.outcome == .failed && hop.completeness == .truncated(end))
      #expect(result.httpStatus == nil && hop.interimHeads == Array(early.utf8))
      #expect(result.reason?.hasPrefix("no response came after 2 interim ones (") == true)
    }
  }

  @Test("Several URLs of several hosts run at once, and each gives one result")
  func several() throws {
    let servers = try (0..<4).map { number in
      try LoopbackServer { path in [.pause(.milliseconds(50)), .send(response("\(number)\(path)"))]
      }
    }
    // Names of one server count as one host, so each has a spelling of its own.
    let hosts = ["127.0.0.1", "localhost", "0x7f.1", "2130706433"]
    let urls = (0..<5).flatMap { page in
      zip(servers, hosts).map { $0.url("/\(page)", host: $1) }
    }
    let allowed = Set(zip(servers, hosts).map { $0.allowance(host: $1) })
    let results = try fetchAll(urls + ["ftp://example.org/"], allowing: allowed)
    #expect(Set(results.map(\.requestedURL)) == Set(urls + ["ftp://example.org/"]))
    #expect(results.count == 21)
    #expect(results.filter { $0.outcome == .captured }.count == 20)
    #expect(results.filter { $0.outcome == .refused }.map(\.requestedURL) == ["ftp://example.org/"])
  }

  @Test("A host is never asked for two pages at once")
  func oneConnectionAHost() throws {
    let server = try LoopbackServer { _ in [.pause(.milliseconds(30)), .send(response("x"))] }
    let begun = ContinuousClock.now
    let urls = (0..<5).map { server.url("/\($0)") }
    let results = try fetchAll(urls, allowing: [server.allowance()])
    #expect(results.map(\.requestedURL) == urls)
    #expect(begun.duration(to: .now) >= .milliseconds(150))
  }

  @Test("What the receiver of results throws ends the fetching")
  func throwing() throws {
    struct Stop: Error {}
    let server = try LoopbackServer { path in
      path == "/slow" ? [.hold] : [.send(response("x"))]
    }
    let fetcher = Fetcher(
      policy: FetchPolicy(
        allowedHosts: [server.allowance(), server.allowance(host: "localhost")], userAgent: "x")
    ) { testTime }
    #expect(throws: Stop.self) {
      try fetcher.fetch([server.url("/slow", host: "localhost"), server.url("/")]) { _ in
        throw Stop()
      }
    }
  }

  @Test("The normal form of a URL is the one asked for, without fragment and password")
  func normalForm() {
    #expect(
      Fetcher.normalForm(of: " http://me:secret@example.org/خبر#top")
        == "http://example.org/%D8%AE%D8%A8%D8%B1")
    #expect(Fetcher.normalForm(of: "ftp://example.org/") == nil)
  }

  @Test(
    "A capture begins with its own first hop, and what was never asked for when it was given up")
  func startedAt() throws {
    let server = try LoopbackServer {
      $0 == "/b" ? [.send(redirect("/c"))] : [.send(response("x"))]
    }
    // A clock that goes on by a second whenever it is asked.
    let seconds = Mutex(testTime.secondsSince1970)
    var policy = FetchPolicy(
      limits: .hurried, allowedHosts: [server.allowance()], userAgent: "isnad-test/1", jobs: 1)
    policy.ignoresRobots = true
    var results: [FetchResult] = []
    try Fetcher(policy: policy) {
      Timestamp(
        secondsSince1970: seconds.withLock {
          $0 += 1
          return $0
        })
    }.fetch(["/a", "/b", "ftp://x"].map { $0.hasPrefix("/") ? server.url($0) : $0 }) {
      results.append($0)
    }
    let byURL = Dictionary(uniqueKeysWithValues: results.map { ($0.requestedURL, $0) })
    let first = try #require(byURL[server.url("/a")])
    let second = try #require(byURL[server.url("/b")])
    #expect(first.startedAt == first.hops.first?.startedAt)
    #expect(second.hops.count == 2)
    #expect(second.startedAt == second.hops.first?.startedAt)
    #expect(second.startedAt > first.startedAt)
    #expect(byURL["ftp://x"]?.startedAt.secondsSince1970 == testTime.secondsSince1970 + 1)
  }
}
