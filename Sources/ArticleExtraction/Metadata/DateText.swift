import ClaimModel

/// Reads dates as pages write them, for machines and for people.
struct DateText {
  /// In which order the page's language writes the day and the month in numbers.
  enum Order { case dayFirst, monthFirst, unknown }

  /// What a text says of a date.
  enum Reading: Equatable {
    case date(PageDate)
    /// A date that is not turned into a day, and why.
    case refused(String)
    case none
  }

  /// Reads ISO 8601 and its variants, the dates of RFC 5322 and HTTP, days with a month's name in
  /// the languages of `months.tsv`, days in numbers, and days of the Jalali calendar.
  ///
  /// Numbers that read in two ways (`02/03/2020`) are no date unless the order is known. What lies
  /// before 1990 or in a far future is not when a web page was published. A day of the lunar
  /// calendar is refused: its months begin by sighting, so that countries differ by a day.
  static func reading(_ text: some StringProtocol, order: Order = .unknown) -> Reading {
    var reader = DateText(DateToken.tokens(of: text), order: order)
    return reader.read()
  }

  /// The date in ISO 8601; `nil` where there is none.
  static func iso8601(_ text: String, order: Order = .unknown) -> String? {
    guard case .date(let date) = reading(text, order: order) else { return nil }
    return date.iso8601
  }

  private let tokens: [DateToken]
  private let order: Order
  private let lexicon = PageLexicon.shared
  private var refusal: String?

  private init(_ tokens: [DateToken], order: Order) {
    self.tokens = tokens
    self.order = order
  }

  private mutating func read() -> Reading {
    for index in tokens.indices {
      guard let (day, end) = day(at: index) else { continue }
      guard let clock = ClockText(tokens, lexicon).time(around: index..<end) else {
        return .date(PageDate(day: day))
      }
      var date = PageDate(
        day: day, time: clock.time, zone: clock.zone.minutes,
        impossibleZone: clock.zone.impossible)
      if clock.time.hour == 24 {
        // ISO 8601: the end of a day is the beginning of the next.
        date.day = day.adding(days: 1)
        date.time = PageDate.Time(hour: 0, minute: 0, second: 0)
      }
      return .date(date)
    }
    return refusal.map { .refused($0) } ?? .none
  }

  // MARK: days

  private mutating func day(at index: Int) -> (CalendarDate, Int)? {
    switch tokens[index] {
    case .number(let number, let count):
      // A number behind a number and a point, as in a version or an address, begins no date.
      if count == 8, let found = compact(number) { return (found, index + 1) }
      if count == 4 { return yearFirst(number, index) }
      if count <= 2 { return dayOrMonthFirst(number, index) }
      return nil
    case .word: return namedMonthFirst(index)
    case .sign: return nil
    }
  }

  private func compact(_ number: Int) -> CalendarDate? {
    gregorian(number / 10_000, number / 100 % 100, number % 100)
  }

  /// `2020-1-11`, `2020 January 11`, `2020年1月11日`, `1399/02/21`.
  private mutating func yearFirst(_ year: Int, _ index: Int) -> (CalendarDate, Int)? {
    let next = skipped(index + 1)
    if let (months, after) = month(at: next) {
      guard case .number(let day, let count)? = token(skipped(after)), count <= 2 else {
        return nil
      }
      return resolved(year, months, day).map { ($0, skipped(after) + 1) }
    }
    guard let (second, afterSecond) = part(index + 1), let (third, end) = part(afterSecond) else {
      return nil
    }
    return numeric(year, second, third).map { ($0, end) }
  }

  /// `11 January 2020`, `13/01/2020`, `21/02/1399`.
  private mutating func dayOrMonthFirst(_ first: Int, _ index: Int) -> (CalendarDate, Int)? {
    if let (months, after) = month(at: skipped(index + 1)) {
      let place = skipped(after)
      guard let year = yearNumber(place) else { return nil }
      return resolved(year, months, first).map { ($0, place + 1) }
    }
    guard let (second, afterSecond) = part(index + 1), second <= 31,
      let (year, end) = part(afterSecond), case .number(_, 4)? = token(end - 1)
    else { return nil }
    if let day = dayFirst(year, first, second) { return (day, end) }
    return nil
  }

  /// `January 11, 2020`.
  private mutating func namedMonthFirst(_ index: Int) -> (CalendarDate, Int)? {
    guard let (months, after) = month(at: index), case .number(let day, let count)? = token(after),
      count <= 2
    else { return nil }
    let place = skipped(after + 1)
    guard let year = yearNumber(place) else { return nil }
    return resolved(year, months, day).map { ($0, place + 1) }
  }

