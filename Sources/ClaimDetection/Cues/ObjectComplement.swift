import Lexicons

/// What is reported without أن: a verbal noun as the object, or a clause of its own.
extension ComplementFinder {
  /// Whether a word begins the object of a verb: a verbal noun behind a finished subject.
  func opensObject(_ index: Int, _ start: Int, _ frames: VerbFrames) -> Bool {
    let token = tokens[index]
    guard !token.hasPreposition, !token.hasConjunction else { return false }
    let isFirst = index == start
    // موزة آل إسحاق: a name behind a joint of names.
    if !isFirst, tokens[index - 1].isAny(.nameJoint), tokens[index - 1].lettersCount <= 3 {
      return false
    }
    // طلب اللجوء أو إيجاد عمل: the second of two things.
    if !isFirst, tokens[index - 1].isAny(.or) { return false }
    // ترفض الابتزاز، وفق تعبيره; على حد وصفه.
    if !isFirst, insertions.isOwnWords(index - 1) || insertions.isOwnWords(index - 2) {
      return false
    }
    // المتحدث الرسمي بتعليم المنطقة: behind ال an unknown word with ب is where, and not what.
    if token.clitics.contains(.maybeBa), !isFirst, tokens[index - 1].isDefinite { return false }
    if isFirst, frames.contains(.carriedObject), token.kind == .word, !token.isAny(.that),
      // مبينا فيها أن …: the pronoun takes up what was named before.
      !(token.clitics.contains(.pronoun) && token.isAny([.prepIn, .prepOf, .prepOn, .prepTo]))
    {
      return true
    }
    if frames.contains(.nounPhrase) {
      if token.isAny([.what, .demonstrative]), !isFirst || !token.isAny(.name) { return true }
    } else if token.isAny(.what), token.lettersCount == 2 {
      if insertions.isSoCalled(index) { return false }
      // يرفض أي تأجيل: only as the object of a verb that stands right before it.
      if reading.folded(index).first == Letters.alef { return isFirst }
      return isFirst || !(isBarePreposition(index - 1) || tokens[index - 1].isAny(.quantifier))
    }
    if reading.isDefiniteVerbalNoun(index) {
      if isBeforeItsObject(index) { return isFirst || isFinished(index - 1) }
      if index > start + 1, tokens[index + 1 < tokens.count ? index + 1 : index].isAny(.prepWith),
        isFinished(index - 1)
      {
        return true
      }
    }
    guard reading.isVerbalNoun(index) || isOrganising(index, start), !leansOnPronoun(index) else {
      return false
    }
    if isFirst { return true }
    let previous = tokens[index - 1]
    // فلان، رحيل فلان، أن …: an apposition before the clause that is reported.
    if previous.kind == .comma, frames.contains(.that), leadsToThat(index) { return false }
    switch previous.kind {
    case .comma, .closeBracket, .closeQuote, .plainQuote, .number, .dash: return true
    case .word: break
    default: return false
    }
    if previous.isAny([.prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial]) {
      return previous.clitics.contains(.pronoun)
    }
    // لوسائل إعلام محلية.
    if previous.isAny(.press), !previous.isDefinite, previous.lettersCount > 4 { return false }
    if previous.isAny([.place, .name]) { return true }
    if previous.hasPreposition && !previous.isDefinite && !previous.clitics.contains(.pronoun) {
      return false
    }
    if isGovernedNoun(index - 1, start) { return false }
    if previous.isDefinite || previous.clitics.contains(.pronoun)
      || previous.isAny([.name, .place, .weekday, .relativeDay, .adverb, .agency, .period])
    {
      return true
    }
    if previous.isAny([.role, .organisation, .document, .event, .outlet, .anonymous, .quantifier])
      || reading.isVerbalNoun(index - 1)
    {
      return false
    }
    // An unknown word without its article is more often the end of a foreign name.
    return index - 1 > start || index - 1 == start
  }

  /// أعلنت الوزارة تنظيم دورة: behind a finished subject the noun of action, and not the body of that name.
  private func isOrganising(_ index: Int, _ start: Int) -> Bool {
    index > start && tokens[index].isAny(.masdar) && tokens[index].isAny(.organisation)
      && !tokens[index].isAny([.role, .name]) && isFinished(index - 1)
      && (!tokens[index - 1].isAny(.name) || tokens[index - 1].isDefinite
        || tokens[index - 2].isAny([.name, .nameJoint, .rank, .role, .honorific]))
  }

  /// على هامش انعقاد …, لمشروع تكريك …: a noun without ال behind a preposition, or with ل at its front behind a
  /// finished one, still waits for what it belongs to.
  private func isGovernedNoun(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !token.clitics.contains(.pronoun),
      !token.isAny([.name, .place, .weekday, .relativeDay, .adverb]), index > start
    else { return false }
    if isBarePreposition(index - 1), !tokens[index - 1].isAny(.prepAdverbial) { return true }
    return reading.isPurposeNoun(index)
  }

  /// أعلن الانتهاء من الدراسة: with ال a verbal noun takes what it governs with a preposition.
  private func isBeforeItsObject(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.isAny([.prepFrom, .prepOf, .prepOn, .prepTo]) && !next.isAny(.that)
      || next.clitics.contains(.ba) && !next.isAny([.adverb, .that])
  }

