import Lexicons

/// What follows the preposition that a verb takes.
extension ComplementFinder {
  /// The complement that begins with a preposition, one that stands by itself or one at the front of a word.
  func atPreposition(
    _ index: Int, _ start: Int, _ subjectLimit: Int, _ frames: VerbFrames
  ) -> Complement? {
    let token = tokens[index]
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    let matches =
      (frames.contains(.to) && token.isAny(.prepTo))
      || (token.isAny(.prepOn)
        && (frames.contains(.on)
          || frames.contains(.onNeed) && next.isAny(.masdar)
            && next.features == UInt32(UInt8(ascii: "n"))))
      || (frames.contains(.of) && token.isAny(.prepOf))
      || (frames.contains(.from) && token.isAny(.prepFrom))
      || (frames.contains(.inside) && token.isAny(.prepIn))
    // القائمون على المعرض: who they are, and not what is said.
    let isOverseen =
      token.isAny(.prepOn) && index > 0 && tokens[index - 1].isAny(.role)
      && tokens[index - 1].features >> 16 == 0x61
    if isOverseen { return nil }
    if matches, !token.clitics.contains(.pronoun), !token.hasConjunction {
      // بيان صادر عن الوزارة، أن …; عن طريق كذا.
      if insertions.isIssued(index - 1) || insertions.isBeside(index) { return nil }
      // خلص إلى القول إن …: the words for saying lead to the clause.
      if token.beginsPhrase, insertions.isSaying(index) { return nil }
      // بيان مشترك، عمم على الصحف، أن …: the preposition of a verb behind a comma.
      if token.isAny(.prepOn), frames.takesThat, index > start + 1,
        tokens[index - 2].kind == .comma, !tokens[index - 1].isDefinite,
        !tokens[index - 1].isAny([.name, .adverb, .relativeDay])
      {
        return nil
      }
      if token.isAny(.prepFrom),
        countsPeople(index, start) || frames.contains(.addressee) && !asksSomebody(index, start)
      {
        return nil
      }
      guard
        next.kind == .word || next.kind == .number || reading.quotation(openedAt: index + 1) != nil,
        !next.isAny([.that, .press])
      else { return nil }
      return Complement(
        frame: .to, marker: index, start: index + 1,
        quotation: reading.quotation(openedAt: index + 1))
    }
    if frames.contains(.with), token.lettersCount == 1, reading.folded(index).first == Letters.ba,
      let quotation = reading.quotation(openedAt: index + 1)
    {
      return Complement(frame: .with, marker: index, start: index + 1, quotation: quotation)
    }
    if frames.contains(.forPurpose), beginsPurpose(index, isSubjectless: start < subjectLimit) {
      return Complement(frame: .to, marker: index, start: index)
    }
    guard
      !frames.isDisjoint(with: [.with, .withNoun])
        || frames.contains(.withDeed) && isDeed(index),
      !token.clitics.isDisjoint(with: [.ba, .maybeBa]),
      !token.hasConjunction
    else {
      return nil
    }
    // طالب بإعلان النتائج, بتوضيح الحقيقة: what is a paper too is what should be done.
    if token.isAny(.document), !token.isAny(.event), !token.isDefinite, token.clitics.contains(.ba),
      next.kind == .word, !next.hasPreposition, !next.hasConjunction,
      next.isDefinite || !NounPhraseReader(reading: reading).isRelational(index + 1),
      !next.isAny([.that, .prepOf, .prepTo, .prepOn, .prepIn]),
      reading.readings(index).contains(where: { $0.form.kind == .verbalNoun })
    {
      return Complement(frame: .with, marker: index, start: index)
    }
    if token.isAny([
      .adverb, .prepAdverbial, .ledBy, .asPart, .event, .document, .that, .name,
    ]) {
      return nil
    }
    // بفتح الجسر: a place's name before a noun with ال is a noun of action that is spelled like it.
    if token.isAny(.place), !(next.isDefinite && next.classes.isEmpty) { return nil }
    guard
      token.isDefinite || reading.isVerbalNoun(index) || token.lettersCount <= 2
        || (frames.contains(.addressee) && token.clitics.contains(.ba))
        || (index > start && next.isDefinite && !next.hasPreposition)
        || (index == start && frames.contains(.withNoun) && isJoinedToThing(index))
        // أوصى بجمع المال: no finite verb has ب at its front.
        || token.clitics.contains(.ba) && token.isDoing && next.kind == .word
        // اتهم الوزير الجار بانتهاكات.
        || frames.contains(.addressee) && token.clitics.contains(.maybeBa) && index > start
          && index - start <= ComplementFinder.accusedReach && reading.isPluralThing(index)
        || (index == start && isInRelativeClause(start - 1) && next.kind == .word)
    else {
      return nil
    }
    return Complement(frame: .with, marker: index, start: index)
  }
}
