import Lexicons

/// Finds where the thing reported begins after a reporting verb, by the verb's frames.
///
/// One walk from the verb to the right: the first place that fits a frame wins. The walk ends at the
/// end of the sentence, at another reporting verb, and after `reach` tokens, so that the whole stays
/// linear in the text.
struct ComplementFinder {
  let reading: ArticleReading
  /// How many tokens a subject with its titles, appositions and adverbials may take.
  /// The longest in the development articles takes 52.
  static let reach = 70

  init(_ reading: ArticleReading) { self.reading = reading }

  var tokens: TokenList { reading.tokens }
  var insertions: InsertionReader { InsertionReader(reading) }

  /// The complement of a verb that ends before `start`.
  ///
  /// - Parameters:
  ///   - start: the token behind the verb.
  ///   - frames: what may follow it.
  ///   - isTight: whether nothing but an adverb may stand before the complement, as behind
  ///     participles and verbal nouns.
  ///   - isSubjectless: whether no subject stands behind the verb, as behind participles.
  /// - Returns: `nil` where the walk ends without a complement.
  func complement(from start: Int, frames: VerbFrames, isTight: Bool, isSubjectless: Bool = false)
    -> Complement?
  {
    let verb = start - 1
    let end = min(
      reading.segment(of: verb).tokens.upperBound,
      start + (isTight ? 9 : ComplementFinder.reach))
    // معلنا في هذا الصدد عن …: a frame before the complement is no part of it.
    let frame = insertions.behindFrame(start, end)
    let start =
      frame > start && frame + 1 < end && tokens[frame].kind == .comma ? frame + 1 : frame
    var index = start
    var commas = 0
    let isRelative = isInRelativeClause(verb)
    var isInRelativeClause = false
    while index < end {
      let token = tokens[index]
      switch token.kind {
      case .openQuote, .plainQuote:
        guard let quotation = reading.quotation(openedAt: index) else { return nil }
        if accepts(quotation, after: start, frames: frames) {
          return Complement(
            frame: .quote, marker: index, start: index, quotation: quotation,
            isCry: frames.contains(.slogan))
        }
        index = max(index + 1, quotation.close + 1)
        continue
      case .colon:
        // فلان الذي قال: …: the colon is his.
        if isInRelativeClause, index > start, isFiniteReport(index - 1) { return nil }
        if let complement = afterColon(index, end: end, frames: frames) { return complement }
      case .ellipsis:
        if let complement = afterEllipsis(index, start, end: end, frames: frames) {
          return complement
        }
      case .semicolon where isBeforeReport(index, end): break
      case .semicolon, .stop, .question, .lineBreak: return nil
      case .comma:
        isInRelativeClause = false
        commas += 1
        // مبرزا، في هذا الصدد، أن …: only a frame phrase may come between.
        if commas > 5 || isRelative || (isTight && !isBeforeFrame(index, end)) { return nil }
        if frames.contains(.that), let close = insertionEnd(index + 1, end) {
          index = close
          continue
        }
      case .openBracket: index = skipBracket(index, end)
      case .word:
        if insertions.isIssued(index), frames.contains(.that),
          let close = insertionEnd(index + 1, end)
        {
          index = close
          continue
        }
        // فلان وهو أستاذ لم يشارك: told of him, up to a mark.
        if token.isAny(.relative) || token.isAny(.whichIs) && token.lettersCount == 3 {
          isInRelativeClause = true
        }
        if !isTight, InsertionReader.mayBegin(token),
          let insertion = insertions.insertion(at: index)
        {
          index = insertion.tokens.upperBound
          continue
        }
        switch atWord(
          index, isSubjectless ? start - 1 : start, start, frames, isInRelativeClause, isTight)
        {
        case .found(let complement): return complement
        case .stop: return nil
        case .goOn: break
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// وقال الوزير لقد …: what a clause begins with needs no أن before it.
  private func opensStatement(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny([.already, .conditional]) && token.lettersCount == 3 && !token.hasConjunction
  }

  /// Whether a comma stands right before أن or an adverbial with في.
  private func isBeforeFrame(_ comma: Int, _ end: Int) -> Bool {
    isBeforeThat(comma, end) || (comma + 1 < end && tokens[comma + 1].isAny(.prepIn))
  }

  /// Whether a comma stands right before أن.
  func isBeforeThat(_ comma: Int, _ end: Int) -> Bool {
    comma + 1 < end && tokens[comma + 1].isAny(.that) && !tokens[comma + 1].hasConjunction
  }

  /// Whether a verb stands right behind الذي or التي.
  func isInRelativeClause(_ verb: Int) -> Bool {
    verb > 0 && tokens[verb - 1].isAny(.relative)
  }

  /// مسؤول بالشرطة … أن: where somebody serves, and not what is reported, if a clause follows.
  private func belongsToSource(_ index: Int, _ start: Int, _ frames: VerbFrames) -> Bool {
    // بتعليم المنطقة: a noun of action behind an office says where somebody serves too.
    let isPlace =
      tokens[index].isDefinite
      || index > start && tokens[index - 1].isDefinite && index + 1 < tokens.count
        && (tokens[index + 1].isDefinite || tokens[index + 1].isAny(.place))
    guard frames.takesThat, isPlace, index > start else { return false }
    let end = min(reading.segment(of: index).tokens.upperBound, index + 12)
    guard
      let stop = (index..<max(index, end)).first(where: {
        tokens[$0].isAny([.that, .prepOf, .prepTo]) || !tokens[$0].isWord
      })
    else { return false }
    return tokens[stop].isAny(.that) && !tokens[stop].hasConjunction
      && !reading.isVerbalNoun(stop - 1)
  }

  private enum Step {
    case found(Complement), stop, goOn
  }

  private func atWord(
    _ index: Int, _ subjectStart: Int, _ start: Int, _ frames: VerbFrames,
    _ isInRelativeClause: Bool, _ isTight: Bool
  ) -> Step {
    let token = tokens[index]
    if index == start, !isTight, frames.contains(.that), opensOwnWords(index) {
      return .found(Complement(frame: .that, marker: index, start: index))
    }
    if token.isAny(.that), let step = atThat(index, start, frames) { return step }
    if let complement = atThatNot(index, start, frames) { return .found(complement) }
    if frames.contains(.because), let complement = atCause(index, frames) {
      return .found(complement)
    }
    // طالب العملاء الذين تأخروا بسرعة الدفع: a noun of action with ب.
    if isInRelativeClause, frames.isSuperset(of: [.addressee, .with]), !frames.contains(.object),
      token.clitics.contains(.ba), reading.isVerbalNoun(index), index > start + 2,
      let complement = atPreposition(index, subjectStart, start, frames)
    {
      return .found(complement)
    }
    if isInRelativeClause, frames.isSuperset(of: [.object, .with]), token.lettersCount == 1,
      let complement = atPreposition(index, subjectStart, start, frames)
    {
      return .found(complement)
    }
    // عزا الخبير التراجع الذي شهده السوق إلى …: the object has its clause.
    if isInRelativeClause, frames.isSuperset(of: [.addressee, .object, .to]), token.isAny(.prepTo),
      let complement = atPreposition(index, subjectStart, start, frames)
    {
      return .found(complement)
    }
    // الشركة التي أعلنت أرباحها وقال …: the next report.
    if isInRelativeClause, token.clitics.contains(.waw), !tokens[index - 1].isAny(.relative),
      isFiniteReport(index), announces(index)
    {
      return .stop
    }
    // …، وهي تعتبر أن …: the next report.
    if isInRelativeClause, tokens[index - 1].isAny(.whichIs), isFiniteReport(index),
      announces(index)
    {
      return .stop
    }
    if isInRelativeClause {
      return opensNews(index, frames)
        ? .found(Complement(frame: .to, marker: index, start: index + 1)) : .goOn
    }
    // يؤكد ذلك ما …: the thing reported is named by a pronoun.
    if index == start, token.isAny(.demonstrative), !reading.pointsAtPeople(index),
      index + 1 < tokens.count,
      tokens[index + 1].isWord, !tokens[index + 1].isDefinite,
      frames.isDisjoint(with: [.nounPhrase, .object])
    {
      return .stop
    }
    if let complement = atPreposition(index, subjectStart, start, frames),
      !(complement.frame == .with
        && (belongsToSource(index, start, frames) || isInsideTitle(index, start))),
      !(token.isAny(.prepOn) && isOverseen(index, start, frames))
    {
      return .found(complement)
    }
    // يصرخ ألما من …، لقد …: behind a comma only a condition opens what is said.
    if !isTight, frames.contains(.that), opensStatement(index),
      tokens[index - 1].kind != .comma || token.isAny(.conditional)
    {
      return .found(Complement(frame: .that, marker: index, start: index))
    }
    // حمل الوزير الشركة مسؤولية …
    if frames.contains(.burden), token.isAny(.masdar), token.features == UInt32(UInt8(ascii: "r")) {
      return .found(Complement(frame: .verbalNoun, marker: index, start: index))
    }
    // أوضحت الدراسة كيف أن …
    if token.isAny(.question), frames.contains(.that), !token.hasConjunction,
      index + 1 < tokens.count,
      tokens[index + 1].isAny(.that)
    {
      return .found(Complement(frame: .that, marker: index, start: index))
    }
    if frames.contains(.need), isNeed(index, start) {
      return .found(Complement(frame: .verbalNoun, marker: index, start: index))
    }
    if frames.contains(.question), token.isAny(.question) {
      return .found(Complement(frame: .question, marker: index, start: index))
    }
    if !frames.isDisjoint(with: [.verbalNoun, .nounPhrase, .carriedObject]),
      opensObject(index, start, frames)
    {
      return .found(Complement(frame: .verbalNoun, marker: index, start: index))
    }
    if frames.contains(.bare), !isTight || index == start, opensBareClause(index, start) {
      return .found(Complement(frame: .that, marker: index, start: index))
    }
    // أقر المجلس الخطة، وتعطي مساحة لـ…: the next clause.
    if token.clitics == .waw, token.isDoing, !frames.contains(.quote), index > start + 1,
      tokens[index - 1].kind == .comma
    {
      return .stop
    }
    if token.isAny([.contrast, .question, .negation]), !token.isAny(.name),
      !reading.isMereNegation(index),
      !isInsideName(index)
    {
      return .stop
    }
    if isFiniteReport(index), !isGoverned(index), index > start + 1 || token.hasConjunction,
      !closesName(index, start)
    {
      return describesCarrier(index) ? .goOn : .stop
    }
    if index > start + 2, isAccusativeParticiple(index) { return .stop }
    return .goOn
  }

  private func atThat(_ index: Int, _ start: Int, _ frames: VerbFrames) -> Step? {
    let token = tokens[index]
    let previous = tokens[index - 1]
    // سي.ان.ان: letters of a name.
    if token.clitics.contains(.waw) || previous.kind == .abbreviation { return nil }
    let wanted: VerbFrames
    if isName(index) { return nil }
    // مصدر وصفته بأنه مطلع: what another verb takes.
    if token.features == UInt32(UInt8(ascii: "b")), index > start + 1,
      previous.clitics.contains(.pronoun), isFiniteReport(index - 1)
    {
      return nil
    }
    if token.features == UInt32(UInt8(ascii: "b")) {
      wanted = .withThat
    } else if token.features == UInt32(UInt8(ascii: "f")) {
      return nil
    } else if previous.isAny(.prepTo), !previous.clitics.contains(.pronoun) {
      wanted = .toThat
    } else if previous.isAny(.prepOn), !previous.clitics.contains(.pronoun) {
      wanted = .onThat
    } else if previous.isAny(.prepFrom), !previous.clitics.contains(.pronoun) {
      wanted = .fromThat
    } else if previous.isAny(.prepOf), !previous.clitics.contains(.pronoun) {
      wanted = .ofThat
    } else if index > start, previous.isAny([.prepAdverbial, .meanwhile, .prepWith]) {
      return nil
    } else {
      wanted = .that
    }
    guard
      frames.contains(wanted)
        || wanted == .that && !frames.isDisjoint(with: [.toThat, .onThat])
          && !frames.contains(.onNeed)
    else {
      return nil
    }
    if wanted == .that, let predicate = predicate(before: index, start) {
      return .found(Complement(frame: .that, marker: predicate, start: predicate))
    }
    let hasPreposition = wanted.isSubset(of: [.toThat, .onThat, .fromThat, .ofThat])
    let hasPronoun =
      token.lettersCount > (wanted == .withThat ? 3 : 2) + (token.hasConjunction ? 1 : 0)
    let marker = hasPreposition ? index - 1 : index
    let next = index + 1
    if next < tokens.count, let quotation = reading.quotation(openedAt: next),
      !(hasPronoun && frames.contains(.object))
    {
      // إنه «…» is only how the words are joined; إنها, إنهم and what takes up الذي are part of them.
      let isPart =
        hasPronoun
        && (token.lettersCount > (wanted == .withThat ? 4 : 3) + (token.hasConjunction ? 1 : 0)
          || isInRelativeClause(start - 1))
      return .found(
        Complement(
          frame: wanted, marker: marker, start: isPart ? index : next, quotation: quotation))
    }
    return .found(
      Complement(frame: wanted, marker: marker, start: hasPronoun ? index : next))
  }

  /// توقعت ألا تنتهي, دعا إلى ألا يتأخر, بألا: أن and لا in one word, which stays with what it denies.
  private func atThatNot(_ index: Int, _ start: Int, _ frames: VerbFrames) -> Complement? {
    let token = tokens[index]
    guard token.isAny(.contrast), token.features == UInt32(UInt8(ascii: "e")),
      !token.hasConjunction,
      reading.bytes[token.start] == 0xD8, reading.bytes[token.start + 1] == 0xA3,
      index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens[index + 1].isAny(.that),
      let first = reading.folded(index + 1).first, first == Letters.ya || first == Letters.ta
    else { return nil }
    let previous = tokens[index - 1]
    let isGoverned = !previous.clitics.contains(.pronoun)
    let wanted: VerbFrames
    if isGoverned, previous.isAny(.prepTo) {
      wanted = .toThat
    } else if isGoverned, previous.isAny(.prepOn) {
      wanted = .onThat
    } else if isGoverned, previous.isAny(.prepFrom) {
      wanted = .fromThat
    } else {
      wanted = .that
    }
    guard
      frames.contains(wanted) || wanted == .that && !frames.isDisjoint(with: [.toThat, .onThat])
    else { return nil }
    return Complement(frame: wanted, marker: wanted == .that ? index : index - 1, start: index)
  }
}

extension VerbFrames {
  /// Whether any kind of أن clause may follow.
  var takesThat: Bool {
    !isDisjoint(with: [.that, .withThat, .toThat, .onThat, .fromThat, .ofThat])
  }
}
