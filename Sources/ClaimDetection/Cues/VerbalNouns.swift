import Lexicons

extension ArticleReading {
  /// Whether a word is a verbal noun that can begin what is reported (مواصلة، استمرارها).
  ///
  /// The lexicon knows the most frequent; the rest is told by shape: افتعال, إفعال, تفعيل, مفاعلة,
  /// تفاعل, each with or without a pronoun.
  func isVerbalNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite else { return false }
    if token.isAny(.organisation) || isFamilyName(index) { return false }
    if token.isAny(.masdar) { return true }
    if token.isAny([
      .place, .name, .organisation, .document, .event, .role, .anonymous, .agency, .month,
      .adverb, .prepAdverbial, .weekday, .rank, .that,
    ]) {
      return false
    }
    if readings(index).contains(where: { $0.form.kind == .verbalNoun }) { return true }
    if token.isAny(.verb) { return false }
    var word = folded(index)
    if token.hasConjunction { word = word.dropFirst() }
    if token.hasPreposition || token.clitics.contains(.maybeBa) { word = word.dropFirst() }
    return VerbalNounShape.matches(word) || VerbalNounShape.matchesWithPronoun(word)
  }
}

extension ArticleReading {
  /// الانتهاء, البدء: a verbal noun with its article.
  func isDefiniteVerbalNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite, !token.hasConjunction, !token.hasPreposition,
      !token.isAny([
        .place, .name, .organisation, .document, .event, .role, .anonymous, .agency, .crowd,
        .attribute, .period, .rank,
      ])
    else { return false }
    return token.isAny(.masdar) || VerbalNounShape.matches(folded(index).dropFirst(2))
  }

  /// للتنسيق: ل and a verbal noun with its article.
  func isPurposeful(_ index: Int) -> Bool {
    VerbalNounShape.matches(folded(index).dropFirst(2))
  }

  /// لاحتساب الساعات: ل and a verbal noun that the lexicon does not know.
  func isJoinedVerbalNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes.isEmpty, token.kind == .word, token.lettersCount >= 6 else { return false }
    let letters = folded(index)
    return letters.first == Letters.lam && VerbalNounShape.matches(letters.dropFirst())
  }

  /// كريم سلامة، …: a noun behind a first name that takes nothing with it is a family name.
  private func isFamilyName(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].kind == .word,
      tokens[index - 1].isAny(.name), !tokens[index].hasConjunction
    else { return false }
    let next = tokens[index + 1]
    return next.kind != .word || next.isAny(.that)
  }
}

extension CueFinder {
  /// How far behind the noun what was said may begin, in tokens.
  private static let sayingReach = 12

  /// بعد إعلان الوزارة أن …, رغم تأكيد فلان أن …: behind a preposition a noun of saying, who says it, and a clause.
  func sayingOf(_ index: Int, _ verb: VerbEntry, _ form: VerbForm) -> Cue? {
    guard verb.frames.contains(.that), index > 0, index + 2 < tokens.count,
      !tokens[index].hasConjunction, tokens[index].clitics.isDisjoint(with: .preposition),
      tokens[index - 1].kind == .word, !tokens[index - 1].clitics.contains(.pronoun),
      tokens[index - 1].isAny([.prepAdverbial, .prepWith, .afterwards]),
      speaks(index + 1),
      let complement = complements.complement(
        from: index + 1, frames: [.that, .withThat], isTight: false),
      complement.frame.takesThat, complement.marker > index + 1,
      complement.marker - index <= CueFinder.sayingReach,
      tokens[index..<complement.marker].allSatisfy({ $0.isWord && !$0.isAny(.relative) })
    else { return nil }
    return Cue(
      kind: .verbalNoun, tokens: index..<(index + 1), verb: verb, form: form,
      complement: complement)
  }

  /// Whether a word names somebody who can do what the verbal noun before it tells.
  private func speaks(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !token.hasPreposition && !token.hasConjunction
      && token.isAny([
        .role, .rank, .name, .honorific, .spokesperson, .organisation, .anonymous, .outlet, .agency,
        .place, .crowd,
      ])
  }
}

/// The shapes of verbal nouns of the derived verb forms.
private enum VerbalNounShape {
  /// Whether a word has one of the shapes.
  ///
  /// - Parameters:
  ///   - word: its letters.
  ///   - last: its last letter, where it is written otherwise.
  /// - Returns: whether it looks like a verbal noun.
  static func matches(_ word: LetterRun, endingIn last: UInt8? = nil) -> Bool {
    let count = word.count
    guard count >= 5, count <= 8 else { return false }
    let first = word.startIndex
    let last = last ?? word[first + count - 1]
    switch word[first] {
    case Letters.alef:
      // إفعال, افتعال, انفعال, استفعال.
      // إزالة, إقامة; استقامة.
      if last == Letters.ha {
        return count == 5 && word[first + 2] == Letters.alef
          || count == 7 && word[first + 1] == Letters.sin && word[first + 4] == Letters.alef
      }
      guard word[first + count - 2] == Letters.alef, word[first + 1] != Letters.lam else {
        return false
      }
      switch count {
      case 5: return true
      case 6: return word[first + 2] == Letters.ta || word[first + 1] == Letters.nun
      default: return word[first + 1] == Letters.sin && word[first + 2] == Letters.ta
      }
    case Letters.ta:
      // تفعيل, تفاعل.
      return count == 5 && (word[first + 3] == Letters.ya || word[first + 2] == Letters.alef)
    case Letters.mim:
      // مفاعلة.
      return count == 6 && word[first + 2] == Letters.alef && last == Letters.ha
    default: return false
    }
  }

  static func matchesWithPronoun(_ word: LetterRun) -> Bool {
    let last = word.last
    let previous = word.dropLast().last
    if previous == Letters.ha, last == Letters.alef || last == Letters.mim {
      return matchesStem(word.dropLast(2))
    }
    return last == Letters.ha && matchesStem(word.dropLast())
  }

  /// Before a pronoun ة is written ت.
  private static func matchesStem(_ stem: LetterRun) -> Bool {
    matches(stem) || (stem.last == Letters.ta && matches(stem, endingIn: Letters.ha))
  }
}
