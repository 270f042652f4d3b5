import ClaimModel
import Fetching
import TestSupport
import Testing

@Suite struct FetcherGuardTests {
  static let spellings = [
    "127.0.0.1", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "localhost", "0", "0.0.0.0",
    "%31%32%37.0.0.1", "１２７.0.0.1", "user@127.0.0.1", "[::1]",
    "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[::]",
  ]

  @Test(
    "A loopback address is refused in every spelling, without a connection", arguments: spellings)
  func spelling(host: String) throws {
    let canary = try LoopbackServer { _ in [.send(response("secret"))] }
    let result = try #require(try fetchAll([canary.url("/", host: host)]).first)
    #expect(result.outcome == .refused, "\(result.reason ?? "")")
    #expect(result.reason?.contains("is not public") == true, "\(result.reason ?? "")")
    #expect(canary.connectionCount == 0)
  }

  @Test("A redirect to a loopback address is refused in every spelling", arguments: spellings)
  func redirected(host: String) throws {
    let canary = try LoopbackServer { _ in [.send(response("secret"))] }
    let target = canary.url("/", host: host)
    let server = try LoopbackServer { _ in [.send(redirect(target))] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .refused, "\(result.reason ?? "")")
    #expect(result.hops.count == 1)
    #expect(canary.connectionCount == 0)
  }

  @Test(
    "Another spelling of an allowed host is refused at its port", arguments: spellings.dropFirst(1))
  func otherSpelling(host: String) throws {
    guard host != "user@127.0.0.1" else { return }
    let canary = try LoopbackServer { _ in [.send(response("secret"))] }
    let result = try fetchAll([canary.url("/", host: host)], allowing: [canary.allowance()]).first
    #expect(result?.outcome == .refused, "\(result?.reason ?? "")")
    #expect(canary.connectionCount == 0)
  }

  @Test("A loopback address with a full stop after it is a name that does not resolve")
  func fullStop() throws {
    let canary = try LoopbackServer { _ in [.send(response("secret"))] }
    let result = try #require(try fetchAll([canary.url("/", host: "127.0.0.1.")]).first)
    #expect(result.outcome == .failed)
    #expect(canary.connectionCount == 0)
  }

  @Test("The refusal says how to allow an address that is one's own")
  func mend() throws {
    let result = try #require(try fetchAll(["http://127.0.0.1:9/"]).first)
    #expect(
      result.reason
        == "address 127.0.0.1 is not public; allow it with --allow-host 127.0.0.1:9 if it is yours")
  }

  @Test("An allowance is for its port alone")
  func otherPort() throws {
    let canary = try LoopbackServer { _ in [.send(response("secret"))] }
    let server = try LoopbackServer { _ in [.send(redirect(canary.url("/")))] }
    let result = try #require(try server.fetch("/"))
    #expect(result.outcome == .refused)
    #expect(canary.connectionCount == 0)
  }

  @Test(
    "A private address is refused before a packet leaves",
    arguments: [
      "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200", "[fd00:ec2::254]",
      "[64:ff9b::a00:1]", "[2002:a00:1::]",
    ])
  func privateAddress(host: String) throws {
    let result = try #require(try fetchAll(["http://\(host)/"]).first)
    #expect(result.outcome == .refused)
    #expect(result.hops.isEmpty)
  }
}
