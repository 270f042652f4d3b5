import Lexicons

/// Reads the noun phrase that names a source: titles, name, affiliation, apposition.
struct NounPhraseReader {
  let reading: ArticleReading
  /// Whether the phrase stands between a verb of saying and what was said, where no other verb is likely.
  var isBehindVerb = false
  /// Whether من may join somebody to a body: not behind a verb that takes it itself.
  var takesOrigin = false
  /// Whether عن may join somebody to what they stand for.
  var takesMatter = false
  /// The longest noun phrase read, in tokens.
  static let reach = 40

  var tokens: TokenList { reading.tokens }

  /// The phrase that begins at a token.
  ///
  /// - Parameters:
  ///   - start: the first token.
  ///   - limit: the phrase ends before it at the latest.
  ///   - stopsAtVerbalNoun: whether a verbal noun behind a finished phrase begins something else.
  ///   - takesJoinedLam: whether the first word may have ل at its front, as in وفقا للوزارة.
  /// - Returns: `nil` where no noun phrase begins.
  func phrase(
    from start: Int, limit: Int, stopsAtVerbalNoun: Bool = false, takesJoinedLam: Bool = false
  ) -> Range<Int>? {
    guard start < limit, canBegin(start) || (takesJoinedLam && canFollowLam(start)) else {
      return nil
    }
    var index = start
    let end = min(limit, start + NounPhraseReader.reach)
    var last = start
    // The word whose complement may follow: the head, or an office behind a name.
    var office = start
    var hasName = false
    var isInBodyName = false
    while index < end {
      let token = tokens[index]
      switch token.kind {
      case .word:
        // مصدر طلب عدم الكشف عن هويته: the formula closes the phrase.
        if index > start, InsertionReader.mayBegin(token),
          let formula = InsertionReader(reading).anonymity(at: index)
        {
          return start..<formula.tokens.upperBound
        }
        if index > start, token.beginsPhrase,
          let behind = InsertionReader(reading).backThen(at: index), behind < end
        {
          index = behind
          continue
        }
        guard
          index == start || isNameTail(index, start, end)
            || goesOn(index, start, office, hasName, stopsAtVerbalNoun)
        else {
          return closed(start, last)
        }
        if namesBody(index, start) {
          isInBodyName = true
        } else if !token.isAny([.name, .nameJoint]) {
          isInBodyName = false
        }
        if token.isAny(.name), !token.isDefinite, !token.isAny([.role, .organisation]),
          !isInBodyName, index == start || !token.clitics.contains(.lam)
        {
          hasName = true
        } else if index > start, opensOffice(index, hasName) || isBodyBehindName(index, hasName) {
          // فلان وزير الدولة للتجارة: the office goes on as one does that stands before a name.
          hasName = false
          office = index
        }
        last = index
      case .number where index > start && tellsAge(index, start): return closed(start, last)
      case .number:
        last = index
        // 70 في المائة من التجار.
        if index == start, let behind = percentEnd(index + 1), behind <= end {
          index = behind
          last = behind - 1
          continue
        }
      case .other where index == start + 1 && tokens[start].kind == .number: break
      case .openQuote, .plainQuote:
        if index > start, isListener(index) { return closed(start, last) }
        guard let quotation = reading.quotation(openedAt: index), quotation.isClosed,
          quotation.wordCount <= (index == start ? 6 : 5), quotation.close < end
        else { return closed(start, last) }
        index = quotation.close
        last = index
      case .openBracket:
        guard let close = closingBracket(index, end) else { return closed(start, last) }
        index = close
        last = index
      case .semicolon where beginsApposition(index + 1, end): hasName = false
      case .comma:
        if index + 1 < end, InsertionReader.mayBegin(tokens[index + 1]),
          let formula = InsertionReader(reading).anonymity(at: index + 1)
        {
          return start..<formula.tokens.upperBound
        }
        guard beginsApposition(index + 1, end) || beginsName(index + 1, end, start, hasName) else {
          return closed(start, last)
        }
        hasName = false
      case .dash where index > start && index + 1 < end && touches(index):
        break
      case .abbreviation: break
      default: return closed(start, last)
      }
      index += 1
    }
    return closed(start, last)
  }

