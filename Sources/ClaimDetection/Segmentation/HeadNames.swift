import Lexicons

/// Names as they are told.
extension ArticleReading {
  /// The name without a joined preposition or pronoun: بيان of في بيانه, وكالة of لوكالة.
  func headName(_ range: Range<Int>) -> String {
    let range = trimmedName(range)
    let name = text(range)
    guard let head = range.first else { return name }
    let token = tokens[head]
    guard token.hasConjunction || token.hasPreposition || token.clitics.contains(.pronoun) else {
      return name
    }
    var rest = Substring(name)
    // ويندي: of an unknown word و is as often the first letter.
    if token.hasConjunction, !rest.dropFirst().isEmpty, !token.classes.isEmpty || token.isDefinite {
      rest = rest.dropFirst()
    }
    if token.hasPreposition, !rest.dropFirst(2).isEmpty {
      let isDefiniteLam = token.clitics.contains([.lam, .definite])
      rest = rest.dropFirst()
      if isDefiniteLam { return "ا" + rest }
    }
    if token.clitics.contains(.pronoun), range.count == 1,
      token.isAny([.document, .event, .outlet])
    {
      rest = rest.dropLast(pronounLength(head))
      // صفحته: before the pronoun ة is written ت.
      if rest.last == "ت", token.isAny(.outlet) || !rest.hasSuffix("ات") {
        rest = rest.dropLast() + "ة"
      }
    }
    return String(rest)
  }

  /// The letters of the pronoun joined to a word.
  private func pronounLength(_ index: Int) -> Int {
    let word = folded(index)
    if word.last == Letters.alef, word.dropLast().last == Letters.mim { return 3 }
    return word.last == Letters.alef || word.last == Letters.mim ? 2 : 1
  }
}
