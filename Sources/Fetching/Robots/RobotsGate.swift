import ClaimModel

/// What the robots.txt of each site says, for one run: asked for once, before the site's first page.
struct RobotsGate {
  /// What to do with a fetch whose next hop goes to a site.
  enum Passage {
    /// It goes on.
    case open
    /// It waits for a file that is asked for already.
    case parked
    /// It waits, and this is to be fetched first.
    case ask(FetchTask)
    /// It ends so.
    case shut(FetchResult)
  }

  private enum Site {
    case asked(waiting: [FetchTask])
    case known(url: String, hops: [FetchHop], answer: RobotsCheck.Answer, rules: RobotsRules?)
    /// Nothing came from there at all, or nothing may be asked of it: its pages end likewise.
    case dead(FetchResult)
  }

  private let product: String
  private let isObeyed: Bool
  private var sites: [Substring: Site] = [:]

  /// Makes a gate that knows no site yet.
  ///
  /// - Parameter policy: who we are, and whether the files are asked for at all.
  init(_ policy: FetchPolicy) {
    product = policy.robotsProduct
    isObeyed = !policy.ignoresRobots
  }

  /// Lets a fetch's next hop pass, or says why not.
  mutating func pass(_ task: FetchTask) -> Passage {
    guard task.purpose == .page else { return .open }
    let origin = task.address.origin
    guard isObeyed else {
      task.note(
        RobotsCheck(url: origin + "/robots.txt", hops: [], answer: .ignored, isAllowed: true))
      return .open
    }
    switch sites[origin] {
    case .asked(let waiting)?:
      sites[origin] = .asked(waiting: waiting + [task])
      return .parked
    case .dead(let result)?:
      return .shut(task.end(result.outcome, result.reason))
    case .known(let url, let hops, let answer, let rules)?:
      let verdict = Self.verdict(answer, rules, on: task.address.pathAndQuery)
      let check = RobotsCheck(
        url: url, hops: hops, answer: answer, isAllowed: verdict.isAllowed, rule: verdict.rule)
      task.note(check)
      return check.isAllowed ? .open : .shut(task.end(.skipped, check.reason))
    case nil:
      do throws(Refusal) {
        let robots = try FetchTask(robotsOf: task)
        sites[origin] = .asked(waiting: [task])
        return .ask(robots)
      } catch {
        return .shut(task.end(.refused, error.reason))
      }
    }
  }

  private static func verdict(
    _ answer: RobotsCheck.Answer, _ rules: RobotsRules?, on path: String
  ) -> RobotsRules.Verdict {
    switch answer {
    case .absent, .ignored: .init(isAllowed: true, rule: nil)
    case .unreachable: .init(isAllowed: false, rule: nil)
    case .read: rules?.verdict(on: path) ?? .init(isAllowed: true, rule: nil)
    }
  }

  /// Takes a file that was fetched.
  ///
  /// - Parameters:
  ///   - result: how its fetch ended.
  ///   - origin: of which site.
  /// - Returns: the fetches that waited for it.
  mutating func take(_ result: FetchResult, of origin: Substring) -> [FetchTask] {
    guard case .asked(let waiting)? = sites[origin] else { return [] }
    sites[origin] = site(result)
    return waiting
  }

  /// Takes all fetches that wait for a file.
  mutating func takeWaiting() -> [FetchTask] {
    let waiting = sites.keys.sorted().flatMap { origin -> [FetchTask] in
      guard case .asked(let waiting)? = sites[origin] else { return [] }
      return waiting
    }
    sites = [:]
    return waiting
  }

  private func site(_ result: FetchResult) -> Site {
    func known(_ answer: RobotsCheck.Answer, _ rules: RobotsRules? = nil) -> Site {
      .known(url: result.requestedURL, hops: result.hops, answer: answer, rules: rules)
    }
    // The site itself does not answer, or asks us to wait.
    if result.finalHop == nil || result.outcome == .deferred { return .dead(result) }
    let status = result.httpStatus ?? 0
    if (200...299).contains(status), Self.isWholeForUs(result) {
      let body = result.decodedBody(limit: RobotsRules.longest)
      // What is only longer than we read has its beginning; of what can't be decoded, who knows.
      guard body.problem == nil || body.bytes.count >= RobotsRules.longest else {
        return known(.unreachable(body.problem ?? ""))
      }
      return known(.read, RobotsRules(body.bytes, product: product))
    }
    switch (result.outcome, status) {
    case (.captured, 400...499) where status != 429: return known(.absent(status: status))
    // More redirects than are followed: section 2.3.1.2 lets that stand for none.
    case (.failed, 300...399): return known(.absent(status: status))
    default: return known(.unreachable(result.reason ?? "status \(status)"))
    }
  }

  /// Whether nothing is missing but what is beyond our limit.
  private static func isWholeForUs(_ result: FetchResult) -> Bool {
    let completeness = result.finalHop?.completeness
    return completeness == .whole || completeness?.truncation == .length
  }
}
