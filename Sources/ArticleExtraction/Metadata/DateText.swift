import ClaimModel

/// Dates as pages write them for machines, in ISO 8601.
enum DateText {
  /// A day (`2020-01-11`), or a moment where a time is written (`2020-01-11T09:30:00+02:00`).
  ///
  /// Reads ISO 8601 and its common variants, the dates of RFC 5322 and HTTP, days with an English
  /// month's name, eight digits, and days first with a four-digit year where no other reading is
  /// possible. A text that reads in two ways (`02/03/2020`) is `nil`, and so is what lies before
  /// 1990 or in a far future: it is not when a web page was published.
  static func iso8601(_ text: String) -> String? {
    let characters = westernDigits(text.prefix(80))
    if let date = yearFirst(characters) { return date }
    let fields = characters.split { character in
      !(character.isLetter || character.isNumber || character == ":")
    }.map { String($0) }
    guard let (year, month, day) = named(fields) ?? dayFirst(fields) else { return nil }
    return valid(year, month, day)?.description
  }

  private static func westernDigits(_ text: Substring) -> [Character] {
    text.map { character in
      guard !character.isASCII, let digit = character.wholeNumberValue, digit < 10 else {
        return character
      }
      return Character("\(digit)")
    }
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1990...2100).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2020-1-11`, `2020/01/11 09:30`, `20200111T093000Z`.
  private static func yearFirst(_ characters: [Character]) -> String? {
    var reader = Reader(characters)
    reader.skip { $0.isWhitespace }
    guard let year = reader.number(4...4) else { return nil }
    let isSeparated = reader.take { "-/.".contains($0) }
    guard let month = reader.number(isSeparated ? 1...2 : 2...2) else { return nil }
    guard !isSeparated || reader.take({ "-/.".contains($0) }) else { return nil }
    guard let day = reader.number(isSeparated ? 1...2 : 2...2), !reader.isAtDigit,
      let date = valid(year, month, day)
    else { return nil }
    return date.description + (time(&reader) ?? "")
  }

  /// `T09:30:00+02:00` of what follows a day; `nil` where no time follows.
  private static func time(_ reader: inout Reader) -> String? {
    guard reader.take({ $0 == "T" || $0 == "t" || $0 == " " }), let hour = reader.number(1...2),
      hour < 24
    else { return nil }
    _ = reader.take { $0 == ":" }
    guard let minute = reader.number(2...2), minute < 60 else { return nil }
    _ = reader.take { $0 == ":" }
    let second = min(reader.number(2...2) ?? 0, 59)
    if reader.take({ $0 == "." || $0 == "," }) { reader.skip { $0.isNumber } }
    reader.skip { $0 == " " }
    let text = "T" + two(hour) + ":" + two(minute) + ":" + two(second)
    if reader.take({ $0 == "Z" || $0 == "z" }) { return text + "Z" }
    for sign in ["+", "-"] where reader.take({ String($0) == sign }) {
      guard let zone = reader.number(2...2) else { return text }
      _ = reader.take { $0 == ":" }
      return text + sign + two(zone) + ":" + two(reader.number(2...2) ?? 0)
    }
    return text
  }

  /// `11 January 2020`, `Jan. 11, 2020`, `Sat, 11 Jan 2020 09:30:00 GMT`.
  private static func named(_ fields: [String]) -> (Int, Int, Int)? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    for (index, field) in fields.enumerated() {
      guard let month = months.firstIndex(of: String(field.lowercased().prefix(3))) else {
        continue
      }
      let before = index > 0 ? dayNumber(fields[index - 1]) : nil
      let after = index + 1 < fields.count ? fields[index + 1] : ""
      let second = index + 2 < fields.count ? fields[index + 2] : ""
      if let day = before, let year = yearNumber(after) { return (year, month + 1, day) }
      if let day = dayNumber(after), let year = yearNumber(second) { return (year, month + 1, day) }
    }
    return nil
  }

  /// `13/01/2020`, `01/13/2020`: whichever reading the calendar leaves.
  private static func dayFirst(_ fields: [String]) -> (Int, Int, Int)? {
    for index in fields.indices.dropLast(2) {
      guard let first = dayNumber(fields[index]), let second = dayNumber(fields[index + 1]),
        let year = yearNumber(fields[index + 2])
      else { continue }
      if first > 12, second <= 12 { return (year, second, first) }
      if second > 12, first <= 12 { return (year, first, second) }
      if first == second { return (year, second, first) }
    }
    return nil
  }

  private static func dayNumber(_ field: String) -> Int? {
    let digits = field.prefix { $0.isASCII && $0.isNumber }
    let suffix = field.dropFirst(digits.count).lowercased()
    guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(suffix) else { return nil }
    return Int(digits)
  }

  private static func yearNumber(_ field: String) -> Int? {
    field.count == 4 ? Int(field) : nil
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Reads numbers and signs one after another.
  private struct Reader {
    private var rest: ArraySlice<Character>

    init(_ characters: [Character]) { rest = characters[...] }

    var isAtDigit: Bool { rest.first.map { $0.isASCII && $0.isNumber } ?? false }

    mutating func skip(_ isSkipped: (Character) -> Bool) { rest = rest.drop(while: isSkipped) }

    mutating func take(_ isTaken: (Character) -> Bool) -> Bool {
      guard let first = rest.first, isTaken(first) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ widths: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix(widths.upperBound).prefix { $0.isASCII && $0.isNumber }
      guard widths.contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return Int(String(digits))
    }
  }
}