  private func yearNumber(_ index: Int) -> Int? {
    guard case .number(let year, 4)? = token(index) else { return nil }
    return year
  }

  /// A number behind a sign that parts the numbers of a date, with the place behind it.
  private func part(_ index: Int) -> (Int, Int)? {
    switch token(index) {
    case .sign("-")?, .sign("/")?, .sign(".")?, .sign("،")?, .word("年")?, .word("月")?, .word("년")?,
      .word("월")?:
      guard case .number(let number, let count)? = token(index + 1), count <= 4 else { return nil }
      return (number, index + 2)
    default: return nil
    }
  }

  /// The month at an index, and the place behind it: one or two words, said twice in different
  /// names at times (`تشرين الأول/أكتوبر`), with a point behind an abbreviation.
  private func month(at index: Int) -> ([PageLexicon.Month], Int)? {
    guard let (first, end) = monthName(index) else { return nil }
    var place = end
    if case .sign(".")? = token(place) { place += 1 }
    var other = place
    if case .sign(let sign)? = token(other), sign == "/" || sign == "(" { other += 1 }
    if let (second, behind) = monthName(other) {
      let common = first.filter(second.contains)
      if !common.isEmpty {
        place = behind
        if case .sign(")")? = token(place) { place += 1 }
        return (common, place)
      }
    }
    return (first, place)
  }

  private func monthName(_ index: Int) -> ([PageLexicon.Month], Int)? {
    guard case .word(let word)? = token(index) else { return nil }
    if case .word(let second)? = token(index + 1), let months = lexicon.months["\(word) \(second)"]
    {
      return (months, index + 2)
    }
    return lexicon.months[word].map { ($0, index + 1) }
  }

  /// The place behind up to three words and signs that stand between the parts of a date.
  private func skipped(_ index: Int) -> Int {
    var place = index
    for _ in 0..<3 {
      switch token(place) {
      case .sign(let sign)? where Self.joints.contains(sign): place += 1
      case .word(let word)? where lexicon.isMarker(word, .joint): place += 1
      default: return place
      }
    }
    return place
  }

  private static let joints: Set<Unicode.Scalar> = [",", "،", ".", "-", "/", "'", "º", "–", "ª"]

  private func token(_ index: Int) -> DateToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  // MARK: calendars

  /// A day of a named month, in the calendar that the name and the year belong to.
  private mutating func resolved(
    _ year: Int, _ months: [PageLexicon.Month], _ day: Int
  ) -> CalendarDate? {
    // A Polish November is a Croatian October.
    guard Set(months.filter { $0.calendar == .gregorian }).count <= 1 else {
      refusal =
        refusal ?? "the month's name means one month in one language, and another in another"
      return nil
    }
    for month in months {
      switch month.calendar {
      case .gregorian:
        if let found = gregorian(year, month.number, day) { return found }
      case .jalali:
        if let found = jalali(year, month.number, day) { return found }
      case .hijri: refuseHijri(year, month.number, day)
      }
    }
    return nil
  }

  private mutating func numeric(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    if let found = gregorian(year, month, day) ?? jalali(year, month, day) { return found }
    refuseHijri(year, month, day)
    return nil
  }

  private mutating func dayFirst(_ year: Int, _ first: Int, _ second: Int) -> CalendarDate? {
    if second > 12 { return gregorian(year, first, second) }
    if first > 12 || first == second { return numeric(year, second, first) }
    if Self.jalaliYears.contains(year) { return jalali(year, second, first) }
    switch order {
    case .dayFirst: return numeric(year, second, first)
    case .monthFirst: return gregorian(year, first, second)
    case .unknown: return nil
    }
  }

  private static let jalaliYears = 1369...1415
  private static let hijriYears = 1416...1500

  private func gregorian(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1990...2100).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func jalali(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard Self.jalaliYears.contains(year) else { return nil }
    return JalaliCalendar.day(year: year, month: month, day: day)
  }

  private mutating func refuseHijri(_ year: Int, _ month: Int, _ day: Int) {
    guard Self.hijriYears.contains(year), (1...12).contains(month), (1...30).contains(day) else {
      return
    }
    refusal =
      "the lunar date \(day)/\(month)/\(year) is not turned into a day: its months begin by sighting"
  }
}