  private func closed(_ start: Int, _ last: Int) -> Range<Int>? {
    var end = last + 1
    // A preposition or conjunction left at the end belongs to what follows.
    while end > start + 1, isLoose(end - 1) { end -= 1 }
    return start..<end
  }

  private func isLoose(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.clitics.contains(.pronoun) || reading.isReflexive(index) { return false }
    return token.isAny([
      .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial, .or, .adverb,
    ]) || (token.lettersCount == 1 && token.kind == .word)
  }

  private func touches(_ index: Int) -> Bool {
    tokens[index - 1].end == tokens[index].start && tokens[index].end == tokens[index + 1].start
  }

  /// Whether a source can begin with a word.
  func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .openQuote, .plainQuote:
      guard let quotation = reading.quotation(openedAt: index) else { return false }
      let isBody =
        quotation.inside.first.map {
          tokens[$0].isAny([.organisation, .outlet, .name, .nameJoint, .rank, .honorific])
        } ?? false
      return quotation.isClosed && quotation.wordCount <= (isBody ? 6 : 3)
    case .word: break
    case .number: return countsPeople(index)
    default: return false
    }
    if token.isAny(.demonstrative), index + 1 < tokens.count, !token.isAny(.role) {
      // هذا المسؤول, هؤلاء الأهالي; ذلك alone is nobody.
      return !token.hasPreposition && tokens[index + 1].isDefinite
        && !tokens[index + 1].isAny([.period, .dayPart, .weekday, .masdar])
    }
    if token.isAny([
      .that, .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial, .negation,
      .already, .what, .question, .whichIs, .contrast, .meanwhile, .asPart, .ledBy, .be,
      .relativeDay, .weekday, .dayPart, .relative, .or, .period, .month, .demonstrative, .action,
      .pronoun, .conditional,
    ]) && !token.isAny([.role, .rank, .name]) {
      return false
    }
    if token.beginsPhrase, opensAttribution(index) { return false }
    if token.isAny([.adverb, .press]) || reading.isNow(index) || reading.tellsHow(index)
      || reading.isDayBefore(index)
    {
      return false
    }
    if token.hasPreposition, !token.isAny([.name, .rank, .role]) || isGiven(token) { return false }
    if isSpokenTo(index) || reading.isJoinedVerbalNoun(index) { return false }
    // واتهموه بتخطي …: a noun of action with ب at its front.
    if token.clitics.contains(.maybeBa), reading.isVerbalNoun(index) { return false }
    // لي, له: to whom it was said; به takes up ما.
    if token.lettersCount == 2,
      reading.folded(index).first == Letters.lam || reading.isWithIt(index)
    {
      return false
    }
    let isInitial = index + 1 < tokens.count && tokens[index + 1].kind == .abbreviation
    // يتابع ويعمل على …: the next verb.
    if token.hasConjunction, isVerbLike(index) { return false }
    return (token.lettersCount > 1 || isInitial) && !isReportVerb(index)
  }

  /// شكرهم لخادم الحرمين: to whom something goes; what is a name too may have its ل for itself.
  private func isGiven(_ token: Token) -> Bool {
    token.clitics.contains(.lam) && token.isAny(.role) && !token.isAny([.name, .rank])
  }

  private func canFollowLam(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.clitics.contains(.lam) && token.kind == .word
      && !token.isAny([.what, .that, .demonstrative, .relative, .question])
  }

  private func isReportVerb(_ index: Int) -> Bool {
    tokens[index].classes == .verb && isVerbLike(index)
  }

  /// Whether a word looks like a finite verb: a form of a reporting verb, or ي at the front of a word
  /// that the lexicon does not know.
  func isVerbLike(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isDefinite else { return false }
    if token.isAny(.verb), token.classes == .verb {
      return reading.readings(index).contains {
        $0.form.kind == .perfect || $0.form.kind == .imperfect || $0.form.kind == .participle
      }
    }
    if token.isDoing { return true }
    guard token.classes.isEmpty else { return false }
    var word = reading.folded(index)
    if token.hasConjunction { word = word.dropFirst() }
    if word.first == Letters.sin { word = word.dropFirst() }
    return word.first == Letters.ya && word.count >= 4 && word.last != Letters.ha
  }

  private func goesOn(
    _ index: Int, _ start: Int, _ office: Int, _ hasName: Bool, _ stopsAtVerbalNoun: Bool
  ) -> Bool {
    let token = tokens[index]
    let head = tokens[start]
    let holder = tokens[office]
    if isBehindVerb, closesPlural(index, start) || isAccusative(index) { return false }
    if token.isAny(.rank) || token.isAny(.honorific) || reading.isSonOf(index)
      || token.isAny(.prepAdverbial) && reading.isImam(index)
      || token.isAny(.prepOn) && reading.isTakenByJoint(index)
      || reading.isNameInTa(index)
    {
      return true
    }
    if isBehindVerb, isOtherBody(index, start) { return false }
    if reading.isReflexive(index) { return tokens[index - 1].isDefinite }
    if reading.isDayBefore(index) { return false }
    if token.beginsPhrase, opensAttribution(index) { return false }
    if accredits(index, holder) { return true }
    // شكر معاليه العاملين, وصف سموه برنامج الهيئة: behind a style with a pronoun stands a name, or somebody else.
    if tokens[index - 1].isAny(.honorific), token.isDefinite || isBehindVerb,
      reading.isStyleOfPerson(index - 1),
      !token.isAny([.role, .name, .nameJoint])
    {
      return false
    }
    // اتحاد جمعيات الصحافيين: a noun without ال waits for what it belongs to.
    if token.isAny(.press), token.isDefinite, !token.hasPreposition, index > start,
      tokens[index - 1].isAny(.organisation), !tokens[index - 1].isDefinite
    {
      return true
    }
    // دراسة أشرف عليها باحثون: who made a paper.
    if head.isAny(.document), madeWithPronoun(index) { return false }
    // من جامعة لايدن: a body without ال behind من waits for its name.
    if takesOrigin, index > start + 2, token.kind == .word, !token.hasConjunction,
      !token.isAny([.that, .prepIn, .prepFrom, .press]), tokens[index - 1].isAny(.organisation),
      !tokens[index - 1].isDefinite, tokens[index - 2].isAny(.prepFrom)
    {
      return true
    }
    if isToldOutlet(index, start) || isOwnTalk(index) { return false }
    if token.isAny(.relayVerb), InsertionReader(reading).copy(at: index) != nil { return false }
    // معطيات غير رسمية.
    if token.isAny(.contrast), reading.isMereNegation(index), index + 1 < tokens.count,
      tokens[index + 1].kind == .word, !tokens[index + 1].isDefinite
    {
      return true
    }
    if token.isAny([
      .that, .relative, .prepAdverbial, .negation, .already, .what, .question, .whichIs, .contrast,
      .meanwhile, .asPart, .be, .relativeDay, .weekday, .prepTo, .adverb, .press, .byThis, .pronoun,
      .sourceSaid,
    ]) || reading.isNow(index) {
      return false
    }
    // د. مظهر: behind a title of one letter stands a name, whatever it is spelled like.
    let isBehindInitial =
      index > 1 && tokens[index - 1].kind == .abbreviation && tokens[index - 2].lettersCount == 1
    if isBehindInitial, token.kind == .word, !token.isDefinite { return true }
    if isVerbLike(index), !isBodyInSin(index, start),
      !(isBehindVerb && (isName(index, start, hasName) || isFamilyNameLikeVerb(index, start)))
    {
      return false
    }
    if token.isAny(.dayPart) && !token.isDefinite { return false }
    if token.isAny(.be), !token.isAny([.name, .role]) { return false }
    if isObject(index, behindPlace: start) { return false }
    // بيان صدر عن الوزارة: how a paper came out is no part of its name.
    if token.isAny(.relayVerb), !token.isDefinite, !head.isAny([.outlet, .agency]) { return false }
    if token.isAny(.prepOn) || token.lettersCount == 3 && isOnWithYa(index) {
      return isOverseen(index, start)
    }
    // الشهر الماضي tells when; العام alone is as often an adjective.
    if token.isAny(.period), index + 1 < tokens.count, tokens[index + 1].isAny(.period) {
      return false
    }
    if token.lettersCount == 1, !token.isDefinite,
      index + 1 >= tokens.count || tokens[index + 1].kind != .abbreviation
    {
      return !isNameEnd(index - 1, hasName)
    }
    if isNamedListener(index, hasName) { return false }
    if token.isAny(.prepOf) {
      return head.isAny([.document, .anonymous]) && index - start <= 3 || isStoodFor(index, holder)
    }
    if token.isAny(.prepFrom) {
      if isFromBody(index, head) { return true }
      // تمكن باحثون من تحديد …: what they did.
      return head.isAny([.anonymous, .quantifier, .organisation]) && index - start <= 3
        && !(index + 1 < tokens.count && reading.isVerbalNoun(index + 1))
        || head.kind == .number
    }
    if token.isAny(.prepIn) {
      return continuesWithPlace(index, holder, hasName)
        || !hasName && holder.isAny(.rank) && isSeatOfOffice(index, office)
    }
    if token.isAny(.prepWith) { return isPartOfCharge(index, start) }
    if token.isAny(.ledBy) { return true }
    if token.clitics.contains(.lam), token.features >> 16 == 0x6F, index > start { return false }
    if token.clitics.contains(.lam), !token.isAny([.name, .rank]) {
      // قال اللاعب لبرنامج كذا: where he said it.
      if index == start + 1, isCalling(head), head.isAny(.rank), !token.isDefinite,
        token.isAny([.outlet, .agency]) || token.features == 0x78_6D73
      {
        return false
      }
      return !hasName && token.lettersCount > 1
        && (!token.isAny([.outlet, .agency]) || (head.isAny(.document) && index - start <= 2))
    }
    if token.clitics.contains(.ba), !token.isAny([.name, .rank]) {
      // القائم بأعمال السفارة.
      // المتخصص بعلاقة البيئة بالأحياء.
      let isDeed =
        reading.isVerbalNoun(index) && !(token.isAny(.phase) && holder.isAny(.role))
        && !(index == office + 1 && isCalling(holder) && index + 1 < tokens.count
          && tokens[index + 1].isDefinite && !tokens[index + 1].hasPreposition)
      return !hasName && !isDeed && token.lettersCount > 2
        && !token.isAny(.quantifier)
        && (token.isDefinite && !(head.classes.isEmpty && !head.isDefinite && office == start)
          || head.isAny([.anonymous, .role, .spokesperson, .organisation, .quantifier])
          || holder.isAny([.role, .spokesperson])
          || holder.isAny(.rank) && token.isAny([.organisation, .place, .outlet])
          || head.isAny(.document) && token.isAny(.outlet))
    }
    if reading.isDefiniteVerbalNoun(index), closesPhrase(index - 1), index + 1 < tokens.count,
      tokens[index + 1].isAny([.prepOn, .prepFrom, .prepOf])
        // لفت المتحدث الانتباه إلى: what is drawn to something.
        || (token.features == UInt32(UInt8(ascii: "t")) && tokens[index + 1].isAny(.prepTo))
        || (stopsAtVerbalNoun && tokens[index + 1].isAny(.prepWith)),
      !tokens[index + 1].clitics.contains(.pronoun)
    {
      return false
    }
    // هيئة من الهيئات المدنية رسالة …: behind ال a paper without it is what was done.
    if token.isAny(.document), !token.isDefinite, !token.hasConjunction, !token.hasPreposition,
      !head.isAny([.document, .event]), token.classes.isSubset(of: [.document, .verb]),
      tokens[index - 1].isDefinite || tokens[index - 1].isAny(.place)
    {
      return false
    }
    if stopsAtVerbalNoun, !token.hasConjunction,
      reading.isVerbalNoun(index) && closesPhrase(index - 1) && !reading.isPurposeNoun(index - 1)
        || isDeedBehindName(index, start)
    {
      return false
    }
    return true
  }
}
