import Lexicons

/// Whom a calling or an office means that stands without a name.
extension EntityRegistry {
  /// How far back somebody named may be meant by a calling alone, in tokens.
  private static let callingReach = 90
  /// The longest office read behind a name, in tokens.
  private static let officeReach = 8

  /// الكاتب, الناشط الأمازيغي, المتحدث ذاته: a calling, which anybody may have, of the person that spoke last, else
  /// of the one that was named last.
  ///
  /// An office that only one holds (الوزير) is not read so: it is as often somebody else's.
  func byCalling(_ name: Range<Int>, _ recent: [Int]) -> Int? {
    guard let head = name.first, tokens[head].isDefinite,
      isCalling(head) || tokens[head].isAny(.spokesperson),
      name.count <= 4,
      name.count - (name.last.map { tokens[$0].isAny(.attribute) } == true ? 1 : 0) <= 3,
      name.dropFirst().allSatisfy({
        tokens[$0].kind == .word && !tokens[$0].hasPreposition
          && (tokens[$0].isDefinite || tokens[$0].clitics.contains(.pronoun)
            || tokens[$0].isAny(.demonstrative) || tokens[$0].classes.isEmpty)
      })
    else { return nil }
    let gender = Agreement.gender(of: head..<(head + 1), in: reading)
    if let last = recent.reversed().first(where: { isPerson($0, gender) }) { return last }
    return entities.indices.prefix(200).filter {
      isPerson($0, gender) && entities[$0].hasProperName
        && entities[$0].name.upperBound <= head
        && head - entities[$0].name.upperBound <= EntityRegistry.callingReach
    }.max { entities[$0].name.lowerBound < entities[$1].name.lowerBound }
  }

  /// المتحدث by itself, where one person has spoken twice on end who speaks for nobody: that one, whoever is
  /// somebody's spokesperson further up.
  func speakingOn(_ name: Range<Int>, _ recent: [Int]) -> Int? {
    guard let head = name.first, name.count == 1, tokens[head].isDefinite,
      tokens[head].isAny(.spokesperson), let last = recent.last,
      recent.count > 1, recent[recent.count - 2] == last, entities[last].kind == .person,
      entities[last].hasProperName,
      isPerson(last, Agreement.gender(of: name, in: reading))
    else { return nil }
    return last
  }

  /// المتحدث فلان, behind المتحدث باسم الوزارة: gives the one who spoke for somebody, and had no name, the name that
  /// the article tells later.
  mutating func nameSpokesperson(_ person: Int, calledBy source: ParsedSource) {
    guard source.kind == .person, source.hasProperName, entities[person].principal == nil,
      let title = source.title?.first, tokens[title].isAny(.spokesperson), tokens[title].isDefinite,
      let office = entities.indices.suffix(EntityRegistry.reach).last(where: { office in
        let entity = entities[office]
        return entity.kind == .spokesperson && !entity.hasProperName && entity.principal != nil
          && entity.name.first.map { tokens[$0].isDefinite } == true
          && (entity.gender == .none || entities[person].gender == .none
            || entity.gender == entities[person].gender)
      }), office != person, entities[office].principal != person
    else { return }
    giveName(of: person, to: office)
  }

  /// ذات المسؤول, الهيئة نفسها: one or two words with ال that point back.
  func pointsBack(_ name: Range<Int>) -> Bool {
    guard let head = name.first, name.count <= 2, tokens[head].isDefinite else { return false }
    return head > 0 && tokens[head - 1].isAny(.demonstrative)
      || name.upperBound < tokens.count
        && (tokens[name.upperBound].isAny(.demonstrative) || reading.isReflexive(name.upperBound))
  }

