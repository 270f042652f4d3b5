import Lexicons

extension ArticleReading {
  /// الدكتور رفعت فلان, السيد عزت فلان: behind a man's title a form in ت is no verb that he could be the subject of,
  /// and his name.
  func isNameInTa(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let token = tokens[index]
    let title = tokens[index - 1]
    guard title.isAny([.rank, .honorific]), title.isDefinite, token.kind == .word,
      token.lettersCount == 4 || token.lettersCount == 5, !token.isDefinite,
      !token.hasPreposition, !token.hasConjunction, !token.clitics.contains(.pronoun)
    else { return false }
    return folded(index).last == Letters.ta
      && Agreement.gender(of: (index - 1)..<index, in: self) == .masculine
  }
}

/// What tells the first word of a name from the last of a title.
extension SourceParser {
  /// د. فلان, م. فلان, أ.د. فلان: where the name begins behind a title of one letter, or the phrase's first token.
  func abbreviatedTitle(_ phrase: Range<Int>) -> Int {
    var index = phrase.lowerBound
    while index + 2 < phrase.upperBound, index - phrase.lowerBound < 4,
      tokens[index].kind == .word, tokens[index].lettersCount == 1,
      tokens[index + 1].kind == .abbreviation,
      isTitleLetter(reading.folded(index).first)
    {
      index += 2
    }
    // ج. ك. فلان: initials are part of a name.
    guard index > phrase.lowerBound, tokens[index].kind == .word, tokens[index].lettersCount > 1
    else { return phrase.lowerBound }
    return index
  }

  /// الرئيس التونسي الباجي فلان: a first name with ال behind a title that is closed, before the rest of the name.
  func isNameWithArticle(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard tokens[index].classes == .name, tokens[index].isDefinite, index > phrase.lowerBound,
      !tokens[index].hasPreposition, !tokens[index].hasConjunction, index + 1 < phrase.upperBound
    else { return false }
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    // وزير الخارجية التركي فلان: an adjective of where somebody is from, unless he has one already.
    if tokens[index].endsInDottedYa, !previous.endsInDottedYa { return false }
    return previous.kind == .word && previous.isDefinite && next.kind == .word && !next.isDefinite
      && !next.hasPreposition && !next.hasConjunction
      && (next.isAny(.name) || next.isAny(.nameJoint) && next.lettersCount == 2
        || next.classes.isEmpty
        || next.isAny(.role) && index + 2 < phrase.upperBound && reading.isFamilyOf(index + 2))
  }

  /// الكاتب لبناني الأصل, فرنسي الجنسية: where somebody is from.
  func isOrigin(_ index: Int, _ phrase: Range<Int>) -> Bool {
    index + 1 < phrase.upperBound && tokens[index + 1].isAny(.attribute)
      && tokens[index + 1].features == UInt32(UInt8(ascii: "n"))
  }

  /// د for a doctor, م for an engineer, أ for a teacher.
  func isTitleLetter(_ letter: UInt8?) -> Bool {
    letter == Letters.dal || letter == Letters.mim || letter == Letters.alef
  }

  /// البروفيسور صوفيا فلان: a city's name before an unknown word and behind a title.
  func isPlaceAsName(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard tokens[index].classes == .place, index + 1 < phrase.upperBound,
      tokens[index - 1].isDefinite, tokens[index - 1].isAny([.role, .rank, .honorific])
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && next.classes.isEmpty && !next.isDefinite
  }

  /// المسؤول عن المكتب فلان, المسؤول الأمني في الشرطة فلان, المسؤولة بالوزارة فلانة: what somebody without a name is in
  /// charge of, or where, is an office.
  func isInCharge(_ phrase: Range<Int>) -> Bool {
    let head = tokens[phrase.lowerBound]
    guard phrase.count > 3, head.isAny(.anonymous), head.isDefinite,
      !reading.isPlural(phrase.lowerBound)
    else { return false }
    let next = tokens[phrase.lowerBound + 1]
    let frame = next.isDefinite && !next.hasPreposition ? tokens[phrase.lowerBound + 2] : next
    return frame.isAny([.prepOf, .prepIn])
      || frame.clitics.contains(.ba) && (frame.isDefinite || frame.isAny(.organisation))
  }

