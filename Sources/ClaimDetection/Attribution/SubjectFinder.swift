import Lexicons

/// Finds the noun phrase that is the subject of a reporting verb.
struct SubjectFinder {
  let reading: ArticleReading

  init(_ reading: ArticleReading) { self.reading = reading }

  var tokens: TokenList { reading.tokens }
  var phrases: NounPhraseReader { NounPhraseReader(reading: reading) }
  private var subjects: NounPhraseReader {
    NounPhraseReader(reading: reading, isBehindVerb: true)
  }
  var matcher: PhraseMatcher { PhraseMatcher(reading: reading) }
  private var objects: ObjectFinder { ObjectFinder(reading: reading) }

  /// What was found behind a verb.
  struct Behind {
    /// The subject.
    var subject: Range<Int>?
    /// Where somebody spoken to or accused begins; the content begins there too.
    var addressee: Int?
  }

  /// The subject between the verb and what it reports, and the addressee where the verb takes one.
  func behind(_ cue: Cue, marker: Int) -> Behind {
    guard let verb = cue.verb else { return Behind() }
    let start = skipAdverbs(cue.tokens.upperBound, marker)
    let takesAddressee = verb.frames.contains(.addressee)
    if start < marker, reading.pointsAtPeople(start) { return Behind(subject: start..<(start + 1)) }
    if hasSubjectBefore(cue) {
      let object = start < marker && phrases.canBegin(start) ? start : nil
      return Behind(addressee: takesAddressee ? object : nil)
    }
    var reader = subjects
    reader.takesOrigin = verb.frames.isDisjoint(with: [.addressee, .from])
    reader.takesMatter = verb.id != "convey"
    guard
      let read = reader.phrase(
        from: start, limit: marker,
        stopsAtVerbalNoun: !verb.frames.isDisjoint(with: [.verbalNoun, .nounPhrase]))
        ?? bracketed(start, marker, verb)
    else {
      return Behind(subject: nil, addressee: takesAddressee ? quotedAddressee(start, marker) : nil)
    }
    let whole = withName(withField(read, marker: marker), marker: marker)
    // ولفت الانتباه إلى …: what is drawn.
    if tokens[whole.lowerBound].isAny(.masdar),
      tokens[whole.lowerBound].features == UInt32(UInt8(ascii: "t"))
    {
      return Behind()
    }
    if isOwnSpeech(whole, cue) { return Behind() }
    if isOnlyObject(whole, cue) { return Behind(addressee: whole.lowerBound) }
    guard takesAddressee else {
      let warned =
        warnedStart(in: whole, cue)
        ?? (verb.frames.contains(.twoObjects) && verb.frames.isDisjoint(with: .object)
          ? objectBehindName(in: whole) : nil)
      return Behind(
        subject: whole.lowerBound..<(warned ?? whole.upperBound), addressee: warned)
    }
    return split(whole, cue, marker: marker)
  }

  /// ونقلت (سي إن إن) عن …: an outlet in brackets.
  private func bracketed(_ start: Int, _ marker: Int, _ verb: VerbEntry) -> Range<Int>? {
    guard verb.id == "convey", start < marker,
      let close = CarrierFinder(reading: reading).closingBracket(start), close < marker
    else { return nil }
    return start..<(close + 1)
  }

  /// اتهموه, طالبوا النواب: a verb in the plural stands behind its subject.
  private func hasSubjectBefore(_ cue: Cue) -> Bool {
    guard cue.kind == .verb, let form = cue.form, form.number != .singular,
      form.gender == .masculine
    else { return false }
    let token = tokens[cue.tokens.lowerBound]
    // وعزوا: the dual of what ends in و is spelled like the plural.
    if form.number == .dual {
      return form.kind == .perfect && form.gender == .masculine
        && reading.folded(cue.tokens.lowerBound).suffix(2)
          .elementsEqual([Letters.waw, Letters.alef])
    }
    return form.kind == .imperfect || token.clitics.contains(.pronoun)
      || reading.folded(cue.tokens.lowerBound).suffix(2).elementsEqual([Letters.waw, Letters.alef])
  }

