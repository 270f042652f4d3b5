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