  /// مديرة المعهد بكليفلاند الدكتورة فلانة, مدير عام لسوناطراك السيد فلان: an unknown word with ب or ل where a
  /// rank and a name follow.
  func isSeat(_ index: Int, _ phrase: Range<Int>) -> Bool {
    (tokens[index].clitics.contains(.maybeBa) || reading.folded(index).first == Letters.lam)
      && (index + 1..<phrase.upperBound).dropLast().contains {
        tokens[$0].isAny([.rank, .honorific]) && tokens[$0].isDefinite && !tokens[$0 + 1].isDefinite
      }
  }

  /// تحايا الرئيس: an unknown noun before an office with ال belongs to it.
  func isOwned(_ index: Int, _ phrase: Range<Int>) -> Bool {
    index + 1 < phrase.upperBound && tokens[index + 1].kind == .word
      && tokens[index + 1].isDefinite && tokens[index + 1].isAny([.role, .organisation])
      && !tokens[index + 1].hasPreposition
  }

  /// نائب الرئيس لشؤون الطاقة فلان: ل before a noun that takes another, and no letter of a name.
  func isPurpose(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index + 1 < phrase.upperBound else { return false }
    let next = tokens[index + 1]
    // بكلام رئيس الوزراء, بولايتي بغداد.
    if tokens[index].clitics.contains(.maybeBa) {
      return next.isAny([.place, .organisation, .role]) && !next.isAny(.name)
        || next.isDefinite && index + 2 < phrase.upperBound
    }
    return reading.folded(index).first == Letters.lam
      && (next.isDefinite
        || next.isAny([.place, .organisation, .masdar, .crowd]) && !next.isAny(.name))
  }

  /// فلان فلان رئيس الهيئة: two or three unknown words before an office.
  func isUnknownNameBeforeOffice(_ phrase: Range<Int>) -> Bool {
    var index = phrase.lowerBound
    while index < phrase.upperBound, tokens[index].kind == .word,
      tokens[index].classes.isEmpty || index > phrase.lowerBound && tokens[index].classes == .name,
      !tokens[index].isDefinite || index > phrase.lowerBound || isNameInAl(index, phrase),
      !tokens[index].hasPreposition
    {
      index += 1
      // نضال القاسم رئيس …: a family name with ال.
      if index - 1 > phrase.lowerBound, tokens[index - 1].isDefinite { break }
    }
    let count = index - phrase.lowerBound
    guard count >= 2, count <= 3, index < phrase.upperBound else { return false }
    return tokens[index].isAny([.role, .rank, .spokesperson, .prepFrom])
      || tokens[index].kind == .comma
  }

  /// وزيرة التعليم العالي لميس العلمي: ل is a letter of a first name between a finished office and a family name that closes the
  /// phrase.
  func isNameInLam(_ index: Int, _ phrase: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.lettersCount == 4, index + 2 == phrase.upperBound,
      token.classes.isSubset(of: .name), tokens[index - 1].isDefinite,
      reading.folded(index).first == Letters.lam
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && next.isDefinite && next.endsInDottedYa
      && next.classes.isSubset(of: .name) && !next.hasPreposition
  }

  /// أمين شومان منسق الهيئة: an office that is a first name too, before an unknown word and another office.
  func isOfficeAsName(_ phrase: Range<Int>) -> Bool {
    let first = phrase.lowerBound
    guard phrase.count > 1, tokens[first].isAny(.name), tokens[first].isAny(.role),
      !tokens[first].isDefinite, tokens[first].clitics.isEmpty
    else { return false }
    let family = tokens[first + 1]
    guard family.kind == .word, family.classes.isEmpty, !family.isDefinite,
      family.clitics.isEmpty, !family.endsInTaMarbuta
    else { return false }
    return first + 2 < phrase.upperBound && tokens[first + 2].isAny([.role, .spokesperson])
      && !tokens[first + 2].isDefinite && !tokens[first + 2].hasPreposition
  }

