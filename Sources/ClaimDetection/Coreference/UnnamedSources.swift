import Lexicons

/// Sources without a name: المصدر, شهود عيان, مسؤول أمني.
extension EntityRegistry {
  /// The entity of somebody without a name.
  mutating func anonymous(
    _ source: ParsedSource, _ keys: NameKeys, _ recent: [Int]
  ) -> Int {
    // المصدر: whoever spoke last without a name.
    if source.name.count == 1, let first = source.name.first, tokens[first].isDefinite,
      isSingularMasculine(first), let last = recent.last, entities[last].kind == .anonymous,
      entities[last].number == .singular, entities[last].gender != .feminine,
      let head = entities[last].name.first, tokens[head].isAny(.anonymous),
      !tokens[head].isAny(.quantifier)
    {
      return last
    }
    if let first = source.name.first, tokens[first].isDefinite {
      let forms = pluralForms(first)
      let alike = recent.reversed().filter {
        entities[$0].kind == .anonymous && entities[$0].keys.first == keys.first
          || entities[$0].kind != .person && entities[$0].keys.first.map(forms.contains) == true
      }
      // المصدر القريب من الملف: of two sources the one with these words.
      if let fuller = alike.first(where: { holds(entities[$0].keys, keys) })
        ?? alike.first
      {
        return fuller
      }
    }
    if let fuller = introduced(source) { return entity(for: fuller, recent: recent) }
    // ذات المسؤول, المسؤول نفسه: whoever spoke last.
    if let last = byPointer(source.name, recent) { return last }
    // المصدر ذاته, where no source without a name was met: the one that spoke last.
    if let first = source.name.first, tokens[first].isDefinite, isSingularMasculine(first),
      let last = recent.last,
      isInformant(first) || entities[last].kind != .person && entities[last].kind != .anonymous,
      entities[last].number == .singular
    {
      return last
    }
    if source.name.count == 1, let known = byFamilyName(keys) { return known }
    if let known = byCalling(source.name, recent) { return known }
    if let known = match(keys, kind: .anonymous), holds(entities[known].keys, keys),
      holds(keys, entities[known].keys)
    {
      return known
    }
    add(
      Entity(
        kind: .anonymous, name: source.name, keys: keys, titles: [],
        gender: Agreement.gender(of: source.name, in: reading),
        number: isGroup(source.name) ? .plural : .singular))
    return entities.count - 1
  }

  /// شهود, خبراء; not مصادر, which a verb in the singular goes with.
  private func isGroup(_ name: Range<Int>) -> Bool {
    guard let head = name.first else { return false }
    return reading.isPlural(head) || GroupsOfPeople(reading: reading).isGroup(head)
  }

  /// Whether a name has all words of another.
  private func holds(_ name: NameKeys, _ other: NameKeys) -> Bool {
    other.allSatisfy { name.contains($0) }
  }

  private func isSingularMasculine(_ index: Int) -> Bool {
    UInt8(truncatingIfNeeded: tokens[index].features) == UInt8(ascii: "s")
      && UInt8(truncatingIfNeeded: tokens[index].features >> 8) == UInt8(ascii: "m")
  }
}
