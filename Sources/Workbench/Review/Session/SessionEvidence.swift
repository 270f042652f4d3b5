package import ClaimModel
import ClaimStore
package import Fetching

/// What a page is held to do, in a person's words.
package struct Judgement: Sendable {
  /// The page, by number.
  package var evidence: Int
  /// What it does.
  package var bearing: Bearing
  /// The shared source that it bears on; `nil` for the current claim.
  package var target: EvidenceTarget?
  /// For a claim: which of its two questions.
  package var question: Question?
  /// The link of the claim's chain, from 1.
  package var link: Int?
  /// The words of the page that do it.
  package var quote: String?
  /// Why, in the person's words.
  package var note: String?
  /// Where the page's account goes back to.
  package var origin: String?

  /// Makes one of what has to be said; the rest is set after.
  package init(evidence: Int, bearing: Bearing) {
    self.evidence = evidence
    self.bearing = bearing
  }
}

/// What a person does with pages and files in a review; as `SessionActs` has it.
extension ReviewSession {
  /// Pulls pages for the current claim, or for a shared source.
  package func fetch(
    _ urls: [String], for target: EvidenceTarget?, policy: GatheringPolicy, watch: FetchWatch
  ) throws -> ReviewDeed {
    let target = target ?? .claim(current.id)
    return try act(nil) {
      var pages: [EvidenceRecord] = []
      try workbench.fetch(urls, for: [target], again: false, policy: policy, watch: watch) {
        pages.append($0)
      }
      return .fetched(pages)
    }
  }

  /// Says what a page does for the current claim, or for a shared source.
  package func weigh(_ judgement: Judgement, correction: String?) throws -> ReviewDeed {
    let target = judgement.target ?? .claim(current.id)
    return try act(correction) {
      let (weighing, gaps) = try workbench.weigh(
        evidence: judgement.evidence, target: target, question: judgement.question,
        link: judgement.link, bearing: judgement.bearing, quote: judgement.quote,
        note: judgement.note, origin: judgement.origin)
      return .weighed(weighing, gaps: gaps, close: try workbench.closeOrigins(to: weighing))
    }
  }

  /// The origins that pages of this article were given, the latest first, each once.
  package var knownOrigins: [String] {
    var seen: Set<String> = []
    return review.weighings.reversed().compactMap(\.origin).filter { seen.insert($0).inserted }
  }

  /// Keeps a file for the current claim, or for a shared source.
  package func attach(
    _ file: Attachable, for target: EvidenceTarget?
  ) throws -> ReviewDeed {
    let target = target ?? .claim(current.id)
    return try act(nil) { .attached(try workbench.attach(file, to: [target])) }
  }

  /// Says which words of a page matter, or takes that back.
  ///
  /// - Parameters:
  ///   - quote: the words; `nil` takes the passage back.
  ///   - evidence: the page, by number.
  ///   - target: what they matter for; `nil` for whatever the page serves.
  ///   - line: of several places, the one in the line of this number.
  /// - Returns: what was set or taken back.
  /// - Throws: `QuotationProblem` too.
  package func setPassage(
    _ quote: String?, ofEvidence evidence: Int, for target: EvidenceTarget?, inLine line: Int?
  ) throws -> ReviewDeed {
    try act(nil) {
      let passage =
        if let quote {
          try workbench.setPassage(quote, ofEvidence: evidence, for: target, inLine: line)
        } else {
          try workbench.removePassage(ofEvidence: evidence, for: target)
        }
      return .passage(passage, for: target)
    }
  }

  /// The pages of the current claim and of what it rests on that can be fetched again and compared.
  package func recheckable() throws -> [Int] {
    try workbench.recheckable(
      for: [.claim(current.id)]
        + current.chain.compactMap(\.sharedSource).map(
          EvidenceTarget.sharedSource))
  }

  /// Fetches pages again and says what became of them.
  package func recheck(
    _ ids: [Int], policy: GatheringPolicy, watch: FetchWatch
  ) throws -> ReviewDeed {
    try act(nil) {
      var pages: [RecheckedEvidence] = []
      try workbench.recheck(ids, policy: policy, watch: watch) { pages.append($0) }
      return .rechecked(pages)
    }
  }
}
