import Lexicons

/// Family names that are spelled like something else: سمير واعلي, and further on وزاد واعلي; محمد لافي, قال لافي;
/// فلان ياكير, وقال ياكير.
///
/// What stands behind a first name, and again where somebody is expected, is a name, with all its letters.
struct FamilyNames {
  let tokens: UnsafeMutableBufferPointer<Token>
  let letters: UnsafeBufferPointer<UInt8>
  /// The places of the words that may be such names by themselves.
  let candidates: UnsafeBufferPointer<Int32>
  /// How many such names one article is searched for.
  private static let limit = 32
  /// What a word that may be a name can be besides, in the lexicon.
  private static let otherwise: WordClasses = [
    .attribute, .judgement, .conditional, .phraseStart, .agency,
  ]

  /// Makes names of them, wherever they stand.
  ///
  /// - Returns: whether there are any.
  func mark() -> Bool {
    guard !candidates.isEmpty else { return false }
    var keys: [WordHash] = []
    var lengths: UInt64 = 0
    for index in candidates.lazy.map({ Int($0) }) where mayBeFamily(index) {
      let key = hash(index)
      if !keys.contains(key) { keys.append(key) }
      lengths |= bit(index)
      if keys.count == FamilyNames.limit { break }
    }
    guard !keys.isEmpty else { return false }
    var found: [WordHash] = []
    for index in 1..<tokens.count where lengths & bit(index) != 0 && isExpected(index) {
      let key = hash(index)
      if keys.contains(key), !found.contains(key) { found.append(key) }
    }
    guard !found.isEmpty else { return false }
    for index in tokens.indices where tokens[index].kind == .word && lengths & bit(index) != 0 {
      let key = hash(index)
      if found.contains(key) { tokens[index].becomeName(key) }
    }
    return true
  }

  private func bit(_ index: Int) -> UInt64 { 1 << UInt64(min(63, tokens[index].lettersCount)) }

  private func hash(_ index: Int) -> WordHash {
    let start = tokens[index].lettersStart
    return WordHash(LetterRun(letters, start, start + tokens[index].lettersCount))
  }

  /// Behind a first name.
  private func mayBeFamily(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .word && isFirstName(index - 1)
  }

  /// With a letter at its front that would be taken for another word's or a verb's.
  static func mayBeFamily(_ known: KnownWord, _ word: LetterRun) -> Bool {
    guard word.count >= 4, known.clitics.isDisjoint(with: [.definite, .pronoun]),
      known.classes.isSubset(of: FamilyNames.otherwise)
    else { return false }
    return !known.clitics.isDisjoint(with: [.conjunction, .preposition])
      || word.first == Letters.ya
  }

  /// A first name, or an unknown word behind an office or what closes one.
  private func isFirstName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isDefinite else { return false }
    if token.classes == .name { return true }
    guard token.classes.isEmpty, token.lettersCount > 2, token.clitics.isEmpty, index > 0 else {
      return false
    }
    let before = tokens[index - 1]
    return before.isDefinite && before.kind == .word
      || before.isAny([.rank, .role, .honorific, .place]) || before.classes == .verb
  }

  /// Behind a verb of saying, a rank or a form of address.
  private func isExpected(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    guard tokens[index].kind == .word, before.kind == .word else { return false }
    if before.isAny([.rank, .honorific]) { return before.isDefinite }
    return before.classes == .verb && !before.isDefinite && !before.hasPreposition
  }
}
