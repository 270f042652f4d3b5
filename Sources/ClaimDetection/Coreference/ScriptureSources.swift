import Lexicons

/// God, whom the words of praise behind a verb name as well as his name does.
extension SourceParser {
  /// قال تعالى, الله سبحانه وتعالى: by his name, where the article has it.
  func god(_ phrase: Range<Int>) -> ParsedSource? {
    let first = phrase.lowerBound
    if reading.isGod(first) {
      return ParsedSource(kind: .organisation, name: first..<(first + 1), hasProperName: true)
    }
    guard reading.praise(at: first) != nil else { return nil }
    let floor = max(0, first - SourceParser.godReach)
    let limit = min(tokens.count, first + SourceParser.godReach)
    let named =
      (floor..<first).last { reading.isGod($0) } ?? (first..<limit).first { reading.isGod($0) }
    let name = named.map { $0..<($0 + 1) } ?? phrase
    return ParsedSource(kind: .organisation, name: name, hasProperName: true)
  }

  /// How far from a word of praise the name is looked for, in tokens.
  private static let godReach = 300
}
