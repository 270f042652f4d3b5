import Lexicons

/// Finds the words that attribute.
struct CueFinder {
  let reading: ArticleReading

  init(_ reading: ArticleReading) { self.reading = reading }

  var tokens: TokenList { reading.tokens }
  var complements: ComplementFinder { ComplementFinder(reading) }
  private var phrases: PhraseMatcher { PhraseMatcher(reading: reading) }
  private var colons: ColonFinder { ColonFinder(reading: reading) }
  var insertions: InsertionReader { InsertionReader(reading) }
  private var objects: TwoObjectFinder { TwoObjectFinder(reading: reading) }
  private var figures: FigureFinder { FigureFinder(reading: reading) }

  /// All cues, in the order of the text.
  func cues() -> [Cue] {
    var found: [Cue] = []
    found.reserveCapacity(8)
    var index = 0
    while index < tokens.count {
      guard mayBegin(tokens[index]) else {
        index += 1
        continue
      }
      if let phrase = phrases.match(at: index), let cue = cue(of: phrase) {
        if !repeats(cue, found.last) { found.append(cue) }
        index = cue.tokens.upperBound
        continue
      }
      if tokens[index].kind == .colon, let cue = colons.cue(at: index, after: found.last) {
        found.append(cue)
        index = cue.tokens.upperBound
        continue
      }
      if InsertionReader.mayBegin(tokens[index]), let formula = insertions.anonymity(at: index) {
        index = formula.tokens.upperBound
        continue
      }
      if let cue = scripture(at: index) {
        found.append(cue)
        index = cue.tokens.upperBound
        continue
      }
      if tokens[index].isAny(.verb), let cue = verbCue(at: index) {
        if !repeats(cue, found.last) { found.append(cue) }
        index = cue.tokens.upperBound
        continue
      }
      if tokens[index].isAny(.verb) {
        if let cue = saidBefore(index, after: found.last) {
          found.append(cue)
        } else if isParenthesis(index) {
          found.append(Cue(kind: .accordingVerb, tokens: index..<(index + 1)))
        }
      }
      index += 1
    }
    return found
  }

  /// Whether a cue, or what is skipped, may begin with a token; most words are ruled out here.
  @inline(__always)
  private func mayBegin(_ token: Token) -> Bool {
    InsertionReader.mayBegin(token) || token.kind == .colon
  }

  /// وأضاف قائلا: …: what the verb before it already reports.
  private func repeats(_ cue: Cue, _ earlier: Cue?) -> Bool {
    guard let earlier = earlier?.complement, let complement = cue.complement else { return false }
    // واصل حديثه بالقول إن «…»
    if cue.verb == nil, cue.kind == .verbalNoun, earlier.frame == .quote,
      (cue.tokens.upperBound...cue.tokens.upperBound + 2).contains(earlier.marker)
    {
      return true
    }
    if let words = complement.quotation, words.open == earlier.quotation?.open { return true }
    return earlier.marker == complement.marker
  }

  private func cue(of phrase: PhraseMatch) -> Cue? {
    switch phrase.kind {
    case .onTongue where isWhat(phrase.tokens.lowerBound - 1):
      guard
        let complement = complements.complement(
          from: phrase.tokens.upperBound, frames: .fromThat, isTight: false)
      else { return nil }
      return complement.frame == .fromThat
        ? Cue(kind: .cameIn, tokens: phrase.tokens, complement: complement) : nil
    case .according, .onTongue, .inWordsOf, .relaying, .loosely:
      if phrase.kind == .according, isManner(phrase.tokens.upperBound) { return nil }
      return Cue(kind: .according, tokens: phrase.tokens, phrase: phrase.kind)
    case .accordingVerb, .asVerb:
      // The verb must follow: حسبما ذكرت.
      let next = phrase.tokens.upperBound
      guard next < tokens.count,
        complements.isFiniteReport(next)
          || (tokens[next].isAny(.relayVerb) && tokens[next].features != UInt32(UInt8(ascii: "r"))),
        !tokens[next].hasConjunction, !grows(next),
        phrase.kind == .accordingVerb
          || !(reportsForward(from: next) || answers(next)) && next + 1 < tokens.count
            && tokens[next + 1].kind == .word && tellsWhatWasSaid(next)
      else { return nil }
      var end = next + 1
      // على ما تنص عليه اللوائح: the preposition is the verb's own.
      if tokens[phrase.tokens.lowerBound].isAny(.prepOn), end < tokens.count,
        tokens[end].isAny([.prepOn, .prepTo, .prepOf]), tokens[end].clitics.contains(.pronoun)
      {
        return nil
      }
      // كما سجل فيه الفريق …: a sentence of its own.
      if phrase.kind == .asVerb, end < tokens.count, tokens[end].clitics.contains(.pronoun),
        tokens[end].isAny(.prepIn)
      {
        return nil
      }
      if end < tokens.count, reading.isWithIt(end) {
        end += 1
      }
      return Cue(kind: .accordingVerb, tokens: phrase.tokens.lowerBound..<end)
    case .cameIn:
      return cameIn(phrase.tokens)
    case .askedToSay: return saying(phrase.tokens)
    case .cameInIt: return cameInIt(phrase.tokens)
    case .ownWords, .inTurn, .which, .backThen, .soCalled, .earlier, .percent, .benediction,
      .issued, .beside, .tellsWhen, .praise, .prophet, .pressOffice, .aside, .itIs:
      return nil
    }
  }

