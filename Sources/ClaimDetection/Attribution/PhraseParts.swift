import Lexicons

/// What belongs to the phrase of a source, word by word: an office's matter, a body, a place.
extension NounPhraseReader {
  /// الوزير المكلف بالعلاقات مع البرلمان: what somebody is in charge of may take مع.
  func isPartOfCharge(_ index: Int, _ start: Int) -> Bool {
    guard index - 2 > start, tokens[start].isAny([.role, .rank]), index + 1 < tokens.count else {
      return false
    }
    let matter = tokens[index - 1]
    return matter.clitics.contains([.ba, .definite]) && tokens[index - 2].isDefinite
      && reading.folded(index - 2).dropFirst(2).first == Letters.mim
      && tokens[index + 1].isDefinite
  }

  /// المشرف العام على الفعاليات: an office that takes على.
  func isOverseen(_ index: Int, _ start: Int) -> Bool {
    guard !tokens[index].clitics.contains(.pronoun), index + 1 < tokens.count,
      !tokens[index + 1].isAny(.that)
    else { return false }
    return tokens[max(start, index - 3)..<index].contains {
      $0.isAny(.role) && $0.features >> 16 == 0x61
    }
  }

  /// قضائي, أمنية: an adjective of relation.
  func isRelational(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes.isEmpty || token.classes == .name, token.lettersCount > 3 else {
      return false
    }
    let letters = reading.folded(index)
    return letters.last == Letters.ya
      || (letters.last == Letters.ha && letters.dropLast().last == Letters.ya)
  }

  /// Whether a body's name can begin at a word: not at the last part of زعيم الحركة.
  func beginsBody(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return !before.isWord || before.kind == .number || tokens[index].hasConjunction
      || !before.isAny([.organisation, .role, .document]) || before.isDefinite
  }

  /// السفير لدى …: an office may be held at somebody's.
  func accredits(_ index: Int, _ head: Token) -> Bool {
    tokens[index].isAny(.heldAt) && head.isAny([.role, .rank, .anonymous])
      && index + 1 < tokens.count
      && tokens[index + 1].kind == .word && !tokens[index + 1].isAny([.event, .document])
  }

  /// Whether a phrase can be finished with a word: behind ال, a pronoun or a name nothing can be joined.
  func closesPhrase(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isDefinite || token.clitics.contains(.pronoun) || token.isAny([.name, .place])
      || !token.isWord || token.classes.isEmpty
  }

  /// مصدر في وزارة النقل goes on, الوزير في تصريح does not.
  func continuesWithPlace(_ index: Int, _ head: Token, _ hasName: Bool) -> Bool {
    guard index + 1 < tokens.count, !hasName, !tokens[index].clitics.contains(.pronoun) else {
      return false
    }
    let next = tokens[index + 1]
    guard next.kind == .word, !next.clitics.contains(.pronoun) else { return false }
    if next.isAny([
      .document, .event, .dayPart, .period, .weekday, .relativeDay, .demonstrative, .what, .that,
      .outlet, .adverb, .month,
    ]) || reading.isVerbalNoun(index + 1) && !isField(index + 1, head) {
      return false
    }
    return head.isAny([.role, .anonymous, .spokesperson, .organisation, .quantifier, .honorific])
      || head.isAny(.rank) && isBehindVerb && nameFollows(index + 1)
  }

  /// باحثون في علم النبات: what people without a name are at home in.
  func isField(_ index: Int, _ head: Token) -> Bool {
    head.isAny(.anonymous) && tokens[index - 2].isAny(.anonymous) && index + 1 < tokens.count
      && tokens[index + 1].isDefinite && !tokens[index + 1].hasPreposition
  }

  func closingBracket(_ index: Int, _ end: Int) -> Int? {
    var close = index + 1
    while close < min(end, index + 10) {
      if tokens[close].kind == .closeBracket { return close }
      close += 1
    }
    return nil
  }

  /// After a comma a phrase goes on with an office (فلان، رئيس الهيئة) or a name (الرئيس، فلان).
  func beginsApposition(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let token = tokens[index]
    guard token.kind == .word, !token.hasConjunction, !token.hasPreposition else { return false }
    return token.isAny([.role, .spokesperson, .name, .nameJoint, .rank, .honorific])
      && !token.isAny([.prepIn, .demonstrative])
  }
}
