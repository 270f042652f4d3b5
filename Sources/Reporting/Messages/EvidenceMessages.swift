import ClaimModel

/// What is told of evidence beyond a fetch, in the tables and lists of evidence.
protocol EvidenceMessages: Sendable {
  /// How a file that a person attached ranks.
  var ranksBelow: String { get }
  /// That a page was looked at again, when (empty where no time is told), and as which evidence.
  func lookedAgain(_ time: String, as evidence: String) -> String
  /// How the words of a claim stand in a page where nobody set a passage.
  func found(_ basis: ShownPassage.Basis) -> String
  /// How many hosts several pages count under, and how many of the pages were only attached, as the
  /// rest of a sentence; empty where there is nothing to tell.
  func hosts(_ tally: OriginTally, named: [String]) -> String
}
