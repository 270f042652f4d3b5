/// What makes two names of an origin, or of a document, one: the same words, however they are
/// spelled.
///
/// Besides what `FoldedName` folds, the seats of hamza, the definite article, punctuation and spaces
/// make no difference: «وكالة الأنباء» and «وكالة انباء» are one, as are «رويترز» and «"رويترز"».
package enum OriginName {
  /// The form that is the same for all spellings of a name.
  package static func key(of name: String) -> String {
    let words = words(of: name)
    return words.isEmpty ? FoldedName.fold(name) : words.joined(separator: " ")
  }

  /// The names of a list that a new one may be another name of, and is not by its spelling alone:
  /// those whose words are all among its words, or the other way round, or that differ by a letter or
  /// two of a long name.
  package static func close(to name: String, among known: [String]) -> [String] {
    let key = key(of: name)
    let words = Set(words(of: name))
    return known.filter { other in
      let otherKey = self.key(of: other)
      guard otherKey != key else { return false }
      let others = Set(self.words(of: other))
      if !words.isEmpty, !others.isEmpty, words.isSubset(of: others) || others.isSubset(of: words) {
        return true
      }
      let length = max(key.unicodeScalars.count, otherKey.unicodeScalars.count)
      return length >= 5
        && distance(Array(key.unicodeScalars), Array(otherKey.unicodeScalars)) <= length / 5
    }
  }

  private static func words(of name: String) -> [String] {
    FoldedName.fold(name).unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { word in withoutArticle(word.map(seatless)) }
  }

  /// Hamza without its seat, of which writers choose differently (مسؤول, مسئول).
  private static func seatless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0624, 0x0626: "\u{0621}"
    default: scalar
    }
  }

  /// A word without ال in front, where a word is left behind it.
  private static func withoutArticle(_ word: [Unicode.Scalar]) -> String {
    let isDefinite = word.count > 4 && word[0].value == 0x0627 && word[1].value == 0x0644
    return String(String.UnicodeScalarView(isDefinite ? Array(word.dropFirst(2)) : word))
  }

  /// How many letters have to be put in, taken out or changed (Levenshtein's distance); names are
  /// lines that people type, so both are short.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let left = left.prefix(200)
    let right = right.prefix(200)
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
