import Lexicons

/// Whom an office means that nobody is named beside.
extension EntityRegistry {
  /// The person who is told by an office alone, among those met before and those named elsewhere.
  mutating func inOffice(
    _ source: ParsedSource, _ keys: NameKeys, _ titles: TitleKeys, _ recent: [Int]
  ) -> Int? {
    let first = source.name.first.map { tokens[$0] }
    let isSingle = source.name.count == 1
    let met =
      (isSingle
        ? byFamilyName(keys) ?? speakingOn(source.name, recent) : byTitledFamilyName(source.name))
      ?? byTitle(
        titles, head: keys.first, recent: recent,
        style: isSingle && first?.isAny(.honorific) == true
          ? source.name.first.flatMap(styleKey) ?? keys.first : nil)
      ?? byBody(source.name)
    if let met { return met }
    if let fuller = holder(of: source, titles) {
      return person(fuller, reading.nameKeys(fuller.name), recent)
    }
    // اللاعب: a calling that the article gave nobody by name; whoever bears another one is not meant.
    if isSingle, first?.isDefinite == true,
      let untitled = recent.reversed().first(where: {
        entities[$0].kind == .person && entities[$0].titles.isEmpty
      })
    {
      return untitled
    }
    return byCalling(source.name, recent) ?? onlyUntitled(source.name, recent)
  }

  /// An office with ال up to the preposition behind it.
  func withoutComplement(_ source: ParsedSource) -> ParsedSource? {
    guard let first = source.name.first, tokens[first].isAny([.role, .rank]),
      !reading.isPlural(first),
      let end = source.name.dropFirst().first(where: {
        tokens[$0].isAny([.prepIn, .prepOf, .prepFrom]) || tokens[$0].clitics.contains(.ba)
          || tokens[$0].clitics.contains(.waw)
      }), tokens[first].isDefinite || end > first + 2
    else { return nil }
    var short = source
    short.name = first..<end
    short.title = first..<end
    return short
  }
}
