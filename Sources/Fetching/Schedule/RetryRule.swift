package import ClaimModel
import Foundation

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
  ///   - now: the moment that a date in Retry-After is compared with.
  /// - Returns: what to do.
  func decide(_ hop: FetchHop, tries: Int, at now: Timestamp) -> Decision {
    if let status = hop.status, status == 429 || status == 503, hop.hasResponse {
      let asked = hop.head?.firstValue(of: "retry-after").flatMap { Self.seconds($0, at: now) }
      if let asked, .seconds(asked) > limits.longestWait {
        return .postpone(
          "the server answered \(status) and asks to wait \(Self.words(asked)); try again then")
      }
      guard tries < Self.tries else {
        return .postpone("the server answered \(status) \(tries) times; try again later")
      }
      return .wait(max(asked.map { .seconds($0) } ?? .zero, backOff(after: tries)))
    }
    if hop.isDropped, tries < Self.tries { return .wait(backOff(after: tries)) }
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
    guard let date = HTTPDate.timestamp(value) else { return nil }
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

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7; the two
/// obsolete forms, which no server of today sends in Retry-After, are not read).
package enum HTTPDate {
  /// The moment; `nil` for another form.
  package static func timestamp(_ text: String) -> Timestamp? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[0].hasSuffix(","),
      let day = number(words[1], digits: 2), let year = number(words[3], digits: 4),
      let month = months.firstIndex(of: words[2]).map({ $0 + 1 })
    else { return nil }
    let iso = [year, month, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    return Timestamp(iso8601: "\(iso)T\(words[4])Z")
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