  /// المجموعة نفسها, المهني ذاته: the last speaker that is called so, else the last body, or where the word is of no
  /// body whoever, that agrees.
  func pointedAt(_ name: Range<Int>, _ keys: NameKeys, _ recent: [Int]) -> Int? {
    guard let head = name.first else { return nil }
    if let same = recent.last(where: {
      entities[$0].kind != .person && entities[$0].keys.first == keys.first
    }) {
      return same
    }
    let isBody = tokens[head].isAny([.organisation, .outlet, .agency, .document, .press])
    let gender = Agreement.gender(of: name, in: reading)
    if !isBody, name.upperBound < tokens.count, reading.isReflexive(name.upperBound),
      gender == .masculine, let person = recent.last(where: { isPerson($0, gender) })
    {
      return person
    }
    return recent.last { entities[$0].kind != .person }
  }

  /// ذات المسؤول, المسؤول نفسه, المسؤول المذكور: what points back at the one who spoke last.
  func byPointer(_ name: Range<Int>, _ recent: [Int]) -> Int? {
    guard let head = name.first, pointsBack(name) else { return nil }
    if reading.isPlural(head) {
      return recent.reversed().first { entities[$0].number == .plural }
    }
    let gender = Agreement.gender(of: name, in: reading)
    return recent.reversed().first { isPerson($0, gender) }
  }

  private func isPerson(_ entity: Int, _ gender: VerbForm.Gender) -> Bool {
    let entity = entities[entity]
    return (entity.kind == .person || entity.kind == .spokesperson) && entity.number == .singular
      && (gender == .none || entity.gender == .none || entity.gender == gender)
  }

  /// كاتب, باحث, لاعب: what the lexicon marks as nobody's office.
  func isCalling(_ index: Int) -> Bool {
    // المسؤول الحكومي: somebody in charge, whom the article has named before.
    if tokens[index].isAny(.anonymous) {
      // المعلومات, الجهات: things, though the verb is in the singular.
      return UInt8(truncatingIfNeeded: tokens[index].features) == UInt8(ascii: "s")
        && (UInt8(truncatingIfNeeded: tokens[index].features >> 8) == UInt8(ascii: "m")
          || tokens[index].endsInTaMarbuta)
        && !isInformant(index)
    }
    guard tokens[index].isAny([.role, .rank]) else { return false }
    let mark = UInt8(truncatingIfNeeded: tokens[index].features >> 16)
    return mark == UInt8(ascii: "c") || mark == UInt8(ascii: "w")
  }

  /// سمو of سموه, فضيلة of فضيلته: a style without its pronoun, as names are compared.
  func styleKey(_ index: Int) -> WordHash? {
    guard tokens[index].lettersCount > 3 else { return nil }
    var letters = Array(reading.folded(index))
    if letters.last == Letters.alef { letters.removeLast() }
    guard letters.popLast() == Letters.ha, let last = letters.last else { return nil }
    if last == Letters.ta { letters[letters.count - 1] = Letters.ha }
    return WordHash(letters)
  }

  /// المسئول عن كذا.
  func isInCharge(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isAny([.prepOf, .prepIn, .prepOn])
  }

  /// مصدر: whoever or whatever something is known from.
  func isInformant(_ index: Int) -> Bool {
    UInt8(truncatingIfNeeded: tokens[index].features >> 16) == UInt8(ascii: "i")
  }

  /// باحثون, باحثين, باحثو, باحثي: the forms of a regular plural, as names are compared; none of other words.
  func pluralForms(_ index: Int) -> [WordHash] {
    guard reading.isPlural(index), tokens[index].lettersCount > 5 else { return [] }
    var letters = Array(reading.folded(index))
    if tokens[index].isDefinite, let lam = letters.firstIndex(of: Letters.lam), lam <= 3 {
      letters.removeSubrange(...lam)
    }
    guard letters.count > 3, letters.removeLast() == Letters.nun, let vowel = letters.popLast(),
      vowel == Letters.waw || vowel == Letters.ya
    else { return [] }
    return [Letters.waw, Letters.ya].flatMap {
      [WordHash(letters + [$0, Letters.nun]), WordHash(letters + [$0])]
    }
  }

