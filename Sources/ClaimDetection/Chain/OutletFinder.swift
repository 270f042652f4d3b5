import ClaimModel
import Lexicons

/// The outlets among what carried the words, and where their names end.
extension CarrierFinder {
  func isLoneLamBeforeQuote(_ index: Int) -> Bool {
    reading.isLoneLam(index) && index + 1 < tokens.count
      && reading.quotation(openedAt: index + 1) != nil
  }

  func outlet(at index: Int, _ range: Range<Int>) -> Carrier? {
    let token = tokens[index]
    if isLoneLamBeforeQuote(index), !isOffice(before: index),
      let quotation = reading.quotation(openedAt: index + 1),
      quotation.wordCount <= 3, quotation.isClosed
    {
      return Carrier(role: .outlet, name: quotation.inside)
    }
    if !isOffice(before: index), let listener = looseListener(index) {
      return Carrier(role: .outlet, name: listener)
    }
    if let called = calledOutlet(index) ?? interviewer(index) {
      return Carrier(role: .outlet, name: called)
    }
    if token.clitics.contains(.lam), let joined = joinedListener(index) {
      return Carrier(role: .outlet, name: joined)
    }
    if let first = listenerInMarks(index) { return Carrier(role: .outlet, name: first) }
    if let served = servedBy(index, range.upperBound) {
      return Carrier(role: .outlet, name: served)
    }
    guard token.isAny([.outlet, .agency]) else { return nil }
    if let named = namedByItsLast(index, range) { return Carrier(role: .outlet, name: named) }
    if let platform = platform(of: index, range.upperBound) {
      return Carrier(role: .outlet, name: platform)
    }
    if isPlatform(index) || isOwner(index) { return nil }
    // لحساب الشركة: on whose account.
    if token.clitics.contains(.lam), !token.isDefinite, !token.clitics.contains(.pronoun),
      token.features == 0x6D71
    {
      return nil
    }
    // في حسابه على منصة كذا.
    if isOwnChannel(index), index + 2 < range.upperBound,
      tokens[index + 1].isAny([.prepOn, .prepIn]), tokens[index + 2].isAny([.outlet, .agency])
    {
      return Carrier(role: .outlet, name: outletName(from: index + 2, range.upperBound))
    }
    let isCarried =
      token.clitics.contains(.lam) || isInterviewWith(index) || isRelayVerb(index - 1)
      || isOwnChannel(index) || isAddressed(index) || isPublishedIn(index) || isAiredOn(index)
    guard isCarried else { return nil }
    return Carrier(role: .outlet, name: outletName(from: index, range.upperBound))
  }

  /// قال لمراسل وكالة كذا: the outlet of the reporter who was told.
  private func servedBy(_ index: Int, _ limit: Int) -> Range<Int>? {
    guard tokens[index].clitics.contains(.lam), isReporter(index), index + 1 < limit else {
      return nil
    }
    if let marks = reading.quotation(openedAt: index + 1) {
      return marks.isClosed && marks.wordCount <= 4 ? marks.inside : nil
    }
    guard tokens[index + 1].kind == .word, !tokens[index + 1].hasPreposition,
      tokens[index + 1].isAny([.outlet, .agency])
    else { return nil }
    return outletName(from: index + 1, min(limit, index + 6))
  }

  /// مراسل: one who reports for an outlet.
  func isReporter(_ index: Int) -> Bool { tokens[index].features >> 16 == 0x6F }

  /// على حسابه في تويتر, عبر فيسبوك, على منصة إكس: the platform is what carries.
  private func platform(of index: Int, _ limit: Int) -> Range<Int>? {
    guard index > 0, tokens[index - 1].isAny([.prepOn, .prepIn, .prepAdverbial]) else {
      return nil
    }
    let end = min(limit, index + 6)
    guard let platform = (index..<max(index, end)).first(where: { isPlatform($0) }),
      platform + 1 >= tokens.count || !isPlatform(platform + 1)
    else { return nil }
    let isReached = tokens[index..<platform].allSatisfy {
      $0.kind == .word && !$0.hasConjunction && !$0.isAny([.that, .verb])
        || $0.kind == .openQuote || $0.kind == .plainQuote
    }
    guard isReached else { return nil }
    // سناب شات, تيك توك.
    let hasTwoWords = tokens[platform].features == 0x7074 && platform + 1 < tokens.count
    return platform..<(platform + (hasTwoWords ? 2 : 1))
  }

  private func isPlatform(_ index: Int) -> Bool {
    let feature = tokens[index].features
    return tokens[index].isAny(.agency) && (feature == 0x70 || feature == 0x7074)
  }

  /// موقع كذا التابع للتلفزيون الرسمي: whose an outlet is.
  private func isOwner(_ index: Int) -> Bool {
    index > 0 && tokens[index].clitics.contains(.lam) && tokens[index - 1].isAny(.attribute)
      && tokens[index - 1].features == UInt32(UInt8(ascii: "o"))
  }

  /// على حسابه الرسمي, عبر موقعها: a channel of the speaker's own.
  private func isOwnChannel(_ index: Int) -> Bool {
    index > 0 && tokens[index].clitics.contains(.pronoun)
      && tokens[index - 1].isAny([.prepOn, .prepIn, .prepAdverbial])
      && !isAfterwards(tokens[index - 1])
  }

  /// مقابلة مع قناة, اتصال مع وكالة.
  private func isInterviewWith(_ index: Int) -> Bool {
    if index > 1, tokens[index - 1].isAny(.prepTo) { return isBehindStatement(index - 1) }
    guard index > 1, tokens[index - 1].isAny([.prepWith, .prepIn]) else { return false }
    // تشديد الإجراءات في موقع الحادث: a place.
    if tokens[index - 1].isAny(.prepIn), isSite(index) { return false }
    return (max(0, index - 4)..<(index - 1)).contains {
      tokens[$0].isAny([.event, .document]) || !reading.readings($0).isEmpty
    }
  }

