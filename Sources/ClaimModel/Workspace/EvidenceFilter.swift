/// Which evidence a list shows.
package enum EvidenceFilter: Sendable {
  /// All that the workspace keeps.
  case all
  /// What is attached to a claim, a shared source or an article itself.
  case target(EvidenceTarget)
  /// The later looks at an evidence, by its number.
  case rechecks(of: Int)
  /// What was asked for at this address or answered from it, letter by letter.
  case url(String)
  /// What was deferred, or skipped for just one of these reasons, where its address was not asked for
  /// since with another end.
  case left(skippedBecause: [String])
}