  /// واستهل تغريدته بـ…: what the speaker opens or closes, which the verb does not agree with.
  private func isOwnSpeech(_ phrase: Range<Int>, _ cue: Cue) -> Bool {
    let head = tokens[phrase.lowerBound]
    guard head.isAny([.document, .event]), head.clitics.contains(.pronoun), let form = cue.form
    else { return false }
    let gender = Agreement.gender(of: phrase, in: reading)
    return gender != .none && form.gender != .none && gender != form.gender
  }

  /// ودعا المجلس المواطنين إلى …: whoever stands before another noun with ال is not the one spoken to.
  private func standsBeforeObject(_ phrase: Range<Int>, _ marker: Int) -> Bool {
    guard phrase.upperBound < marker else { return false }
    let next = tokens[phrase.upperBound]
    return next.kind == .word && next.isDefinite && !next.hasPreposition && !next.hasConjunction
      && !next.isAny([.relativeDay, .weekday, .period, .dayPart])
  }

  /// Cuts a run of nouns into the subject and the addressee behind it.
  private func split(_ whole: Range<Int>, _ cue: Cue, marker: Int) -> Behind {
    if tokens[whole.lowerBound].kind != .word, !opensWithPerson(whole) {
      return Behind(addressee: whole.lowerBound)
    }
    if isThingExplained(whole, cue, marker: marker) { return Behind(addressee: whole.lowerBound) }
    // ووصفت المنظمة ذاتها القانون بـ…: the word for herself closes who speaks.
    if let own = whole.dropFirst().dropLast().first(where: { reading.isReflexive($0) }),
      !tokens[own + 1].hasPreposition
    {
      return Behind(subject: whole.lowerBound..<(own + 1), addressee: own + 1)
    }
    if let cut = toldOutlet(in: whole, cue) { return Behind(subject: whole.lowerBound..<cut) }
    let object = objects.start(in: whole, cue) ?? thingExplained(in: whole, cue)
    // ويعزو أصحاب الاختصاص هذه الظاهرة إلى …: whoever stands first explains what stands behind.
    if cue.verb?.act == "interpret", let cut = object {
      return Behind(subject: whole.lowerBound..<cut, addressee: cut)
    }
    // مزاعم الصحيفة: a body that the object is of.
    if let cut = addresseeStart(in: whole), object != cut - 1 {
      return Behind(subject: whole.lowerBound..<cut, addressee: cut)
    }
    if cue.complement?.frame != .quote || whole.upperBound != marker,
      !standsBeforeObject(whole, marker), isAddressee(whole, cue)
    {
      return Behind(addressee: whole.lowerBound)
    }
    if let cut = object {
      return Behind(subject: whole.lowerBound..<cut, addressee: cut)
    }
    // The phrase may end before the addressee, with an adverbial between them, or the paper it came in.
    var next = behindPaper(whole.upperBound, marker)
    if next > whole.upperBound, next < marker, phrases.canBegin(next),
      tokens[next].isDefinite
        || tokens[next].isAny([.quantifier, .organisation, .place, .crowd, .anonymous])
    {
      return Behind(subject: whole, addressee: next)
    }
    next = whole.upperBound
    while next < marker,
      !tokens[next].isWord
        || tokens[next].isAny([.relativeDay, .weekday, .adverb, .period, .dayPart])
    {
      if reading.quotation(openedAt: next) != nil { break }
      next += 1
    }
    if next < marker, next <= whole.upperBound + 3, phrases.canBegin(next) {
      if cue.verb?.tellsSomebody == true, tokens[next].isAny([.outlet, .agency]) {
        return Behind(subject: whole)
      }
      return Behind(subject: whole, addressee: next)
    }
    return Behind(subject: whole)
  }

