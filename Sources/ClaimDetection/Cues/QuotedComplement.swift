import Lexicons

/// How words in marks that hold a call and whom it goes to are told from a name.
private enum QuotationOfCall {
  /// They are so many at least.
  static let shortest = 8
  /// So far behind the first of them stands what is asked, in tokens.
  static let reach = 16
}

/// Whether words in quotation marks are what was said, or a name.
extension ComplementFinder {
  /// A quotation is what was said unless it is short like a name and nothing announces it.
  func accepts(_ quotation: Quotation, after start: Int, frames: VerbFrames) -> Bool {
    if beginsWithPreposition(quotation, frames) { return true }
    guard !frames.isDisjoint(with: [.quote, .nounPhrase]) else { return false }
    if isFollowedByThat(quotation) && frames.takesThat || describesSource(quotation, start) {
      return false
    }
    if isName(quotation) || namesBody(quotation) || isFollowedByPreposition(quotation, frames) {
      return false
    }
    let previous = quotation.open > start ? tokens[quotation.open - 1] : tokens[start - 1]
    if previous.kind == .colon {
      return quotation.open < 3 || !insertions.isSoCalled(quotation.open - 2)
    }
    // برنامج بعنوان "كذا وكذا وكذا": what it is called.
    if previous.kind == .word, quotation.open > start,
      insertions.isSoCalled(quotation.open - 1)
        || quotation.open > start + 1 && insertions.isSoCalled(quotation.open - 2)
    {
      return false
    }
    // المعني بـ"حقوق السكان": what the preposition governs.
    if previous.kind == .word, previous.lettersCount <= 2,
      previous.hasPreposition || isLonePreposition(quotation.open - 1)
    {
      return false
    }
    if previous.isAny([.outlet, .organisation, .prepIn, .prepFrom, .prepTo]),
      quotation.wordCount < 6,
      previous.isAny([.prepIn, .prepFrom, .prepTo]) || !closesSentence(quotation)
    {
      return false
    }
    return quotation.wordCount >= 4
      || quotation.wordCount >= 2
        && (quotation.open == start || closesSentence(quotation) || frames.contains(.slogan))
  }

  /// ب or ك by itself, as it stands before a mark.
  private func isLonePreposition(_ index: Int) -> Bool {
    tokens[index].lettersCount == 1
      && [Letters.ba, Letters.kaf].contains(reading.folded(index).first ?? 0)
  }

  /// وقالت فلانة التي تعيش هنا «عاملونا كأعداء».: where nothing follows, the marks hold what was said.
  private func closesSentence(_ quotation: Quotation) -> Bool {
    guard quotation.isClosed, let first = quotation.inside.first, opensClause(first) else {
      return false
    }
    let next = quotation.close + 1
    return next >= tokens.count || tokens[next].kind == .stop || tokens[next].kind == .lineBreak
  }

  /// A verb, or a word that stands before one.
  private func opensClause(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny([.negation, .be, .already, .that, .pronoun, .question, .conditional])
      || token.isDoing || NounPhraseReader(reading: reading).isVerbLike(index)
      || token.classes.isEmpty && token.lettersCount >= 5 && !token.isDefinite
        && reading.folded(index).suffix(2).elementsEqual([Letters.nun, Letters.alef])
  }

  /// دعا الدول "إلى العمل", توعد "بمواصلة القتال": the preposition that the verb takes stands inside the marks.
  private func beginsWithPreposition(_ quotation: Quotation, _ frames: VerbFrames) -> Bool {
    guard quotation.wordCount >= 3, let first = quotation.inside.first else { return false }
    let token = tokens[first]
    if frames.contains(.addressee), quotation.wordCount >= QuotationOfCall.shortest,
      holdsCall(quotation, frames)
    {
      return true
    }
    return frames.contains(.to) && token.isAny(.prepTo) && !token.clitics.contains(.pronoun)
      || frames.contains(.with) && !token.clitics.isDisjoint(with: [.ba, .maybeBa])
        && (token.isDefinite || reading.isVerbalNoun(first))
  }

