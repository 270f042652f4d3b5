import ClaimModel

/// The fetch of one URL under way, from hop to hop.
final class FetchTask {
  let requestedURL: String
  let startedAt: Timestamp
  /// The address of the next hop.
  private(set) var address: WebAddress
  private(set) var hops: [FetchHop] = []
  private let limits: FetchLimits
  private var visited: Set<String>

  /// - Throws: why the URL is not fetched at all.
  init(_ url: String, limits: FetchLimits, at startedAt: Timestamp) throws(Refusal) {
    address = try WebAddress(url.utf8)
    requestedURL = url
    self.startedAt = startedAt
    self.limits = limits
    visited = [address.text]
  }

  /// What is left of the fetch's time; time spent waiting for a host is not counted.
  var timeLeft: Duration {
    hops.reduce(limits.totalTime) { $0 - $1.elapsed }
  }

  /// Takes the hop that ended.
  ///
  /// - Returns: how the fetch ended, or `nil` when it goes on at `address`.
  func take(_ hop: FetchHop) -> FetchResult? {
    hops.append(hop)
    if case .failed(let reason) = hop.completeness { return result(.failed, reason) }
    guard hop.hasResponse else {
      return result(.failed, "no whole response head came (\(cutReason(hop)))")
    }
    do throws(Refusal) {
      guard let next = try RedirectRule.next(after: hop, at: address) else {
        guard hop.completeness != .whole else { return result(.captured, nil) }
        return result(.capturedTruncated, cutReason(hop))
      }
      address = next
    } catch {
      return result(.refused, error.reason)
    }
    guard hops.count <= limits.redirects else {
      return result(.failed, "more than \(limits.redirects) redirects")
    }
    guard visited.insert(address.text).inserted else {
      return result(.failed, "a redirect loop: '\(address.text)' comes round again")
    }
    guard timeLeft > .zero else { return result(.failed, "the redirects took too long") }
    return nil
  }

  /// The fetch that ends because its next hop may not be made.
  func refuse(_ refusal: Refusal) -> FetchResult { result(.refused, refusal.reason) }

  private func result(_ outcome: FetchOutcome, _ reason: String?) -> FetchResult {
    FetchResult(
      requestedURL: requestedURL, hops: hops, outcome: outcome, reason: reason,
      startedAt: startedAt)
  }

  private func cutReason(_ hop: FetchHop) -> String {
    switch hop.completeness.truncation {
    case .length where hop.responseBody.count == limits.bodyBytes:
      "cut at the limit of \(limits.bodyBytes) bytes"
    case .length: "its header lines are too long"
    case .time: "cut at a limit of time or speed"
    case .disconnect, nil: "the connection ended before the response did"
    }
  }
}