  /// موقع الانفجار, موقع البناء: behind a word for a site that a thing with ال follows.
  private func isSite(_ index: Int) -> Bool {
    guard tokens[index].features == UInt32(UInt8(ascii: "m")), !tokens[index].isDefinite,
      !tokens[index].clitics.contains(.pronoun), index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && next.isDefinite && !next.isAny([.agency, .outlet, .relativeDay])
  }

  /// بنيويورك تايمز, لواشنطن بوست: the words of an outlet's name of which only the last tells what it is.
  private func namedByItsLast(_ last: Int, _ range: Range<Int>) -> Range<Int>? {
    let first = last - 1
    guard tokens[last].features == 0x6674, first >= range.lowerBound, tokens[first].kind == .word,
      !tokens[first].isAny([.outlet, .agency]),
      tokens[first].clitics.contains(.lam) || isPublishedIn(first) || isRelayVerb(first - 1)
        || isInterviewWith(first)
    else { return nil }
    return first..<(last + 1)
  }

  /// برنامج "كذا" على قناة كذا, المذاع عبر فضائية كذا: behind a programme or a talk.
  private func isAiredOn(_ index: Int) -> Bool {
    guard index > 2, tokens[index - 1].isAny([.prepOn, .prepAdverbial]),
      !tokens[index - 1].clitics.contains(.pronoun), !isAfterwards(tokens[index - 1]),
      !tokens[index].clitics.contains(.pronoun), !isSite(index), tokens[index].isAny(.outlet)
    else { return false }
    return (max(0, index - CarrierFinder.airReach)..<(index - 1)).contains {
      tokens[$0].kind == .word
        && (isProgramme(tokens[$0]) || tokens[$0].isAny(.event) && tokens[$0].features != 0x6D6F)
    }
  }

  /// تصريح خص به الموقع, حديث أدلى به إلى القناة.
  private func isAddressed(_ index: Int) -> Bool {
    guard index > 1, reading.isWithIt(index - 1) else { return false }
    return isRelayVerb(index - 2)
  }

  /// مقال بصحيفة …: ب behind a paper.
  private func isPublishedIn(_ index: Int) -> Bool {
    guard index > 0, tokens[index].clitics.contains(.ba) else { return false }
    return (max(0, index - 3)..<index).contains {
      tokens[$0].isAny([.document, .event]) && tokens[$0].kind == .word
    }
  }

  /// نقلته وكالة, تلقت صحيفة … نسخة منه.
  func isRelayVerb(_ index: Int) -> Bool {
    index >= 0 && tokens[index].isAny(.relayVerb)
  }

  /// The name of an outlet: its kind and what follows it without a break.
  func outletName(from start: Int, _ limit: Int) -> Range<Int> {
    if let quotation = reading.quotation(openedAt: start), quotation.isClosed,
      quotation.close < limit
    {
      return quotation.inside
    }
    // (سي إن إن), وكالة (فرانس برس)
    if let close = closingBracket(start) { return (start + 1)..<close }
    let phrases = NounPhraseReader(reading: reading)
    var index = start + 1
    while index < limit, index - start < 6 {
      let token = tokens[index]
      if let quotation = reading.quotation(openedAt: index) {
        // دورية "كذا كذا كذا كذا كذا": a journal's name may be long.
        if quotation.isClosed, quotation.wordCount <= (index == start + 1 ? 7 : 4) {
          index = withCountry(quotation.close + 1, limit)
        }
        break
      }
      if let close = closingBracket(index) {
        index = withCountry(close + 1, limit)
        break
      }
      // نشرت صحيفة كذا تقريرا: what it brought out.
      if index > start + 1, token.isAny([.document, .event]), !token.isDefinite { break }
      if index > start + 1, phrases.isVerbLike(index) || reading.isDayBefore(index) { break }
      // موقع اليوم السابع, صحيفة اليوم: a day in a paper's name.
      if index == start + 1, token.isAny([.relativeDay, .dayPart]), token.isDefinite {
        index += 1
        continue
      }
      guard token.kind == .word, !token.hasConjunction,
        index == start + 1 || !token.isAny([.role, .rank, .honorific]) || token.isDefinite,
        !token.isAny([
          .that, .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepAdverbial, .weekday, .prepWith,
          .relativeDay, .dayPart, .adverb, .relative, .masdar, .copy, .sourceSaid,
        ]), !token.isAny(.verb) || token.isDefinite || token.isAny(.agency)
      else { break }
      index += 1
    }
    return start..<index
  }

  /// صحيفة "كذا" الأمريكية: with the adjective behind the name.
  private func withCountry(_ index: Int, _ limit: Int) -> Int {
    guard index < limit, tokens[index].kind == .word, tokens[index].isDefinite,
      !tokens[index].hasConjunction, !tokens[index].hasPreposition,
      NounPhraseReader(reading: reading).isRelational(index)
    else { return index }
    return index + 1
  }

  /// The bracket that closes a name of a few words.
  func closingBracket(_ open: Int) -> Int? {
    guard tokens[open].kind == .openBracket else { return nil }
    let limit = min(tokens.count, open + CarrierFinder.bracketReach)
    guard
      let close = (open + 1..<max(open + 1, limit)).first(where: {
        tokens[$0].kind == .closeBracket
      }), close > open + 1
    else { return nil }
    return close
  }

  /// How far before the outlet a programme may be named, in tokens.
  private static let airReach = 10

  /// How long a name in brackets is, in tokens, with them.
  private static let bracketReach = 7
}