  /// كما أكد الوزير أن … reports forward; …، كما أكد الوزير. reports backward.
  private func reportsForward(from verb: Int) -> Bool {
    guard let first = reading.readings(verb).first else { return true }
    let entry = reading.lexicon.verbs[first.verb]
    return complements.complement(from: verb + 1, frames: entry.frames, isTight: false) != nil
      || reading.segment(of: verb).tokens.lowerBound + 2 >= verb
  }

  /// كما رد الوزير على منتقديه: an object behind the subject makes it a report of its own.
  private func answers(_ verb: Int) -> Bool {
    guard
      let subject = NounPhraseReader(reading: reading).phrase(
        from: verb + 1, limit: reading.segment(of: verb).tokens.upperBound),
      subject.upperBound < tokens.count
    else { return false }
    return tokens[subject.upperBound].isAny([.prepOn, .prepTo, .prepOf])
  }

  /// …، يقول الوزير، …: a verb and its subject between marks, with what they report around them.
  private func isParenthesis(_ index: Int) -> Bool {
    let token = tokens[index]
    let segment = reading.segment(of: index).tokens
    guard index > segment.lowerBound, !token.hasConjunction, !token.clitics.contains(.pronoun),
      complements.isFiniteReport(index),
      reading.readings(index).contains(where: { reading.lexicon.verbs[$0.verb].frames.takesThat })
    else { return false }
    switch tokens[index - 1].kind {
    case .comma, .closeQuote, .plainQuote, .ellipsis: break
    default: return false
    }
    guard
      let subject = NounPhraseReader(reading: reading).phrase(
        from: index + 1, limit: segment.upperBound),
      tokens[subject.lowerBound].isAny([
        .role, .rank, .name, .organisation, .honorific, .spokesperson, .anonymous, .outlet,
      ]) || subject.count <= 2 && reading.isNamedBefore(subject.upperBound - 1)
    else { return false }
    return subject.upperBound == segment.upperBound
      || [.comma, .dash, .ellipsis, .closeBracket].contains(tokens[subject.upperBound].kind)
  }

  private func verbCue(at index: Int) -> Cue? {
    let token = tokens[index]
    guard !isNegated(index) else { return nil }
    var best: Cue?
    for reading in reading.readings(index) {
      guard let cue = cue(at: index, token, reading) else { continue }
      // The nearest complement tells which reading is meant.
      if let known = best?.complement?.marker, let new = cue.complement?.marker, known <= new {
        continue
      }
      best = cue
    }
    return best
  }

