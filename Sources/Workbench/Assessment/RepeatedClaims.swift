package import ClaimModel
import ClaimStore

/// Two claims of an article that look like reports of the same act.
package struct RepeatedPair: Hashable, Sendable {
  /// The earlier one in the text, by number.
  package var first: Int
  /// The later one.
  package var second: Int
  /// How much of the shorter content's words the other has, in per cent.
  package var sharedPercent: Int
}

/// Finds claims that look like reports of the same act, for a person to join.
///
/// Two claims that count look so when they have one speaker, however spelled, acts of one family,
/// and at least three words of content in common, which are at least 60 % of the words of the shorter
/// one. Words are compared folded and without the article and what is joined to it (ال، وال، بال،
/// لل); words of one or two letters don't count. Claims that overlap, stand one inside the other or
/// are joined already are left out. The share is not tuned: at 60 % the pairs of the example
/// articles that a reader would join are found, and hardly any others; after changing it run
/// `RepeatedClaimsTests`.
package enum RepeatedClaims {
  private static let leastShare = 0.6
  private static let leastWords = 3
  /// Words that more claims of one speaker have tell nothing apart, and would make pairs many.
  private static let commonestWord = 64

  private struct Group: Hashable {
    let speaker: String
    let family: SpeechAct
  }

  /// The pairs, in order of the text.
  package static func pairs(in review: ArticleReview) -> [RepeatedPair] {
    let claims = review.liveClaims
    let groups = Dictionary(
      grouping: claims.indices,
      by: { index in
        Group(
          speaker: FoldedName.fold(claims[index].speaker.name), family: claims[index].act.family)
      })
    let words = claims.map(Self.words)
    return groups.values.flatMap { pairs(among: $0, words) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      .filter { !areApart(claims[$0.first], claims[$0.second]) }
      .map { pair in
        RepeatedPair(
          first: claims[pair.first].id, second: claims[pair.second].id,
          sharedPercent: pair.percent)
      }
  }

  private static func pairs(
    among indexes: [Int], _ words: [Set<String>]
  ) -> [(first: Int, second: Int, percent: Int)] {
    var holders: [String: [Int]] = [:]
    for index in indexes { for word in words[index] { holders[word, default: []].append(index) } }
    var shared: [[Int]: Int] = [:]
    for holders in holders.values where holders.count <= commonestWord {
      for (place, first) in holders.enumerated() {
        for second in holders[(place + 1)...] { shared[[first, second], default: 0] += 1 }
      }
    }
    return shared.compactMap { pair, count in
      let shorter = min(words[pair[0]].count, words[pair[1]].count)
      let share = Double(count) / Double(max(1, shorter))
      guard count >= leastWords, share >= leastShare else { return nil }
      return (pair[0], pair[1], Int(share * 100))
    }
  }

  /// Whether two claims can't be one act, or are known to be.
  private static func areApart(_ first: ClaimRecord, _ second: ClaimRecord) -> Bool {
    first.nestedIn == second.id || second.nestedIn == first.id
      || (first.joinedTo ?? first.id) == (second.joinedTo ?? second.id)
      || first.content.contains { one in
        second.content.contains { $0.span.overlaps(one.span) }
      }
  }

  private static func words(_ claim: ClaimRecord) -> Set<String> {
    let content = claim.content.map(\.text).joined(separator: " ")
    return Set(
      FoldedName.fold(content).split { !$0.isLetter && !$0.isNumber }
        .map { stem(String($0)) }.filter { $0.count > 2 })
  }

  /// A word without the article and the particle joined to it.
  private static func stem(_ word: String) -> String {
    for prefix in ["وال", "فال", "بال", "كال", "لل", "ال"]
    where word.hasPrefix(prefix) && word.count > prefix.count + 2 {
      return String(word.dropFirst(prefix.count))
    }
    return word
  }
}

extension SpeechAct {
  /// The act that stands for all that report of one event may call by several names.
  fileprivate var family: SpeechAct {
    switch self {
    case .assert, .announce, .decide, .estimate, .interpret, .promise: .assert
    case .deny, .reject: .deny
    case .accuse, .condemn, .criticise: .accuse
    case .warn, .threaten: .warn
    case .demand, .ask, .propose: .demand
    case .welcome, .thank, .support, .agree: .support
    }
  }
}
