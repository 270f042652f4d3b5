import Lexicons

/// Somebody or something that speaks in an article.
struct Entity {
  var kind: ParsedSource.Kind
  /// The fullest name, as tokens of the text.
  var name: Range<Int>
  /// The words of the fullest name, folded, without ال and joined letters.
  var keys: [WordHash]
  /// Whether the name is a proper one, and not only an office.
  var hasProperName = true
  /// The words of the titles that stand with the name.
  var titles: Set<WordHash>
  var gender: VerbForm.Gender
  var number: VerbForm.Number
  /// For whom it speaks, as an index of the registry.
  var principal: Int?
}

extension Token {
  /// فالون, فرانك: behind a first name ف is the first letter of an unknown word, and no conjunction.
  var isUnknownWithFa: Bool { clitics.contains(.fa) && classes.isEmpty }
}

extension ArticleReading {
  /// A word as names are compared by: folded, without و, a preposition before a name, and ال.
  func nameKey(_ index: Int) -> WordHash {
    tokens[index].kind == .word ? tokens[index].nameKey : WordHash(folded(index))
  }

  /// The keys of the words of a phrase.
  func nameKeys(_ range: Range<Int>) -> [WordHash] {
    range.prefix(NounPhraseReader.reach).compactMap { tokens[$0].isWord ? nameKey($0) : nil }
  }
}
