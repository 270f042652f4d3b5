import Lexicons

/// Attributions by verbs, participles, verbal nouns and colons.
extension AttributionFinder {
  /// جدد تأكيده أن …, عبر عن أمله في أن …: one report, of what the noun reports; but رفضه أن … stays whole.
  func reported(by noun: Cue) -> TokenRanges? {
    guard let complement = noun.complement, noun.verb?.act == "assert" else { return nil }
    let inner = extent.content(
      of: complement, from: complement.start, isRelative: false, saidInPast: false)
    return inner.content.isEmpty ? nil : inner.content
  }

  /// What a cue with a complement reports, and who; `nil` where it is no report.
  func verbAttribution(_ cue: Cue) -> Attribution? {
    guard let complement = cue.complement, !isOwnMemory(cue) else { return nil }
    var start = complement.start
    var source: Range<Int>?
    var gap = cue.tokens.upperBound..<Swift.max(cue.tokens.upperBound, complement.marker)
    var surroundings = TokenRanges()
    switch cue.kind {
    case .verb, .verbalNoun:
      let behind = subjects.behind(cue, marker: complement.marker)
      // وتأكيده الدائم أن …: the pronoun is the source.
      let isOwn =
        cue.kind == .verbalNoun && tokens[cue.tokens.lowerBound].clitics.contains(.pronoun)
      source = isOwn ? nil : behind.subject
      // فلان نفى ذلك بقوله: «…»: who acts in the sentence, where the pronoun agrees.
      if isOwn, cue.verb == nil, let actor = actors.phrase(before: cue.tokens.lowerBound),
        agreesWithPronoun(of: cue.tokens.lowerBound, actor)
      {
        source = actor
      }
      if let addressee = behind.addressee {
        start = addressee
        gap = gap.lowerBound..<Swift.max(gap.lowerBound, addressee)
      }
      if source == nil || standsBehindSubject(cue) {
        if let before = subjects.before(cue) {
          // فلان يتهم الوزارة بـ…: behind the verb stands who is spoken to.
          if let object = source, complement.frame != .that,
            cue.verb?.frames.contains(.addressee) == true
          {
            start = object.lowerBound
            gap = gap.lowerBound..<Swift.max(gap.lowerBound, start)
          }
          source = before
        }
      } else if let topic = subjects.topicBehindThat(cue) {
        // أن الدولة قررت السماح بكذا: what stands behind the verb is done.
        if complement.frame == .verbalNoun, let done = source?.lowerBound {
          start = done
          gap = gap.lowerBound..<Swift.max(gap.lowerBound, done)
        }
        source = topic
      }
    case .cameIn:
      source = phrases.phrase(from: cue.tokens.upperBound, limit: complement.marker)
    case .participle:
      if cue.verb?.frames.contains(.addressee) == true, complement.marker > cue.tokens.upperBound {
        start = cue.tokens.upperBound
      }
    case .colon:
      source = nameBefore(colon: cue.tokens.lowerBound)
    case .according, .accordingVerb: return nil
    }
    let (content, end) = extent.content(
      of: complement, from: start, isRelative: isRelative(cue) && !hasMainVerb(before: cue),
      saidInPast: cue.form?.kind == .perfect)
    guard !content.isEmpty, isLongEnough(content, complement),
      !isByline(cue, complement, content)
    else { return nil }
    if saysNothing(cue, complement, source) { return nil }
    // قال تعالى, قال عليه السلام: named by what is said of them.
    var actor: Range<Int>?
    if source == nil, cue.kind == .verb || cue.kind == .verbalNoun {
      source = reading.praise(at: cue.tokens.upperBound)
      if source == nil, reading.blessing(at: cue.tokens.upperBound) != nil {
        actor = reading.prophet(before: cue.tokens.lowerBound)
      }
    }
    surroundings.append(gap, in: reading.memory)
    let segment = reading.segment(of: cue.tokens.lowerBound).tokens
    let before = Swift.max(segment.lowerBound, cue.tokens.lowerBound - 25)..<cue.tokens.lowerBound
    surroundings.append(before, in: reading.memory)
    if end < segment.upperBound {
      surroundings.append(
        end..<Swift.min(segment.upperBound, end + 25), in: reading.memory)
    }
    return Attribution(
      cue: cue, sourceKind: source == nil ? .elided : .named, source: source, actor: actor,
      content: content, surroundings: surroundings, rule: rule(of: cue, complement),
      relays: told(behind: source).map { TokenRanges($0) } ?? TokenRanges())
  }

