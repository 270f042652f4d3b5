import ClaimModel
import Lexicons

/// Finds when something was said: the time expression between the verb and what it reports, or right
/// before the verb.
struct SayingTimeFinder {
  let reading: ArticleReading
  /// The day the article was published; without it the words are found but not resolved.
  let articleDate: CalendarDate?

  private var tokens: TokenList { reading.tokens }
  /// How many tokens before a verb its time may stand.
  private static let reachBefore = 4

  /// The time of a claim; `nil` where its sentence does not tell.
  func sayingTime(of attribution: Attribution) -> SayingTime? {
    guard attribution.cue.kind == .verb, let gap = attribution.surroundings.first else {
      return nil
    }
    if let time = firstTime(in: gap) { return time }
    let verb = attribution.position
    let start = max(reading.segment(of: verb).tokens.lowerBound, verb - Self.reachBefore)
    return firstTime(in: start..<verb)
  }

  private func firstTime(in range: Range<Int>) -> SayingTime? {
    for index in range where mayTell(tokens[index]) {
      // What a relative clause or a bracket tells is another time.
      if tokens[index].isAny(.relative) || tokens[index].kind == .openBracket { return nil }
      if let time = time(at: index, range) { return time }
    }
    return nil
  }

  /// Whether a token is of a kind that is asked for below.
  private func mayTell(_ token: Token) -> Bool {
    token.isAny([.relative, .relativeDay, .weekday]) || token.kind == .number
      || token.kind == .openBracket
  }

  private func time(at index: Int, _ range: Range<Int>) -> SayingTime? {
    let token = tokens[index]
    if token.isAny(.relativeDay), let distance = number(token) {
      return sayingTime(index..<(index + 1), articleDate?.adding(days: distance))
    }
    if token.isAny(.weekday), let weekday = number(token) {
      return sayingTime(index..<(index + 1), lastDay(weekday))
    }
    guard token.kind == .number, index + 1 < range.upperBound, tokens[index + 1].isAny(.month),
      let month = number(tokens[index + 1]), let day = digits(index)
    else { return nil }
    return sayingTime(index..<(index + 2), date(day: day, month: month))
  }

  private func sayingTime(_ range: Range<Int>, _ date: CalendarDate?) -> SayingTime? {
    reading.span(range).map { SayingTime(span: $0, date: date) }
  }

  /// The last such day of the week up to the article's date.
  private func lastDay(_ weekday: Int) -> CalendarDate? {
    guard let articleDate else { return nil }
    let back = (articleDate.weekday - weekday + 7) % 7
    return articleDate.adding(days: -back)
  }

  /// The last such day of the year up to the article's date.
  private func date(day: Int, month: Int) -> CalendarDate? {
    guard let articleDate else { return nil }
    let year = articleDate.parts.year
    let candidates = [year, year - 1].compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    return candidates.first { $0 <= articleDate }
  }

  /// The number that a lexicon row gives as its feature, such as 5 or -1.
  private func number(_ token: Token) -> Int? {
    var text = ""
    for shift in [24, 16, 8, 0] {
      let byte = UInt8(truncatingIfNeeded: token.features >> UInt32(shift))
      if byte > 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return Int(text)
  }

  private func digits(_ index: Int) -> Int? {
    let text = String(decoding: reading.folded(index), as: UTF8.self)
    return text.utf8.count <= 2 ? Int(text) : nil
  }
}
