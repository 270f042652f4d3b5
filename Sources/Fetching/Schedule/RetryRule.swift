import ClaimModel

/// Whether a hop that brought no page is tried again, and when (RFC 9110, 10.2.3; RFC 6585, 4).
struct RetryRule {
  /// What is done after a hop.
  enum Decision: Equatable {
    /// It is taken as it is.
    case take
    /// It is tried again after a while.
    case wait(Duration)
    /// It is left for another day; why, for people.
    case postpone(String)
  }

  /// How often one address is asked at the most.
  static let tries = 5

  private let limits: FetchLimits
  /// A number from 0 to 1, by chance: so that many clients don't come back in one moment.
  private let chance: () -> Double

  /// Makes a rule.
  init(_ limits: FetchLimits, chance: @escaping () -> Double = { Double.random(in: 0...1) }) {
    self.limits = limits
    self.chance = chance
  }

  /// What is done after a hop.
  ///
  /// - Parameters:
  ///   - hop: what came.
  ///   - tries: how often the address was asked, this hop counted.
  ///   - waited: how long the fetch waited for servers before.
  ///   - now: the moment that a date in Retry-After is compared with.
  /// - Returns: what to do.
  func decide(
    _ hop: FetchHop, tries: Int, waited: Duration = .zero, at now: Timestamp
  ) -> Decision {
    let patience = limits.longestWait - waited
    if let status = hop.status, status == 429 || status == 503, hop.hasResponse {
      let asked = hop.head?.firstValue(of: "retry-after").flatMap { Self.seconds($0, at: now) }
      if let asked, .seconds(asked) > patience {
        return .postpone(
          "the server answered \(status) and asks to wait \(Self.words(asked)); try again then")
      }
      let wait = max(asked.map { .seconds($0) } ?? .zero, backOff(after: tries))
      guard tries < Self.tries, wait <= patience else {
        return .postpone("the server answered \(status) (tries: \(tries)); try again later")
      }
      return .wait(wait)
    }
    if hop.isDropped, tries < Self.tries {
      let wait = backOff(after: tries)
      if wait <= patience { return .wait(wait) }
    }
    return .take
  }

  /// Twice as long each time, and between half and the whole of it by chance.
  private func backOff(after tries: Int) -> Duration {
    limits.firstWait * Double(1 << min(tries - 1, 16)) * (0.5 + 0.5 * chance())
  }

  /// The seconds that a Retry-After asks for: a number, or a date in the form of RFC 9110, 5.6.7.
  ///
  /// - Returns: `nil` for what is neither; 0 for a date that has passed.
  static func seconds(_ value: String, at now: Timestamp) -> Int? {
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Int(value) ?? .max
    }
    guard let date = HTTPDate.timestamp(value, at: now) else { return nil }
    return max(0, date.secondsSince1970 - now.secondsSince1970)
  }

  /// A span of time for people.
  private static func words(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: "\(seconds) seconds"
    case ..<7200: "\(seconds / 60) minutes"
    case ..<172_800: "\(seconds / 3600) hours"
    case ..<31_536_000: "\(seconds / 86400) days"
    default: "more than a year"
    }
  }
}
