import Lexicons

/// Attribution without a verb of its own: بحسب فلان, وفقا للوزارة.
extension AttributionFinder {
  /// وفق القانون, بحسب نوع القضية: what cannot speak is no source.
  func canSpeak(_ source: Range<Int>, _ cue: Cue) -> Bool {
    let head = tokens[source.lowerBound]
    if cue.kind == .accordingVerb { return true }
    if head.isAny(.norm) || reading.isVerbalNoun(source.lowerBound) { return false }
    if head.isAny(.demonstrative), source.count > 1, tokens[source.lowerBound + 1].isAny(.norm) {
      return false
    }
    if !head.isWord, speaksInMarks(source) { return true }
    guard head.classes.isEmpty, !head.isDefinite, source.count > 1 else { return true }
    let next = tokens[source.lowerBound + 1]
    if next.isAny(.name) || isConstruct(source.lowerBound) { return true }
    let isFeminine = reading.folded(source.lowerBound + 1).last == Letters.ha
    return next.kind == .word && next.classes.isEmpty && !next.isDefinite && !isFeminine
  }

  /// Where the source behind a cue begins; in وفقا لـ«الميناء» behind the ل that stands by itself.
  func sourceStart(behind cue: Cue, _ limit: Int) -> Int {
    let next = cue.tokens.upperBound
    if next + 1 < limit, reading.isLoneLam(next), reading.quotation(openedAt: next + 1) != nil {
      return next + 1
    }
    return subjects.skipAdverbs(next, limit)
  }

  /// بحسب "الميناء", وفق «قناة الميناء»: an outlet or body whose name the writer sets in marks; a rule or a plan
  /// is named so too.
  private func speaksInMarks(_ source: Range<Int>) -> Bool {
    guard let marks = reading.quotation(openedAt: source.lowerBound), marks.isClosed,
      let first = marks.inside.first, tokens[first].kind == .word
    else { return false }
    let token = tokens[first]
    if token.isAny(.norm) || reading.isVerbalNoun(first) { return false }
    if token.isAny([.outlet, .agency, .organisation, .name, .rank, .honorific]) { return true }
    return token.isDefinite && token.classes.isSubset(of: [.place, .period])
  }

  /// مسؤولي المجمع, مستخدمو الشركة: a plural that has lost its ن before what it belongs to.
  private func isConstruct(_ index: Int) -> Bool {
    let last = reading.folded(index).last
    let next = tokens[index + 1]
    return tokens[index].lettersCount >= 5 && (last == Letters.waw || last == Letters.ya)
      && reading.folded(index).first == Letters.mim
      && (next.isDefinite && !next.hasPreposition || next.isAny([.organisation, .place]))
  }

  /// حسبما نقلت الوكالة عن الوزير: whom the source of a clause of attribution quotes.
  func quoted(behind source: Range<Int>, _ cue: Cue) -> Range<Int>? {
    let next = source.upperBound
    guard cue.kind == .accordingVerb, next + 1 < tokens.count, tokens[next].isAny(.prepOf),
      !tokens[next].clitics.contains(.pronoun),
      tokens[cue.tokens.upperBound - 1].isAny(.relayVerb)
        || reading.readings(cue.tokens.upperBound - 1).contains(where: {
          reading.lexicon.verbs[$0.verb].id == "convey"
        })
    else { return nil }
    return phrases.phrase(
      from: next + 1, limit: reading.segment(of: next).tokens.upperBound)
  }

  /// Whether a trailing attribution is about the same content as the claim before it.
  func attaches(_ cue: Cue, to attribution: Attribution) -> Bool {
    guard let end = attribution.content.last?.upperBound else { return false }
    // A decision, or a relative clause, is not what the trailing source reports.
    let isMainClause =
      !(attribution.position > 0 && tokens[attribution.position - 1].isAny(.relative))
    guard isMainClause, attribution.cue.verb?.act != "decide" else { return false }
    return end <= cue.tokens.lowerBound && cue.tokens.lowerBound - end <= 4
  }

