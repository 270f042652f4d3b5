import ClaimModel
import Fetching
import TestSupport

let testTime = Timestamp(secondsSince1970: 1_578_735_000)

extension LoopbackServer {
  /// The allowance for this server under a spelling of its host.
  func allowance(host: String = "127.0.0.1") -> HostAndPort { HostAndPort(host: host, port: port) }

  /// Fetches a path of this server, which is allowed.
  func fetch(
    _ path: String, limits: FetchLimits = .hurried, ignoringRobots: Bool = true
  ) throws -> FetchResult? {
    try fetchAll(
      [url(path)], allowing: [allowance()], limits: limits, ignoringRobots: ignoringRobots
    ).first
  }
}

extension FetchLimits {
  /// The usual limits without the waits of politeness.
  static var hurried: FetchLimits {
    var limits = FetchLimits()
    limits.delay = .zero
    limits.firstWait = .milliseconds(10)
    return limits
  }
}

/// Fetches URLs with a fixed clock; results in the order they ended.
func fetchAll(
  _ urls: [String], allowing hosts: Set<HostAndPort> = [], limits: FetchLimits = .hurried,
  jobs: Int = 8, ignoringRobots: Bool = true, watch: FetchWatch = FetchWatch()
) throws -> [FetchResult] {
  let policy = FetchPolicy(
    limits: limits, allowedHosts: hosts, userAgent: "isnad-test/1", ignoresRobots: ignoringRobots,
    jobs: jobs)
  var results: [FetchResult] = []
  try Fetcher(policy: policy) { testTime }.fetch(urls, watch: watch) { results.append($0) }
  return results
}

/// A response with a length.
func response(_ body: String, status: String = "200 OK", headers: String = "") -> String {
  "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
}

/// A redirect.
func redirect(_ location: String, status: String = "302 Found") -> String {
  response("", status: status, headers: "Location: \(location)\r\n")
}
