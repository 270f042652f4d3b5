import ClaimModel
import Lexicons

/// A document, event or outlet that words came through.
struct Carrier {
  var role: LinkRole
  /// The words that name it.
  var name: Range<Int>
  /// The token of its head noun.
  var head: Int { name.lowerBound }
}

/// Finds what carried the words in the adverbials around a claim: في بيان, خلال مؤتمر صحفي, لصحيفة ….
struct CarrierFinder {
  let reading: ArticleReading

  private var tokens: TokenList { reading.tokens }

  /// The carriers in a range, in order.
  func carriers(in range: Range<Int>) -> [Carrier] {
    var found: [Carrier] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard mayCarry(tokens[index]) else {
        index += 1
        continue
      }
      // What a relative clause tells carries nothing.
      if tokens[index].isAny(.relative) {
        index += 1
        while index < range.upperBound, tokens[index].kind != .comma {
          // البيان الذي توصلت به الصحيفة: but who has a copy.
          if tokens[index].isAny(.relayVerb), let copy = InsertionReader(reading).copy(at: index),
            !copy.name.isEmpty
          {
            found.append(Carrier(role: .outlet, name: copy.name))
          } else if tokens[index].isAny([.outlet, .agency]), isRelayVerb(index - 1) {
            // الدراسة التي أوردتها مجلة كذا.
            found.append(Carrier(role: .outlet, name: outletName(from: index, range.upperBound)))
          }
          index += 1
        }
        continue
      }
      if let copy = InsertionReader(reading).copy(at: index), !copy.name.isEmpty {
        found.append(Carrier(role: .outlet, name: copy.name))
        index = copy.tokens.upperBound
        continue
      }
      if let carrier = carrier(at: index, range) {
        found.append(carrier)
        index = carrier.name.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a word can name a carrier, lead to one or hide one: all that is asked below asks for one of
  /// these first.
  private func mayCarry(_ token: Token) -> Bool {
    token.isAny([.document, .event, .outlet, .agency, .relative, .relayVerb])
      || token.lettersCount == 1 || token.clitics.contains(.lam)
  }

  private func carrier(at index: Int, _ range: Range<Int>) -> Carrier? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let outlet = outlet(at: index, range) { return outlet }
    guard token.isAny([.document, .event]), isIntroduced(index, range) else { return nil }
    // في حديثه alone names the saying, not an occasion.
    if token.features == 0x6D6F, token.clitics.contains(.pronoun),
      index + 1 >= tokens.count || !tokens[index + 1].isAny([.prepTo, .prepWith])
    {
      return nil
    }
    // في تصريح لصحيفة …: the outlet is the carrier.
    if leadsToOutlet(index, range.upperBound) { return nil }
    // في تصريح names no paper; في تصريح صحفي does.
    if token.isAny(.document), isStatementMade(index), adjectiveEnd(index, range) == index + 1 {
      return nil
    }
    return carrier(headedBy: index, range)
  }

  /// The document or event that a noun names, with the adjective behind it.
  func carrier(headedBy index: Int, _ range: Range<Int>) -> Carrier {
    let token = tokens[index]
    let isEvent =
      token.isAny(.event) && !(token.isAny(.document) && token.clitics.contains(.pronoun))
    return Carrier(role: isEvent ? .event : .document, name: index..<(adjectiveEnd(index, range)))
  }

  /// تصريح names the saying itself, not a paper.
  private func isStatementMade(_ index: Int) -> Bool {
    reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  private func isIntroduced(_ index: Int, _ range: Range<Int>) -> Bool {
    if tokens[index].clitics.contains(.ba) { return true }
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    // في ختام المؤتمر
    if previous.isAny(.phase), index > 1 {
      return tokens[index - 2].isAny(.prepIn) || previous.clitics.contains(.ba)
    }
    return previous.isAny([.prepIn, .prepAdverbial]) && !isAfterwards(previous)
  }

  /// بعد and قبل tell when, not through what.
  private func isAfterwards(_ token: Token) -> Bool {
    token.isAny(.prepAdverbial) && token.isAny(.afterwards)
  }

  private func leadsToOutlet(_ index: Int, _ limit: Int) -> Bool {
    let end = min(limit, index + 4)
    guard index + 1 < end else { return false }
    return ((index + 1)..<end).contains { next in
      isLoneLamBeforeQuote(next) || looseListener(next) != nil
        || (tokens[next].clitics.contains(.lam) && tokens[next].isAny([.outlet, .agency]))
    }
  }

  /// Where ل and an outlet in quotation marks begin inside a source: مصدر قضائي لـ"الأيام".
  ///
  /// - Returns: where the source ends before that; `nil` where it goes on to its end.
  func addressee(in source: Range<Int>) -> Int? {
    source.dropFirst().first {
      reading.isLoneLam($0) && $0 + 1 < tokens.count && !tokens[$0 + 1].isWord
        && !(isOffice(before: $0) && hasNameBehind($0, source))
    }
  }

  /// الأمين العام لـ«الحزب» فلان: behind what the office belongs to stands who holds it.
  private func hasNameBehind(_ lam: Int, _ source: Range<Int>) -> Bool {
    guard let quotation = reading.quotation(openedAt: lam + 1) else { return false }
    return quotation.close + 1 < source.upperBound && tokens[quotation.close + 1].kind == .word
  }

  /// المدير العام, التنفيذي: a calling and its adjective, which say of what somebody is in charge.
  private func isOffice(before lam: Int) -> Bool {
    var index = lam - 1
    // العام stands in the lexicon with its ال, as a word of time.
    while index > 0, lam - index < 4, !tokens[index].isAny([.role, .rank]),
      reading.folded(index).starts(with: [Letters.alef, Letters.lam])
    {
      index -= 1
    }
    return index >= 0 && index < lam - 1 && tokens[index].isAny([.role, .rank])
      && !tokens[index].isAny(.spokesperson)
      && reading.folded(index).starts(with: [Letters.alef, Letters.lam])
  }

  /// في اتصال بـ«الصحيفة»: ب behind a talk, before a name in marks.
  private func calledOutlet(_ index: Int) -> Range<Int>? {
    guard tokens[index].lettersCount == 1, reading.folded(index).first == Letters.ba, index > 1,
      let quotation = reading.quotation(openedAt: index + 1), quotation.isClosed,
      quotation.wordCount <= 3,
      tokens[(index - 2)..<index].contains(where: { $0.isAny(.event) })
    else { return nil }
    return quotation.inside
  }

  /// قال "للصحيفة", قال "لعمان": ل inside the marks of an outlet's name.
  private func listenerInMarks(_ index: Int) -> Range<Int>? {
    guard index > 1, tokens[index].clitics.contains(.lam), tokens[index - 2].isWord,
      let quotation = reading.quotation(openedAt: index - 1), quotation.isClosed,
      quotation.wordCount <= 3
    else { return nil }
    return quotation.inside
  }

  /// لـ(الصحيفة), لـ الصحيفة: ل by itself before a name in brackets or none.
  func looseListener(_ index: Int) -> Range<Int>? {
    guard reading.isLoneLam(index), index > 0, index + 1 < tokens.count else { return nil }
    if tokens[index + 1].kind == .openBracket {
      let limit = min(tokens.count, index + 6)
      guard
        let close = (index + 2..<max(index + 2, limit)).first(where: {
          tokens[$0].kind == .closeBracket
        }), close > index + 2, tokens[(index + 2)..<close].allSatisfy({ $0.kind == .word })
      else { return nil }
      return (index + 2)..<close
    }
    let next = tokens[index + 1]
    guard next.kind == .word, !next.hasPreposition, !next.hasConjunction,
      next.isAny([.agency, .outlet])
        || next.classes.isEmpty && next.lettersCount > 3
          && tokens[index - 1].isAny([.document, .event, .verb])
    else { return nil }
    return outletName(from: index + 1, min(tokens.count, index + 4))
  }

  private func isLoneLamBeforeQuote(_ index: Int) -> Bool {
    reading.isLoneLam(index) && index + 1 < tokens.count
      && reading.quotation(openedAt: index + 1) != nil
  }

  private func outlet(at index: Int, _ range: Range<Int>) -> Carrier? {
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
    if let called = calledOutlet(index) { return Carrier(role: .outlet, name: called) }
    if let first = listenerInMarks(index) { return Carrier(role: .outlet, name: first) }
    guard token.isAny([.outlet, .agency]) else { return nil }
    if let platform = platform(of: index, range.upperBound) {
      return Carrier(role: .outlet, name: platform)
    }
    if isPlatform(index) { return nil }
    let isCarried =
      token.clitics.contains(.lam) || isInterviewWith(index) || isRelayVerb(index - 1)
      || isOwnChannel(index) || isAddressed(index) || isPublishedIn(index)
    guard isCarried else { return nil }
    return Carrier(role: .outlet, name: outletName(from: index, range.upperBound))
  }

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

  /// على حسابه الرسمي, عبر موقعها: a channel of the speaker's own.
  private func isOwnChannel(_ index: Int) -> Bool {
    index > 0 && tokens[index].clitics.contains(.pronoun)
      && tokens[index - 1].isAny([.prepOn, .prepIn, .prepAdverbial])
      && !isAfterwards(tokens[index - 1])
  }

  /// مقابلة مع قناة, اتصال مع وكالة.
  private func isInterviewWith(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].isAny([.prepWith, .prepIn]) else { return false }
    return (max(0, index - 4)..<(index - 1)).contains {
      tokens[$0].isAny([.event, .document]) || !reading.readings($0).isEmpty
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
  private func isRelayVerb(_ index: Int) -> Bool {
    index >= 0 && tokens[index].isAny(.relayVerb)
  }

  /// The name of an outlet: its kind and what follows it without a break.
  func outletName(from start: Int, _ limit: Int) -> Range<Int> {
    if let quotation = reading.quotation(openedAt: start), quotation.isClosed,
      quotation.close < limit
    {
      return quotation.inside
    }
    var index = start + 1
    while index < limit, index - start < 6 {
      let token = tokens[index]
      if let quotation = reading.quotation(openedAt: index) {
        if quotation.wordCount <= 4, quotation.isClosed { index = quotation.close + 1 }
        break
      }
      if token.kind == .openBracket, index + 2 < limit, tokens[index + 2].kind == .closeBracket {
        index += 3
        break
      }
      // موقع اليوم السابع, صحيفة اليوم: a day in a paper's name.
      if index == start + 1, token.isAny(.relativeDay), token.isDefinite {
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

  /// A document or event with the adjective behind it (مؤتمر صحفي, رسالة بابوية).
  private func adjectiveEnd(_ index: Int, _ range: Range<Int>) -> Int {
    let next = index + 1
    guard next < range.upperBound, tokens[next].kind == .word,
      tokens[next].isDefinite == tokens[index].isDefinite, !tokens[next].hasPreposition,
      !tokens[next].hasConjunction
    else { return next }
    var word = reading.folded(next)
    if word.last == Letters.ha { word = word.dropLast() }
    let isRelated =
      word.last == Letters.ya && word.count > 3
      && !tokens[next].isAny([.prepOn, .prepIn, .name, .relative])
    return isRelated ? next + 1 : next
  }
}
