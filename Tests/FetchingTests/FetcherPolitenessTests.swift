import ClaimModel
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct FetcherPolitenessTests {
  /// A server whose n-th answer for a path is the n-th of a list, the last for ever.
  private static func server(_ answers: [[LoopbackServer.Step]]) throws -> LoopbackServer {
    let asked = Mutex(0)
    return try LoopbackServer { _ in
      asked.withLock { count in
        defer { count += 1 }
        return answers[min(count, answers.count - 1)]
      }
    }
  }

  private static func busy(_ headers: String = "", status: String = "503 Busy")
    -> [LoopbackServer.Step]
  { [.send(response("later", status: status, headers: headers))] }

  @Test("A server that is overloaded is asked again, and every answer is kept")
  func retried() throws {
    let server = try Self.server([
      Self.busy(), Self.busy(status: "429 Slow Down"), [.send(response("x"))],
    ])
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.hops.map(\.status) == [503, 429, 200])
  }

  @Test("One that stays overloaded is asked five times and left for later")
  func deferred() throws {
    let server = try Self.server([Self.busy()])
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .deferred)
    #expect(result.hops.count == 5)
    #expect(result.reason?.contains("(tries: 5)") == true)
  }

  @Test(
    "One that asks for more time than we have is left for later at once",
    arguments: ["3600", "31536000", "99999999999999999999", "Sat, 11 Jan 2020 11:30:00 GMT"])
  func longWait(value: String) throws {
    let server = try Self.server([Self.busy("Retry-After: \(value)\r\n")])
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .deferred)
    #expect(server.connectionCount == 1)
  }

  @Test("Words that are no time to wait are passed over", arguments: ["soon", "-5", ""])
  func junk(value: String) throws {
    let server = try Self.server([
      Self.busy("Retry-After: \(value)\r\n"), [.send(response("x"))],
    ])
    #expect(try server.fetch("/")?.outcome == .captured)
  }

  @Test("A connection that ends without an answer is tried again")
  func dropped() throws {
    let server = try Self.server([[.reset], [], [.send(response("x"))]])
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .captured)
    #expect(result.hops.count == 3)
  }

  @Test("Other errors are answers", arguments: ["404 Not Found", "500 Error", "410 Gone"])
  func others(status: String) throws {
    let server = try Self.server([Self.busy(status: status)])
    #expect(try server.fetch("/")?.outcome == .captured)
    #expect(server.connectionCount == 1)
  }

  @Test("A Retry-After is seconds or a date of HTTP")
  func retryAfter() {
    let now = Timestamp(secondsSince1970: 784_111_777)
    #expect(RetryRule.seconds("Sun, 06 Nov 1994 08:49:57 GMT", at: now) == 20)
    #expect(RetryRule.seconds("Sun, 06 Nov 1994 08:00:00 GMT", at: now) == 0)
    #expect(RetryRule.seconds("Sunday, 06-Nov-94 08:49:57 GMT", at: now) == 20)
    #expect(RetryRule.seconds("Sun Nov  6 08:49:57 1994", at: now) == 20)
    #expect(RetryRule.seconds("120", at: now) == 120)
    for junk in ["", "1.5", "Sun, 06 Foo 1994 08:49:57 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT"] {
      #expect(RetryRule.seconds(junk, at: now) == nil)
    }
  }

  @Test("The waits grow, and never under half of the time that chance may take off")
  func backOff() {
    var limits = FetchLimits()
    limits.firstWait = .seconds(1)
    let hop = FetchHop(
      url: "http://a/", requestBytes: [1], responseHead: Array("HTTP/1.1 503 x\r\n\r\n".utf8),
      responseBody: [], ipAddress: nil, startedAt: testTime, elapsed: .zero, completeness: .whole)
    for (tries, least) in [(1, 0.5), (2, 1), (3, 2), (4, 4)] {
      for chance in [0.0, 1.0] {
        let decision = RetryRule(limits, chance: { chance }).decide(hop, tries: tries, at: testTime)
        #expect(decision == .wait(.seconds(least * (1 + chance))))
      }
    }
  }

  @Test("Pages of one host are begun with the delay between them, those of another meanwhile")
  func delay() throws {
    let moments = Mutex<[ContinuousClock.Instant]>([])
    let server = try LoopbackServer { _ in
      moments.withLock { $0.append(.now) }
      return [.send(response("x"))]
    }
    var limits = FetchLimits.hurried
    limits.delay = .milliseconds(150)
    let results = try fetchAll(
      ["/1", "/2", "/3"].map { server.url($0) }, allowing: [server.allowance()], limits: limits)
    #expect(results.count == 3)
    let seen = moments.withLock { $0 }
    for (first, second) in zip(seen, seen.dropFirst()) {
      #expect(first.duration(to: second) >= .milliseconds(150))
    }
  }

  @Test("A run that is stopped delivers what was done, and says of the rest that it was left")
  func stopped() throws {
    let server = try LoopbackServer { path in
      path == "/1" ? [.send(response("x"))] : [.hold]
    }
    var isDone = false
    var results: [FetchResult] = []
    let policy = FetchPolicy(
      limits: .hurried, allowedHosts: [server.allowance()], userAgent: "isnad-test/1",
      ignoresRobots: true)
    try Fetcher(policy: policy) { testTime }.fetch(
      ["/1", "/2", "/3"].map { server.url($0) }, watch: FetchWatch(isStopped: { isDone })
    ) {
      results.append($0)
      isDone = true
    }
    #expect(results.map(\.outcome) == [.captured, .skipped, .skipped])
    #expect(results.last?.reason?.contains("--resume") == true)
  }

  @Test("A run tells how far it is")
  func progress() throws {
    let server = try LoopbackServer { _ in [.pause(.milliseconds(300)), .send(response("x"))] }
    var told: [FetchProgress] = []
    _ = try fetchAll(
      [server.url("/1")], allowing: [server.allowance()],
      watch: FetchWatch(progress: { told.append($0) }))
    let first = try #require(told.first)
    #expect(first.total == 1 && first.ended == 0)
    #expect(first.underWay.map(\.url) == [server.url("/1")])
  }
}