  func skipAdverbs(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      if let phrase = matcher.match(at: index),
        phrase.kind == .inTurn || phrase.kind == .soCalled || phrase.kind == .benediction
      {
        index = phrase.tokens.upperBound
      } else if reading.tellsHow(index), index + 1 < limit, !phrases.isVerbLike(index + 1) {
        index += 1
      } else if tokens[index].isAny([.adverb, .relativeDay, .weekday, .byThis])
        && !tokens[index].isAny([.rank])
        || (tokens[index].isAny([.dayPart, .period]) && index + 1 < limit
          && tokens[index + 1].isAny([.relativeDay, .weekday]))
      {
        index += 1
      } else if let behind = behindListener(index, limit) {
        index = behind
      } else if tokens[index].kind == .comma || tokens[index].kind == .dash {
        index += 1
      } else if index > start, isOrdinalDay(index) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// أمس الأول: the day before yesterday.
  private func isOrdinalDay(_ index: Int) -> Bool {
    tokens[index - 1].isAny(.relativeDay) && tokens[index].isDefinite
      && tokens[index].lettersCount == 5
      && reading.folded(index).suffix(3).elementsEqual([Letters.alef, Letters.waw, Letters.lam])
  }

  /// لـ«الصحيفة», للصحفيين, لوكالة …: to whom it was said may stand before who said it.
  private func behindListener(_ index: Int, _ limit: Int) -> Int? {
    let token = tokens[index]
    if token.isAny(.press) || isResumption(index) { return index + 1 }
    if token.lettersCount == 1, let quotation = reading.quotation(openedAt: index + 1),
      quotation.isClosed, quotation.wordCount <= 3, quotation.close < limit
    {
      return quotation.close + 1
    }
    if let name = CarrierFinder(reading: reading).looseListener(index) {
      let behind = name.upperBound
      return behind < limit && tokens[behind].kind == .closeBracket ? behind + 1 : behind
    }
    return nil
  }

  /// الوقت الذي أكد فيه فلان, بيان قالت فيه الوزارة: the pronoun takes up the noun before the verb, which is
  /// therefore not the subject; لي, لنا are listeners.
  private func isResumption(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, token.clitics.contains(.pronoun) else {
      return false
    }
    return token.isAny([.prepIn, .prepOf, .prepOn, .prepTo])
      || (token.hasPreposition && token.lettersCount <= 4)
  }

  /// The subject before a verb: فلان أكد, كان فلان أعلن, فلان، الذي أكد.
  ///
  /// - Returns: `nil` where the verb carries on from an earlier source.
  func before(_ cue: Cue) -> Range<Int>? {
    let verb = cue.tokens.lowerBound
    if cue.kind == .verb, tokens[verb].clitics.contains(.fa) { return topic(before: verb) }
    guard !tokens[verb].hasConjunction, cue.kind == .verb, verb > 0 else { return nil }
    if reading.isSomebodyWho(verb - 1) { return (verb - 1)..<verb }
    // … قبل الاجتماع بعدما تعهد بـ…: what opens a clause is nobody, and neither is what stands before it.
    if tokens[verb - 1].isAny(.prepAdverbial),
      reading.folded(verb - 1).suffix(2).elementsEqual([Letters.mim, Letters.alef])
    {
      return nil
    }
    if verb + 1 < tokens.count, isResumption(verb + 1), tokens[verb + 1].isAny([.prepIn, .prepOf]) {
      return nil
    }
    // المذكرة التي يطالبون من خلالها: through it, and not it.
    if verb + 2 < tokens.count, tokens[verb + 1].isAny(.prepFrom),
      tokens[verb + 2].isAny(.prepAdverbial), tokens[verb + 2].clitics.contains(.pronoun)
    {
      return nil
    }
    let floor = max(reading.segment(of: verb).tokens.lowerBound, verb - NounPhraseReader.reach)
    var end = verb
    while end > floor {
      if tokens[end - 1].isAny([.already, .adverb]) || isAuxiliary(end - 1, floor) {
        end -= 1
      } else if let earlier = earlier(endingAt: end, floor) {
        end = earlier
      } else {
        break
      }
    }
    // فلان عضو في المجلس وقد حث …: و before قد opens another clause.
    guard end > floor,
      end == verb || !tokens[end].isAny(.already) || !tokens[end].clitics.contains(.waw)
    else { return nil }
    if let holder = beforehand(before: end, floor) ?? pastSubject(before: end, floor) {
      return holder
    }
    if closesQuotation(end - 1) { return nil }
    let previous = tokens[end - 1]
    // رفعوا شعارات تطالب بـ…: who holds them up speaks.
    if previous.isAny(.document), previous.features == 0x6673 { return nil }
    // إعلان يقول إن …: an indefinite noun right before its verb.
    if previous.isAny([.document, .anonymous, .outlet]), !previous.isDefinite,
      !previous.clitics.contains(.pronoun), !previous.hasPreposition
    {
      return (end - 1)..<end
    }
    if tokens[end - 1].isAny(.relative) {
      // الخطوة التي وصفها بـ…: the head is what is spoken of.
      let isObject =
        tokens[verb].clitics.contains(.pronoun) && cue.verb?.frames.contains(.addressee) == true
        || !agrees(end - 1, with: cue)
      return isObject ? nil : headBefore(relative: end - 1, floor)
    }
    if let fronted = described(before: end) { return fronted }
    if let joined = joinedSubject(before: end, floor, cue) { return joined }
    guard let start = clauseStart(before: end, floor), start < end else { return nil }
    guard let phrase = phrases.phrase(from: start, limit: end) else { return nil }
    if isClosed(phrase.upperBound..<end) || isPlaced(phrase, before: end, verb)
      || isIssued(phrase, before: end)
    {
      return phrase
    }
    // Behind أن stands a subject; what lies between it and its verb describes it.
    let isSubject =
      start > floor && tokens[start - 1].isAny(.that) && tokens[start].isDefinite
      && end - start <= 12 && tokens[start..<end].allSatisfy(\.isWord)
    return isSubject ? start..<end : nil
  }

  /// فلان كان أعلن: the verb's own كان, not the one that opens the clause.
  private func isAuxiliary(_ index: Int, _ floor: Int) -> Bool {
    tokens[index].isAny(.be) && !tokens[index].hasConjunction && index > floor
      && tokens[index - 1].isWord
  }

  /// Whether nothing but time, or a relative clause between commas, stands between a subject and its
  /// verb.
  func isClosed(_ rest: Range<Int>) -> Bool {
    if rest.count >= 3, tokens[rest.lowerBound].kind == .comma,
      tokens[rest.lowerBound + 1].isAny(.relative), tokens[rest.upperBound - 1].kind == .comma
    {
      return true
    }
    if rest.count >= 3, tokens[rest.lowerBound].isAny(.relative),
      tokens[rest.upperBound - 1].kind == .comma
    {
      return true
    }
    return tokens[rest].allSatisfy {
      !$0.isWord || $0.isAny([.relativeDay, .weekday, .adverb, .already, .period])
    }
  }

  /// Where the clause begins that a verb closes.
  private func clauseStart(before end: Int, _ floor: Int) -> Int? {
    var index = end
    while index > floor {
      let token = tokens[index - 1]
      switch token.kind {
      case .comma:
        // A comma right before the verb closes an apposition; go on past one.
        if index == end, let open = relativeClause(closedBy: index - 1, floor) {
          index = open
          continue
        }
        if tokens[index..<end].allSatisfy({ $0.kind == .comma }) || isInsideApposition(index, floor)
        {
          index -= 1
          continue
        }
        return index
      case .colon, .semicolon, .ellipsis, .stop, .question, .lineBreak, .dash: return index
      case .word:
        if token.isAny(.be) { return index }
        if token.isAny(.relative), index - 1 > floor, tokens[index - 2].kind == .comma {
          // فلان، الذي …، أكد: the clause begins before the relative one.
          index -= 2
          continue
        }
        // الدراسة التي نشرها المركز، كشفت: a comma closes the clause, though none opens it.
        if token.isAny(.relative), tokens[end - 1].kind == .comma, index - 1 > floor,
          tokens[index - 2].kind == .word, !token.hasConjunction
        {
          index -= 1
          continue
        }
        if token.isAny([.that, .meanwhile, .relative])
          || token.isAny(.contrast) && !reading.isMereNegation(index - 1)
        {
          return index
        }
        if token.isAny(.verb), phrases.isVerbLike(index - 1) { return nil }
      default: break
      }
      index -= 1
    }
    return floor
  }

  /// فلان، الذي …، أعلن: the comma before the relative clause that a comma closes.
  private func relativeClause(closedBy comma: Int, _ floor: Int) -> Int? {
    var index = comma - 1
    while index > floor {
      if tokens[index].isAny(.relative), tokens[index - 1].kind == .comma { return index - 1 }
      index -= 1
    }
    return nil
  }

  private func isInsideApposition(_ index: Int, _ floor: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens[index].isAny([.role, .rank, .spokesperson, .honorific]) && index - 2 > floor
  }
}
