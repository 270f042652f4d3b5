import ClaimModel

/// The fetch of one URL under way, from hop to hop.
final class FetchTask {
  /// What is fetched.
  enum Purpose: Equatable {
    /// Somebody asked for it.
    case page
    /// The robots.txt of a site, before its first page.
    case robots(site: String)
  }

  /// What follows a hop.
  enum Step {
    /// The fetch ended.
    case end(FetchResult)
    /// It goes on at `address`.
    case go
    /// It goes on at `address`, whose host is left alone for a while first.
    case wait(Duration)
  }

  let requestedURL: String
  let purpose: Purpose
  let limits: FetchLimits
  /// The address of the next hop.
  private(set) var address: WebAddress
  private(set) var hops: [FetchHop] = []
  private var visited: Set<String>
  private var redirects = 0
  /// How often `address` was asked.
  private var tries = 0
  /// How long its servers were left alone between tries, all together.
  private var waited = Duration.zero
  private var robots: [RobotsCheck] = []

  /// - Throws: why the URL is not fetched at all.
  init(_ url: String, limits: FetchLimits) throws(Refusal) {
    address = try WebAddress(url.utf8)
    requestedURL = url
    purpose = .page
    self.limits = limits
    visited = [address.text]
  }

  /// The fetch of the robots.txt that speaks of a fetch's next hop.
  init(robotsOf task: FetchTask) throws(Refusal) {
    address = try WebAddress("/robots.txt".utf8, relativeTo: task.address)
    requestedURL = address.text
    purpose = .robots(site: task.address.site)
    var limits = task.limits
    limits.bodyBytes = min(limits.bodyBytes, RobotsRules.longest)
    limits.redirects = min(limits.redirects, 5)
    self.limits = limits
    visited = [address.text]
  }

  /// What is left of the fetch's time; time spent waiting for a host is not counted.
  var timeLeft: Duration {
    hops.reduce(limits.totalTime) { $0 - $1.elapsed }
  }

  /// Remembers what a site's robots.txt said.
  func note(_ check: RobotsCheck) {
    // A fetch that comes by a site again, or tries again, has asked already.
    if robots.last?.url != check.url { robots.append(check) }
  }

  /// Takes the hop that ended.
  func take(_ hop: FetchHop, at now: Timestamp) -> Step {
    hops.append(hop)
    tries += 1
    switch RetryRule(limits).decide(hop, tries: tries, waited: waited, at: now) {
    case .postpone(let why): return .end(end(.deferred, why, at: now))
    case .wait(let duration) where timeLeft > .zero:
      waited += duration
      return .wait(duration)
    case .wait, .take: break
    }
    if case .failed(let reason) = hop.completeness { return .end(end(.failed, reason, at: now)) }
    guard hop.hasResponse else {
      let what =
        hop.interimHeads.isEmpty
        ? "no whole response head came"
        : "no response came after "
          + "\(hop.interimCount) interim \(hop.interimCount == 1 ? "one" : "ones")"
      return .end(end(.failed, "\(what) (\(cutReason(hop)))", at: now))
    }
    switch RedirectRule.direction(of: hop) {
    case .none where hop.completeness == .whole: return .end(end(.captured, nil, at: now))
    case .none: return .end(end(.capturedTruncated, cutReason(hop), at: now))
    case .unclear(let why): return .end(end(.failed, why, at: now))
    case .to(let location):
      do throws(Refusal) {
        return follow(try WebAddress(location, relativeTo: address), at: now)
      } catch {
        return .end(end(.refused, error.reason, at: now))
      }
    }
  }

  private func follow(_ next: WebAddress, at now: Timestamp) -> Step {
    address = next
    tries = 0
    redirects += 1
    guard redirects <= limits.redirects else {
      return .end(end(.failed, "more than \(limits.redirects) redirects", at: now))
    }
    guard visited.insert(address.text).inserted else {
      return .end(end(.failed, "a redirect loop: '\(address.text)' comes round again", at: now))
    }
    guard timeLeft > .zero else {
      return .end(end(.failed, "the redirects took too long", at: now))
    }
    return .go
  }

  /// The fetch as it ends now.
  ///
  /// - Parameters:
  ///   - outcome: how it ended.
  ///   - reason: why, for people.
  ///   - now: what time it is.
  ///   - begun: when a hop began that is cut off now; it counts as the first where none is.
  /// - Returns: its result.
  func end(
    _ outcome: FetchOutcome, _ reason: String?, at now: Timestamp, begun: Timestamp? = nil
  ) -> FetchResult {
    FetchResult(
      requestedURL: requestedURL, hops: hops, outcome: outcome, reason: reason,
      startedAt: hops.first?.startedAt ?? begun ?? now, robots: robots)
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
