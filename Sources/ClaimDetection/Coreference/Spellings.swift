import Lexicons

/// Foreign names that an article spells in two ways, and people of one family.
extension EntityRegistry {
  /// حسن الحربي, beside خلف حسن الحربي: a first name that is not the first of the other's is somebody else's.
  func isKin(_ name: Range<Int>, _ keys: NameKeys, of entity: Int) -> Bool {
    guard keys.count > 1, let first = name.first, tokens[first].classes == .name,
      let other = entities[entity].keys.first, other != keys[0],
      entities[entity].keys.contains(keys[0])
    else { return false }
    return true
  }

  /// فليكيس, beside أليسون فيليكس; بومجارتنر, beside باومجارتنر: one word without ال that no list knows, with the
  /// consonants of a name that was met.
  func byOtherSpelling(_ name: Range<Int>) -> Int? {
    guard let word = name.first, name.count == 1, isForeign(word) else { return nil }
    let wanted = consonants(word)
    guard wanted != nil else { return nil }
    return entities.indices.prefix(EntityRegistry.spellingReach).first { index in
      let entity = entities[index]
      guard entity.hasProperName, entity.name.lowerBound < word, let last = entity.name.last,
        last != word, isForeign(last)
      else { return false }
      return consonants(last) == wanted
    }
  }

  /// How many names are compared.
  private static let spellingReach = 60

  private func isForeign(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.classes.isEmpty && !token.isDefinite
      && !token.hasPreposition && !token.hasConjunction && token.lettersCount >= 5
  }

  /// The letters of a word without those that spellings of foreign vowels differ in.
  ///
  /// - Returns: `nil` where fewer than three stay.
  private func consonants(_ index: Int) -> WordHash? {
    var hash = WordHash()
    var count = 0
    let word = reading.folded(index)
    var place = word.endIndex
    while place > word.startIndex {
      place -= 1
      let letter = word[place]
      if letter == Letters.alef || letter == Letters.waw || letter == Letters.ya
        || letter == Letters.ha
      {
        continue
      }
      hash.prepend(letter)
      count += 1
    }
    return count >= 3 ? hash : nil
  }
}
