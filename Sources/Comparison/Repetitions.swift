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

  /// Shorter reports share their few words by chance, unless they are the same words in the same order.
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
    let numbers: Set<String>
    let wording: Wording
  }

  /// Who does what in saying which words, spelling apart.
  private struct Wording: Hashable {
    let speaker: [Int]
    let act: SpeechAct
    let words: [Int]
  }

  /// The pairs among claims given in order of the text, each with the earliest claim it repeats.
  ///
  /// Claims that are joined, one inside the other or set aside are no pair.
  package static func pairs(among claims: [ClaimRecord]) -> [Pair] {
    var vocabulary = Vocabulary()
    let reports = claims.filter { $0.standing == .live }.map { claim in
      let speaker = ComparedText(claim.speaker.name, vocabulary: &vocabulary).folded
      let content = claim.content.map { Self.words(of: $0.text, &vocabulary) }
      return Report(
        claim: claim, speaker: speaker, words: Set(content.flatMap(\.stems)),
        numbers: Set(content.flatMap(\.numbers)),
        wording: Wording(speaker: speaker, act: claim.act, words: content.flatMap(\.folded)))
    }
    var places: [Int: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      for word in report.words { places[word, default: []].append(index) }
    }
    var sayings: [Wording: [Int]] = [:]
    return reports.indices.compactMap { index in
      var shared: [Int: Int] = [:]
      for word in reports[index].words {
        guard let others = places[word], others.count <= mostClaims else { continue }
        for other in others where other < index { shared[other, default: 0] += 1 }
      }
      let alike = shared.keys.sorted().first {
        isAlike(reports[$0], reports[index], sharing: shared[$0] ?? 0)
      }
      let wording = reports[index].wording
      let identical = sayings[wording]?.first { canRepeat(reports[$0], reports[index]) }
      if !wording.words.isEmpty, sayings[wording, default: []].count < mostClaims {
        sayings[wording, default: []].append(index)
      }
      let first = [alike, identical].compactMap(\.self).min()
      return first.map { Pair(first: reports[$0].claim.id, second: reports[index].claim.id) }
    }
  }

  private static func isAlike(_ first: Report, _ second: Report, sharing count: Int) -> Bool {
    let least = min(first.words.count, second.words.count)
    return least >= leastWords && count * leastShare.1 >= least * leastShare.0
      && first.speaker == second.speaker && canRepeat(first, second)
      && !disagree(first.numbers, second.numbers)
  }

  /// Whether each of two reports has a number that the other has not: 3 months are not 13. One that
  /// leaves numbers out may still repeat the other.
  private static func disagree(_ first: Set<String>, _ second: Set<String>) -> Bool {
    !first.isSubset(of: second) && !second.isSubset(of: first)
  }

  /// The words of a text as numbers, in which a number that is written out is the same as in digits, and
  /// the numbers that it has, each in one spelling.
  private static func words(
    of text: String, _ vocabulary: inout Vocabulary
  ) -> (folded: [Int], stems: [Int], numbers: [String]) {
    let bytes = Array(text.utf8)
    let compared = ComparedText(text, vocabulary: &vocabulary)
    let numbers = NumberReader.numbers(
      in: compared.spans.map {
        WordScalars.folded(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))
      })
    var folded: [Int] = []
    var stems: [Int] = []
    var place = 0
    for number in numbers {
      folded += compared.folded[place..<number.words.lowerBound]
      stems += compared.stems[place..<number.words.lowerBound]
      let entry = vocabulary.entry(of: number.value)
      folded.append(entry.folded)
      stems.append(entry.stem)
      place = number.words.upperBound
    }
    return (
      folded + compared.folded[place...], stems + compared.stems[place...], numbers.map(\.value)
    )
  }

  /// Whether two claims are neither joined yet nor one inside the other.
  private static func canRepeat(_ first: Report, _ second: Report) -> Bool {
    let (one, other) = (first.claim, second.claim)
    return one.firstOfSameAct != other.firstOfSameAct
      && one.nestedIn != other.id && other.nestedIn != one.id
  }
}
