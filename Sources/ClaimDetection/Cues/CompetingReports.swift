import Lexicons

/// Words between a verb and what it reports that look like another report, and are one or not.
extension ComplementFinder {
  /// في رده على …: behind a preposition what looks like a verb is a noun.
  func isGoverned(_ index: Int) -> Bool {
    let previous = tokens[index - 1]
    return previous.isAny([.prepIn, .prepFrom, .prepTo, .prepOf, .prepWith])
      && !previous.clitics.contains(.pronoun) && !tokens[index].hasConjunction
  }

  /// في رسالة سجلت أمس: a verb behind an indefinite document describes it.
  func describesCarrier(_ verb: Int) -> Bool {
    let token = tokens[verb]
    guard !token.hasConjunction, verb >= 3 else { return false }
    // قالت مصادر تتخذ من المدينة مقرا لها إن …
    if tokens[verb - 1].isAny(.anonymous), !tokens[verb - 1].isDefinite { return true }
    return [verb - 1, verb - 2].contains { index in
      let noun = tokens[index]
      return noun.isAny([.document, .event]) && !noun.isDefinite && !noun.isAny(.verb)
        && !noun.clitics.contains(.pronoun) && tokens[index - 1].isAny(.prepIn)
    }
  }

  /// مؤكدا, مشيرا: what follows is the participle's.
  func isAccusativeParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.classes == .verb && !token.isDefinite && !token.hasPreposition
      && !token.clitics.contains(.pronoun)
      && (reading.folded(index).last == Letters.alef
        || (token.endsInTaMarbuta && tokens[index - 1].kind == .comma))
      && reading.readings(index).contains { $0.form.kind == .participle }
  }

  /// Whether a word is a finite form of a reporting verb and nothing else.
  func isFiniteReport(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes == .verb, !token.isDefinite, !token.hasPreposition else { return false }
    return reading.readings(index).contains {
      ($0.form.kind == .perfect || $0.form.kind == .imperfect) && $0.form.person == 3
        && !($0.form.number == .dual && token.clitics.contains(.pronoun))
        && !reading.lexicon.verbs[$0.verb].frames.contains(.sourceNamed)
    }
  }
}
