import ClaimModel

extension ClaimStore {
  /// Whether two names of people are one, but for spelling that varies (hamza, vowels, tatweel,
  /// letter case, spaces). Names are claimed, not authenticated.
  package static func isSameName(_ one: String, _ other: String) -> Bool {
    FoldedName.fold(one) == FoldedName.fold(other)
  }
}
