import ClaimModel
import Fetching
import TestSupport

let testTime = Timestamp(secondsSince1970: 1_578_735_000)

extension LoopbackServer {
  /// The allowance for this server under a spelling of its host.
  func allowance(host: String = "127.0.0.1") -> HostAndPort { HostAndPort(host: host, port: port) }

  /// Fetches a path of this server, which is allowed.
  func fetch(_ path: String, limits: FetchLimits = FetchLimits()) throws -> FetchResult? {
    try fetchAll([url(path)], allowing: [allowance()], limits: limits).first
  }
}

/// Fetches URLs with a fixed clock; results in the order they ended.
func fetchAll(
  _ urls: [String], allowing hosts: Set<HostAndPort> = [], limits: FetchLimits = FetchLimits(),
  jobs: Int = 8
) throws -> [FetchResult] {
  let policy = FetchPolicy(
    limits: limits, allowedHosts: hosts, userAgent: "isnad-test/1", jobs: jobs)
  var results: [FetchResult] = []
  try Fetcher(policy: policy) { testTime }.fetch(urls) { results.append($0) }
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
