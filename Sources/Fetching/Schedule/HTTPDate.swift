package import ClaimModel

/// A date as HTTP writes it, in the three forms that a recipient has to read (RFC 9110, 5.6.7):
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
package enum HTTPDate {
  /// Reads a date.
  ///
  /// - Parameters:
  ///   - text: the header's value.
  ///   - now: what decides the century of a year of two digits, which is never more than 50 years
  ///     ahead; without it such a date is not read.
  /// - Returns: the moment; `nil` for another form.
  package static func timestamp(_ text: String, at now: Timestamp? = nil) -> Timestamp? {
    let words = text.split(separator: " ")
    switch words.count {
    case 6 where words[5] == "GMT" && words[0].hasSuffix(","):
      return timestamp(year: number(words[3], 4), words[2], number(words[1], 2), words[4])
    case 4 where words[3] == "GMT" && words[0].hasSuffix(","):
      let parts = words[1].split(separator: "-", omittingEmptySubsequences: false)
      guard let now, parts.count == 3, let short = number(parts[2], 2) else { return nil }
      let thisYear = Int(now.description.prefix(4)) ?? 0
      let year = thisYear / 100 * 100 + short
      return timestamp(
        year: year > thisYear + 50 ? year - 100 : year, parts[1], number(parts[0], 2), words[2])
    case 5:
      let day = number(words[2], 2) ?? number(words[2], 1)
      return timestamp(year: number(words[4], 4), words[1], day, words[3])
    default: return nil
    }
  }

  private static func timestamp(
    year: Int?, _ month: Substring, _ day: Int?, _ time: Substring
  ) -> Timestamp? {
    guard let year, let day, let month = months.firstIndex(of: month).map({ $0 + 1 }) else {
      return nil
    }
    let date = [year, month, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    return Timestamp(iso8601: "\(date)T\(time)Z")
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
