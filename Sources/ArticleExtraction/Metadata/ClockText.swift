/// Finds the time of day beside a date.
struct ClockText {
  private let tokens: [DateToken]
  private let lexicon: PageLexicon

  /// Works on the tokens of a text.
  init(_ tokens: [DateToken], _ lexicon: PageLexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
  }

  /// What is written of a zone.
  struct Zone {
    /// Minutes ahead of UTC; `nil` where none is written, or one that there can't be.
    var minutes: Int?
    /// One that there can't be, as it is written.
    var impossible: String?
  }

  /// How many tokens away from its date a time may stand.
  private static let reach = 8

  /// The time, and what is written of a zone; behind the date before in front of it. Midnight at the end
  /// of a day is 24:00.
  func time(around date: Range<Int>) -> (time: PageDate.Time, zone: Zone)? {
    for index in date.upperBound..<min(tokens.count, date.upperBound + Self.reach) {
      if let found = time(at: index) { return found }
    }
    for index in max(0, date.lowerBound - Self.reach)..<date.lowerBound {
      if let found = time(at: index) { return found }
    }
    return nil
  }

  private func time(at index: Int) -> (time: PageDate.Time, zone: Zone)? {
    guard case .number(var hour, let count)? = token(index) else { return nil }
    var minute = 0
    var second = 0
    var place = index + 1
    if count == 4 || count == 6, case .word("t")? = token(index - 1) {
      return compact(index, count)
    }
    guard count <= 2, hour <= 24 else { return nil }
    switch token(place) {
    case .sign(":")?, .word("h")?:
      guard case .number(let value, 2)? = token(place + 1), value < 60 else { return nil }
      minute = value
      place += 2
      if case .sign(":")? = token(place), case .number(let value, 2)? = token(place + 1) {
        // A leap second is written as the one before it.
        second = min(value, 59)
        place += 2
        if case .sign(let sign)? = token(place), sign == "." || sign == ",",
          case .number? = token(place + 1)
        {
          place += 2
        }
      }
    case .word(let word)? where lexicon.isMarker(word, .am) || lexicon.isMarker(word, .pm):
      guard (1...12).contains(hour) else { return nil }
    default: return nil
    }
    guard hour < 24 || (minute == 0 && second == 0) else { return nil }
    if let half = half(at: place) ?? half(at: index - 1) {
      if half == .pm, hour < 12 { hour += 12 }
      if half == .am, hour == 12 { hour = 0 }
      place += 1
      if case .sign(".")? = token(place) { place += 1 }
    }
    return (PageDate.Time(hour: hour, minute: minute, second: second), zone(at: place))
  }

  /// `T0930`, `T093000`.
  private func compact(_ index: Int, _ count: Int) -> (time: PageDate.Time, zone: Zone)? {
    guard case .number(let number, _)? = token(index) else { return nil }
    let value = count == 4 ? number * 100 : number
    let time = PageDate.Time(hour: value / 10_000, minute: value / 100 % 100, second: value % 100)
    guard time.hour < 24 || value == 240_000, time.minute < 60, time.second < 60 else { return nil }
    return (time, zone(at: index + 1))
  }

  private func half(at index: Int) -> PageLexicon.MarkerKind? {
    guard case .word(let word)? = token(index) else { return nil }
    if lexicon.isMarker(word, .am) { return .am }
    return lexicon.isMarker(word, .pm) ? .pm : nil
  }

  /// `Z`, `GMT`, `+02:00`, `GMT+3`, `بتوقيت غرينتش`, at an index or behind a bracket there.
  private func zone(at index: Int) -> Zone {
    var place = index
    if case .sign("(")? = token(place) { place += 1 }
    var base: Int?
    if case .word(let first)? = token(place) {
      if case .word(let second)? = token(place + 1),
        let minutes = lexicon.markers[.zone]?["\(first) \(second)"]
      {
        return Zone(minutes: minutes)
      }
      guard let minutes = lexicon.markers[.zone]?[first] else { return Zone() }
      base = minutes
      place += 1
      guard base == 0 else { return Zone(minutes: base) }
    }
    guard case .sign(let sign)? = token(place), sign == "+" || sign == "-" || sign == "−",
      case .number(let number, let count)? = token(place + 1)
    else { return Zone(minutes: base) }
    // A hyphen that parts a time from what follows is no zone.
    var (hours, minutes) = (number, 0)
    if count == 4 {
      (hours, minutes) = (number / 100, number % 100)
    } else if count <= 2, case .sign(":")? = token(place + 2),
      case .number(let rest, 2)? = token(place + 3)
    {
      minutes = rest
    } else if count > 2 || (base == nil && sign != "+" && count < 2) {
      return Zone(minutes: base)
    }
    guard hours * 60 + minutes <= 14 * 60, minutes < 60 else {
      // "10:30 - 23:45" are two times.
      let isSpan = sign != "+" && hours < 24 && minutes < 60
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return Zone(minutes: base, impossible: isSpan ? nil : "\(sign)\(two(hours)):\(two(minutes))")
    }
    return Zone(minutes: (hours * 60 + minutes) * (sign == "+" ? 1 : -1))
  }

  private func token(_ index: Int) -> DateToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }
}
