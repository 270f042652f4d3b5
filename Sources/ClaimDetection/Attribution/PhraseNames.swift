import Lexicons

/// What looks like something else and is a name, or belongs to a name, in a source's noun phrase.
extension NounPhraseReader {
  /// المتحدث باسم البرلمان يوتام ياكير, الناطق باسم الوزارة ليو ويمين: what looks like a verb behind an office
  /// that nobody holds yet.
  func isName(_ index: Int, _ start: Int, _ hasName: Bool) -> Bool {
    let token = tokens[index]
    guard index > start, token.classes.isEmpty,
      tokens[start].isAny([.role, .rank, .spokesperson, .honorific])
    else { return false }
    let before = tokens[index - 1]
    if isFutureName(index) || before.isAny(.onBehalf) { return true }
    guard !hasName else { return false }
    if token.hasConjunction {
      return index > start + 2 && before.kind == .word && before.classes.isEmpty
        && !before.isDefinite && !before.hasConjunction
    }
    guard before.isDefinite || before.isAny(.place) || before.classes.isEmpty,
      index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    return !next.isWord || next.isAny([.that, .weekday, .relativeDay, .prepIn, .press])
      || next.kind == .word && next.classes.isEmpty && !next.isDefinite && !next.hasConjunction
        && !next.hasPreposition
  }

  /// سامي جرين، المتحدث باسم الاتحاد، and فلاديمير سعى إن: between a first name and an office or what was said
  /// nobody has done anything yet.
  func isFamilyNameLikeVerb(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    guard index > start, token.isDoing, !token.hasConjunction, !token.clitics.contains(.pronoun),
      reading.folded(index).first != Letters.ya, tokens[index - 1].kind == .word,
      !tokens[index - 1].isDefinite, index + 1 < tokens.count,
      tokens[index - 1].isAny(.name) || tokens[index - 1].classes.isEmpty && index == start + 1
    else { return false }
    if tokens[index + 1].isAny(.that) { return !tokens[index + 1].hasConjunction }
    return tokens[index + 1].kind == .comma && index + 2 < tokens.count
      && tokens[index + 2].isAny([.role, .spokesperson]) && !tokens[index + 2].hasConjunction
      && !tokens[index + 2].hasPreposition
  }

  /// الناطق باسم الحكومة راجح بادي إن …, طارق يساريفيتش إنه …, راندي ويسين المهندس …: a family name with a letter at its
  /// front that would be a verb's or a preposition, behind a first name that nothing else is joined to, and before what was
  /// said or an office.
  func isNameTail(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    guard isBehindVerb, index > start, token.kind == .word, !token.isDefinite,
      token.lettersCount > 3, !token.clitics.contains(.pronoun),
      token.classes.isSubset(of: [.action, .name, .verb]),
      token.hasPreposition || token.hasConjunction || token.clitics.contains(.maybeBa)
        || token.isDoing || reading.folded(index).first == Letters.ya
        || reading.folded(index).first == Letters.sin
    else { return false }
    let first = tokens[index - 1]
    guard first.kind == .word, first.clitics.isEmpty,
      first.classes == .name || first.classes.isEmpty && first.lettersCount > 2,
      !first.endsInTaMarbuta
    else { return false }
    // The first name begins the phrase, or stands behind what is finished.
    if index - 1 > start {
      let before = tokens[index - 2]
      guard before.isDefinite || before.isAny(.place) || before.kind == .abbreviation else {
        return false
      }
    } else if first.classes.isEmpty, token.clitics.contains(.lam) {
      return false
    }
    let next = index + 1
    guard next < tokens.count else { return false }
    if next == end { return tokens[next].isAny(.that) && !tokens[next].hasConjunction }
    // سامر وليد المدير: of two first names the second may be another man's.
    return tokens[next].isAny([.role, .rank, .spokesperson]) && !tokens[next].hasPreposition
      && !tokens[next].hasConjunction && !token.isAny(.name) && !token.isDoing
      && !token.hasPreposition
  }

