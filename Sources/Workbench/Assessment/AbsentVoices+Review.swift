import ClaimDetection
import ClaimModel

extension AbsentVoices {
  /// Who is named in what others say and not heard, and who is heard through others alone.
  ///
  /// - Parameters:
  ///   - review: the article; its live claims count, of its present text.
  ///   - overview: who speaks in it.
  ///   - detection: tells whom words name.
  init(of review: ArticleReview, _ overview: ArticleOverview, by detection: DetectionRun) {
    self.init(
      parties: Self.parties(of: review, detection),
      relayed: overview.speakers.compactMap { Self.relayed($0, in: review) })
  }

  private static func parties(
    of review: ArticleReview, _ detection: DetectionRun
  ) -> [Party] {
    let claims = review.liveClaims.filter { $0.version == review.article.version }
    let named = detection.parties(
      in: review.article.text, metadata: review.article.metadata,
      named: claims.map { $0.content.map(\.span) })
    // Who is heard, through whomever; the outlet that carries words is not heard itself.
    let heard = review.liveClaims.flatMap(\.chain)
      .filter { $0.role == .speaker || $0.role == .spokesperson }.map { words($0.name) }
    var parties: [Party] = []
    var keys: [Set<String>] = []
    for (claim, named) in zip(claims, named) {
      let accused = claim.act == .accuse ? named.accused : nil
      for name in named.people + [accused].compactMap(\.self) + named.bodies {
        let key = words(name)
        guard !key.isEmpty,
          !heard.contains(where: { isSame($0, key) || speaksFor(key, $0) })
        else { continue }
        let place = keys.firstIndex { isSame($0, key) }
        let index = place ?? parties.count
        if place == nil {
          parties.append(Party(name: name, isPerson: named.people.contains(name)))
          keys.append(key)
        }
        if parties[index].claims.last != claim.id { parties[index].claims.append(claim.id) }
        if name == accused, parties[index].accusedIn.last != claim.id {
          parties[index].accusedIn.append(claim.id)
          // بعض الدول, of whom others say الدول: as the accusation calls them.
          if !parties[index].isPerson { parties[index].name = name }
        }
      }
    }
    return parties.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.accusedIn.isEmpty != b.accusedIn.isEmpty { return !a.accusedIn.isEmpty }
      if a.isPerson != b.isPerson { return a.isPerson }
      return (b.claims.count, left.offset) < (a.claims.count, right.offset)
    }.map(\.element)
  }

  /// The spokespersons and outlets of a speaker, where each claim has one.
  private static func relayed(
    _ speaker: ArticleOverview.Speaker, in review: ArticleReview
  ) -> Relayed? {
    let ids = Set(speaker.claims)
    let claims = review.liveClaims.filter { ids.contains($0.id) }
    let hands = claims.map { claim in
      claim.chain.filter { $0.role == .spokesperson || $0.role == .outlet }.map(\.name)
    }
    guard !hands.isEmpty, hands.allSatisfy({ !$0.isEmpty }) else { return nil }
    var seen: Set<String> = []
    return Relayed(
      speaker, through: hands.flatMap(\.self).filter { seen.insert($0).inserted })
  }

  /// The words of a name as they are compared.
  private static func words(_ name: String) -> Set<String> {
    Set(FoldedName.fold(name).split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether a body or country of one word is in the name of who is heard as an adjective, as Ukraine
  /// is in "the Ukrainian president": a person of it speaks.
  private static func speaksFor(_ place: Set<String>, _ name: Set<String>) -> Bool {
    guard place.count == 1, let word = place.first.map(bare) else { return false }
    let stem =
      word.hasSuffix("يا") ? word.dropLast(2) : word.hasSuffix("ا") ? word.dropLast() : word[...]
    guard stem.count >= 3 else { return false }
    return name.contains { other in
      let other = bare(other)
      return other.hasPrefix(stem) && other.count <= stem.count + 4
    }
  }

  /// A word without the article.
  private static func bare(_ word: String) -> String {
    word.hasPrefix("ال") && word.count > 4 ? String(word.dropFirst(2)) : word
  }

  /// Whether two names may be those of one: all words of the shorter stand in the longer.
  private static func isSame(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.isSubset(of: right) || right.isSubset(of: left)
  }
}