  /// Whether a verb of saying, with its complement and who stands for its source, is no report of anybody.
  private func saysNothing(_ cue: Cue, _ complement: Complement, _ source: Range<Int>?) -> Bool {
    if source == nil, isImpersonal(cue) || cue.verb?.frames.contains(.sourceNamed) == true {
      return true
    }
    if source == nil, isPassive(cue, complement) || describesThing(cue, complement) { return true }
    if wasDescribed(cue, complement) { return true }
    // وجهت رسالة واضحة: what is directed at somebody directs nobody.
    if let source, cue.verb?.frames.isSuperset(of: [.speakerOnly, .addressee]) == true,
      tokens[source.lowerBound].isAny([.document, .event]),
      !tokens[source.lowerBound].isAny([.role, .name])
    {
      return true
    }
    if let source, cue.verb?.frames.contains(.speakerOnly) == true, !maySpeak(source),
      !isKnownInMarks(source),
      // وبينت المادة أن …
      !(cue.verb?.id == "show" && complement.frame == .that
        && tokens[source.lowerBound].isAny(.norm) && tokens[source.lowerBound].isDefinite),
      source.count > 1 || !tokens[source.lowerBound].classes.isEmpty
        || cue.verb?.id == "increase"
          && (tokens[source.lowerBound].endsInTaMarbuta || reading.endsInPronoun(source.lowerBound))
        || cue.verb?.frames.contains(.withDeed) == true && !tokens[source.lowerBound].isDefinite
          && !reading.isNamedBefore(source.lowerBound)
    {
      return true
    }
    if let source, cue.kind == .verb, cue.verb?.frames.contains(.notThing) == true,
      isMereThing(source, cue, complement)
    {
      return true
    }
    if source == nil, isProvenByThing(cue, complement) { return true }
    if let source, complement.frame == .verbalNoun, cue.kind == .verb, isChanceWord(source) {
      return true
    }
    if let source, isRelative(cue), !complement.frame.takesThat, complement.frame != .quote,
      complement.frame != .colon, !maySpeak(source)
    {
      return true
    }
    return false
  }

  /// Whether the pronoun at the end of a word may stand for somebody: ها for women, and ه for men.
  private func agreesWithPronoun(of word: Int, _ actor: Range<Int>) -> Bool {
    let gender = Agreement.gender(of: actor, in: reading)
    return gender == .none
      || (gender == .feminine) == (reading.folded(word).last == Letters.alef)
  }

  /// أن الرئيس أبلغ نظيره أن …, أن الشركة قد أبلغت …: what stands behind the verb is spoken to.
  private func standsBehindSubject(_ cue: Cue) -> Bool {
    let verb = cue.tokens.lowerBound
    guard verb > 0 else { return false }
    if reading.isSomebodyWho(verb - 1) { return true }
    // فلان يحذر الشركات: in a headline who speaks stands first.
    if cue.form?.kind == .imperfect, !tokens[verb].hasConjunction,
      reading.segment(of: verb).paragraph == 0,
      verb - reading.segment(of: verb).tokens.lowerBound <= 6
    {
      return true
    }
    // فقد أعلن الصندوق: ف opens the clause, and nobody stands before the verb.
    return tokens[verb - 1].isAny(.already) && !tokens[verb - 1].clitics.contains(.fa)
      || cue.verb?.frames.isSuperset(of: [.addressee, .that]) == true
  }

