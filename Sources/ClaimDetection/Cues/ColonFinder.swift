import Lexicons

/// Finds the colon behind a name in a headline (فلان: …).
struct ColonFinder {
  let reading: ArticleReading
  /// Headlines stand in the first lines.
  private static let lastParagraph = 1
  /// The longest name before a colon, in tokens.
  private static let reach = 11

  private var tokens: TokenList { reading.tokens }

  /// The cue of a colon, where a name stands before it and a statement behind it.
  ///
  /// - Parameters:
  ///   - index: the colon.
  ///   - earlier: the cue before it; a verb that the colon belongs to has the first claim.
  /// - Returns: `nil` for any other colon.
  func cue(at index: Int, after earlier: Cue?) -> Cue? {
    let segment = reading.segment(of: index)
    guard segment.quotation < 0, segment.paragraph <= ColonFinder.lastParagraph else { return nil }
    if let earlier, earlier.tokens.lowerBound >= segment.tokens.lowerBound { return nil }
    let start = nameStart(segment.tokens.lowerBound, index)
    guard start < index, index - start <= ColonFinder.reach, !isCredit(start, segment),
      isName(start..<index) || isPlaceThatSpeaks(start, index, segment)
        || isOutlet(start..<index, segment)
    else {
      return nil
    }
    let next = index + 1
    guard next + 1 < segment.tokens.upperBound,
      tokens[next].kind != .number
        || opensFigure(next, segment.tokens.upperBound) && speaksInFigures(start)
    else { return nil }
    return Cue(
      kind: .colon, tokens: index..<next,
      complement: Complement(
        frame: .colon, marker: index, start: next, quotation: reading.quotation(openedAt: next)))
  }

  /// Behind a rubric and a slash (سياسي / الوزير: …).
  private func nameStart(_ segmentStart: Int, _ colon: Int) -> Int {
    let floor = max(segmentStart, colon - 2 * ColonFinder.reach)
    let dash = (floor..<colon).last { tokens[$0].kind == .dash }
    return dash.map { $0 + 1 } ?? floor
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let phrases = NounPhraseReader(reading: reading)
    let head = tokens[range.lowerBound]
    // مجموعة قصصية بعنوان: …: what stands with a preposition right before the colon is no name.
    if let last = range.last, tokens[last].clitics.contains(.ba),
      !tokens[last].isAny([.name, .place])
    {
      return false
    }
    guard phrases.canBegin(range.lowerBound),
      !range.contains(where: isFinite)
    else { return false }
    if range.count == 1 {
      return isKnownPerson(range.lowerBound) || isBodyFurtherOn(range.lowerBound)
    }
    if let marks = reading.quotation(openedAt: range.lowerBound), marks.isClosed,
      marks.close + 1 == range.upperBound, marks.wordCount == 1, let word = marks.inside.first
    {
      return isBodyNamedLater(word)
    }
    if head.isAny([.document, .event, .place]) { return false }
    return head.isAny([.role, .rank, .name, .organisation, .anonymous, .honorific, .spokesperson])
      || isKnownPerson(range.upperBound - 1)
  }

  /// المدينة - مجموعة كذا: …: where and by whom a text was sent, before its first sentence.
  private func isCredit(_ start: Int, _ segment: Segment) -> Bool {
    guard segment.paragraph > 0, start - 2 >= segment.tokens.lowerBound else { return false }
    // أ ف ب- المدينة: …
    // فلان- الصحيفة- المدينة: …
    let dashes = (segment.tokens.lowerBound..<start).count { tokens[$0].kind == .dash }
    return dashes > 1 || tokens[start - 2].isAny([.place, .agency])
      || tokens[start - 2].lettersCount == 1 && start - 3 >= segment.tokens.lowerBound
        && tokens[start - 3].lettersCount == 1
  }

