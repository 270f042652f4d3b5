import ClaimModel

/// The solar Hijri calendar of Iran and Afghanistan, in days of the Gregorian.
enum JalaliCalendar {
  /// Years from 1206 to 1498 follow a cycle of 33 years with 8 leap years, at these places of it
  /// (checked against the tables of the University of Tehran by K. Borkowski, "The Persian calendar
  /// for 3000 years", 1996, which differ before and after).
  private static let leapPlaces: Set<Int> = [1, 5, 9, 13, 17, 22, 26, 30]
  private static let years = 1206...1498
  /// 1 Farvardin 1399 was 20 March 2020.
  private static let anchorYear = 1399
  private static let anchorDay = CalendarDate(year: 2020, month: 3, day: 20)

  /// The Gregorian day; `nil` for a day that the calendar does not have, or a year out of its cycle.
  static func day(year: Int, month: Int, day: Int) -> CalendarDate? {
    guard years.contains(year), (1...12).contains(month), let anchorDay else { return nil }
    let length = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29
    guard (1...length).contains(day) else { return nil }
    var days = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    days += day - 1
    var current = anchorYear
    while current < year {
      days += isLeap(current) ? 366 : 365
      current += 1
    }
    while current > year {
      current -= 1
      days -= isLeap(current) ? 366 : 365
    }
    return anchorDay.adding(days: days)
  }

  private static func isLeap(_ year: Int) -> Bool { leapPlaces.contains(year % 33) }
}