  /// أشرف عليها باحثون, قام بها المعهد: a word before a preposition and a pronoun that takes up the paper.
  func madeWithPronoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !token.hasPreposition, !token.hasConjunction,
      token.classes.isSubset(of: [.name, .action, .verb, .relayVerb]), index + 2 < tokens.count
    else { return false }
    return takesUp(index + 1) && tokens[index + 2].kind == .word
      && !tokens[index + 2].hasPreposition
  }

  /// بها, عليه.
  private func takesUp(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.lettersCount <= 5 else { return false }
    return reading.isWithIt(index) || token.isAny(.prepOn) && token.clitics.contains(.pronoun)
  }

  /// ماركوس سيغريست, البروفسور سيغريست: what looks like a future, behind a first name and before what was said or
  /// to whom; or behind a calling, where it is somebody's family name elsewhere.
  func isFutureName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, token.kind == .word, token.classes.isEmpty, !token.isDefinite,
      !token.hasConjunction, token.lettersCount >= 5, reading.folded(index).first == Letters.sin
    else { return false }
    let before = tokens[index - 1]
    if before.isDefinite { return before.isAny([.role, .rank]) && reading.isNamedBefore(index) }
    let isUnknownFirst =
      index > 1 && before.kind == .word && before.classes.isEmpty && !before.hasConjunction
      && tokens[index - 2].isDefinite
    guard before.isAny(.name) || isUnknownFirst, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.isAny(.that)
      || next.clitics.contains(.lam) && next.isAny([.outlet, .agency, .press])
  }

  /// مركز الملك سلمان للإغاثة: a name that is part of a body's name.
  func namesBody(_ index: Int, _ start: Int) -> Bool {
    index > start + 1 && tokens[index - 1].isAny(.rank) && tokens[index - 1].isDefinite
      && tokens[index - 2].isAny(.organisation) && !tokens[index - 2].isDefinite
  }

  /// رفضت الصين انتقادات …: behind a country, a noun without ال is another one.
  func isObject(_ index: Int, behindPlace start: Int) -> Bool {
    let token = tokens[index]
    guard index == start + 1, tokens[start].classes == .place, token.kind == .word,
      !token.isDefinite, !token.hasConjunction, !token.hasPreposition
    else { return false }
    return token.classes == .masdar || token.classes == .document
      || token.classes.isEmpty && token.lettersCount > 4
        && reading.folded(index).suffix(2).elementsEqual([Letters.alef, Letters.ta])
  }

  /// السفير المصري في القاهرة فلان فلان: who holds the office, behind where it is held.
  func nameFollows(_ place: Int) -> Bool {
    let end = min(tokens.count, place + 5)
    return (place + 1..<max(place + 1, end)).contains { index in
      let token = tokens[index]
      guard tokens[place..<index].allSatisfy({ $0.kind == .word && !$0.hasConjunction }),
        token.kind == .word, !token.isDefinite, !token.hasPreposition, !token.hasConjunction
      else { return false }
      if token.isAny([.name, .nameJoint]) { return !token.isAny([.role, .organisation]) }
      return token.classes.isEmpty && index + 1 < tokens.count
        && tokens[index + 1].kind == .word && tokens[index + 1].classes.isSubset(of: .name)
        && !tokens[index + 1].hasPreposition && !isVerbLike(index)
        && (tokens[index - 1].isDefinite || tokens[index - 1].isAny(.place))
    }
  }

  /// فلان لـ«الصحيفة»: behind a name ل leads to whom he spoke, behind an office to what it belongs to.
  func isNameEnd(_ index: Int, _ hasName: Bool) -> Bool {
    let token = tokens[index]
    return token.isAny(.name) || (token.classes.isEmpty && !token.isDefinite)
      || (hasName && token.classes.isEmpty)
  }

  /// فلان 41 عاما, فلان 41/ عاما/: how old somebody is.
  func tellsAge(_ index: Int, _ start: Int) -> Bool {
    guard tokens[start].classes.isEmpty || tokens[start].isAny([.name, .role, .rank]) else {
      return false
    }
    // وعمرها 41 عاما.
    if tokens[index - 1].clitics.contains(.pronoun) { return false }
    var next = index + 1
    while next < tokens.count, next < index + 3, tokens[next].kind == .dash { next += 1 }
    return next < tokens.count && tokens[next].isAny(.period) && !tokens[next].isDefinite
  }

  /// مدير الشركة، فلان فلان: a foreign name behind the office.
  func beginsName(_ index: Int, _ end: Int, _ start: Int, _ hasName: Bool) -> Bool {
    if closesWithName(index, end, start, hasName) { return true }
    guard !hasName, tokens[start].isAny([.role, .rank]), index + 1 < end,
      !tokens[index].clitics.contains(.maybeBa)
        // نائبة المدير، بريزة خوري، …: two words between commas.
        || index + 2 < end && tokens[index + 2].kind == .comma && !tokens[index + 1].isAny(.place)
    else { return false }
    return [index, index + 1].allSatisfy {
      tokens[$0].kind == .word && tokens[$0].classes.isSubset(of: .name) && !tokens[$0].isDefinite
        && !tokens[$0].hasConjunction && !tokens[$0].hasPreposition && !isVerbLike($0)
    }
  }

  /// القيادي في الحزب، رؤوف الخماسي أن …, الباحث بالجامعة، ملهم بن محمد، إن …: behind an office two words up to what was said
  /// or the next comma, of which the second may have ال, or the first and a joint of names.
  private func closesWithName(_ index: Int, _ end: Int, _ start: Int, _ hasName: Bool) -> Bool {
    guard isBehindVerb, !hasName, tokens[start].isAny([.role, .rank, .spokesperson]),
      index + 1 < end
    else { return false }
    let first = tokens[index]
    let second = tokens[index + 1]
    guard first.kind == .word, first.classes.isSubset(of: .name), !first.isDefinite,
      !first.hasConjunction, !first.hasPreposition, first.lettersCount > 2, !isVerbLike(index),
      second.kind == .word
    else { return false }
    if second.isAny(.nameJoint), second.lettersCount == 2 { return true }
    guard second.classes.isSubset(of: .name), !second.hasConjunction, !second.hasPreposition,
      !isVerbLike(index + 1)
    else { return false }
    return index + 2 == end || tokens[index + 2].kind == .comma
      || index + 3 <= end && tokens[index + 2].isAny(.prepOf)
  }

  /// العيسى بحسب البيان: another attribution set in behind the source.
  func opensAttribution(_ index: Int) -> Bool {
    guard !tokens[index].hasConjunction,
      let phrase = PhraseMatcher(reading: reading).match(at: index)
    else { return false }
    return phrase.kind == .according || phrase.kind == .accordingVerb || phrase.kind == .relaying
  }
}
