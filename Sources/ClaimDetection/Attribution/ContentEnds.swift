import Lexicons

/// What no longer belongs to the content before it.
extension ContentExtent {
  /// Whether a word begins what no longer belongs to the content before it.
  ///
  /// - Parameters:
  ///   - index: the word.
  ///   - start: where the content begins, if it is known.
  ///   - saidInPast: whether the content is reported by a perfect.
  ///   - isNoun: whether the content is a noun phrase.
  /// - Returns: whether the content ends before the word.
  func endsClause(
    _ index: Int, of start: Int? = nil, saidInPast: Bool = false, isNoun: Bool = false
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if let cue = cue(at: index) {
      if let start, isPredicate(index, cue, of: start) { return false }
      if saidInPast, isHabit(cue, index) { return false }
      return ends(at: cue, index)
    }
    if let phrase = matcher.match(at: index) {
      switch phrase.kind {
      case .ownWords: return true
      // وهو ما يفتح الباب goes on with what is said, وهو ما نفاه الوزير does not.
      case .which:
        let last = phrase.tokens.upperBound
        return isNoun || !tokens[last - 1].isAny(.what)
          || last < tokens.count && tokens[last].isAny(.verb)
      // Without a mark before it, it may be part of what is said: إن العمل بدأ ولم يتضح موعده.
      case .tellsWhen, .aside: return index > 0 && !tokens[index - 1].isWord
      case .asVerb where isBareSaying(phrase.tokens.upperBound): return true
      case .inWordsOf, .onTongue: return true
      case .according, .accordingVerb, .asVerb, .inTurn, .cameIn, .askedToSay, .relaying, .backThen,
        .soCalled, .loosely, .cameInIt, .earlier, .percent, .benediction, .issued,
        .beside, .praise, .prophet, .pressOffice, .itIs:
        break
      }
    }
    return false
  }

  /// …، كما قال: with nothing behind the verb, the speaker's own words are meant.
  private func isBareSaying(_ verb: Int) -> Bool {
    guard verb < tokens.count, tokens[verb].classes == .verb else { return false }
    return verb + 1 >= tokens.count || !tokens[verb + 1].isWord
  }

  /// أن شقيق فلان، دعا إلى …: a comma between the clause's subject and its verb ends nothing.
  ///
  /// Nor does a participle right behind that subject (أن الدول مطالبة بـ…), or a source set between the
  /// two (أن الأرصفة، بحسب الدراسة، تتسع …).
  func isPredicate(_ verb: Int, _ cue: Cue, of start: Int) -> Bool {
    guard verb > start else { return false }
    let hasComma = tokens[verb - 1].kind == .comma
    // داعيا: what stands in the accusative is no predicate of أن.
    if cue.kind == .participle, cue.form?.gender == .masculine, cue.form?.number == .singular,
      reading.folded(verb).last == Letters.alef
    {
      return false
    }
    guard verb - start <= NounPhraseReader.reach,
      cue.kind == .according || !tokens[verb].hasConjunction,
      cue.kind == (hasComma ? .verb : .participle) || (cue.kind == .according && hasComma)
    else { return false }
    // إنها، وفقا لـ…، تمنع: the pronoun is the subject.
    if hasComma, tokens[start].isAny(.that) { return verb == start + 2 }
    guard start > 0, tokens[start - 1].isAny(.that) else { return false }
    // أن الأدلة التي جمعها المركز خلال عام، أظهرت …: a comma behind the subject's relative clause.
    if hasComma, cue.kind == .verb, start + 2 < verb, tokens[start + 1].isAny(.relative),
      tokens[start..<(verb - 1)].allSatisfy({ $0.kind != .comma }),
      hasOneVerb(start + 2..<verb - 1)
    {
      return true
    }
    let subject = NounPhraseReader(reading: reading).phrase(from: start, limit: verb)
    return subject?.upperBound == (hasComma ? verb - 1 : verb)
      && (hasComma || tokens[start].isDefinite)
  }

  /// قال إنه كان يرفض ويصر على …: an imperfect joined inside what a perfect reports.
  private func isHabit(_ cue: Cue, _ index: Int) -> Bool {
    cue.kind == .verb && cue.form?.kind == .imperfect && cue.verb?.carriesOn == false
      && tokens[index].hasConjunction && tokens[index - 1].isWord
  }

  /// Whether the content before another cue ends there.
  private func ends(at cue: Cue, _ index: Int) -> Bool {
    switch cue.kind {
    case .participle: return true
    case .according, .accordingVerb: return isTrailing(cue)
    case .cameIn: return true
    // نفى ذلك بقوله: «…»: another report.
    case .verbalNoun: return cue.verb == nil && tokens[index].clitics.contains(.ba)
    case .colon: return false
    case .verb:
      // ألا يتخوف: أن and لا.
      if index > 0, tokens[index - 1].isAny(.contrast),
        tokens[index - 1].features == UInt32(UInt8(ascii: "e"))
      {
        return false
      }
      if index > 0,
        tokens[index - 1].isAny([.meanwhile, .contrast])
          || tokens[index - 1].isAny(.already) && tokens[index - 1].clitics.contains(.waw)
      {
        return true
      }
      // …، إلا أنه أكد أن …: the reporter sets another report against this one.
      if index > 1, tokens[index - 1].isAny(.that),
        tokens[index - 1].clitics.contains(.pronoun) || tokens[index - 1].lettersCount > 2,
        tokens[index - 2].isAny(.contrast), !tokens[index].hasConjunction
      {
        return true
      }
      if index > 0, [.comma, .semicolon].contains(tokens[index - 1].kind) { return true }
      if let frame = frame(endingAt: index),
        tokens[frame].hasConjunction || frame > 0 && tokens[frame - 1].kind == .comma
      {
        return true
      }
      guard tokens[index].hasConjunction, !hasFirstPersonObject(index) else { return false }
      return cue.complement?.frame != .verbalNoun || tokens[index].classes == .verb
    }
  }

  /// ونصحوني بـ…: what was done to the speaker is told by the speaker.
  private func hasFirstPersonObject(_ index: Int) -> Bool {
    reading.folded(index).suffix(2).elementsEqual([Letters.nun, Letters.ya])
  }

  /// Whether a بحسب phrase closes its sentence, or is set off by a comma.
  func isTrailing(_ cue: Cue) -> Bool {
    let index = cue.tokens.lowerBound
    let segment = reading.segment(of: index)
    guard index > segment.tokens.lowerBound + 2 else { return false }
    if cue.kind == .accordingVerb { return true }
    return !tokens[trailingEnd(cue) - 1].isWord
  }

  /// …، وذلك بحسب فلان: where what a trailing attribution is about ends.
  func trailingEnd(_ cue: Cue) -> Int {
    let index = cue.tokens.lowerBound
    return tokens[index - 1].isAny(.demonstrative) && tokens[index - 1].clitics.contains(.waw)
      ? index - 1 : index
  }
}
