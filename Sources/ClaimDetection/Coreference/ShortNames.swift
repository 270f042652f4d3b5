import Lexicons

/// Whom a family name behind a title means.
extension EntityRegistry {
  /// حداد, behind جورج حداد: a calling that is somebody's family name here.
  func byFamilyName(_ keys: NameKeys) -> Int? {
    guard let known = match(keys, kind: .person), entities[known].hasProperName,
      entities[known].keys.count > 1, entities[known].keys.last == keys.last
    else { return nil }
    return known
  }

  /// الشيخ الحداد, الرئيس السابق الحداد: a family name with ال behind a title.
  func byTitledFamilyName(_ name: Range<Int>) -> Int? {
    guard let last = name.last, last > name.lowerBound, tokens[last].isDefinite,
      tokens[last].classes.isSubset(of: [.name, .role, .masdar]),
      tokens[last - 1].isAny([.rank, .honorific, .role]), tokens[last - 1].isDefinite
    else { return nil }
    return byFamilyName(reading.nameKeys(last..<(last + 1)))
  }

  /// مدير الوكالة الأميركية للتنمية, of مدير الوكالة فلان: an office of a body that is called in full here, where the one
  /// who holds it was named with the body's kind alone and the article knows no other body of that kind.
  func byBody(_ office: Range<Int>) -> Int? {
    guard let head = office.first, office.count > 2, tokens[head].isAny(.role),
      !reading.isPlural(head),
      let body = office.dropFirst().prefix(2).first(where: {
        tokens[$0].isAny([.organisation, .outlet])
      }),
      body + 1 < office.upperBound
    else { return nil }
    let role = reading.nameKey(head)
    let words = reading.nameKeys(body..<office.upperBound)
    guard let kind = words.first else { return nil }
    var isKnown = false
    var isOnly = true
    var holders: [Int] = []
    byKey.forEach(under: kind, limit: EntityRegistry.reach) { index in
      let entity = entities[index]
      guard entity.kind == .organisation || entity.kind == .outlet, entity.keys.first == kind,
        entity.keys.count > 1
      else { return true }
      let isSame = words.allSatisfy { entity.keys.contains($0) }
      isKnown = isKnown || isSame
      isOnly = isOnly && isSame
      return isOnly
    }
    guard isKnown, isOnly else { return nil }
    for index in entities.indices.prefix(200) {
      let entity = entities[index]
      if entity.kind == .person, entity.hasProperName, entity.titles.contains(role),
        entity.titles.contains(kind)
      {
        holders.append(index)
      }
    }
    return holders.count == 1 ? holders[0] : nil
  }

  /// الأمين العام الأممي, beside الأمين العام للأمم المتحدة فلان: all words of the title but one, and
  /// nobody else who holds as many.
  func byOffice(_ titles: TitleKeys, head: WordHash) -> Int? {
    guard titles.count >= 2 else { return nil }
    let holders = entities.indices.prefix(200).filter {
      entities[$0].kind == .person && entities[$0].titles.contains(head)
        && entities[$0].titles.sharedCount(with: titles) >= max(2, titles.count - 1)
    }
    return holders.count == 1 ? holders[0] : nil
  }
}
