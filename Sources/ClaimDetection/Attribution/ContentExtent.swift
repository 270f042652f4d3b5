import Lexicons

/// Finds where what is attributed ends.
struct ContentExtent {
  let reading: ArticleReading
  /// The first tokens of all cues, so that one claim's content stops before the next claim.
  private let cueIndex: PlaceTable
  private let cues: [Cue]
  /// The longest clause outside quotation marks, in tokens: no writer goes on so long, and what
  /// nests clause in clause stays linear.
  static let reach = 400
  /// A quotation of so many words is a sentence of its own, and what stands behind it the reporter's.
  static let sentenceLength = 8

  init(reading: ArticleReading, cues: [Cue]) {
    self.reading = reading
    self.cues = cues
    cueIndex = reading.memory.placeTable(for: reading.tokens.count)
    for (number, cue) in cues.enumerated() { cueIndex[cue.tokens.lowerBound] = number }
  }

  var tokens: TokenList { reading.tokens }
  var matcher: PhraseMatcher { PhraseMatcher(reading: reading) }

  /// The cue that begins at a token.
  func cue(at token: Int) -> Cue? { cueIndex[token].map { cues[$0] } }

  /// The content that begins at a complement, and where what stands behind it begins.
  ///
  /// - Parameters:
  ///   - complement: the complement of the cue.
  ///   - start: the first token; before the complement's where an addressee belongs to the content.
  ///   - isRelative: whether the cue stands in a relative clause, which a comma closes.
  ///   - saidInPast: whether the verb of saying is a perfect.
  /// - Returns: the content, empty where nothing stands there, and the token behind it.
  func content(
    of complement: Complement, from start: Int, isRelative: Bool, saidInPast: Bool
  ) -> (content: TokenRanges, end: Int) {
    if let quotation = complement.quotation, quotation.open == start {
      if complement.isCry, quotation.isClosed {
        return (TokenRanges(reading.trimmed(quotation.inside)), quotation.close + 1)
      }
      return quoted(quotation, isAnnounced: complement.frame == .colon)
    }
    // إنها «…»: the pronoun before the mark.
    if let quotation = complement.quotation, quotation.open == start + 1 {
      let (content, end) = quoted(quotation, isAnnounced: false)
      return (content.first.map { TokenRanges(start..<$0.upperBound) } ?? content, end)
    }
    let isNoun =
      !complement.frame.takesThat && complement.frame.isDisjoint(with: [.quote, .colon, .question])
    var end = clauseEnd(from: start, saidInPast: saidInPast, isNoun: isNoun)
    // نفى ذلك في تصريحات لإذاعة كذا: the frame is no part of what ذلك stands for.
    if isNoun, start + 1 < end, tokens[start].isAny(.demonstrative),
      tokens[start + 1].isAny([.prepIn, .prepAdverbial]), !tokens[start + 1].hasConjunction
    {
      end = start + 1
    }
    if isRelative, let comma = (start..<end).first(where: { tokens[$0].kind == .comma }) {
      end = comma
    }
    let range = withoutConnective(reading.trimmed(start..<end))
    guard !range.isEmpty else { return (TokenRanges(), end) }
    var parts = TokenRanges(range)
    // …، على حد قوله في الاجتماع وفي غيره: the speaker's own words are named in their midst.
    if let rest = behindOwnWords(end) {
      let last = clauseEnd(from: rest, saidInPast: saidInPast, isNoun: isNoun)
      let range = withoutConnective(reading.trimmed(rest..<last))
      if range.count > 1 {
        parts.append(range, in: reading.memory)
        end = last
      }
    }
    return (parts, end)
  }

