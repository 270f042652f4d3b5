/// A remark of a person on a claim.
package struct Note: Hashable, Sendable {
  /// The claim it is about.
  package var claim: Int
  /// The words.
  package var text: String
  /// Who wrote it.
  package var author: String
  /// When.
  package var at: Timestamp
  /// Whether its author took it back.
  package var isWithdrawn: Bool

  /// Makes a note.
  package init(
    claim: Int, text: String, author: String, at: Timestamp, isWithdrawn: Bool = false
  ) {
    self.claim = claim
    self.text = text
    self.author = author
    self.at = at
    self.isWithdrawn = isWithdrawn
  }
}
