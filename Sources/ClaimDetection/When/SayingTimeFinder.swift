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
    let kind = attribution.cue.kind
    guard kind == .verb || kind == .accordingVerb || kind == .cameIn,
      let gap = attribution.surroundings.first
    else { return nil }
    if let time = firstTime(in: gap) { return time }
    guard kind == .verb else { return nil }
    let verb = attribution.position
    let start = max(reading.segment(of: verb).tokens.lowerBound, verb - Self.reachBefore)
    return firstTime(in: start..<verb, before: verb)
  }

  /// The first time in a range, which may stand before a verb.
  private func firstTime(in range: Range<Int>, before verb: Int? = nil) -> SayingTime? {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind == .openBracket {
        guard let close = bracketEnd(index, range.upperBound) else { return nil }
        index = close
      } else if token.isAny(.relative) {
        // What a relative clause tells is another time; a comma closes it.
        guard let comma = comma(behind: index, range.upperBound) else { return nil }
        index = comma
      } else if mayTell(token), let words = time(at: index, range), !isToCome(words.tokens),
        verb.map({ opensClause(words.tokens, of: $0) }) ?? true
      {
        return reading.span(words.tokens).map { SayingTime(span: $0, date: words.date) }
      }
      index += 1
    }
    return nil
  }

  /// (فيفا) and the like.
  private func bracketEnd(_ open: Int, _ limit: Int) -> Int? {
    (open + 1..<max(open + 1, min(limit, open + Self.bracketReach))).first {
      tokens[$0].kind == .closeBracket
    }
  }

  private func comma(behind index: Int, _ limit: Int) -> Int? {
    (index + 1..<max(index + 1, limit)).first { tokens[$0].kind == .comma }
  }

  /// How many tokens may stand in brackets.
  private static let bracketReach = 10

  /// يوم الأحد المقبل: when something will be.
  private func isToCome(_ time: Range<Int>) -> Bool {
    let next = time.upperBound
    if next < tokens.count, tokens[next].isAny(.period),
      tokens[next].features == UInt32(UInt8(ascii: "f"))
    {
      return true
    }
    return tokens[time.lowerBound].isAny(.relativeDay) && number(tokens[time.lowerBound]) == 1
  }

  /// وأمس أكد, مساء الأحد، أعلن, but neither لقاء السبت، وأكد nor ما نوقش أمس، أكد: the time of the verb's own clause
  /// opens it.
  private func opensClause(_ time: Range<Int>, of verb: Int) -> Bool {
    if tokens[verb].hasConjunction { return false }
    if tokens[time.lowerBound].hasConjunction { return true }
    var start = time.lowerBound
    let floor = reading.segment(of: verb).tokens.lowerBound
    while start > floor, tokens[start - 1].kind == .word,
      tokens[start - 1].isAny([.prepIn, .dayPart, .period, .prepFrom])
        && !tokens[start - 1].clitics.contains(.pronoun)
    {
      start -= 1
      if tokens[start].hasConjunction { return true }
    }
    return start == floor || tokens[start - 1].kind != .word
      || tokens[start - 1].isAny([.already, .be, .meanwhile]) || isName(start - 1)
  }

  /// وكان الوزير سعد فهمي أمس أكد: behind who speaks.
  private func isName(_ index: Int) -> Bool {
    tokens[index].isAny([.name, .role, .rank, .organisation, .spokesperson])
  }

  /// Whether a token is of a kind that is asked for below.
  private func mayTell(_ token: Token) -> Bool {
    token.isAny([.relativeDay, .weekday, .month, .monthFirst]) || token.kind == .number
  }

  private func time(at index: Int, _ range: Range<Int>) -> (
    tokens: Range<Int>, date: CalendarDate?
  )? {
    let token = tokens[index]
    if token.isAny(.relativeDay), let distance = number(token) {
      return (index..<(index + 1), articleDate?.adding(days: distance))
    }
    if token.isAny(.weekday), let weekday = number(token) {
      return (index..<(index + 1), lastDay(weekday))
    }
    if token.kind == .number {
      guard let day = digits(index) else { return nil }
      // 13 من يوليو.
      let of = index + 1 < range.upperBound && tokens[index + 1].isAny(.prepFrom) ? 2 : 1
      return monthName(at: index + of, range).map { dated(index, day, $0, range) }
    }
    guard let month = monthName(at: index, range), let first = dayWords(before: index, range) else {
      return nil
    }
    return dated(first.start, first.day, month, range)
  }

  /// يناير, كانون الثاني: a month and the token behind it, or behind its second name (كانون الثاني/يناير).
  private func monthName(at index: Int, _ range: Range<Int>) -> (month: Int, end: Int)? {
    guard index < range.upperBound, let number = number(tokens[index]) else { return nil }
    var month = number
    var end = index + 1
    if tokens[index].isAny(.monthFirst) {
      guard end < range.upperBound, let half = reading.lexicon.days[hash(end)], half <= 2 else {
        return nil
      }
      if half == 2 { month = number % 12 + 1 }
      end += 1
    } else if !tokens[index].isAny(.month) {
      return nil
    }
    if end + 1 < range.upperBound, tokens[end].kind == .dash,
      let second = monthName(at: end + 1, end + 1..<range.upperBound)
    {
      end = second.end
    }
    return (month, end)
  }

  /// في الثامن من مايو, في الخامس والعشرين من مايو: the day before من and a month.
  private func dayWords(before month: Int, _ range: Range<Int>) -> (start: Int, day: Int)? {
    guard month - 2 >= range.lowerBound, tokens[month - 1].isAny(.prepFrom),
      let last = reading.lexicon.days[hash(month - 2)]
    else { return nil }
    guard month - 3 >= range.lowerBound, last >= 10,
      let unit = reading.lexicon.days[hash(month - 3)],
      unit < 10
    else { return (month - 2, last) }
    return (month - 3, unit + last)
  }

  private func hash(_ index: Int) -> WordHash {
    tokens[index].kind == .word ? WordHash(reading.folded(index)) : WordHash()
  }

  private func dated(
    _ start: Int, _ day: Int, _ month: (month: Int, end: Int), _ range: Range<Int>
  ) -> (tokens: Range<Int>, date: CalendarDate?) {
    if month.end < range.upperBound, tokens[month.end].kind == .number, let year = year(month.end) {
      return (
        start..<(month.end + 1), CalendarDate(year: year, month: month.month, day: day)
      )
    }
    return (start..<month.end, date(day: day, month: month.month))
  }

  private func year(_ index: Int) -> Int? {
    let text = String(decoding: reading.folded(index), as: UTF8.self)
    guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else {
      return nil
    }
    return year
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