  /// السعودية: سنطور علاقتنا …: a country speaks where its words are in the first person.
  private func isPlaceThatSpeaks(_ start: Int, _ colon: Int, _ segment: Segment) -> Bool {
    guard colon == start + 1, tokens[start].isAny(.place), colon + 2 < tokens.count,
      segment.paragraph == 0, segment.tokens.lowerBound == start
    else { return false }
    let next = tokens[colon + 1]
    if reading.quotation(openedAt: colon + 1) != nil { return true }
    guard next.kind == .word, !next.isDefinite else { return false }
    if next.isAny(.pronoun) && next.features == UInt32(UInt8(ascii: "v")) { return true }
    if next.classes == .verb, !reading.readings(colon + 1).isEmpty,
      reading.readings(colon + 1).allSatisfy({ $0.form.person == 1 })
    {
      return true
    }
    // لن نسمح, لا نقبل; سنواصل.
    let verb = next.isAny(.negation) ? colon + 2 : colon + 1
    var letters = reading.folded(verb)
    guard tokens[verb].classes.isSubset(of: [.verb, .action]), letters.count >= 4 else {
      return false
    }
    let isFuture = letters.first == Letters.sin
    if isFuture { letters = letters.dropFirst() }
    return letters.first == Letters.nun && letters.last != Letters.ha
      && (isFuture || verb == colon + 2)
      && !letters.suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  /// نيويورك تايمز: …, رويترز: …: an outlet at the head of the article.
  private func isOutlet(_ range: Range<Int>, _ segment: Segment) -> Bool {
    guard segment.paragraph == 0, range.count <= ColonFinder.outletReach, let last = range.last,
      range.allSatisfy({ tokens[$0].kind == .word && !tokens[$0].hasPreposition }),
      !range.contains(where: isFinite)
    else { return false }
    // A platform is where something was written.
    return tokens[last].isAny(.agency)
      && UInt8(truncatingIfNeeded: tokens[last].features >> 8) != UInt8(ascii: "p")
      && tokens[last].features != UInt32(UInt8(ascii: "p"))
      && (range.count > 1 || !tokens[last].isAny([.name, .place]))
  }

  /// How long an outlet's name is, in tokens.
  private static let outletReach = 3

  /// «الإسكان»: 2000 مواطن وقعوا …: a figure of something, and no hour or score.
  private func opensFigure(_ index: Int, _ end: Int) -> Bool {
    end - index > ColonFinder.figureReach && tokens[index + 1].kind == .word
  }

  /// Somebody, a ministry or the like, and not what the figures are about (الانتخابات البلدية: 16 لجنة …).
  private func speaksInFigures(_ head: Int) -> Bool {
    tokens[head].isAny([.role, .rank, .name, .spokesperson, .honorific]) || !tokens[head].isWord
      || reading.isNamedByField(head) || isBodyFurtherOn(head)
  }

  /// How long a statement is at least that begins with a figure, in tokens.
  private static let figureReach = 4

  /// الصحة: …: a ministry or the like by the word that it is called by, which the text gives in full further on.
  private func isBodyFurtherOn(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite, !token.hasPreposition, !token.hasConjunction,
      !token.isAny([.adverb, .relativeDay, .weekday, .event, .document, .place]),
      reading.segment(of: index).paragraph == 0
    else { return false }
    let key = reading.nameKey(index)
    let end = min(tokens.count, index + ColonFinder.bodyReach)
    return ((index + 1)..<end).contains { later in
      tokens[later].kind == .word && tokens[later].isDefinite && reading.nameKey(later) == key
        && reading.isNamedByField(later - 1) && !tokens[later - 1].isDefinite
    }
  }

  /// How far below the headline the body is looked for, in tokens.
  private static let bodyReach = 400

  private func isFinite(_ index: Int) -> Bool {
    tokens[index].classes == .verb && !tokens[index].isDefinite
      && reading.readings(index).contains { $0.form.kind == .perfect || $0.form.kind == .imperfect }
  }

  /// «الإسكان»: …: short for a body that the text names further on: وزارة الإسكان.
  private func isBodyNamedLater(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite else { return false }
    if token.isAny(.organisation) { return true }
    let key = reading.nameKey(index)
    let end = min(tokens.count, index + 600)
    return ((index + 1)..<end).contains { later in
      tokens[later].kind == .word && reading.nameKey(later) == key
        && tokens[later - 1].isAny(.organisation) && !tokens[later - 1].isDefinite
    }
  }

  /// Whether a single word is a name that the text gives more fully further on.
  private func isKnownPerson(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isAny([.place, .masdar, .adverb]),
      !token.isAny(.anonymous) || !token.isDefinite
    else { return false }
    if token.isAny(.organisation) { return token.isDefinite }
    let key = reading.nameKey(index)
    let end = min(tokens.count, index + 600)
    return ((index + 1)..<end).contains { later in
      tokens[later].kind == .word && reading.nameKey(later) == key
        && (tokens[later - 1].isAny([.name, .nameJoint, .rank, .role, .outlet])
          || (tokens[later - 1].isAny(.verb) && !tokens[later - 1].isDefinite))
    }
  }
}