  /// Whether no ال or name can follow a word as part of its phrase but an adjective.
  func isFinished(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite || token.isAny([.name, .place, .weekday, .relativeDay, .press])
      || token.clitics.contains(.pronoun) || !token.isWord
      || token.classes.isEmpty && index > 0 && tokens[index - 1].isAny([.name, .nameJoint, .rank])
  }

  /// وقال الرجل لا أعلم, وقالت نحن نعمل: words of one's own without أن or a mark.
  func opensBareClause(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    let isVerbal =
      index == start && (tokens[start - 1].hasConjunction || isSaying(start - 1))
      && (token.isAny([.be, .action]) && token.features != UInt32(UInt8(ascii: "s"))
        || token.classes.isEmpty && token.lettersCount >= 5 && !token.isDefinite
          && reading.folded(index).suffix(2).elementsEqual([Letters.nun, Letters.alef])
        || token.classes.isEmpty && NounPhraseReader(reading: reading).isVerbLike(index))
    let isModal = token.isAny(.action) && token.features == UInt32(UInt8(ascii: "m"))
    if isModal, !token.hasConjunction, index == start || isModalBehindSubject(index, start) {
      return true
    }
    if opensOwnWords(index), !token.isAny(.adverb), index > start, tokens[index - 1].isWord,
      isFinished(index - 1) || tokens[index - 1].classes.isEmpty,
      !isAnnouncedBehind(index)
    {
      return true
    }
    if index > start, standsBehindComma(index, start), !isAnnouncedBehind(index) { return true }
    guard token.isAny([.negation, .pronoun]) || isVerbal, !token.hasConjunction,
      !token.isAny(.adverb) || opensOwnWords(index),
      index + 2 < tokens.count,
      tokens[index + 1].kind == .word
    else { return false }
    // A clause with أن further on is the report.
    let end = min(reading.segment(of: index).tokens.upperBound, index + (isVerbal ? 40 : 10))
    let leadsOn = (index..<max(index, end)).contains {
      tokens[$0].isAny(.that) && !tokens[$0].hasConjunction || tokens[$0].kind == .colon
        || reading.quotation(openedAt: $0) != nil
    }
    return !leadsOn
      && (index == start || isFinished(index - 1) || tokens[index - 1].classes.isEmpty)
  }

  /// قائلا: words of one's own may follow at once.
  private func isSaying(_ index: Int) -> Bool {
    reading.readings(index).contains {
      $0.form.kind == .participle && reading.lexicon.verbs[$0.verb].id == "say"
    }
  }

  /// قال الوزير نحن نعمل، مشيرا إلى أن …: whether a mark right behind a few words announces what is said.
  private func isAnnouncedBehind(_ index: Int) -> Bool {
    let end = min(reading.segment(of: index).tokens.upperBound, index + 6)
    return (index..<max(index, end)).contains {
      tokens[$0].kind == .colon || reading.quotation(openedAt: $0) != nil
    }
  }

  /// وقال المهندس العطية، يبلغ العدد …: behind a subject of a few words and a comma a verb in the imperfect opens
  /// what is said.
  private func standsBehindComma(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard tokens[index - 1].kind == .comma,
      index - start <= 6, !token.hasConjunction, !token.isDefinite, token.kind == .word,
      token.clitics.isDisjoint(with: .pronoun),
      token.isAny([.action, .be]) || token.classes.isEmpty && token.lettersCount >= 4,
      tokens[start..<(index - 1)].allSatisfy({ $0.kind == .word && !$0.isAny([.that, .relative]) }),
      index - 1 > start, isFinished(index - 2) || tokens[index - 2].classes.isEmpty,
      let first = reading.folded(index).first, first == Letters.ya || first == Letters.ta,
      token.isAny([.action, .be]) || first == Letters.ya
    else { return false }
    let end = min(reading.segment(of: index).tokens.upperBound, index + 40)
    return !(index..<max(index, end)).contains {
      tokens[$0].isAny(.that) && !tokens[$0].hasConjunction || tokens[$0].kind == .colon
        || reading.quotation(openedAt: $0) != nil
    }
  }

  /// وقالت الوزيرة يجب أن …: behind a subject of a few words that nothing can be joined to.
  private func isModalBehindSubject(_ index: Int, _ start: Int) -> Bool {
    index - start <= 6
      && reading.folded(index).first == Letters.ya
      && tokens[start..<index].allSatisfy { $0.kind == .word && !$0.isAny([.that, .relative]) }
      && isFinished(index - 1)
  }

  /// Whether a word is a preposition that still waits for its noun.
  private func isBarePreposition(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny([
      .prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith, .prepAdverbial,
    ]) && !token.clitics.contains(.pronoun)
  }

  /// مقترحا تقدم به: ب with a pronoun right behind a bare word makes it a verb.
  private func leansOnPronoun(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, !tokens[index].clitics.contains(.pronoun) else { return false }
    let letters = reading.folded(index + 1)
    guard letters.first == Letters.ba, letters.count == 2 || letters.count == 3 else {
      return false
    }
    return letters[letters.startIndex + 1] == Letters.ha
  }

  /// Whether the next comma, a few words on, stands before أن.
  private func leadsToThat(_ index: Int) -> Bool {
    let end = min(reading.segment(of: index).tokens.upperBound, index + 8)
    guard let comma = (index..<max(index, end)).first(where: { tokens[$0].kind == .comma }) else {
      return false
    }
    return isBeforeThat(comma, reading.segment(of: index).tokens.upperBound)
  }
}
