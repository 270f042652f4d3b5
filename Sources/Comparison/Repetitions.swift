package import ClaimModel

/// Claims of one article that look like reports of the same act of a speaker.
package enum Repetitions {
  /// Two claims, by number, the first in the text in front.
  package struct Pair: Hashable, Sendable {
    /// The earlier one.
    package let first: Int
    /// The one that repeats it.
    package let second: Int

    /// Makes a pair.
    package init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// Shorter reports share their few words by chance.
  private static let leastWords = 4
  /// Two thirds of the shorter one's words; tried on the cases of the tests.
  private static let leastShare = (2, 3)
  /// A word that more claims have than this says nothing about which belong together, and is left
  /// out so that time stays near linear.
  private static let mostClaims = 48

  private struct Report {
    let claim: ClaimRecord
    let speaker: [Int]
    let words: Set<Int>
  }

  /// The pairs among claims given in order of the text, each with the earliest claim it repeats.
  ///
  /// Claims that are joined, one inside the other or set aside are no pair.
  package static func pairs(among claims: [ClaimRecord]) -> [Pair] {
    var vocabulary = Vocabulary()
    let reports = claims.filter { $0.standing == .live }.map { claim in
      Report(
        claim: claim,
        speaker: ComparedText(claim.speaker.name, vocabulary: &vocabulary).folded,
        words: Set(
          claim.content.flatMap { ComparedText($0.text, vocabulary: &vocabulary).stems }))
    }
    var places: [Int: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      for word in report.words { places[word, default: []].append(index) }
    }
    return reports.indices.compactMap { index in
      var shared: [Int: Int] = [:]
      for word in reports[index].words {
        guard let others = places[word], others.count <= mostClaims else { continue }
        for other in others where other < index { shared[other, default: 0] += 1 }
      }
      let first = shared.keys.sorted().first {
        isAlike(reports[$0], reports[index], sharing: shared[$0] ?? 0)
      }
      return first.map { Pair(first: reports[$0].claim.id, second: reports[index].claim.id) }
    }
  }

  private static func isAlike(_ first: Report, _ second: Report, sharing count: Int) -> Bool {
    let least = min(first.words.count, second.words.count)
    let (one, other) = (first.claim, second.claim)
    let isJoined = (one.joinedTo ?? one.id) == (other.joinedTo ?? other.id)
    return least >= leastWords && count * leastShare.1 >= least * leastShare.0
      && first.speaker == second.speaker && !isJoined
      && one.nestedIn != other.id && other.nestedIn != one.id
  }
}