  /// سكان حي أبو مرخة: a name that several people are told by.
  func isInsideGroup(_ index: Int, _ phrase: Range<Int>) -> Bool {
    let first = phrase.lowerBound
    // مصادر مقربة من المدير فلان.
    if tokens[first].isAny(.anonymous), !tokens[first].isDefinite,
      phrase.prefix(upTo: index).dropFirst().contains(where: {
        tokens[$0].isAny(.prepFrom) && !tokens[$0].clitics.contains(.pronoun)
      })
    {
      return true
    }
    return index > first + 1 && tokens[first].isAny([.role, .anonymous]) && reading.isPlural(first)
      && !tokens[first].isDefinite && !tokens[index - 1].isAny([.rank, .honorific])
      && tokens[index - 1].kind == .word && !tokens[index - 1].isDefinite
  }

  /// مدربه, مديرها: an office with whose it is.
  func isOfSomebody(_ index: Int) -> Bool {
    if tokens[index].clitics.contains(.pronoun) { return true }
    return !tokens[index].endsInTaMarbuta && reading.folded(index).last == Letters.ha
  }

  /// الستير ثورنتن الخبير: a foreign first name that begins like the article.
  private func isNameInAl(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard index + 2 < phrase.upperBound, !tokens[index].endsInDottedYa,
      !tokens[index].endsInTaMarbuta
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && next.classes.isEmpty && !next.isDefinite && next.clitics.isEmpty
      && !next.endsInTaMarbuta && tokens[index + 2].isAny([.role, .rank, .spokesperson])
  }

  /// الأسترالي روب بروكس المتخصص: behind where somebody is from two words that no list knows, or a first name and another.
  func nameBehindNation(_ phrase: Range<Int>) -> Int? {
    let first = phrase.lowerBound
    guard phrase.count >= 3, tokens[first].kind == .word, tokens[first].isDefinite,
      tokens[first].classes.isEmpty, tokens[first].endsInDottedYa,
      tokens[first].clitics == .definite
    else { return nil }
    for index in [first + 1, first + 2] {
      guard tokens[index].kind == .word, !tokens[index].isDefinite,
        tokens[index].clitics.isSubset(of: .maybeBa),
        tokens[index].classes.isSubset(of: .name), !tokens[index].endsInTaMarbuta
      else { return nil }
    }
    let next = first + 3
    return next >= phrase.upperBound || tokens[next].isDefinite || !tokens[next].isWord
      || tokens[next].isAny([.role, .rank, .name, .nameJoint]) ? first + 1 : nil
  }

  /// مسؤول الترصد بالمكتب الدكتور فلان: behind an office that no list knows as one a form of address and a name.
  func nameBehindAddress(_ phrase: Range<Int>) -> Int? {
    guard tokens[phrase.lowerBound].isAny(.anonymous), !reading.isPlural(phrase.lowerBound),
      phrase.count >= 4
    else { return nil }
    return phrase.dropFirst(2).dropLast().first { index in
      let next = tokens[index + 1]
      return tokens[index].isAny(.rank) && tokens[index].isDefinite
        && UInt8(truncatingIfNeeded: tokens[index].features >> 16) == UInt8(ascii: "c")
        && (tokens[index - 1].isDefinite || tokens[index - 1].isAny(.place))
        && next.kind == .word && !next.isDefinite && next.isAny([.name, .nameJoint])
    }.map { $0 + 1 }
  }

  /// A first name that the lexicon does not know stands before one that it does.
  func isUnknownRun(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && range.allSatisfy {
        // ذبيح الله مجاهد.
        tokens[$0].kind == .word && tokens[$0].classes.isEmpty && !tokens[$0].isDefinite
          || $0 > range.lowerBound && reading.isGod($0)
      }
  }
}