  /// What joins the next clause is no content: …، في حين.
  func withoutConnective(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1,
      tokens[end - 1].isAny([.meanwhile, .contrast, .already, .be])
        && !(tokens[end - 1].isAny(.contrast) && tokens[end - 1].clitics.contains(.pronoun))
        || (tokens[end - 1].isAny(.that) && tokens[end - 2].isAny(.contrast))
        || (tokens[end - 1].isAny(.demonstrative) && tokens[end - 1].hasConjunction)
        || (tokens[end - 1].isAny(.prepIn) && !tokens[end - 1].clitics.contains(.pronoun))
        || (!tokens[end - 1].isWord && !isKept(end - 1, range.lowerBound))
    {
      end -= 1
    }
    if let frame = frame(endingAt: end), frame > range.lowerBound, !closesSentence(end) {
      end = frame
    }
    return end == range.upperBound ? range : reading.trimmed(range.lowerBound..<end)
  }

  /// A bracket whose opening one is content too, a percent sign.
  private func isKept(_ mark: Int, _ start: Int) -> Bool {
    if reading.isPercent(mark) { return true }
    return tokens[mark].kind == .closeBracket
      && tokens[max(start, mark - ContentExtent.bracketReach)..<mark].contains {
        $0.kind == .openBracket
      }
  }

  /// How many tokens may stand in brackets.
  private static let bracketReach = 40

  /// يسير في الطريق الصحيح في هذا المجال: before the end of a sentence a frame closes what is said, and opens
  /// nothing.
  private func closesSentence(_ end: Int) -> Bool {
    end >= tokens.count || tokens[end].kind == .stop || tokens[end].kind == .lineBreak
  }

  /// Where a phrase such as من جانب آخر begins that ends right before a token.
  func frame(endingAt end: Int) -> Int? {
    (2...4).lazy.map { end - $0 }.first { start in
      guard start >= 0, let phrase = matcher.match(at: start) else { return false }
      return phrase.kind == .inTurn && phrase.tokens.upperBound == end
    }
  }

  /// The token behind the last one of a clause.
  ///
  /// - Parameters:
  ///   - start: where the clause begins.
  ///   - saidInPast: whether a perfect reports it; ويصر then goes on with what is reported.
  ///   - isNoun: whether it is a noun phrase, which no clause is set against or beside.
  /// - Returns: the token, at the latest the one behind the sentence.
  func clauseEnd(from start: Int, saidInPast: Bool = false, isNoun: Bool = false) -> Int {
    guard start < tokens.count else { return tokens.count }
    let segmentEnd = min(
      reading.segment(of: start).tokens.upperBound, start + ContentExtent.reach)
    var index = start
    var isInRelativeClause = false
    while index < segmentEnd {
      if isPlain(index) {
        index += 1
        continue
      }
      if let quotation = reading.quotation(openedAt: index) {
        index = max(index + 1, min(segmentEnd, quotation.close + 1))
        // A relative clause behind long quoted words describes them.
        if quotation.wordCount >= ContentExtent.sentenceLength, index < segmentEnd,
          tokens[index].isAny(.relative) || leavesQuotation(index, segmentEnd)
        {
          return index
        }
        continue
      }
      if tokens[index].kind == .lineBreak { return index }
      if tokens[index].kind == .openBracket, let close = bracketEnd(index, segmentEnd) {
        index = close + 1
        continue
      }
      if tokens[index].isAny(.relative) { isInRelativeClause = true }
      if tokens[index].kind == .comma { isInRelativeClause = false }
      // الخطاب الذي ألقاه فلان وتوعد فيه …: the clause's subject has its relative clause, and no verb yet.
      if isInRelativeClause, tokens[index].clitics.contains(.waw),
        describesSubject(index, of: start)
      {
        index += 1
        continue
      }
      if index > start,
        endsClause(index, of: start, saidInPast: saidInPast, isNoun: isNoun)
          || (!isInRelativeClause && beginsAction(index) && !isNounToo(index, start))
          || setsBeside(index) || opensTopic(index) || tellsOfSilence(index) || turnsTo(index)
          || beginsEarlierReport(index) || (saidInPast && setsAgainst(index))
          || (isNoun && leavesNoun(index)) || (saidInPast && reportsAside(index))
      {
        return index
      }
      index += 1
    }
    return segmentEnd
  }

