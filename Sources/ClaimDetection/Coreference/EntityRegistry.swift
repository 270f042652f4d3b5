import Lexicons

/// The people and bodies of one article, each under the fullest name that the article gives.
struct EntityRegistry {
  let reading: ArticleReading
  private(set) var entities: [Entity] = []
  /// For each word of a name, the entities whose names hold it.
  let byKey: NameIndex
  /// How many entities are compared with a mention; an article with more of one name is no article.
  static let reach = 24

  init(reading: ArticleReading) {
    self.reading = reading
    byKey = reading.memory.nameIndex
    byKey.removeAll()
    // Most articles name fewer, and more take the allocator much longer.
    entities.reserveCapacity(6)
    registerNames()
  }

  var tokens: TokenList { reading.tokens }

  /// Registers all full names of people: a first name and what follows it.
  private mutating func registerNames() {
    if let places = reading.memory.placesOfNames {
      registerNames(at: places.lazy.map { Int($0) })
    } else {
      registerNames(at: tokens.indices)
    }
  }

  /// Registers the full names that begin at some places, given in order.
  private mutating func registerNames(at places: some Sequence<Int>) {
    var next = 0
    for index in places where index >= next && index < tokens.count && beginsName(index) {
      let end = endOfName(index)
      if end - index >= 2 { register(person: reading.startOfLine(index)..<end) }
      next = max(end, index + 1)
    }
  }

