import ClaimModel
import Fetching
import TestSupport
import Testing

@Suite struct FetcherRedirectTests {
  @Test(
    "Each redirect is a hop of its own",
    arguments: ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
  func hops(status: String) throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/a": [.send(redirect("b/c?d#e", status: status))]
      case "/b/c?d": [.send(redirect("../f", status: status))]
      default: [.send(response("end"))]
      }
    }
    let result = try #require(try server.fetch("/a"))
    #expect(result.outcome == .captured)
    #expect(result.hops.map(\.url) == ["/a", "/b/c?d", "/f"].map { server.url($0) })
    #expect(result.hops.map(\.status).last == 200)
    #expect(result.finalURL == server.url("/f"))
    #expect(server.connectionCount == 3)
  }

  @Test("A choice (300) is not followed")
  func choice() throws {
    let server = try LoopbackServer { _ in [.send(redirect("/b", status: "300 Multiple Choices"))] }
    let result = try #require(try server.fetch("/a"))
    #expect(result.outcome == .captured)
    #expect(result.hops.count == 1)
  }

  @Test("A loop is named")
  func loop() throws {
    let server = try LoopbackServer { path in [.send(redirect(path == "/a" ? "/b" : "/a"))] }
    let result = try #require(try server.fetch("/a"))
    #expect(result.outcome == .failed)
    #expect(result.reason == "a redirect loop: '\(server.url("/a"))' comes round again")
    #expect(result.hops.count == 2)
  }

  @Test("Redirects end at the limit, and all hops are kept")
  func endless() throws {
    let server = try LoopbackServer { path in [.send(redirect(path + "x"))] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .failed)
    #expect(result.reason == "more than 10 redirects")
    #expect(result.hops.count == 11)
    #expect(server.connectionCount == 11)
  }

  @Test(
    "A redirect to what is not http or https is refused, and its hop kept",
    arguments: [
      ("file:///etc/passwd", "file"), ("ftp://127.0.0.1/x", "ftp"), ("gopher://x/", "gopher"),
      ("data:text/html,x", "data"), ("javascript:1", "javascript"), ("ws://x/", "ws"),
    ])
  func otherScheme(location: String, scheme: String) throws {
    let server = try LoopbackServer { _ in [.send(redirect(location))] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .refused)
    #expect(result.reason == "not http or https: '\(scheme)'")
    #expect(result.hops.map(\.status) == [302])
  }

  @Test(
    "A redirect that does not say where to, or says two places, fails",
    arguments: [
      ("", "a redirect (302) that does not say where to"),
      ("Location: \r\n", "a redirect (302) that does not say where to"),
      ("Location: /b\r\nLocation: /c\r\n", "a redirect (302) to two places"),
    ])
  func badLocation(headers: String, reason: String) throws {
    let server = try LoopbackServer { _ in
      [.send(response("", status: "302 Found", headers: headers))]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .failed)
    #expect(result.reason == reason)
    #expect(server.connectionCount == 1)
  }

  @Test("An encoded line break in a Location stays encoded")
  func encodedBreak() throws {
    let server = try LoopbackServer { path in
      path == "/" ? [.send(redirect("/x%0d%0aInjected:%201"))] : [.send(response("x"))]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.finalURL == server.url("/x%0d%0aInjected:%201"))
    #expect(server.requests.last?.contains("\r\nInjected") == false)
  }

  @Test("Only the beginning of a redirect's body is kept, and the redirect is followed")
  func longBody() throws {
    let server = try LoopbackServer { path in
      path == "/"
        ? [.send("HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n"), .endless("x")]
        : [.send(response("end"))]
    }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.hops.first?.completeness == .truncated(.length))
    #expect(result.hops.first?.responseBody.count == FetchLimits().redirectBodyBytes)
  }
}
