import Lexicons

/// Where the names of bodies and outlets end.
extension SourceParser {
  /// A body's name ends before بقيادة, what tells when or a bracket with its seat.
  func organisationName(
    _ phrase: Range<Int>, isPrincipal: Bool = false
  ) -> Range<Int> {
    for index in phrase.dropFirst() {
      let token = tokens[index]
      if token.isAny(.ledBy) || token.isAny(.prepIn) && (isPrincipal || !isPlaced(index, phrase))
        || token.kind == .comma
        || token.kind == .openBracket || isOneOfMany(index)
        || isPrincipal && token.clitics.contains(.waw) && token.isAny(.role)
          && !token.isAny(.organisation) && !token.isDefinite && !token.clitics.contains(.pronoun)
        || isAnotherNoun(index, phrase.upperBound)
      {
        return phrase.lowerBound..<index
      }
    }
    return phrase
  }

  /// شركة «الواحة» إحدى الشركات …: behind a name in marks is told what the body is one of.
  private func isOneOfMany(_ index: Int) -> Bool {
    tokens[index].isAny(.quantifier) && !tokens[index].isDefinite
      && (tokens[index - 1].kind == .closeQuote || tokens[index - 1].kind == .plainQuote)
  }

  /// وزارة الداخلية في البحرين: a country, a city or another body, where the body is, is part of its name.
  private func isPlaced(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index + 1 < phrase.upperBound, !tokens[index].clitics.contains(.pronoun) else {
      return false
    }
    let next = tokens[index + 1]
    return next.kind == .word && !next.hasPreposition
      && (next.isAny(.place)
        || index + 2 == phrase.upperBound && next.classes.isEmpty && !next.isDefinite
          && !next.clitics.contains(.pronoun) && reading.folded(index + 1).last != Letters.alef)
  }

  /// نشرت صحيفة كذا تقريرا: an outlet's name ends before what it brought out, a comma,
  /// or the name in other letters behind the one in marks.
  func outletName(_ phrase: Range<Int>) -> Range<Int> {
    let end = phrase.dropFirst().first {
      tokens[$0].kind == .comma
        || tokens[$0].kind == .openBracket && tokens[$0 - 1].kind != .word
        || tokens[$0].isAny([.document, .event]) && !tokens[$0].isDefinite
          && tokens[$0 - 1].kind != .word
    }
    return end.map { phrase.lowerBound..<$0 } ?? phrase
  }

  /// نصح البنك الدولي دول الجنوب, دعت الكنيسة الشرقية دمشق: behind ال a body, a place or people without it are
  /// somebody else.
  private func isAnotherNoun(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.isDefinite && !token.hasPreposition
      && !token.hasConjunction && tokens[index - 1].isDefinite && tokens[index - 1].kind == .word
      && (token.isAny([.place, .crowd, .quantifier, .be])
        || token.isAny(.organisation) && index + 1 < end)
      && !token.isAny([.name, .rank])
  }
}