  private func cue(at index: Int, _ token: Token, _ verbReading: ArabicLexicon.Reading) -> Cue? {
    let verb = reading.lexicon.verbs[verbReading.verb]
    let form = verbReading.form
    let kind: Cue.Kind
    var needsClause = false
    var isToldOf = false
    switch form.kind {
    case .perfect, .imperfect:
      if form.kind == .perfect,
        verb.opensWithWasl && opensWithHamza(index) || opensWithMadda(index)
          || isBehindNominalThat(index)
      {
        return nil
      }
      isToldOf = isWhat(index - 1) && !token.hasConjunction
      guard form.person == 3, !token.isDefinite, isToldOf || !followsNounContext(index),
        !token.hasPreposition || announcesAfterwards(index, form), !isCopula(index, verb)
      else { return nil }
      if token.isAny([
        .role, .name, .document, .organisation, .masdar, .place, .event, .prepAdverbial,
      ]), !isClauseStart(index), form.kind == .perfect, !isDescribed(index, verb) {
        guard mayFollowName(index) || opensBehindTopic(index) else { return nil }
        needsClause = true
      }
      if form.kind == .perfect, !token.hasConjunction, index > 0, isNounBehind(index) {
        return nil
      }
      // منها بين المدن: what is a preposition too needs more than a pronoun before it.
      if token.isAny(.prepAdverbial), form.kind == .perfect, !token.hasConjunction, index > 0,
        tokens[index - 1].clitics.contains(.pronoun), !endsFrame(index)
      {
        return nil
      }
      if token.isAny(.prepAdverbial), token.clitics.contains(.waw), isSecondBetween(index) {
        return nil
      }
      // وردا على سؤال, طلبا, حذرا: a noun in the accusative, spelled like a dual.
      if form.number == .dual, form.kind == .perfect, verb.id == "reply" || reading.hasTanwin(index)
      {
        return nil
      }
      // فيما بينها: the preposition.
      if token.isAny(.prepAdverbial), token.clitics.contains(.pronoun), index > 0,
        tokens[index - 1].isAny([.meanwhile, .what])
      {
        return nil
      }
      // وهذا يعني, وهذا يشير إلى: what the article concludes.
      if index > 0, isBareDemonstrative(index - 1), !token.hasConjunction, !isInFrame(index - 1) {
        return nil
      }
      // أدانته and إدانته are spelled alike; inside a clause it is the noun.
      if token.clitics.contains(.pronoun), form.kind == .perfect, !isToldOf, !isClauseStart(index),
        !isDescribed(index, verb)
      {
        return nil
      }
      if form.kind == .imperfect, followsSubjunctive(index) { return nil }
      if index > 0, tokens[index - 1].isAny(.conditional) { return nil }
      // 300 طالب is counted, قبل 1989 قال فلان إن … is not.
      if index > 0, tokens[index - 1].kind == .number { needsClause = true }
      kind = .verb
    case .participle:
      // كاتبة: …, at the head of a line, is somebody.
      let isSomebody =
        token.isAny(.role) && !token.hasConjunction
        && reading.segment(of: index).tokens.lowerBound == index
      guard isCarryingParticiple(index, token, form), !isSomebody,
        !token.isAny(.adverb) || verb.id == "say"
      else { return nil }
      kind = .participle
    case .verbalNoun:
      guard !token.isDefinite else { return nil }
      if !token.clitics.contains(.pronoun), !(index > 0 && tokens[index - 1].isAny(.verb)) {
        return sayingOf(index, verb, form)
      }
      kind = .verbalNoun
    case .passive: return nil
    }
    var frames = verb.frames
    if kind == .verbalNoun {
      frames.formIntersection([.that, .withThat, .onThat, .toThat, .quote, .colon])
    }
    if kind == .verb {
      frames.remove(.carriedObject)
    } else if verb.id != "say" {
      frames.remove(.bare)
    }
    // مفسرا للكتاب, يجد مبررا لذلك: what is explained follows at once, and without a preposition.
    if kind == .participle, verb.act == "interpret", leadsToPreposition(index + 1) { return nil }
    // ما أعلنه الوزير من أن …: what was said follows behind من.
    if isToldOf { frames = .fromThat }
    let isTight = kind == .verbalNoun || (kind == .participle && !frames.contains(.addressee))
    guard
      let complement = complements.complement(
        from: index + 1, frames: frames, isTight: isTight, isSubjectless: kind == .participle)
        ?? (kind == .verb && frames.contains(.paperObject) && isSaidByPaper(index, verb, form)
          ? complements.complement(from: index + 1, frames: .verbalNoun, isTight: false) : nil)
        ?? (kind == .verb && frames.contains(.twoObjects) ? objects.complement(behind: index) : nil)
        ?? (kind == .verb && frames.contains(.figure) ? figures.complement(behind: index) : nil)
    else { return nil }
    if needsClause,
      !complement.frame.takesThat || complement.marker - index > 8
        || tokens[index..<complement.marker].contains(where: { $0.kind == .comma })
    {
      return nil
    }
    if isToldOf, complement.frame != .fromThat || complement.marker - index > 16 { return nil }
    if isOtherWord(index, verb, form, complement) { return nil }
    // قبل أن يكرر المحاولة: what was not said, but with a clause of its own.
    if kind == .verb, form.kind == .imperfect, isBefore(index - 2),
      !complement.frame.takesThat && complement.frame != .quote && complement.frame != .colon
    {
      return nil
    }
    if kind == .verb, isSecondNoun(index, complement) { return nil }
    if kind == .verb, token.hasPreposition, !isStatedPlainly(complement, index) { return nil }
    return Cue(
      kind: kind, tokens: index..<(index + 1), verb: verb, form: form, complement: complement)
  }

