import ClaimModel

/// A day, or a moment, that a page writes.
struct PageDate: Hashable {
  /// The day as it is written, in the zone that it is written in.
  var day: CalendarDate
  /// Hours, minutes and seconds; `nil` for a day alone.
  var time: Time?
  /// Minutes ahead of UTC; `nil` where no zone is written.
  var zone: Int?
  /// A zone that is written and can't be one, such as `+99:00`; it is left out.
  var impossibleZone: String?

  /// A time of day.
  struct Time: Hashable {
    var hour: Int
    var minute: Int
    var second: Int
  }

  /// ISO 8601: `2020-01-11`, `2020-01-11T09:30:00+02:00`.
  var iso8601: String {
    guard let time else { return day.description }
    let clock = [time.hour, time.minute, time.second].map(Self.two).joined(separator: ":")
    guard let zone else { return "\(day)T\(clock)" }
    if zone == 0 { return "\(day)T\(clock)Z" }
    let sign = zone < 0 ? "-" : "+"
    return "\(day)T\(clock)\(sign)\(Self.two(abs(zone) / 60)):\(Self.two(abs(zone) % 60))"
  }

  /// Whether the day may be another one where the page was written: a moment in UTC is.
  var isUniversal: Bool { time != nil && (zone == 0 || zone == nil) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
