/// The stem of a word, roughly: enough to find the passage that a report in other words goes back
/// to, and never to call two words the same.
///
/// The affixes are those of light10 (Larkey, Ballesteros and Connell 2007), over folded letters.
enum LightStem {
  private static let prefixes = ["وال", "بال", "كال", "فال", "ال", "لل"].map(scalars)
  private static let suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map(scalars)
  private static let and = scalars("و")

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// The stem of a folded word; of a word in other letters the word itself.
  static func stem(_ folded: String) -> String {
    var letters = Array(folded.unicodeScalars)[...]
    if letters.starts(with: and), letters.count > 3 { letters = letters.dropFirst() }
    if let prefix = prefixes.first(where: { letters.starts(with: $0) }),
      letters.count - prefix.count >= 2
    {
      letters = letters.dropFirst(prefix.count)
    }
    for suffix in suffixes where letters.count - suffix.count >= 2 {
      if letters.suffix(suffix.count).elementsEqual(suffix) {
        letters = letters.dropLast(suffix.count)
      }
    }
    return String(String.UnicodeScalarView(letters))
  }
}