  /// ليعلن عن, ليؤكد أن, ليقول: «…»: with ل only what can be nothing but a report is one.
  private func isStatedPlainly(_ complement: Complement, _ verb: Int) -> Bool {
    guard complement.marker - verb <= 8 else { return false }
    return complement.frame.takesThat || complement.frame == .quote || complement.frame == .colon
      || tokens[complement.marker].isAny(.prepOf)
  }

  /// مباراة وصفها المتابعون بأنها …: an object that the verb can't do without, and the subject behind it.
  private func isDescribed(_ index: Int, _ verb: VerbEntry) -> Bool {
    verb.frames.contains(.object) && tokens[index].clitics.contains(.pronoun)
      && index + 1 < tokens.count
      && (tokens[index + 1].isDefinite || tokens[index + 1].isAny([.role, .anonymous, .name]))
      && !tokens[index + 1].hasPreposition && !tokens[index + 1].isAny(.relative)
  }

  /// عاد ليؤكد أن …: with ل at its front an imperfect may tell what was done next.
  private func announcesAfterwards(_ index: Int, _ form: VerbForm) -> Bool {
    form.kind == .imperfect && form.number == .singular && tokens[index].classes == .verb
      && tokens[index].clitics == .lam
  }

  private func isNegated(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return tokens[index - 1].isAny(.negation)
  }

  /// Behind a preposition, a demonstrative or a quantifier stands a noun, whatever it looks like.
  private func followsNounContext(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if tokens[index].hasConjunction || reading.isSomebodyWho(index - 1) { return false }
    if previous.isAny(.what), !previous.isAny(.adverb), !tellsHowOften(index - 1) { return true }
    if previous.isAny(.quantifier), endsFrame(index) { return false }
    // بعدما قال, عندما أعلن: with ما the preposition leads to a verb.
    if previous.isAny(.prepAdverbial),
      reading.folded(index - 1).suffix(2).elementsEqual([Letters.mim, Letters.alef])
    {
      return false
    }
    return previous.isAny([
      .prepIn, .prepTo, .prepFrom, .prepOf, .prepWith, .quantifier, .organisation, .prepAdverbial,
    ]) && !previous.isDefinite && !previous.clitics.contains(.pronoun)
      || (previous.isAny(.prepOn) && !previous.clitics.contains(.pronoun)
        && previous.lettersCount == 3)
  }

  /// Whether a phrase such as من جانب آخر ends right before a word.
  private func endsFrame(_ index: Int) -> Bool {
    (2...4).contains { length in
      guard index >= length, let phrase = phrases.match(at: index - length) else { return false }
      return phrase.kind == .inTurn && phrase.tokens.upperBound == index
    }
  }

  /// أن يقول, حتى يؤكد: a wish or purpose, nothing that was said.
  private func followsSubjunctive(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].hasConjunction else { return false }
    let previous = tokens[index - 1]
    // قبل أن يؤكد: it was said.
    if isBefore(index - 2) { return false }
    let bare = previous.features == 0x62 ? 3 : 2
    return previous.isAny(.that)
      && previous.lettersCount == bare + (previous.hasConjunction ? 1 : 0)
  }

  /// ما حدث يعتبر تطورا: behind its subject the verb says what something is.
  private func isCopula(_ index: Int, _ verb: VerbEntry) -> Bool {
    guard verb.id == "consider", index > 0, index + 1 < tokens.count, !isClauseStart(index),
      !tokens[index].clitics.contains(.pronoun)
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && !next.isDefinite && !next.isAny([.name, .role, .that, .place])
      && next.lettersCount > 3
      && (next.endsInTaMarbuta || reading.folded(index + 1).last == Letters.alef)
      && !reading.isNamedBefore(index + 1)
  }

  private func isClauseStart(_ index: Int) -> Bool {
    if tokens[index].hasConjunction { return true }
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    return !previous.isWord || previous.clitics.contains(.pronoun)
      || previous.isAny([.meanwhile, .already, .relative, .be, .contrast, .that])
      || reading.segment(of: index).tokens.lowerBound == index || endsFrame(index)
  }
}
