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
    guard segment.quotation < 0 else { return nil }
    let isHeadline = segment.paragraph <= ColonFinder.lastParagraph
    guard isHeadline || index - segment.tokens.lowerBound <= ColonFinder.subheadReach else {
      return nil
    }
    let start = nameStart(segment.tokens.lowerBound, index)
    if let earlier, earlier.tokens.upperBound > segment.tokens.lowerBound {
      // تحدث عن كذا .. فلان: …
      guard start > segment.tokens.lowerBound, tokens[start - 1].kind == .ellipsis,
        earlier.complement.map({ $0.marker < start - 1 }) ?? true
      else { return nil }
    }
    guard start < index, index - start <= ColonFinder.reach, !isCredit(start, segment) else {
      return nil
    }
    let name = start..<(listener(start, index) ?? index)
    guard
      isHeadline
        ? isName(name, segment) || isPlaceThatSpeaks(start, index, segment)
          || isOutlet(name, segment)
        : headsSection(name, index, segment)
    else { return nil }
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

  /// How far behind the beginning of its line the colon of a section's heading stands, in tokens.
  private static let subheadReach = 5
  /// How long such a line may be, in tokens.
  private static let lineReach = 20

  /// فلان لـ «الصحيفة»: …: where whom he speaks to begins.
  private func listener(_ start: Int, _ colon: Int) -> Int? {
    guard tokens[colon - 1].kind == .closeQuote || tokens[colon - 1].kind == .plainQuote else {
      return nil
    }
    return (start + 1..<max(start + 1, colon - 1)).first {
      reading.isLoneLam($0) && reading.quotation(openedAt: $0 + 1)?.close == colon - 1
    }
  }

  /// A line of its own inside the article, with the short name of somebody that the text gives in full.
  private func headsSection(_ name: Range<Int>, _ colon: Int, _ segment: Segment) -> Bool {
    let first = segment.tokens.lowerBound
    guard let last = name.last, first > 0, tokens[first - 1].kind == .lineBreak,
      tokens[last].kind == .word, name.count == 1 || tokens[name.lowerBound].lettersCount == 1,
      !tokens[last].isAny([.organisation, .role, .document, .event, .masdar, .crowd]),
      isKnownPerson(last)
    else { return false }
    let end = min(tokens.count, colon + ColonFinder.lineReach)
    let phrases = NounPhraseReader(reading: reading)
    // النصر: فلان، فلان، …: a list has no verb.
    return (colon + 1..<end).contains { tokens[$0].kind == .lineBreak }
      && (colon + 1..<end).contains {
        tokens[$0].isAny([.verb, .that, .be, .action, .already, .negation])
          || phrases.isVerbLike($0)
      }
  }

  /// Behind a rubric and a slash (سياسي / الوزير: …), or behind two stops.
  private func nameStart(_ segmentStart: Int, _ colon: Int) -> Int {
    let floor = max(segmentStart, colon - 2 * ColonFinder.reach)
    let mark = (floor..<colon).last { tokens[$0].kind == .dash || tokens[$0].kind == .ellipsis }
    return mark.map { $0 + 1 } ?? floor
  }

  private func isName(_ range: Range<Int>, _ segment: Segment) -> Bool {
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
      marks.close + 1 == range.upperBound, let word = marks.inside.first
    {
      return marks.wordCount == 1
        ? isBodyNamedLater(word)
        : isBodyInFull(marks.inside)
          || isOutlet(marks.inside, segment)
    }
    if head.isAny(.document) { return isStudy(range.lowerBound, segment) }
    if head.isAny([.event, .place]) { return false }
    return head.isAny([.role, .rank, .name, .organisation, .anonymous, .honorific, .spokesperson])
      || head.isAny(.crowd) && head.isDefinite && range.count == 2
      || isBodyInFull(range)
      || isKnownPerson(
        range.upperBound - 1, isAlone: false,
        isForeign: range.count == 2
          && range.allSatisfy { tokens[$0].classes.isEmpty && !tokens[$0].isDefinite })
  }

  /// دراسة ألمانية: …: research that a headline gives the outcome of.
  private func isStudy(_ head: Int, _ segment: Segment) -> Bool {
    segment.paragraph == 0 && segment.tokens.lowerBound == head && !tokens[head].isDefinite
      && UInt8(truncatingIfNeeded: tokens[head].features) == UInt8(ascii: "r")
  }

  /// النقد الدولي: …, الأعمال والتجارة: …: a body of two or three words that the text gives in full further on.
  private func isBodyInFull(_ range: Range<Int>) -> Bool {
    guard (2...3).contains(range.count),
      range.allSatisfy({ tokens[$0].kind == .word && tokens[$0].isDefinite }),
      reading.segment(of: range.lowerBound).paragraph == 0
    else { return false }
    let (first, second) = (
      reading.nameKey(range.lowerBound), reading.nameKey(range.lowerBound + 1)
    )
    let end = min(tokens.count - 1, range.upperBound + ColonFinder.bodyReach)
    return (range.upperBound..<max(range.upperBound, end)).contains { later in
      tokens[later].kind == .word && tokens[later].isDefinite && reading.nameKey(later) == first
        && tokens[later + 1].kind == .word && reading.nameKey(later + 1) == second
        && tokens[later - 1].isAny(.organisation) && !tokens[later - 1].isDefinite
    }
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
    // تدخلهم في شؤوننا مرفوض: of what is ours.
    let reach = min(segment.tokens.upperBound, colon + ColonFinder.oursReach)
    if (colon + 1..<max(colon + 1, reach)).contains(where: isOurs) { return true }
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

  /// How far behind the colon what is ours may stand, in tokens.
  private static let oursReach = 10

  /// شؤوننا, بلادنا.
  private func isOurs(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !token.isAny([.name, .place]),
      token.lettersCount >= 5
    else { return false }
    // قانونا, بيانا are accusatives; what stands with ours is known by its pronoun, or by a preposition before it.
    return reading.folded(index).suffix(2).elementsEqual([Letters.nun, Letters.alef])
      && (token.clitics.contains(.pronoun)
        || tokens[index - 1].isAny([.prepIn, .prepFrom, .prepOn, .prepTo, .prepWith, .prepOf]))
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
    end - index > ColonFinder.figureReach
      && (tokens[index + 1].kind == .word || reading.isPercent(index + 1))
  }

  /// Somebody, a ministry or the like, and not what the figures are about (الانتخابات البلدية: 16 لجنة …).
  private func speaksInFigures(_ head: Int) -> Bool {
    tokens[head].isAny([.role, .rank, .name, .spokesperson, .honorific]) || !tokens[head].isWord
      || reading.isNamedByField(head) || isBodyFurtherOn(head)
      || tokens[head].isDefinite && isBodyInFull(head..<(head + 2))
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

  /// المدرب جورج إيفانوف, مديرة التعليم هيا العواد: a first name before another, or an unknown word behind one
  /// that stands behind a title.
  private func isNamedIn(_ index: Int, _ isFirstName: Bool) -> Bool {
    let before = tokens[index - 1]
    if isFirstName {
      return before.isWord && index + 1 < tokens.count && tokens[index + 1].kind == .word
        && (tokens[index + 1].isAny(.name) || tokens[index + 1].classes.isEmpty)
    }
    return index > 1 && before.kind == .word && before.classes.isEmpty && !before.isDefinite
      && tokens[index - 2].kind == .word
      && (tokens[index - 2].isAny([.role, .rank, .honorific])
        || index > 2 && tokens[index - 2].isDefinite && tokens[index - 3].isAny([.role, .rank]))
  }

  /// Whether a single word is a name that the text gives more fully further on.
  private func isKnownPerson(_ index: Int, isAlone: Bool = true, isForeign: Bool = false) -> Bool {
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
          || (tokens[later - 1].isAny(.verb) && !tokens[later - 1].isDefinite)
          || isAlone && isNamedIn(later, token.isAny(.name))
          || isForeign && tokens[later - 1].kind == .word
            && reading.nameKey(later - 1) == reading.nameKey(index - 1))
    }
  }
}
