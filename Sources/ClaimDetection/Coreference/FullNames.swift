import Lexicons

/// The fullest names that an article gives, and where they end.
extension EntityRegistry {
  /// A name without an unknown word that stands behind it by chance: one that follows only here, where
  /// the rest is met elsewhere too (زار فلان فلان مدينة).
  mutating func withoutChanceWord(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 2, let last = name.last, tokens[last].kind == .word,
      !tokens[last].isDefinite, !tokens[last].isAny([.name, .nameJoint]),
      !tokens[last - 1].isAny(.nameJoint)
    else { return name }
    let before = reading.nameKey(last - 1)
    let first = reading.nameKey(last - 2)
    let tail = reading.nameKey(last)
    let seen = reading.places(of: before)
    let together = seen.filter { $0 + 1 < tokens.count && reading.nameKey($0 + 1) == tail }
    guard together.count == 1 else { return name }
    let pairs = seen.filter { $0 > 0 && reading.nameKey($0 - 1) == first }
    let tails = reading.places(of: tail)
    let isChance =
      pairs.count >= 2
      || (seen.count >= 3 && (tails.count == 1 || tails.contains { tokens[$0].isDefinite }))
    return isChance ? name.dropLast() : name
  }

  /// The first name and the family name where an article gives them together, of a family name by itself.
  mutating func fullName(of key: WordHash) -> Range<Int>? {
    let phrases = NounPhraseReader(reading: reading)
    return reading.places(of: key).lazy.filter { $0 > 0 }.map { $0 - 1 }.first { index in
      let first = tokens[index]
      guard first.kind == .word, first.classes.isEmpty || first.classes == .name,
        !first.isDefinite, !first.hasPreposition, !first.hasConjunction, first.lettersCount > 2,
        !tokens[index + 1].hasPreposition, !tokens[index + 1].hasConjunction,
        !tokens[index + 1].isAny([.quantifier, .adverb]), !phrases.isVerbLike(index)
      else { return false }
      guard index > 0 else { return true }
      let before = tokens[index - 1]
      return before.isDefinite || before.isAny([.role, .rank, .honorific, .place, .verb])
    }.map { $0..<($0 + 2) }
  }

  /// The fuller name of a body that an article calls by one word: المرصد, of المرصد المحلي للأسعار.
  mutating func fullBody(of source: ParsedSource, key: WordHash) -> Range<Int>? {
    let start = source.name.lowerBound
    let phrases = NounPhraseReader(reading: reading)
    let parser = SourceParser(reading: reading)
    for index in reading.places(of: key).reversed() where index < start {
      guard !tokens[index].clitics.contains(.pronoun),
        tokens[index].isAny([.organisation, .outlet]),
        index + 1 < tokens.count
      else { continue }
      if tokens[index].isAny(.outlet) {
        let name = CarrierFinder(reading: reading).outletName(from: index, tokens.count)
        if name.count > 1, !isGenericOutlet(name) { return name }
        continue
      }
      guard
        !tokens[index].isDefinite
          || (tokens[index + 1].isDefinite && (beginsPhrase(index) || isActor(index))),
        let phrase = phrases.phrase(
          from: index, limit: min(tokens.count, index + 4), takesJoinedLam: true),
        phrase.count > 1, !isAnyOfKind(phrase)
      else { continue }
      // حركة النجم الراحل: what has ال behind a word without it belongs to something else.
      let end =
        phrase.dropFirst(2).first {
          tokens[$0].isAny(.rank) || (tokens[$0].isDefinite && !tokens[$0 - 1].isDefinite)
        } ?? phrase.upperBound
      let parsed = parser.parse(phrase.lowerBound..<end)
      if parsed.kind == .organisation, parsed.name.count > 1 { return parsed.name }
    }
    return nil
  }