  /// The titles that stand right before a name.
  func titlesBefore(_ start: Int) -> (keys: TitleKeys, gender: VerbForm.Gender) {
    var keys = TitleKeys()
    var gender: VerbForm.Gender = .none
    var index = start
    while index > 0, start - index < 8 {
      let token = tokens[index - 1]
      // رئيس اللجنة د. فلان.
      if token.kind == .abbreviation {
        index -= 1
        continue
      }
      guard token.kind == .word || token.kind == .comma,
        !token.isAny([
          .that, .prepIn, .prepFrom, .prepOn, .prepTo, .prepAdverbial, .prepWith, .prepOf,
        ])
      else { break }
      if token.kind == .word, token.classes == .verb { break }
      index -= 1
      guard token.isAny([.role, .rank, .honorific]) else { continue }
      for title in index..<start where tokens[title].kind == .word {
        keys.insert(reading.nameKey(title))
      }
      if gender == .none { gender = Agreement.gender(of: index..<start, in: reading) }
    }
    return (keys, gender)
  }

  /// فلان المدير التنفيذي للشركة, فلان الخبير بالشؤون الدولية: a rank that says of what.
  private func isOfficeWithArticle(_ index: Int) -> Bool {
    guard tokens[index].isAny(.rank), tokens[index].isDefinite, index + 1 < tokens.count else {
      return false
    }
    let next = tokens[index + 1]
    return next.kind == .word
      && (next.isAny(.prepIn) || next.isDefinite && !next.isAny([.rank, .honorific, .name])
        || !next.clitics.isDisjoint(with: [.lam, .ba]) && !next.isAny([.outlet, .name]))
  }

  /// فلان رئيس الاتحاد, فلان، مدير الشركة: the office that stands behind a name, unless it is the title of the
  /// next one named.
  func titlesBehind(_ end: Int) -> (keys: TitleKeys, gender: VerbForm.Gender) {
    var start = end
    if start < tokens.count, [.comma, .closeQuote, .plainQuote].contains(tokens[start].kind) {
      start += 1
    }
    guard start < tokens.count, tokens[start].kind == .word,
      tokens[start].isAny(.role) || isOfficeWithArticle(start),
      !tokens[start].hasPreposition, !tokens[start].hasConjunction
    else { return ([], .none) }
    var keys: TitleKeys = [reading.nameKey(start)]
    var index = start + 1
    while index < tokens.count, index - start < EntityRegistry.officeReach {
      let token = tokens[index]
      // رئيس جمعية "كذا".
      if let marks = reading.quotation(openedAt: index), marks.isClosed, marks.wordCount <= 4 {
        for word in marks.inside where tokens[word].kind == .word {
          keys.insert(reading.nameKey(word))
        }
        index = marks.close + 1
        continue
      }
      guard token.kind == .word, !token.hasConjunction, !token.isDoing,
        !token.isAny([
          .that, .prepFrom, .prepOn, .prepTo, .prepOf, .prepWith, .prepAdverbial, .relative,
          .weekday, .relativeDay, .already, .be,
        ]), token.classes != .verb || token.isDefinite
      else { break }
      let isName =
        token.isAny(.name) && !token.isDefinite && !token.isAny(.role)
        || token.classes.isEmpty && !token.isDefinite && !token.hasPreposition
          && (tokens[index - 1].isDefinite || tokens[index - 1].isAny(.place))
          && index + 1 < tokens.count && tokens[index + 1].kind == .word
          && tokens[index + 1].classes.isEmpty && !tokens[index + 1].isDefinite
      if isName, !tokens[index - 1].isAny(.rank) { return ([], .none) }
      if token.isAny(.prepIn) || token.lettersCount == 1 {
        index += 1
        continue
      }
      keys.insert(reading.nameKey(index))
      index += 1
    }
    return (keys, Agreement.gender(of: start..<index, in: reading))
  }
}

