/// A moment in UTC, to the second.
package struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  package let secondsSince1970: Int

  /// The moment with a number of seconds.
  package init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// A moment written as `2020-01-11T09:30:00Z`, and nothing else.
  package init?(iso8601 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = CalendarDate(iso8601: String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    func number(_ offset: Int) -> Int? {
      let pair = bytes[offset...offset + 1]
      guard pair.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return pair.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let hour = number(11), let minute = number(14), let second = number(17),
      hour < 24, minute < 60, second < 60
    else { return nil }
    secondsSince1970 = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day in UTC.
  package var date: CalendarDate {
    let seconds = secondsSince1970
    return CalendarDate(dayNumber: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  }

  /// ISO 8601 in UTC, such as `2020-01-11T09:30:00Z`.
  package var description: String {
    let second = secondsSince1970 - date.dayNumber * 86_400
    return "\(date)T" + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":"
      + padded(second % 60, 2) + "Z"
  }

  /// In order of time.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
