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

  var tokens: TokenList { reading.tokens }

  /// The carriers in a range, in order.
  func carriers(in range: Range<Int>) -> [Carrier] {
    var found: [Carrier] = []
    guard var index = firstHint(in: range) else { return found }
    while index < range.upperBound {
      guard CarrierFinder.mayCarry(tokens[index]) else {
        index += 1
        continue
      }
      // What a relative clause tells carries nothing.
      if tokens[index].isAny(.relative) {
        index += 1
        var isGuest = false
        while index < range.upperBound, tokens[index].kind != .comma {
          // المصدر الذي طلب عدم ذكر اسمه في اتصال هاتفي: behind the formula the sentence goes on.
          if tokens[index].traits.contains(.identity) { break }
          if isGuestWord(tokens[index]) { isGuest = true }
          if isGuest, let seen = visited(at: index, range.upperBound) {
            found.append(seen)
            index = seen.name.upperBound
            continue
          }
          // البيان الذي توصلت به الصحيفة: but who has a copy.
          if tokens[index].isAny(.relayVerb), let copy = InsertionReader(reading).copy(at: index),
            !copy.name.isEmpty
          {
            found.append(Carrier(role: .outlet, name: copy.name))
          } else if tokens[index].isAny([.outlet, .agency]),
            isRelayVerb(index - 1) || isShownOn(index)
          {
            // الدراسة التي أوردتها مجلة كذا, الذي يبث على قناة كذا.
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

  /// حل ضيفا, حلت ضيفة: who speaks on somebody's programme.
  private func isGuestWord(_ token: Token) -> Bool {
    token.isAny(.relayVerb) && token.features == UInt32(UInt8(ascii: "g"))
  }

  /// ضيفة على برنامج «كذا» على إذاعة كذا: the programme and the outlet that somebody is a guest of.
  private func visited(at index: Int, _ limit: Int) -> Carrier? {
    guard tokens[index - 1].isAny([.prepOn, .prepIn]) else { return nil }
    if isProgramme(tokens[index]), let title = reading.quotation(openedAt: index + 1),
      title.isClosed, title.wordCount <= 4, title.close < limit
    {
      return Carrier(role: .event, name: index..<(title.close + 1))
    }
    return tokens[index].isAny([.outlet, .agency])
      ? Carrier(role: .outlet, name: outletName(from: index, limit)) : nil
  }

  /// Whether a word of more than one letter can name a carrier, lead to one or hide one: all that is asked
  /// below asks for one of these first.
  static func mayCarry(_ word: KnownWord) -> Bool {
    !word.classes.isDisjoint(with: [
      .document, .event, .outlet, .agency, .relative, .relayVerb, .prepWith, .prepTo,
    ])
      || word.clitics.contains(.lam) || isProgramme(word.features)
  }

  /// Whether a token can name a carrier, lead to one or hide one.
  @inline(__always)
  private static func mayCarry(_ token: Token) -> Bool {
    token.traits.contains(.mayCarry) || token.lettersCount == 1
  }

  /// The first token of a range that can name a carrier, lead to one or hide one.
  func firstHint(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if CarrierFinder.mayCarry(tokens[index]) { return index }
      index += 1
    }
    return nil
  }

  private func carrier(at index: Int, _ range: Range<Int>) -> Carrier? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let outlet = outlet(at: index, range) { return outlet }
    // خلال مروره ببرنامج "كذا".
    if isProgramme(token), isIntroduced(index, range),
      let title = reading.quotation(openedAt: index + 1), title.isClosed, title.wordCount <= 4
    {
      return Carrier(role: .event, name: index..<(title.close + 1))
    }
    guard token.isAny([.document, .event]), isIntroduced(index, range) else { return nil }
    // خلال حفل زفافها: a family's own occasion is none of speeches.
    if token.features == 0x6D67, index + 1 < tokens.count,
      reading.endsInPronoun(index + 1), !tokens[index + 1].hasPreposition
    {
      return nil
    }
    // ورحبت بتسجيل حالات …: the noun of action; وبعث بخطاب …: a letter that was sent.
    if token.isAny(.masdar), token.isAny(.document), !token.isDefinite,
      !token.clitics.contains(.pronoun), index + 1 < tokens.count, tokens[index + 1].isWord,
      tokens[index + 1].isDefinite || reading.isPluralThing(index + 1)
    {
      return nil
    }
    if token.clitics.contains(.ba), !token.isDefinite, token.isAny(.event), token.isAny(.document) {
      return nil
    }
    // في حديثه alone names the saying, not an occasion.
    if token.features == 0x6D6F, token.clitics.contains(.pronoun),
      index + 1 >= tokens.count || !tokens[index + 1].isAny([.prepTo, .prepWith])
    {
      return nil
    }
    // في تصريح لصحيفة …: the outlet is the carrier; في حوار لصحيفة … is a talk besides.
    if isSaying(index), leadsToOutlet(index, range.upperBound) { return nil }
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

  /// حديث, تصريح, تصريحات: what is said rather than an occasion.
  func isSaying(_ index: Int) -> Bool {
    let features = tokens[index].features
    let kind = UInt8(truncatingIfNeeded: features)
    return features > 0xFF && (kind == UInt8(ascii: "o") || kind == UInt8(ascii: "v"))
      || isStatementMade(index)
  }

  /// تصريح names the saying itself, not a paper.
  private func isStatementMade(_ index: Int) -> Bool {
    reading.readings(index).contains { $0.form.kind == .verbalNoun }
  }

  private func isIntroduced(_ index: Int, _ range: Range<Int>) -> Bool {
    // نددت بتسجيل حالات: a noun of action, and no paper.
    if tokens[index].clitics.contains(.ba) {
      // مقارنة بالأرقام السابقة: what it is compared with; المشاركين بالمؤتمر: who had a part in it.
      if index > 0, tokens[index - 1].isAny(.afterwards) || isTakenPartIn(index - 1) {
        return false
      }
      // بعثا بخطاب: sent by somebody, and not spoken.
      if tokens[index].isAny(.document), tokens[index].isAny(.event) { return false }
      // أجاب بالحديث عن كذا: what was done.
      if isSaying(index) { return false }
      return !tokens[index].isAny(.masdar) || tokens[index].isDefinite
        || tokens[index].isAny(.event)
    }
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    // في ختام المؤتمر
    if previous.isAny(.phase), index > 1 {
      return tokens[index - 2].isAny([.prepIn, .prepAdverbial]) && !isAfterwards(tokens[index - 2])
        || previous.clitics.contains(.ba) || isMargin(index - 1)
    }
    // في أول تصريح, في إحدى مقابلاته.
    if previous.isAny([.quantifier, .attribute]), !previous.isDefinite, !previous.hasPreposition,
      index > 1, tokens[index - 2].isAny(.prepIn)
    {
      return true
    }
    if previous.isAny(.prepIn), index > 1, tokens[index].isDefinite, isTakenPartIn(index - 2) {
      return false
    }
    return previous.isAny([.prepIn, .prepAdverbial]) && !isAfterwards(previous)
      || isPublished(index, range) || isReply(index)
  }

  /// على هامش.
  private func isMargin(_ phase: Int) -> Bool {
    tokens[phase].features == UInt32(UInt8(ascii: "m")) && tokens[phase - 1].isAny(.prepOn)
  }

  /// جوابا عن سؤال كتابي: a reply, told as an adverbial.
  func isReply(_ index: Int) -> Bool {
    tokens[index].features == 0x6D61 && !tokens[index].isDefinite
      && reading.folded(index).last == Letters.alef && index + 1 < tokens.count
      && tokens[index + 1].isAny([.prepOf, .prepOn])
  }

  /// المشارك في الدراسة, المشرف في المشروع: who had a part in it, which is no frame of what he says.
  private func isTakenPartIn(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite, token.lettersCount > 5, !token.endsInDottedYa,
      token.classes.isSubset(of: [.anonymous, .attribute, .crowd, .role, .verb, .action])
    else { return false }
    return reading.folded(index).dropFirst(2).first == Letters.mim
  }

  /// نشرت صحيفة كذا تقريرا: the object of a verb of publishing.
  func isPublished(_ index: Int, _ range: Range<Int>) -> Bool {
    guard tokens[index].isAny(.document), !tokens[index].isDefinite,
      !tokens[index].clitics.contains(.pronoun), !tokens[index].hasPreposition
    else { return false }
    let floor = max(range.lowerBound, index - CarrierFinder.publishingReach)
    var place = index - 1
    while place >= floor {
      let token = tokens[place]
      if token.isAny(.relayVerb), token.features == UInt32(UInt8(ascii: "k")) { return true }
      if token.isAny([.that, .verb, .relative, .prepIn, .prepOf, .prepTo]) { return false }
      place -= 1
    }
    return false
  }

  /// How far before a paper the verb may stand, in tokens.
  private static let publishingReach = 12

  /// برنامج.
  func isProgramme(_ token: Token) -> Bool { CarrierFinder.isProgramme(token.features) }

  private static func isProgramme(_ features: UInt32) -> Bool {
    UInt8(truncatingIfNeeded: features >> 16) == UInt8(ascii: "x")
  }

  /// يبث على قناة كذا, نشرت نتائجها في مجلة كذا.
  private func isShownOn(_ index: Int) -> Bool {
    index > 2 && tokens[index - 1].isAny([.prepOn, .prepIn])
      && tokens[(index - 3)..<(index - 1)].contains { $0.isAny(.relayVerb) }
  }

  /// بعد and قبل tell when, not through what.
  func isAfterwards(_ token: Token) -> Bool {
    token.isAny(.prepAdverbial) && token.isAny(.afterwards)
  }

  private func leadsToOutlet(_ index: Int, _ limit: Int) -> Bool {
    let end = min(limit, index + 4)
    guard index + 1 < end else { return false }
    return ((index + 1)..<end).contains { next in
      isLoneLamBeforeQuote(next) || looseListener(next) != nil || joinedListener(next) != nil
        || (tokens[next].clitics.contains(.lam) && tokens[next].isAny([.outlet, .agency]))
    }
  }

  /// Where ل and an outlet in quotation marks begin inside a source: مصدر قضائي لـ"الأيام".
  ///
  /// - Returns: where the source ends before that; `nil` where it goes on to its end.
  func addressee(in source: Range<Int>) -> Int? {
    // تقرير لـ«المركز»: whose it is.
    if let head = source.first, tokens[head].isAny(.document), !tokens[head].isAny(.event) {
      return nil
    }
    return source.dropFirst().first {
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
  func isOffice(before lam: Int) -> Bool {
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

  /// A document or event with the adjective behind it (مؤتمر صحفي, رسالة بابوية).
  private func adjectiveEnd(_ index: Int, _ range: Range<Int>) -> Int {
    let next = index + 1
    guard next < range.upperBound, tokens[next].kind == .word,
      tokens[next].isDefinite == tokens[index].isDefinite, !tokens[next].hasPreposition,
      !tokens[next].hasConjunction
    else { return next }
    var word = reading.folded(next)
    if word.last == Letters.ha { word = word.dropLast() }
    // مؤتمرا صحفيا.
    if word.last == Letters.alef, !tokens[next].isDefinite,
      reading.folded(index).last == Letters.alef
    {
      word = word.dropLast()
    }
    let isRelated =
      word.last == Letters.ya && word.count > 3
      && !tokens[next].isAny([.prepOn, .prepIn, .name, .relative])
    return isRelated ? next + 1 : next
  }
}
