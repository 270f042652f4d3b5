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
    /// No request got through to it, or none may: its pages end likewise.
    case dead(FetchResult)
  }

  private let product: String
  private let isObeyed: Bool
  /// By `WebAddress.site`.
  private var sites: [String: Site] = [:]

  /// Makes a gate that knows no site yet.
  ///
  /// - Parameter policy: who we are, and whether the files are asked for at all.
  init(_ policy: FetchPolicy) {
    product = policy.robotsProduct
    isObeyed = !policy.ignoresRobots
  }

  /// Lets a fetch's next hop pass, or says why not.
  mutating func pass(_ task: FetchTask, at now: Timestamp) -> Passage {
    guard task.purpose == .page else { return .open }
    let site = task.address.site
    guard isObeyed else {
      task.note(
        RobotsCheck(
          url: task.address.origin + "/robots.txt", hops: [], answer: .ignored, isAllowed: true))
      return .open
    }
    switch sites[site] {
    case .asked(let waiting)?:
      sites[site] = .asked(waiting: waiting + [task])
      return .parked
    case .dead(let result)?:
      return .shut(task.end(result.outcome, result.reason, at: now))
    case .known(let url, let hops, let answer, let rules)?:
      let verdict = Self.verdict(answer, rules, on: task.address.pathAndQuery)
      let check = RobotsCheck(
        url: url, hops: hops, answer: answer, isAllowed: verdict.isAllowed, rule: verdict.rule)
      task.note(check)
      if check.isAllowed { return .open }
      let outcome: FetchOutcome = if case .postponed = answer { .deferred } else { .skipped }
      return .shut(task.end(outcome, check.reason, at: now))
    case nil:
      do throws(Refusal) {
        let robots = try FetchTask(robotsOf: task)
        sites[site] = .asked(waiting: [task])
        return .ask(robots)
      } catch {
        return .shut(task.end(.refused, error.reason, at: now))
      }
    }
  }

  private static func verdict(
    _ answer: RobotsCheck.Answer, _ rules: RobotsRules?, on path: String
  ) -> RobotsRules.Verdict {
    switch answer {
    case .absent, .ignored: .init(isAllowed: true, rule: nil)
    case .unreachable, .postponed: .init(isAllowed: false, rule: nil)
    case .read: rules?.verdict(on: path) ?? .init(isAllowed: true, rule: nil)
    }
  }

  /// Takes a file that was fetched.
  ///
  /// - Parameters:
  ///   - result: how its fetch ended.
  ///   - site: of which site.
  /// - Returns: the fetches that waited for it.
  mutating func take(_ result: FetchResult, of site: String) -> [FetchTask] {
    guard case .asked(let waiting)? = sites[site] else { return [] }
    sites[site] = self.site(result)
    return waiting
  }

  /// Takes all fetches that wait for a file.
  mutating func takeWaiting() -> [FetchTask] {
    let waiting = sites.keys.sorted().flatMap { site -> [FetchTask] in
      guard case .asked(let waiting)? = sites[site] else { return [] }
      return waiting
    }
    sites = [:]
    return waiting
  }

  private func site(_ result: FetchResult) -> Site {
    func known(_ answer: RobotsCheck.Answer, _ rules: RobotsRules? = nil) -> Site {
      .known(url: result.requestedURL, hops: result.hops, answer: answer, rules: rules)
    }
    // The site itself can't be reached, so that its file is not what is in the way.
    guard result.hops.contains(where: { !$0.requestBytes.isEmpty }) else { return .dead(result) }
    if result.outcome == .deferred { return known(.postponed(result.reason ?? "")) }
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
    // More redirects than are followed: section 2.3.1.2 lets that stand for none. Where the last one
    // led to a server that does not answer, nothing is known.
    case (.failed, 300...399) where result.hops.last?.hasResponse == true:
      return known(.absent(status: status))
    default: return known(.unreachable(result.reason ?? "status \(status)"))
    }
  }

  /// Whether nothing is missing but what is beyond our limit.
  private static func isWholeForUs(_ result: FetchResult) -> Bool {
    let completeness = result.finalHop?.completeness
    return completeness == .whole || completeness?.truncation == .length
  }
}
