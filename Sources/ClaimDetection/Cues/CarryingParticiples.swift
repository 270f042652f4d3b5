import Lexicons

/// Participles that carry a report on: مضيفا أن …, مشيرة إلى ….
extension CueFinder {
  /// أسئلة ملحة, موقفا مؤيدا: behind an indefinite noun that it agrees with, it describes the noun.
  private func isAdjective(_ index: Int, _ form: VerbForm) -> Bool {
    guard index > 0, form.number == .singular else { return false }
    let noun = tokens[index - 1]
    // 160 كيلومترا كاشفا عن …: behind what is counted it describes nothing.
    if index > 1, tokens[index - 2].kind == .number { return false }
    // بصورة مطمئنة: how.
    if noun.kind == .word, noun.clitics.contains(.ba), noun.endsInTaMarbuta, !noun.isDefinite,
      form.gender == .feminine
    {
      return true
    }
    guard noun.kind == .word, !noun.isDefinite, !noun.clitics.contains(.pronoun),
      !noun.isAny([
        .name, .place, .adverb, .verb, .action, .relativeDay, .prepAdverbial, .agency, .document,
        .event,
      ])
    else { return false }
    guard form.gender == .feminine else {
      return reading.folded(index - 1).last == Letters.alef
        && reading.folded(index - 1).dropLast().last != Letters.ha
    }
    if isFemininePlural(index - 1) { return !leadsToThat(index) }
    return noun.endsInTaMarbuta && index > 1 && tokens[index - 2].kind == .word
      && !tokens[index - 2].isDefinite
  }

  private func leadsToThat(_ index: Int) -> Bool {
    (index + 1..<min(tokens.count, index + 3)).contains { tokens[$0].isAny(.that) }
  }

  /// معلومات, بيانات.
  private func isFemininePlural(_ index: Int) -> Bool {
    tokens[index].lettersCount > 4
      && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  /// …، معتبر أن …: the ending is left off, where a comma stands before and أن behind.
  private func isSetWithoutEnding(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .comma, tokens[index].classes == .verb,
      !tokens[index].hasConjunction, index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    let that =
      next.isAny([.prepTo, .prepOn]) && !next.clitics.contains(.pronoun) ? index + 2 : index + 1
    return that < tokens.count && tokens[that].isAny(.that) && !tokens[that].hasConjunction
  }

  /// مضيفا, مشيرة: without ال and in the accusative.
  func isCarryingParticiple(_ index: Int, _ token: Token, _ form: VerbForm) -> Bool {
    guard !token.isDefinite, !token.hasPreposition, !token.clitics.contains(.pronoun) else {
      return false
    }
    // مذكرات, مؤشرات: a plural in ات is nearly always a thing.
    if form.gender == .feminine && form.number == .plural { return false }
    if isAdjective(index, form) { return false }
    // في مقره, مبرره: the pronoun that is spelled like ة.
    if form.gender == .feminine, form.number == .singular, !token.endsInTaMarbuta,
      !leadsToThat(index)
    {
      return false
    }
    // كان مستغربا, هو مطالبة اللاعب بـ…, وجود مطالبة: a predicate, or what a noun is of.
    if index > 0, tokens[index - 1].isAny([.be, .pronoun, .whichIs]) { return false }
    // لم يكن مستغربا.
    if index > 1, tokens[index - 2].isAny(.negation), tokens[index - 1].lettersCount == 3 {
      return false
    }
    if form.gender == .feminine, index > 0, !token.hasConjunction,
      tokens[index - 1].isAny(.masdar), !tokens[index - 1].isDefinite,
      reading.isVerbalNoun(index - 1), !tokens[index - 1].clitics.contains(.pronoun)
    {
      return false
    }
    // في مقره: behind a preposition stands a noun.
    if index > 0, !tokens[index].hasConjunction, !tokens[index - 1].clitics.contains(.pronoun),
      tokens[index - 1].isAny([.prepIn, .prepFrom, .prepTo, .prepOn, .prepOf, .prepWith, .what])
    {
      return false
    }
    let last = reading.folded(index).last
    if form.gender == .masculine && form.number == .singular {
      return last == Letters.alef || isSetWithoutEnding(index)
    }
    return last != Letters.nun || reading.folded(index).dropLast().last == Letters.ya
  }
}