  /// Whether a word is of no kind that can end a clause, which is asked of each word in turn: all that is
  /// asked below asks for one of these first.
  private func isPlain(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.beginsPhrase && cueIndex[index] == nil
      && !token.isAny([.relative, .action, .prepIn, .meanwhile, .contrast])
      && !(token.clitics.contains(.waw) && token.isAny(.prepOf))
      && !(token.clitics.contains(.waw) && token.isAny([.be, .verb]))
  }

  /// و and a verb of doing: the story goes on behind the report.
  ///
  /// Before a thing with its article the same letters are a noun: وعقد الاجتماعات.
  private func beginsAction(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isDoing, token.clitics.contains(.waw), !token.hasPreposition,
      token.features == 0x70 || token.features == 0x706E,
      index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    // قتلوا واعتقل 4 آخرون: more of the same toll.
    if next.kind == .number, tokens[index - 1].isWord { return false }
    // اقتحموا الحديقة وقتلوا …: the same people.
    if tokens[index - 1].isWord,
      reading.folded(index).suffix(2).elementsEqual([Letters.waw, Letters.alef])
        || goesOnWithoutSubject(index)
    {
      return false
    }
    return !next.isDefinite
      || next.isAny([.role, .name, .organisation, .place, .rank, .honorific, .crowd])
  }

  /// تنفيذ الخطة ومنح المواطنين …, بقبول الطلب وبحث …: behind a verbal noun, what is spelled like one (`pn`) is
  /// one too.
  private func isNounToo(_ index: Int, _ start: Int) -> Bool {
    tokens[index].features == 0x706E && reading.isVerbalNoun(start)
  }

  /// The bracket that closes what another opens, if it stands near.
  private func bracketEnd(_ open: Int, _ limit: Int) -> Int? {
    (open + 1..<max(open + 1, min(limit, open + ContentExtent.bracketReach))).first {
      tokens[$0].kind == .closeBracket
    }
  }

  /// …، في الوقت الذي حذر فيه …: the reporter sets another report beside this one.
  private func setsBeside(_ index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, tokens[index - 1].kind == .comma,
      tokens[index].isAny(.prepIn)
    else { return false }
    // …، في وقت أكد فيه …
    if tokens[index + 1].isAny(.period), !tokens[index + 1].isDefinite,
      cue(at: index + 2)?.kind == .verb
    {
      return true
    }
    guard tokens[index + 1].isDefinite,
      tokens[index + 2].isAny(.relative)
    else { return false }
    return cue(at: index + 3)?.kind == .verb
  }

  /// …، أما فلان فقال: somebody else speaks.
  private func turnsTo(_ index: Int) -> Bool {
    guard tokens[index].isAny(.contrast), tokens[index].features == UInt32(UInt8(ascii: "t")),
      index > 0, !tokens[index - 1].isWord
    else { return false }
    let limit = min(tokens.count, index + ContentExtent.topicReach)
    return (index + 1..<max(index + 1, limit)).contains {
      tokens[$0].clitics.contains(.fa) && cue(at: $0)?.kind == .verb
    }
  }

  /// How far behind أما its verb is looked for, in tokens.
  private static let topicReach = 16

  /// …، فيما لم يصدر أي تعليق: that nobody else has spoken is told by the reporter.
  private func tellsOfSilence(_ index: Int) -> Bool {
    guard tokens[index].isAny(.meanwhile), index + 2 < tokens.count,
      tokens[index + 1].isAny(.negation)
    else { return false }
    if tokens[index + 2].isAny(.verb) { return true }
    return tokens[index + 2].isAny(.action)
      && tokens[(index + 3)..<min(tokens.count, index + 6)].contains {
        $0.isAny([.document, .verb]) && $0.kind == .word
      }
  }
}
