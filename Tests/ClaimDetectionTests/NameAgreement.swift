import ClaimModel

/// When two names are taken for one, so that a title more or less doesn't decide.
enum NameAgreement {
  /// Whether the words of one name hold the other's.
  ///
  /// A longer name that was found may add at most three words, unless half of both is shared. A
  /// document or an event is the same with a pronoun joined to it and without (بيانه, بيان).
  static func agree(_ wanted: String, _ found: String, role: LinkRole = .speaker) -> Bool {
    var one = words(wanted)
    var other = words(found)
    if role == .document || role == .event {
      one = Set(one.map(withoutPronoun))
      other = Set(other.map(withoutPronoun))
    }
    guard !one.isEmpty, !other.isEmpty else { return false }
    if other.isSubset(of: one) { return true }
    return one.isSubset(of: other)
      && (other.count <= one.count + 3 || WordOverlap.dice(one, other) >= 0.5)
  }

  /// Whether the two consist of the same words.
  static func areEqual(_ wanted: String, _ found: String) -> Bool { words(wanted) == words(found) }

  /// The words of a name, folded and without the article.
  private static func words(_ name: String) -> Set<String> {
    let scalars = Array(name.unicodeScalars)
    return Set(
      WordOverlap.words(of: scalars).map { word in
        let folded = WordOverlap.folded(scalars[word])
        return folded.hasPrefix("ال") && folded.unicodeScalars.count > 3
          ? String(folded.unicodeScalars.dropFirst(2)) : folded
      })
  }

  private static func withoutPronoun(_ word: String) -> String {
    guard word.unicodeScalars.count > 4 else { return word }
    for pronoun in ["هما", "هم", "ها", "ه"] where word.hasSuffix(pronoun) {
      return String(word.unicodeScalars.dropLast(pronoun.unicodeScalars.count))
    }
    return word
  }
}
