import ClaimModel
import TestSupport

/// How many are right of those found and of those wanted.
struct PrecisionRecall {
  var right = 0
  var found = 0
  var wanted = 0

  /// The share of what is found that is right, from 0 to 1; 1 where nothing is found.
  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  /// The share of what is wanted that is found, from 0 to 1; 1 where nothing is wanted.
  var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  /// The harmonic mean of the two.
  var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// How far findings agree with marked articles.
///
/// A finding is matched with the claim whose content shares most of its words, if these are half of
/// both (Dice); each is in one pair only. An optional claim counts neither when missed nor when
/// found, and no more does the finding.
struct AttributionScore {
  /// Findings that match a claim.
  var detection = PrecisionRecall()
  /// Matched, and the source shares a word, or both have none.
  var attributed = PrecisionRecall()
  /// Matched, and the content has the same words, a subordinator in front not counted.
  var exact = PrecisionRecall()
  /// Links of chains that agree in role and name, over all claims, found or not.
  var links = PrecisionRecall()
  /// Directly quoted claims: precision by the kind found, recall with the source right.
  var direct = PrecisionRecall()
  /// Directly quoted claims that are found with the source right.
  var directAttributed = PrecisionRecall()
  /// Indirectly reported claims that are found with the source right.
  var indirectAttributed = PrecisionRecall()
  /// Of the matched claims, those whose speaker is named the same.
  var speaker = PrecisionRecall()
  /// Of the matched claims, those whose speaker is named with the same words.
  var speakerExactly = PrecisionRecall()
  /// What differs, a line each, beginning with the kind.
  private(set) var differences: [String] = []

  /// Counts the findings of one article.
  mutating func add(_ found: [DetectedClaim], in article: MarkedArticle) {
    let words = NumberedWords(article.marked.text)
    let pairs = Self.pairs(article.claims, found, words)
    let spare = Set(pairs.filter { article.claims[$0.claim].isOptional }.map(\.finding))
    let matched = Set(pairs.map(\.claim))
    for (number, claim) in article.claims.enumerated() where !claim.isOptional {
      detection.wanted += 1
      links.wanted += 1 + claim.links.count
      if claim.type == .direct { directAttributed.wanted += 1 }
      if claim.type == .indirect { indirectAttributed.wanted += 1 }
      if !matched.contains(number) {
        note("missed", article, claim, shown(claim.content, article))
      }
    }
    for (number, finding) in found.enumerated() where !spare.contains(number) {
      detection.found += 1
      links.found += finding.chain.count
      if finding.type == .direct { direct.found += 1 }
      if !pairs.contains(where: { $0.finding == number }) {
        note("not wanted", article, nil, shown(finding.content, article))
      }
    }
    for pair in pairs where !article.claims[pair.claim].isOptional {
      compare(article.claims[pair.claim], found[pair.finding], in: article, words)
    }
    for total in [\Self.attributed, \Self.exact] {
      self[keyPath: total].found = detection.found
      self[keyPath: total].wanted = detection.wanted
    }
    direct.wanted = direct.found
  }

  private mutating func compare(
    _ claim: MarkedClaim, _ finding: DetectedClaim, in article: MarkedArticle,
    _ words: NumberedWords
  ) {
    detection.right += 1
    if finding.type == .direct { direct.right += 1 }
    if Self.hasSameSource(claim, finding, words) {
      attributed.right += 1
      if claim.type == .direct { directAttributed.right += 1 }
      if claim.type == .indirect { indirectAttributed.right += 1 }
    } else {
      note("source", article, claim, shown(finding.source, article))
    }
    if words.exactRuns(of: claim.content) == words.exactRuns(of: finding.content) {
      exact.right += 1
    } else {
      note("content", article, claim, shown(finding.content, article))
    }
    if let wanted = claim.speaker {
      speaker.wanted += 1
      speakerExactly.wanted += 1
      if NameAgreement.areEqual(wanted, finding.speaker.name) { speakerExactly.right += 1 }
      if NameAgreement.agree(wanted, finding.speaker.name) {
        speaker.right += 1
      } else {
        note("speaker", article, claim, "\(finding.speaker.name), wanted \(wanted)")
      }
    }
    compareChains(claim, finding, in: article)
  }

  private mutating func compareChains(
    _ claim: MarkedClaim, _ finding: DetectedClaim, in article: MarkedArticle
  ) {
    var left = finding.chain
    let origin = MarkedClaim.Link(role: .speaker, name: claim.speaker ?? "")
    for link in [origin] + claim.links {
      let same = left.firstIndex {
        $0.role == link.role && NameAgreement.agree(link.name, $0.name, role: link.role)
      }
      if let same {
        left.remove(at: same)
        links.right += 1
      } else if link.role != .speaker {
        note("link missed", article, claim, "\(link.role.rawValue) \(link.name)")
      }
    }
    for link in left where link.role != .speaker {
      note("link not wanted", article, claim, "\(link.role.rawValue) \(link.name)")
    }
  }

  private mutating func note(
    _ kind: String, _ article: MarkedArticle, _ claim: MarkedClaim?, _ words: String
  ) {
    differences.append("\(kind): \(article.name) \(claim.map { "\($0.number)" } ?? "-"): \(words)")
  }

  private func shown(_ spans: SpanList, _ article: MarkedArticle) -> String {
    spans.compactMap { Passage($0, in: article.marked.text)?.text }.joined(separator: " … ")
  }

  /// Any shared word, unless the source found is more than three times as long and four words over.
  private static func hasSameSource(
    _ claim: MarkedClaim, _ finding: DetectedClaim, _ words: NumberedWords
  ) -> Bool {
    let wanted = words.covered(by: claim.source)
    let found = words.covered(by: finding.source)
    if wanted.isEmpty || found.isEmpty { return wanted.isEmpty && found.isEmpty }
    return !wanted.isDisjoint(with: found) && found.count <= 3 * wanted.count + 4
  }

  /// Claims and findings that match, by their places, most alike first.
  private static func pairs(
    _ claims: [MarkedClaim], _ found: [DetectedClaim], _ words: NumberedWords
  ) -> [(claim: Int, finding: Int)] {
    let wanted = claims.map { words.covered(by: $0.content) }
    let got = found.map { words.covered(by: $0.content) }
    var candidates: [(rank: [Double], claim: Int, finding: Int)] = []
    for claim in claims.indices {
      for finding in found.indices {
        let alike = WordOverlap.dice(wanted[claim], got[finding])
        guard alike >= 0.5 else { continue }
        let sources = WordOverlap.dice(
          words.covered(by: claims[claim].source), words.covered(by: found[finding].source))
        let rank = [
          -alike, claims[claim].isOptional ? 1 : 0, -sources, Double(claim), Double(finding),
        ]
        candidates.append((rank, claim, finding))
      }
    }
    var pairs: [(claim: Int, finding: Int)] = []
    for candidate in candidates.sorted(by: { $0.rank.lexicographicallyPrecedes($1.rank) })
    where !pairs.contains(where: {
      $0.claim == candidate.claim || $0.finding == candidate.finding
    }) {
      pairs.append((candidate.claim, candidate.finding))
    }
    return pairs
  }
}
