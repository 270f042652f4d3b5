/// What fetching an evidence again showed of the page.
package enum RecheckVerdict: String, Sendable, CaseIterable {
  /// The article's words are the same, at the same address.
  case same
  /// The article's words are the same, and another address answers.
  case moved
  /// The article's words are other ones; the address may be another too.
  case edited
  /// The server says that the page is no longer there.
  case gone
  /// It can't be told: no answer came, or one that shows no article. Says nothing of the page.
  case unknown
}

/// That an evidence is a later look at another one.
package struct Recheck: Hashable, Sendable {
  /// The number of the evidence that was looked at again.
  package var of: Int
  /// What the later look showed.
  package var verdict: RecheckVerdict

  /// Makes one.
  package init(of: Int, verdict: RecheckVerdict) {
    self.of = of
    self.verdict = verdict
  }
}