  /// "…" قال الوزير: the words in marks before the verb.
  func saidBefore(_ cue: Cue, _ source: Range<Int>) -> Attribution? {
    guard let words = cue.complement?.quotation else { return nil }
    let content = reading.trimmed(words.inside)
    guard !content.isEmpty else { return nil }
    return Attribution(
      cue: cue, sourceKind: .named, source: source, content: TokenRanges(content),
      surroundings: framesBehind(source), rule: .verbQuote)
  }

  /// …، كما أفاد المصدر في تصريح لوكالة كذا: through what a source spoke, told behind it.
  private func framesBehind(_ source: Range<Int>) -> TokenRanges {
    let limit = min(
      reading.segment(of: source.lowerBound).tokens.upperBound,
      source.upperBound + AttributionFinder.frameReach)
    let end =
      (source.upperBound..<max(source.upperBound, limit)).first {
        extent.cue(at: $0) != nil || tokens[$0].kind == .semicolon || tokens[$0].isAny(.that)
      } ?? limit
    return end > source.upperBound ? TokenRanges(source.upperBound..<end) : TokenRanges()
  }

  /// How far behind a source that is told, in tokens.
  private static let frameReach = 16

  func trailing(_ cue: Cue, _ source: Range<Int>) -> Attribution? {
    let segment = reading.segment(of: cue.tokens.lowerBound).tokens
    var start = segment.lowerBound
    if let phrase = matcher.match(at: start), phrase.kind == .inTurn {
      start = phrase.tokens.upperBound
    }
    while start < cue.tokens.lowerBound,
      tokens[start].isAny(.meanwhile) || tokens[start].kind == .comma
        || tokens[start].isAny(.already) && !isImperfect(start + 1)
    {
      start += 1
    }
    let content = reading.trimmed(start..<extent.trailingEnd(cue))
    let rest = content.count < AttributionFinder.shortOpening ? restBehind(source) : nil
    guard content.count >= 3 || rest != nil, !content.isEmpty else { return nil }
    var parts = TokenRanges(content)
    if let rest { parts.append(rest, in: reading.memory) }
    return Attribution(
      cue: cue, sourceKind: .named, source: source, content: parts,
      surroundings: cue.kind == .accordingVerb && rest == nil
        ? framesBehind(source) : TokenRanges(),
      rule: cue.kind == .accordingVerb ? .accordingVerb : .accordingTo)
  }

  /// قد يصل: before an imperfect قد says that it may be so, and belongs to what is said.
  private func isImperfect(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    return reading.folded(index).first == Letters.ya
  }

  /// بلغت الكلفة بحسب المدير مليونا: set into a sentence without a mark; both parts are attributed.
  func inside(_ cue: Cue, _ source: Range<Int>) -> Attribution? {
    let segment = reading.segment(of: cue.tokens.lowerBound).tokens
    let head = tokens[source.lowerBound]
    guard cue.phrase != .loosely,
      head.isAny([
        .role, .rank, .name, .honorific, .spokesperson, .anonymous, .organisation, .outlet,
        .agency, .document,
      ])
        || (source.count == 1 && reading.isNamedBefore(source.lowerBound)),
      segment.lowerBound < cue.tokens.lowerBound
    else { return nil }
    let before = reading.trimmed(clauseStart(before: cue.tokens.lowerBound)..<cue.tokens.lowerBound)
    guard before.count >= 2 else { return nil }
    var start = source.upperBound
    while start < segment.upperBound, tokens[start].kind == .comma { start += 1 }
    var content = TokenRanges(before)
    if start < segment.upperBound, extent.cue(at: start) == nil, !tokens[start].hasConjunction,
      !tokens[start].isAny([.meanwhile, .relativeDay, .weekday, .relative, .contrast])
    {
      let rest = reading.trimmed(start..<extent.clauseEnd(from: start))
      if rest.count >= 2 { content.append(rest, in: reading.memory) }
    }
    return Attribution(
      cue: cue, sourceKind: .named, source: source, content: content, surroundings: TokenRanges(),
      rule: .accordingTo)
  }

  /// Where the clause that a token stands in begins: behind the last comma before it.
  private func clauseStart(before index: Int) -> Int {
    let start = reading.segment(of: index).tokens.lowerBound
    return (start..<index).last { tokens[$0].kind == .comma || tokens[$0].kind == .semicolon }
      .map { $0 + 1 } ?? start
  }

