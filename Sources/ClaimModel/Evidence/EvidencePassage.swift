/// The words of a page that matter, as a person set them.
package struct EvidencePassage: Hashable, Sendable {
  /// The claim or shared source that they matter for; `nil` for whatever the page serves.
  package var target: EvidenceTarget?
  /// Where they stand in the page's text.
  package var passage: Passage
  /// Who set it.
  package var by: String
  /// When.
  package var at: Timestamp

  /// Makes one.
  package init(target: EvidenceTarget?, passage: Passage, by: String, at: Timestamp) {
    self.target = target
    self.passage = passage
    self.by = by
    self.at = at
  }
}

/// The passage of a page that is shown for something, and where it comes from.
package struct ShownPassage: Hashable, Sendable {
  /// How it was come by.
  package enum Basis: String, Sendable, CaseIterable {
    /// A person set it.
    case person
    /// The claim's words stand there letter for letter.
    case exact
    /// The claim's words stand there, spelling apart.
    case folded
  }

  /// The evidence, by number.
  package var evidence: Int
  /// The claim or shared source that it is shown for; `nil` for whatever the page serves.
  package var target: EvidenceTarget?
  /// Where it stands in the page's text.
  package var passage: Passage
  /// How it was come by.
  package var basis: Basis
  /// Who set it and when; `nil` where no person did.
  package var setBy: (name: String, at: Timestamp)? {
    guard let by, let at else { return nil }
    return (by, at)
  }
  private var by: String?
  private var at: Timestamp?

  /// One that a person set.
  package init(_ set: EvidencePassage, ofEvidence evidence: Int) {
    self.evidence = evidence
    target = set.target
    passage = set.passage
    basis = .person
    by = set.by
    at = set.at
  }

  /// One that was found.
  package init(evidence: Int, target: EvidenceTarget, passage: Passage, basis: Basis) {
    self.evidence = evidence
    self.target = target
    self.passage = passage
    self.basis = basis
  }
}
