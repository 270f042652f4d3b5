import Lexicons

/// Who is spoken to, and what is spoken, where it stands right behind the one who speaks.
extension NounPhraseReader {
  /// مصدر قضائي وكالة الأنباء: an outlet behind a finished phrase is the one that was told.
  func isToldOutlet(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    // أمين السر وكالة فلان: for the time being, and no agency.
    if index + 1 < tokens.count, tokens[index + 1].isAny(.name), !tokens[index + 1].isDefinite {
      return false
    }
    guard token.isAny(.outlet), !token.isDefinite, !token.hasConjunction, !token.hasPreposition,
      !tokens[start].isAny([.outlet, .agency, .document, .event])
    else { return false }
    let before = tokens[index - 1]
    guard before.kind == .word, index - 1 > start || before.isDefinite || before.isAny(.name) else {
      return false
    }
    return before.isDefinite || before.isAny([.name, .place]) || isRelational(index - 1)
  }

  /// أعرب فلان لحداد عن …: ل before a family name that the article gives without it too.
  func isNamedListener(_ index: Int, _ hasName: Bool) -> Bool {
    let token = tokens[index]
    guard token.classes.isEmpty, token.lettersCount >= 5, !token.isDefinite, !token.hasConjunction,
      !tokens[index - 1].isDefinite, isNameEnd(index - 1, hasName),
      reading.folded(index).first == Letters.lam
    else { return false }
    let name = reading.folded(index).dropFirst()
    return (max(0, index - 400)..<min(tokens.count, index + 400)).contains { other in
      tokens[other].kind == .word && tokens[other].lettersCount == name.count
        && reading.folded(other).elementsEqual(name)
    }
  }

  /// مصدر "للصحيفة": a listener whose name stands in marks together with ل.
  func isListener(_ open: Int) -> Bool {
    guard let first = reading.quotation(openedAt: open)?.inside.first else { return false }
    return tokens[first].clitics.contains(.lam) && tokens[open - 1].isWord
  }

  /// واختتم الوزير حديثه, وواصل كلمته: the talk that is opened or closed, and no part of who speaks.
  func isOwnTalk(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny([.document, .event]), token.clitics.contains(.pronoun),
      !token.hasPreposition, !token.hasConjunction, !token.isAny(.role)
    else { return false }
    let before = tokens[index - 1]
    return before.isDefinite || before.isAny([.name, .place]) || before.classes.isEmpty
  }
}
