import ClaimModel
import Fetching
import TestSupport
import Testing

@Suite struct FetcherLimitTests {
  private func limits(
    body: Int = 10_000, head: Int = 10_000, total: Duration = .milliseconds(1000)
  ) -> FetchLimits {
    var limits = FetchLimits()
    limits.bodyBytes = body
    limits.headBytes = head
    limits.totalTime = total
    return limits
  }

  @Test(
    "An endless body is cut at the limit and kept",
    arguments: ["", "Content-Length: 1000000000000\r\n", "Transfer-Encoding: chunked\r\n"])
  func endless(headers: String) throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\n\(headers)\r\n"), .endless("5\r\nabcde\r\n")]
    }
    let result = try #require(try server.fetch("/", limits: limits(total: .seconds(5))))
    #expect(result.outcome == .capturedTruncated)
    #expect(result.reason == "cut at the limit of 10000 bytes")
    #expect(result.finalHop?.completeness == .truncated(.length))
    #expect(result.finalHop?.responseBody.count == 10_000)
  }

  @Test("A body of just the limit is whole")
  func justTheLimit() throws {
    let server = try LoopbackServer { _ in
      [.send(response(String(repeating: "x", count: 10_000)))]
    }
    let result = try #require(try server.fetch("/", limits: limits(total: .seconds(5))))
    #expect(result.outcome == .captured)
  }

  @Test(
    "A head over the limit fails, in one line or in many",
    arguments: ["HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\nX: 1\r\n", "HTTP/1.1 100 Go\r\n\r\n"])
  func headFlood(start: String) throws {
    let repeated = start.hasSuffix("\r\n\r\n") ? start : start.hasSuffix("\r\n") ? "X: 1\r\n" : "x"
    let server = try LoopbackServer { _ in [.send(start), .endless(repeated)] }
    let result = try #require(try server.fetch("/", limits: limits(total: .seconds(5))))
    #expect(result.outcome == .failed)
    #expect(result.hops.count == 1)
    #expect((result.hops.first?.responseHead.count ?? 0) <= 10_000)
  }

  @Test(
    "A header line longer than libcurl bears fails as too long", arguments: ["", "\r\n\r\nabc"])
  func longLine(rest: String) throws {
    let line = "X: " + String(repeating: "x", count: 150_000)
    let server = try LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\n\(line)\(rest)")] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .failed)
    #expect(result.reason == "no whole response head came (its header lines are too long)")
  }

  @Test("Hundreds of content codings are kept as they came, and not decoded")
  func manyCodings() throws {
    let codings = Array(repeating: "gzip", count: 600).joined(separator: ", ")
    let server = try LoopbackServer { _ in
      [.send(response("x", headers: "Content-Encoding: \(codings)\r\n"))]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.finalHop?.responseBody == [0x78])
    #expect(result.decodedBody(limit: 100).problem == "more than 5 content codings")
  }

  @Test("What came before the time was up is kept")
  func slowBody() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .hold]
    }
    let result = try #require(try server.fetch("/", limits: limits()))
    #expect(result.outcome == .capturedTruncated)
    #expect(result.finalHop?.completeness == .truncated(.time))
    #expect(result.finalHop?.responseBody == Array("abc".utf8))
    #expect(result.decodedBody(limit: 100).problem == "the response was cut (time)")
  }

  @Test(
    "A server that says nothing fails when the time is up", arguments: ["", "HTTP/1.1 200 OK\r\nA"])
  func silent(start: String) throws {
    let server = try LoopbackServer { _ in [.send(start), .hold] }
    let result = try #require(try server.fetch("/", limits: limits()))
    #expect(result.outcome == .failed)
    #expect(result.hops.first?.completeness == .truncated(.time))
    #expect(result.hops.first?.requestBytes.isEmpty == false)
  }

  @Test("The time is for all hops together")
  func slowHops() throws {
    let server = try LoopbackServer { path in
      [.pause(.milliseconds(150)), .send(redirect(path + "x"))]
    }
    let result = try #require(try server.fetch("/", limits: limits()))
    #expect(result.outcome == .failed)
    #expect(result.hops.count <= 8)
  }

  @Test("A transfer slower than the limit is cut")
  func slow() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\n\r\n")]
        + (0..<40).flatMap { _ in [.send("x"), .pause(.milliseconds(100))] }
    }
    var limits = limits(total: .seconds(10))
    limits.slowestSeconds = 1
    let result = try #require(try server.fetch("/", limits: limits))
    #expect(result.outcome == .capturedTruncated)
    #expect(result.finalHop?.completeness == .truncated(.time))
  }

  @Test("A body shorter than its length is cut by the disconnect")
  func short() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .capturedTruncated)
    #expect(result.reason == "the connection ended before the response did")
    #expect(result.finalHop?.completeness == .truncated(.disconnect))
  }

  @Test("Surplus bytes are not part of the response")
  func surplus() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\n")]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.finalHop?.responseBody == Array("abc".utf8))
  }

  @Test(
    "A response that contradicts itself fails, and what came is kept",
    arguments: [
      "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
      "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      "Content-Length: -1\r\n\r\nabc", "Content-Length: junk\r\n\r\nabc",
    ])
  func contradictory(rest: String) throws {
    let server = try LoopbackServer { _ in [.send("HTTP/1.1 200 OK\r\n\(rest)")] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .failed, "\(result.reason ?? "")")
    #expect(result.hops.first?.responseHead.isEmpty == false)
  }

  @Test(
    "What is no HTTP response fails",
    arguments: ["<html>no head</html>", "HTTP/1.1 abc\r\n\r\n", "", "HTTP/1.1 200 OK\r\nA: 1\r\n"])
  func noResponse(text: String) throws {
    let server = try LoopbackServer { _ in [.send(text)] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .failed)
    #expect(result.reason != nil)
  }

  @Test("The bytes of an answer without a head are kept", arguments: [true, false])
  func headless(isCut: Bool) throws {
    let text = "<html>no head</html>"
    let server = try LoopbackServer { _ in
      isCut ? [.send(text), .pause(.milliseconds(100)), .reset] : [.send(text)]
    }
    let result = try #require(try server.fetch("/"))
    let hop = try #require(result.hops.last)
    #expect(result.outcome == .failed && hop.isHeadless && !hop.hasResponse)
    #expect(hop.responseBody == Array(text.utf8))
    #expect((hop.curlCode == 0) == !isCut)
    #expect(result.reason?.contains("HTTP/0.9; what came is kept") == true)
  }

  @Test(
    "The bytes of an answer are kept whose status line is refused",
    arguments: [
      "HTTP/1.1 abc Odd", "HTTP/1.1 000 Zero", "HTTP/1.1 20 Short", "HTTP/1.1 2000 Long",
      "HTTP/1.1 -200 OK", "HTTP/1.1",
    ])
  func refusedStatusLine(line: String) throws {
    let text = "\(line)\r\nContent-Type: text/html\r\n\r\n<p>hello</p>"
    let server = try LoopbackServer { _ in [.send(text)] }
    let result = try #require(try server.fetch("/"))
    let hop = try #require(result.hops.last)
    #expect(result.outcome == .failed && hop.isHeadless && !hop.requestBytes.isEmpty)
    #expect(hop.responseBody == Array(text.utf8))
    #expect(result.reason?.contains("its first line is '\(line)', no status line") == true)
  }

  @Test(
    "A first line that breaks off is kept, as far as it came",
    arguments: ["H", "HTTP/", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Ty"])
  func cutFirstLine(text: String) throws {
    let server = try LoopbackServer { _ in [.send(text)] }
    let result = try #require(try server.fetch("/"))
    let hop = try #require(result.hops.last)
    #expect(result.outcome == .failed && hop.completeness == .truncated(.disconnect))
    #expect(hop.responseHead == Array(text.utf8))
  }

  @Test("A reset after part of the body keeps the part")
  func reset() throws {
    let server = try LoopbackServer { _ in
      [.send("HTTP/1.1 200 OK\r\n\r\nabc"), .pause(.milliseconds(100)), .reset]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .capturedTruncated)
    #expect(result.finalHop?.completeness == .truncated(.disconnect))
    #expect(result.finalHop?.responseBody == Array("abc".utf8))
  }
}