  /// دعا الحزب "كل القوى الحية إلى العمل": who is called upon stands inside the marks, before what is asked.
  private func holdsCall(_ quotation: Quotation, _ frames: VerbFrames) -> Bool {
    guard let first = quotation.inside.first, tokens[first].kind == .word,
      tokens[first].isDefinite
        || tokens[first].isAny([.quantifier, .crowd, .organisation, .role, .place, .anonymous])
    else { return false }
    return quotation.inside.dropFirst().prefix(QuotationOfCall.reach).contains { index in
      let token = tokens[index]
      if token.clitics.contains(.pronoun) || token.hasConjunction { return false }
      return frames.contains(.to) && token.isAny(.prepTo)
        || frames.contains(.on) && token.isAny(.prepOn)
        || frames.contains(.with) && token.clitics.contains(.ba) && reading.isVerbalNoun(index)
        || token.isAny(.that) && token.lettersCount == 2
    }
  }

  /// "وكالة الأنباء", "حركة التغيير": the name of a body.
  private func namesBody(_ quotation: Quotation) -> Bool {
    guard quotation.isClosed, quotation.wordCount <= 6, let first = quotation.inside.first,
      tokens[first].isAny([.organisation, .outlet, .agency])
    else { return false }
    return quotation.inside.allSatisfy {
      !tokens[$0].isAny([.that, .verb, .action, .be, .prepIn, .prepTo, .prepFrom, .negation])
    }
  }

  /// وقال «فلان بن فلان»: some set names in marks.
  private func isName(_ quotation: Quotation) -> Bool {
    guard quotation.isClosed, quotation.wordCount <= 7, quotation.inside.count <= 20,
      let first = quotation.inside.first,
      tokens[first].isAny([.name, .nameJoint]), !tokens[first].isDefinite
    else { return false }
    return quotation.inside.allSatisfy {
      !tokens[$0].isAny([
        .that, .verb, .action, .be, .prepIn, .prepTo, .prepFrom, .prepOf, .prepOn, .negation,
      ]) || tokens[$0].isAny([.name, .nameJoint])
    }
  }

  /// يقول فلان "موظف في منتجع": إن …: in marks before the colon stands who he is.
  private func describesSource(_ quotation: Quotation, _ start: Int) -> Bool {
    guard quotation.isClosed, quotation.open > start, quotation.wordCount <= 8,
      quotation.close + 2 < tokens.count, tokens[quotation.open - 1].kind == .word
    else { return false }
    return tokens[quotation.close + 1].kind == .colon
  }

  /// وذكرت «الصحيفة» أن …: the name of the source, not what it said.
  private func isFollowedByThat(_ quotation: Quotation) -> Bool {
    var index = quotation.close + 1
    let limit = min(tokens.count, index + 8)
    while index < limit, isTimeOrMark(index) { index += 1 }
    if index + 1 < tokens.count, tokens[index].isAny([.prepTo, .prepOn]) { index += 1 }
    return index < tokens.count && tokens[index].isAny(.that) && !tokens[index].hasConjunction
      && tokens[index].features != 0x66
  }

  /// أشار «البنك» إلى …: the name of the source before the preposition that the verb takes.
  private func isFollowedByPreposition(_ quotation: Quotation, _ frames: VerbFrames) -> Bool {
    guard quotation.isClosed, quotation.wordCount <= 5, quotation.close + 1 < tokens.count else {
      return false
    }
    let next = tokens[quotation.close + 1]
    return (frames.contains(.to) && next.isAny(.prepTo))
      || (frames.contains(.on) && next.isAny(.prepOn) && !next.clitics.contains(.pronoun))
      || (frames.contains(.of) && next.isAny(.prepOf) && !next.clitics.contains(.pronoun))
  }

  /// أول من أمس, يوم الأحد, a comma: what may stand between a source and its clause.
  private func isTimeOrMark(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAny([.prepTo, .prepOn]) { return false }
    return token.kind == .comma || token.kind == .number
      || token.isAny([
        .relativeDay, .weekday, .adverb, .period, .month, .dayPart, .prepFrom, .prepIn,
      ])
  }
}