  /// An opening so short that the sentence must go on behind the attribution, in tokens.
  private static let shortOpening = 8

  /// وتولي الخطة، بحسب فلان، أهمية …: the rest of the sentence that the attribution interrupts.
  private func restBehind(_ source: Range<Int>) -> Range<Int>? {
    let end = reading.segment(of: source.lowerBound).tokens.upperBound
    // وفق بلاغ توصلت به الصحيفة، …: who has seen the paper.
    let behind =
      source.upperBound < end
      ? InsertionReader(reading).copy(at: source.upperBound)?.tokens.upperBound : nil
    let comma = behind ?? source.upperBound
    let start = comma + 1
    guard start < end, tokens[comma].kind == .comma, extent.cue(at: start) == nil,
      !tokens[start].isAny(.meanwhile), !tokens[start].clitics.contains(.waw)
    else { return nil }
    let rest = reading.trimmed(start..<extent.clauseEnd(from: start))
    return rest.count >= 3 ? rest : nil
  }

  func isLeading(_ cue: Cue) -> Bool {
    let segment = reading.segment(of: cue.tokens.lowerBound).tokens
    return cue.tokens.lowerBound - segment.lowerBound <= 2
  }

  func hasVerb(in segment: Int, after token: Int) -> Bool {
    let end = Swift.min(token + 12, reading.segments[segment].tokens.upperBound)
    guard token < end else { return false }
    return (token..<end).contains { index in
      extent.cue(at: index).map { $0.kind == .verb } ?? false
    }
  }

  /// وبحسب فلان يبلغ …, وبحسب فلان اتخذت الحكومة …
  private func isVerbBehind(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.isDefinite, !token.hasPreposition
    else {
      return false
    }
    let letters = reading.folded(index)
    if letters.last == Letters.ta, token.lettersCount >= 4,
      token.classes.isSubset(of: [.action, .relayVerb]), index + 1 < tokens.count,
      tokens[index + 1].isDefinite || tokens[index + 1].isAny([.organisation, .place])
    {
      return true
    }
    return phrases.isVerbLike(index)
      && (letters.first == Letters.ya || letters.first == Letters.sin)
  }

  /// ووفقا للجريدة الرسمية سيكون …: the verb that the sentence begins with behind its source.
  private func opensMainClause(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite,
      !tokens[index - 1].isAny([.relative, .that])
    else { return false }
    // وبحسب المرصد فقد …
    if token.hasConjunction { return token.clitics.contains(.fa) && token.isAny([.already, .be]) }
    return token.isAny([.be, .already]) && !token.clitics.contains(.pronoun)
      || token.classes.isSubset(of: [.action, .verb]) && token.clitics.contains(.sin)
  }

  func leadingAttribution(_ cue: Cue, _ source: Range<Int>) -> Attribution? {
    let end = reading.segment(of: cue.tokens.lowerBound).tokens.upperBound
    var start = source.upperBound
    // Up to the comma or فإن that opens the statement, or the verb that does without.
    while start < end, tokens[start].kind != .comma, !tokens[start].isAny(.that),
      !opensMainClause(start), start > source.upperBound || !isVerbBehind(start)
    {
      start += 1
    }
    guard start < end else { return nil }
    if tokens[start].kind == .comma || tokens[start].isAny(.that) { start += 1 }
    // وفقا لفلان، الذي يدير الشركة، فإن …: who the source is.
    if tokens[start - 1].kind == .comma, start < end, tokens[start].isAny(.relative),
      !tokens[start].hasConjunction,
      let close = (start..<end).first(where: { tokens[$0].kind == .comma })
    {
      start = close + 1
    }
    while start < end, tokens[start].isAny(.that) || !tokens[start].isWord { start += 1 }
    guard start < end else { return nil }
    let content = reading.trimmed(start..<extent.clauseEnd(from: start))
    guard content.count >= 2 else { return nil }
    return Attribution(
      cue: cue, sourceKind: .named, source: source, content: TokenRanges(content),
      surroundings: TokenRanges(cue.tokens.upperBound..<start), rule: .accordingTo)
  }
}
