import Lexicons

/// Who holds an office, and how a body is called in full, where the article says it only in passing.
extension EntityRegistry {
  /// How far an office and its holder's name are read, in tokens.
  private static let holderReach = 14
  /// How many mentions of a word are read.
  private static let mentions = 12

  /// المفوض, وزير الخارجية: of an office the mention that gives its holder's name (طلب من المفوض الأوروبي للميزانية فلان
  /// فلان …), the nearest before it, else the first behind.
  ///
  /// - Parameters:
  ///   - office: a source that names an office alone.
  ///   - titles: its words.
  /// - Returns: `nil` where no mention with all these words names anybody.
  mutating func holder(of office: ParsedSource, _ titles: TitleKeys) -> ParsedSource? {
    guard let head = office.name.first, tokens[head].isAny([.role, .rank]), !isCalling(head),
      !tokens[head].isAny([.spokesperson, .honorific, .organisation]), !reading.isPlural(head),
      tokens[head].isDefinite || office.name.count > 1
    else { return nil }
    let places = reading.places(of: reading.nameKey(head)).prefix(EntityRegistry.mentions)
    let before = places.filter { $0 < head }.reversed()
    let behind = places.filter { $0 >= office.name.upperBound }
    let gender = Agreement.gender(of: head..<(head + 1), in: reading)
    let phrases = NounPhraseReader(reading: reading, isBehindVerb: true)
    let parser = SourceParser(reading: reading)
    for place in before + behind {
      guard tokens[place].isAny([.role, .rank]), !reading.isPlural(place),
        gender == .none || Agreement.gender(of: place..<(place + 1), in: reading) == gender,
        let phrase = phrases.phrase(
          from: place, limit: min(tokens.count, place + EntityRegistry.holderReach),
          takesJoinedLam: true)
      else { continue }
      let named = parser.parse(phrase)
      guard named.kind == .person, named.hasProperName, isPlainName(named.name),
        let title = named.title, titles.isSubset(of: TitleKeys(reading.nameKeys(title))),
        closesTitle(named.name.lowerBound - 1)
      else { continue }
      return named
    }
    return nil
  }

  /// A first name and what follows it, or two or three words without ال that no list knows.
  private func isPlainName(_ name: Range<Int>) -> Bool {
    guard name.count > 1 else { return false }
    if tokens[name.lowerBound].isAny([.name, .nameJoint]) { return true }
    return name.count <= 3
      && name.allSatisfy {
        let word = reading.folded($0)
        return tokens[$0].kind == .word && tokens[$0].classes.isSubset(of: .name)
          && !tokens[$0].isDefinite && !tokens[$0].endsInTaMarbuta && word.count > 2
          && !(word.last == Letters.alef && word.dropLast().last == Letters.ha)
      }
  }

  /// وزير التربية في حكومة فلان: what nothing closes before a name belongs to that man.
  private func closesTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.isWord || token.isDefinite || token.isAny([.place, .rank, .honorific])
      || token.kind == .word && token.classes.isEmpty
  }

  /// نصر الله: …, and further on الأمين العام للحزب: an office with ال or a body behind it, of the one who spoke last
  /// and whom the article gives no office.
  func onlyUntitled(_ office: Range<Int>, _ recent: [Int]) -> Int? {
    guard let head = office.first, tokens[head].isAny(.role), !reading.isPlural(head),
      !tokens[head].isAny([.spokesperson, .honorific, .organisation]), !isCalling(head),
      office.contains(where: { tokens[$0].isDefinite || tokens[$0].isAny(.place) }),
      let last = recent.last, entities[last].kind == .person, entities[last].hasProperName,
      entities[last].titles.isEmpty, entities[last].number == .singular,
      entities[last].name.contains(where: { tokens[$0].isAny(.name) }),
      recent.allSatisfy({ $0 == last })
    else { return nil }
    let gender = Agreement.gender(of: head..<(head + 1), in: reading)
    return gender == .none || entities[last].gender == .none || entities[last].gender == gender
      ? last : nil
  }

  /// وزارة الأمن الداخلي, of وزارة الأمن الداخلي الأمريكية further on: a body's name with the country or the place that
  /// the article gives it elsewhere.
  ///
  /// - Parameter name: the name, of two words or more.
  /// - Returns: `nil` where no mention is longer, or mentions differ in what they add.
  mutating func fuller(_ name: Range<Int>) -> Range<Int>? {
    guard name.count >= 2, name.count <= 5, let first = name.first,
      tokens[first].isAny(.organisation), name.allSatisfy({ tokens[$0].kind == .word }),
      longer(than: name) == nil
    else { return nil }
    var found: Range<Int>?
    for place in reading.places(of: reading.nameKey(first)).prefix(EntityRegistry.mentions)
    where place != first {
      let mention = place..<(place + name.count)
      guard mention.upperBound < tokens.count,
        zip(mention, name).allSatisfy({
          tokens[$0].kind == .word && reading.nameKey($0) == reading.nameKey($1)
        }), let whole = longer(than: mention)
      else { continue }
      if let found, !reading.nameKeys(found).elementsEqual(reading.nameKeys(whole)) { return nil }
      found = found ?? whole
    }
    return found
  }

  /// A name with the adjective of a country, or في and a place, behind it.
  private func longer(than name: Range<Int>) -> Range<Int>? {
    let next = name.upperBound
    guard next < tokens.count, tokens[next].kind == .word, !tokens[next].hasConjunction else {
      return nil
    }
    if isCountry(next, of: name.lowerBound)
      || tokens[next].clitics.contains(.ba) && tokens[next].isAny(.place)
    {
      return name.lowerBound..<(next + 1)
    }
    if tokens[next].isAny(.prepIn), !tokens[next].clitics.contains(.pronoun),
      next + 1 < tokens.count, tokens[next + 1].isAny(.place), !tokens[next + 1].hasPreposition
    {
      return name.lowerBound..<(next + 2)
    }
    return nil
  }

  /// الأمريكية, الليبي: an adjective of relation behind ال, of no other class, that agrees with the body.
  private func isCountry(_ index: Int, of head: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isDefinite, !token.hasPreposition,
      token.classes.isSubset(of: .name), token.lettersCount > 5,
      NounPhraseReader(reading: reading).isRelational(index)
    else { return false }
    switch Agreement.gender(of: head..<(head + 1), in: reading) {
    case .feminine: return token.endsInTaMarbuta
    case .masculine: return !token.endsInTaMarbuta
    case .none: return true
    }
  }

  /// الإسكان, of وزارة الإسكان further on: a body by the word that it is called by, which is no kind of body itself.
  mutating func bodyCalled(_ name: Range<Int>, _ key: WordHash) -> Range<Int>? {
    guard let word = name.first(where: { tokens[$0].kind == .word }), tokens[word].isDefinite,
      !tokens[word].isAny([.outlet, .agency, .role, .place, .anonymous, .crowd, .event])
    else { return nil }
    return reading.places(of: key).prefix(EntityRegistry.mentions).first { place in
      place > 0 && place != word && tokens[place].isDefinite && !tokens[place].hasPreposition
        && reading.isNamedByField(place - 1) && !tokens[place - 1].isDefinite
        && (!tokens[word].isAny(.organisation)
          || UInt8(truncatingIfNeeded: tokens[place - 1].features >> 16) == UInt8(ascii: "n"))
    }.map { ($0 - 1)..<($0 + 1) }
  }
}