  private func nameBefore(colon: Int) -> Range<Int> {
    let start = reading.segment(of: colon).tokens.lowerBound
    let mark = (start..<colon).last { [.dash, .ellipsis].contains(tokens[$0].kind) }
    let first = mark.map { $0 + 1 } ?? start
    // فلان للصحيفة: …
    let listener = (first..<colon).dropFirst().first {
      tokens[$0].clitics.contains(.lam) || isListener($0, colon)
    }
    guard let listener else { return first..<colon }
    let isWhose = tokens[first].isAny([.role, .organisation]) && !isListener(listener, colon)
    return isWhose ? first..<colon : first..<listener
  }

  /// فلان لـ«الصحيفة»: …: ل by itself, and a name in marks that ends at the colon.
  private func isListener(_ index: Int, _ colon: Int) -> Bool {
    reading.isLoneLam(index) && reading.quotation(openedAt: index + 1)?.close == colon - 1
  }

  private func isRelative(_ cue: Cue) -> Bool {
    cue.kind == .verb && cue.tokens.lowerBound > 0
      && tokens[cue.tokens.lowerBound - 1].isAny(.relative)
  }

  /// أوضح ذلك الوزير فلان، الذي قال إن …: the sentence has its verb already, and the clause goes to its end.
  private func hasMainVerb(before cue: Cue) -> Bool {
    let relative = cue.tokens.lowerBound - 1
    let start = reading.segment(of: relative).tokens.lowerBound
    return (start..<Swift.min(relative, start + AttributionFinder.openingReach)).contains {
      phrases.isVerbLike($0)
    }
  }

  /// How far behind the beginning of a sentence its first verb may stand, in tokens.
  private static let openingReach = 4

  /// توقع اتفاقية تعاون: a single word that no list knows, with neither ال nor a name behind it, acts in no
  /// sentence; it is an object.
  private func isChanceWord(_ source: Range<Int>) -> Bool {
    let head = tokens[source.lowerBound]
    return source.count == 1 && head.kind == .word && head.classes.isEmpty && !head.isDefinite
      && head.endsInTaMarbuta && !reading.isNamedBefore(source.lowerBound)
  }

  /// وتابع "البرقان" أنه …: a family name in marks, of somebody named before.
  private func isKnownInMarks(_ source: Range<Int>) -> Bool {
    guard let quotation = reading.quotation(openedAt: source.lowerBound),
      let word = quotation.inside.first, quotation.wordCount == 1
    else { return false }
    return reading.isNamedBefore(word)
  }

  /// الأصوات التي تدعو إلى …: what a relative clause describes calls for something only as people do.
  private func maySpeak(_ source: Range<Int>) -> Bool {
    source.contains {
      tokens[$0].isAny([
        .role, .rank, .name, .nameJoint, .honorific, .spokesperson, .anonymous, .organisation,
        .outlet, .agency, .document, .event, .place, .crowd, .quantifier,
      ])
    }
  }

  /// A noun phrase of one word names a thing and states nothing.
  private func isLongEnough(_ content: TokenRanges, _ complement: Complement) -> Bool {
    if complement.frame == .quote || complement.frame == .colon { return true }
    var words = 0
    for range in content {
      for index in range.prefix(8) where tokens[index].isWord { words += 1 }
      if words >= 2 { return true }
    }
    return false
  }

  private func rule(of cue: Cue, _ complement: Complement) -> Rule {
    switch cue.kind {
    case .participle: return .participle
    case .verbalNoun: return .verbalNoun
    case .cameIn: return .cameIn
    case .colon: return .nameColon
    default: break
    }
    if complement.frame == .quote { return .verbQuote }
    if complement.frame == .colon { return .verbColon }
    if complement.frame == .question { return .verbQuestion }
    if complement.frame == .verbalNoun { return .verbObject }
    return complement.frame.takesThat ? .verbThat : .verbPreposition
  }
}