  private func beginsName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isDefinite, !reading.isNow(index) else { return false }
    if token.isAny(.name) { return !token.isAny([.organisation, .masdar]) || token.isAny(.name) }
    guard index > 0, tokens[index - 1].isAny(.rank), tokens[index - 1].isDefinite,
      !token.hasPreposition, !token.hasConjunction
    else { return false }
    return token.classes.isEmpty || reading.isNameInTa(index)
  }

  private func endOfName(_ start: Int) -> Int {
    var index = start + 1
    let phrases = NounPhraseReader(reading: reading)
    while index < tokens.count, index - start < 6 {
      let token = tokens[index]
      guard token.kind == .word, token.lettersCount > 1,
        !token.hasConjunction || token.isUnknownWithFa && index == start + 1,
        !token.hasPreposition || token.isAny(.name),
        !token.clitics.contains(.pronoun) || token.isAny(.name)
      else { break }
      // فان is a joint of names, and فإن.
      if token.isAny(.that), index + 1 >= tokens.count || tokens[index + 1].isDefinite { break }
      // آل الشيخ: a calling with ال behind a joint of names.
      if token.isDefinite, token.isAny([.rank, .role]), tokens[index - 1].isAny(.nameJoint) {
        index += 1
        break
      }
      if token.isAny(.nameJoint) || token.isAny(.name) || reading.isSonOf(index) {
        if index > start, !reading.isSonOf(index),
          reading.isOfficeBehindName(index, tokens.count)
            || index > start + 1 && reading.isOfficeWithAdjective(index)
        {
          break
        }
        index += 1
        continue
      }
      guard
        token.classes.isEmpty
          || (token.isDefinite
            && token.classes.isSubset(of: [
              .masdar, .verb, .role, .judgement, .anonymous,
            ]))
      else { break }
      // فلان ـ المسئول عن كذا: in charge of something, and no family name.
      if token.isAny(.anonymous), index > start + 1 || isInCharge(index) { break }
      if reading.tellsHow(index) || reading.isNow(index) { break }
      // كاثرين أشتون الانتخابات, سامر بن فهد اتصالات العزاء: things in the plural.
      if token.lettersCount > (token.isDefinite ? 6 : 5), reading.isPluralThing(index),
        token.isDefinite
          || index - start >= 2 && index + 1 < tokens.count && tokens[index + 1].isDefinite
      {
        break
      }
      if phrases.isVerbLike(index) && !phrases.isFutureName(index)
        || isObject(index, behind: start) || isDone(index)
      {
        break
      }
      if token.isDefinite, isAdjective(index) { break }
      // أليسون فيليكس اللقب: behind two words, of which the second is no first name, a family name with ال ends in ي.
      if token.isDefinite, index - start >= 2, !token.endsInDottedYa,
        tokens[index - 1].classes.isEmpty, !tokens[index - 1].isDefinite
      {
        break
      }
      index += 1
      // One word that nothing marks as a name is enough behind a first name.
      if !token.isDefinite, index - start >= 3 { break }
      // عبد الله فلان: what عبد takes is no family name.
      if token.isDefinite, !tokens[index - 2].isAny(.nameJoint) { break }
    }
    return index
  }

  /// الفرنسي, العسكرية: what relates to something, not a family name, when a noun stands before it.
  private func isAdjective(_ index: Int) -> Bool {
    let word = reading.folded(index)
    return word.last == Letters.ha && word.dropLast().last == Letters.ya
  }

  private mutating func register(person name: Range<Int>) {
    var name = withoutChanceWord(name)
    if name.count >= 2, isFamilyName(name.lowerBound),
      !name.dropFirst().contains(where: { tokens[$0].isAny([.name, .nameJoint]) })
    {
      name = name.prefix(1)
    }
    guard name.count >= 2, !isNamesake(name.lowerBound) else { return }
    let keys = reading.nameKeys(name)
    var titles = titlesBefore(name.lowerBound)
    let behind = titlesBehind(name.upperBound)
    titles.keys.formUnion(behind.keys)
    if titles.gender == .none { titles.gender = behind.gender }
    if let known = match(keys, kind: .person) {
      entities[known].titles.formUnion(titles.keys)
      if entities[known].gender == .none { entities[known].gender = titles.gender }
      if keys.count > entities[known].keys.count { rename(known, name, keys) }
      return
    }
    add(
      Entity(
        kind: .person, name: name, keys: keys, titles: titles.keys, gender: titles.gender,
        number: .singular))
  }

  /// Whether a word is the family name of somebody registered.
  private func isFamilyName(_ index: Int) -> Bool {
    let key = reading.nameKey(index)
    var isSo = false
    byKey.forEach(under: key, limit: EntityRegistry.reach) { entity in
      isSo =
        entities[entity].kind == .person && entities[entity].keys.count > 1
        && entities[entity].keys.last == key
      return !isSo
    }
    return isSo
  }

  /// مستشفى الملك فيصل: a body that bears somebody's name.
  private func isNamesake(_ start: Int) -> Bool {
    guard start > 1, tokens[start - 1].isAny(.rank), tokens[start - 1].isDefinite else {
      return false
    }
    let head = tokens[start - 2]
    return head.isAny(.organisation) && !head.isDefinite && !head.isAny([.role, .rank])
  }

  mutating func add(_ entity: consuming Entity) {
    for key in entity.keys { byKey.add(entities.count, under: key) }
    entities.append(entity)
  }

  private mutating func rename(_ index: Int, _ name: Range<Int>, _ keys: NameKeys) {
    for key in keys where !entities[index].keys.contains(key) { byKey.add(index, under: key) }
    entities[index].name = name
    entities[index].keys = keys
  }

  /// The entity that a parsed source names; it is added where the article has not named it before.
  mutating func entity(for source: ParsedSource, recent: [Int]) -> Int {
    let keys = reading.nameKeys(source.name)
    if source.name.count == 1, reading.isGod(source.name.lowerBound) {
      return god(source, keys)
    }
    switch source.kind {
    case .person, .spokesperson:
      return person(source, keys, recent)
    case .organisation, .outlet, .document:
      return body(source, keys, recent)
    case .anonymous:
      return anonymous(source, keys, recent)
    }
  }

  /// الله is none of those whose names hold the word: عبد الله, رسول الله.
  private mutating func god(_ source: ParsedSource, _ keys: NameKeys) -> Int {
    if let known = entities.firstIndex(where: {
      $0.name.count == 1 && reading.isGod($0.name.lowerBound)
    }) {
      return known
    }
    add(
      Entity(
        kind: .organisation, name: source.name, keys: keys, titles: [], gender: .masculine,
        number: .singular))
    return entities.count - 1
  }

  mutating func person(_ source: ParsedSource, _ keys: NameKeys, _ recent: [Int]) -> Int {
    let person = personOrNew(source, keys, recent)
    nameSpokesperson(person, calledBy: source)
    return person
  }

  private mutating func personOrNew(
    _ source: ParsedSource, _ keys: NameKeys, _ recent: [Int]
  ) -> Int {
    var titleKeys = source.title.map { TitleKeys(reading.nameKeys($0)) } ?? []
    if source.hasProperName { titleKeys.formUnion(titlesBehind(source.name.upperBound).keys) }
    var found: Int?
    var source = source
    var keys = keys
    if source.hasProperName {
      found = match(keys, kind: .person).flatMap { isKin(source.name, keys, of: $0) ? nil : $0 }
      if keys.count == 1, found.map({ entities[$0].keys.count == 1 }) ?? true,
        let full = fullName(of: keys[0])
      {
        source.name = full
        keys = reading.nameKeys(full)
        found = match(keys, kind: .person) ?? found
      }
      if found == nil { found = byOtherSpelling(source.name) ?? bodyInMarks(source.name, keys) }
    } else {
      found = inOffice(source, keys, titleKeys, recent)
      // النائب عن الحزب, الخبير في علم النبات: without what the office is for.
      if found == nil, let short = withoutComplement(source) {
        let keys = reading.nameKeys(short.name)
        found = inOffice(short, keys, TitleKeys(keys), recent)
      }
    }
    if let found {
      entities[found].titles.formUnion(titleKeys)
      if source.hasProperName, keys.count > entities[found].keys.count,
        withoutChanceWord(source.name) == source.name
      {
        rename(found, source.name, keys)
      }
      return found
    }
    let gender = source.title.map { Agreement.gender(of: $0, in: reading) } ?? .none
    let number: VerbForm.Number = isPlural(source.name) ? .plural : .singular
    add(
      Entity(
        kind: source.kind, name: source.name, keys: keys, hasProperName: source.hasProperName,
        titles: titleKeys,
        gender: gender, number: number))
    return entities.count - 1
  }

  private func isPlural(_ phrase: Range<Int>) -> Bool {
    guard let head = phrase.first else { return false }
    if tokens[head].isAny(.role), reading.isPlural(head) { return true }
    if GroupsOfPeople(reading: reading).isGroup(head) { return true }
    // فلان وفلان: two who speak together.
    return phrase.dropFirst().contains { tokens[$0].clitics.contains(.waw) && tokens[$0].isWord }
  }

  /// الوزير, معالي وزير النقل: the person with that title, the last who spoke first.
  func byTitle(
    _ titles: TitleKeys, head: WordHash?, recent: [Int], style: WordHash?
  ) -> Int? {
    guard let head else { return nil }
    let people = recent.reversed().filter {
      entities[$0].kind == .person || entities[$0].kind == .spokesperson
    }
    // معاليه: whoever of that rank spoke last, else whoever is given that style first.
    if let style {
      return people.first
        ?? entities.indices.prefix(200).first {
          entities[$0].kind == .person && entities[$0].titles.contains(style)
        }
    }
    for candidate in people {
      guard entities[candidate].titles.contains(head) else { continue }
      if titles.isSubset(of: entities[candidate].titles) { return candidate }
    }
    let first = entities.indices.prefix(200).first {
      entities[$0].kind == .person && entities[$0].titles.isSuperset(of: titles)
    }
    return first ?? byOffice(titles, head: head)
  }

  private mutating func body(_ source: ParsedSource, _ keys: NameKeys, _ recent: [Int]) -> Int {
    if let first = source.name.first, tokens[first].isDefinite,
      keys.count == 1 || source.kind == .outlet && isGenericOutlet(source.name)
    {
      // الشركة: the last body of that kind; العيساوي: a family name.
      for candidate in recent.reversed() {
        let entity = entities[candidate]
        if entity.kind != .person, entity.keys.first == keys[0] { return candidate }
        if entity.kind == .person, entity.keys.contains(keys[0]) { return candidate }
        if source.kind == .outlet, entity.kind == .outlet { return candidate }
      }
      if match(keys, kind: .person) == nil,
        let full = fullBody(of: source, key: keys[0]) ?? bodyCalled(source.name, keys[0])
      {
        var fuller = source
        fuller.name = full
        return body(fuller, reading.nameKeys(full), recent)
      }
    }
    // «الإسكان»: a ministry in marks.
    if keys.count == 1, source.name.count > 1, let full = bodyCalled(source.name, keys[0]) {
      var fuller = source
      fuller.kind = .organisation
      fuller.name = full
      return body(fuller, reading.nameKeys(full), recent)
    }
    // الهيئة ذاتها: the body that spoke last.
    if pointsBack(source.name), let last = pointedAt(source.name, keys, recent) { return last }
    if let person = match(keys, kind: .person), keys.count <= 2, entities[person].hasProperName {
      return person
    }
    if source.kind == .organisation, let fuller = fuller(source.name) {
      var source = source
      source.name = fuller
      return body(source, reading.nameKeys(fuller), recent)
    }
    if let last = byKindOfBody(source.name, keys, recent) { return last }
    if let body = bodyInMarks(source.name, keys) { return body }
    // "المركزي الروسي", of البنك المركزي الروسي.
    if source.kind == .outlet, keys.count > 1,
      source.name.first.map({ !tokens[$0].isWord }) == true,
      let known = match(keys, kind: .organisation)
    {
      return known
    }
    if let known = match(keys, kind: source.kind).flatMap({ sameBody($0, source, keys) }),
      keys.count > 1 || entities[known].keys.first == keys.first
    {
      if keys.count > entities[known].keys.count { rename(known, source.name, keys) }
      return known
    }
    add(
      Entity(
        kind: source.kind, name: source.name, keys: keys, titles: [],
        gender: Agreement.gender(of: source.name, in: reading),
        number: isPlural(source.name) ? .plural : .singular))
    return entities.count - 1
  }

  /// Notes for whom an entity speaks.
  mutating func setPrincipal(_ principal: Int, of entity: Int) {
    if entity != principal { entities[entity].principal = principal }
  }

  /// Notes that a person is the spokesperson without a name who was met before.
  mutating func giveName(of person: Int, to spokesperson: Int) {
    entities[person].principal = entities[spokesperson].principal
    entities[spokesperson].name = entities[person].name
    entities[spokesperson].hasProperName = true
  }

  /// Notes the gender that a verb shows.
  mutating func learnGender(_ gender: VerbForm.Gender, of entity: Int) {
    if entities[entity].gender == .none { entities[entity].gender = gender }
  }
}