extension EntityRegistry {
  /// «نور», of جمعية «نور»: a body that is called by its name without its kind. The name is a word that the
  /// lexicon doesn't know.
  func bodyInMarks(_ name: Range<Int>, _ keys: NameKeys) -> Int? {
    guard keys.count == 1, let key = keys.first,
      let word = name.first(where: { tokens[$0].kind == .word }), tokens[word].classes.isEmpty
    else { return nil }
    var body: Int?
    byKey.forEach(under: key, limit: EntityRegistry.reach) { entity in
      let own = entities[entity]
      if own.kind == .organisation, own.keys.count > 1, own.keys[1] == key,
        own.name.first.map({ tokens[$0].isAny(.organisation) }) == true
      {
        body = entity
      }
      return body == nil
    }
    return body
  }

  /// الشركة الأميركية: with the adjective of where it is from.
  private func isOfCountry(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isDefinite && tokens[index].classes.isEmpty
      && !tokens[index].hasPreposition && NounPhraseReader(reading: reading).isRelational(index)
  }

  /// الشركة الأميركية, الشركة الرائدة, الصحيفة العبرية ذات التوجه: a kind of body with what it is like, which is no name.
  func isDescribed(_ name: Range<Int>) -> Bool {
    guard let head = name.first, tokens[head].isDefinite, name.count > 1 else { return false }
    var isSo = name.count == 2 && isOfCountry(head + 1)
    for index in name.dropFirst() {
      if isQuality(index) { return index > head + 1 }
      guard tokens[index].kind == .word, tokens[index].isDefinite, !tokens[index].hasPreposition
      else { return false }
      if tokens[index].isAny(.attribute), tokens[index].features == UInt32(UInt8(ascii: "d")) {
        isSo = true
      }
    }
    return isSo
  }

  /// ذات التوجه العلماني: what a body has, behind the name of its kind.
  func isQuality(_ index: Int) -> Bool {
    tokens[index].isAny(.demonstrative) && !tokens[index].isDefinite
      && tokens[index].features == UInt32(UInt8(ascii: "s")) && index + 1 < tokens.count
      && tokens[index + 1].isDefinite
  }

  /// How many of the last speakers a body called by its kind alone may be.
  private static let bodyReach = 3

  /// النادي, المصرف: a body called by its kind, where the article gives none of that kind a name:
  /// the body that spoke last.
  func byKindOfBody(_ name: Range<Int>, _ keys: NameKeys, _ recent: [Int]) -> Int? {
    guard let head = name.first, tokens[head].isDefinite,
      name.count == 1 || isDescribed(name),
      UInt8(truncatingIfNeeded: tokens[head].features >> 16) == UInt8(ascii: "g"),
      tokens[head].isAny(.organisation)
    else { return nil }
    let key = reading.nameKey(head)
    var isNamed = false
    byKey.forEach(under: key, limit: EntityRegistry.reach) { entity in
      isNamed =
        entities[entity].keys.first == key && entities[entity].kind != .person
        && entities[entity].name.lowerBound != head
      return !isNamed
    }
    // الشركة الأميركية, of the only company that spoke.
    if isNamed, name.count > 1 {
      let ofKind = recent.filter {
        entities[$0].keys.first == key && entities[$0].kind != .person
      }
      return ofKind.last.flatMap { last in ofKind.allSatisfy { $0 == last } ? last : nil }
    }
    guard !isNamed else { return nil }
    let reach = name.count == 1 ? EntityRegistry.bodyReach : 1
    return recent.reversed().prefix(reach).first {
      let entity = entities[$0]
      // وست بروميتش: unknown words, which may name a body as well as a man.
      let mayBeBody =
        entity.kind == .person && entity.titles.isEmpty
        && entity.name.allSatisfy { tokens[$0].classes.isEmpty }
      // أعلن تويتر …، وقالت الشركة: a platform is a company too.
      let isPlatform =
        entity.kind == .outlet && entity.name.first.map { tokens[$0].isAny(.agency) } == true
      return entity.hasProperName
        && (entity.kind == .organisation || mayBeBody || isPlatform)
    }
  }
}