  /// رفع البنك المركزي توقعاته: a body with such an adjective behind a verb of doing.
  private func isActor(_ index: Int) -> Bool {
    tokens[index - 1].isAny(.action) && !tokens[index - 1].isDefinite
      && tokens[index + 1].isAny(.attribute)
  }

  /// شركة رائدة, مؤسسة كبيرة: an adjective without ال, which names nothing.
  private func isAnyOfKind(_ phrase: Range<Int>) -> Bool {
    let next = tokens[phrase.lowerBound + 1]
    return phrase.count == 2 && !tokens[phrase.lowerBound].isDefinite
      && tokens[phrase.lowerBound].endsInTaMarbuta && next.kind == .word && !next.isDefinite
      && next.endsInTaMarbuta && !next.isAny([.name, .place, .nameJoint])
      && next.lettersCount > 3
      && reading.folded(phrase.lowerBound + 1).dropFirst().first == Letters.alef
  }

  /// البنك الدولي is not اقتصاديو البنك الدولي: of a mention that begins with a kind of body, the body whose name
  /// begins with it too.
  func sameBody(_ known: Int, _ source: ParsedSource, _ keys: NameKeys) -> Int? {
    guard source.kind == .organisation, keys.count > 1, entities[known].keys.first != keys.first,
      let head = source.name.first, tokens[head].isAny(.organisation), let first = keys.first
    else { return known }
    var same: Int?
    byKey.forEach(under: first, limit: EntityRegistry.reach) { entity in
      let own = entities[entity]
      if own.kind == .organisation, own.keys.first == first, keys.allSatisfy(own.keys.contains) {
        same = entity
      }
      return same == nil
    }
    return same
  }

  /// المجلة الأمريكية, الصحيفة: an outlet that is called by its kind and country alone.
  func isGenericOutlet(_ name: Range<Int>) -> Bool {
    guard let head = name.first, tokens[head].isDefinite, tokens[head].isAny(.outlet) else {
      return false
    }
    for index in name.dropFirst() {
      if index > head + 1, isQuality(index) { return true }
      guard tokens[index].kind == .word, tokens[index].isDefinite, tokens[index].classes.isEmpty,
        NounPhraseReader(reading: reading).isRelational(index)
      else { return false }
    }
    return true
  }

  /// Behind a verb, a preposition or a mark, and not the last part of زعيم الحركة.
  func beginsPhrase(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].hasConjunction else { return true }
    let before = tokens[index - 1]
    return !before.isWord
      || before.isAny([.verb, .that, .prepOf, .prepFrom, .prepIn, .prepOn, .prepTo, .prepAdverbial])
  }

  /// فلان فلان الالتزام بـ…: a noun of action behind two names, or before what it governs, is what was done.
  func isObject(_ index: Int, behind start: Int) -> Bool {
    guard reading.isDefiniteVerbalNoun(index) else {
      // وصف فلان فلان مزاعم الصحيفة بـ…
      return index > start + 1 && !tokens[index].isDefinite && tokens[index].classes.isEmpty
        && tokens[index - 1].classes.isEmpty && index + 1 < tokens.count
        && tokens[index + 1].isDefinite && tokens[index + 1].isAny([.organisation, .crowd, .role])
    }
    guard index == start + 1, index + 1 < tokens.count else { return true }
    return tokens[index + 1].isAny([.prepIn, .prepTo, .prepOn, .prepFrom, .prepOf, .prepWith])
      || tokens[index + 1].hasPreposition
  }

  /// زيكو ترك مهمته: before a noun with a pronoun, an unknown word is what somebody did.
  func isDone(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].classes.isEmpty, !tokens[index].isDefinite,
      tokens[index].lettersCount <= 4
    else { return false }
    let next = tokens[index + 1]
    guard next.kind == .word, !next.isDefinite, !next.endsInTaMarbuta, next.lettersCount > 3 else {
      return false
    }
    let word = reading.folded(index + 1)
    return next.clitics.contains(.pronoun)
      || word.last == Letters.ha && word.dropLast().last == Letters.ta
  }
}
