import ClaimModel

/// What is told of evidence beyond a fetch: files that persons attached, copies in web archives, later
/// looks, passages.
protocol EvidenceMessages: Sendable {
  /// That a person attached it, who saw it and when, and how that ranks.
  func attached(seenBy name: String, on day: String) -> String
  /// That it is a copy in a web archive; the original's address where it is told.
  func copy(in archive: String, of original: String?, on day: String?) -> String
  /// What a later look showed, as one word or two.
  func word(_ verdict: RecheckVerdict) -> String
  /// That it is a later look at another evidence.
  func look(at evidence: String, _ verdict: RecheckVerdict) -> String
  /// That it was looked at again, when, and as which evidence.
  func lookedAgain(at time: String, as evidence: String, _ verdict: RecheckVerdict) -> String
  /// Before the list of passages.
  var passagesIntroduction: String { get }
  /// The words of a page that matter for something (`nil`: for all it serves), and where they come
  /// from.
  func passage(
    _ words: String, of evidence: String, for target: String?, _ basis: ShownPassage.Basis,
    by signature: String?
  ) -> String
  /// How many hosts several pages count under, and how many of the pages were only attached; empty
  /// where there is nothing to tell.
  func hosts(_ tally: OriginTally, named: [String]) -> String
}
