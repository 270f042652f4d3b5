package import ClaimModel

extension ArticleOverview {
  /// What the review of an article comes to, counting live claims only.
  package init(of review: ArticleReview) {
    let claims = review.liveClaims
    self.init(
      speakers: Self.speakers(of: claims),
      carriers: Self.carriers(of: claims),
      withoutCarrier: claims.filter(\.hasNoCarrier).map(\.id),
      checked: claims.filter(\.isAnswered).map(\.id),
      priorities: Prioritizer(review: review).priorities(),
      mainClaims: Self.mainClaims(of: review))
  }

  private static func speakers(of claims: [ClaimRecord]) -> [Speaker] {
    groups(of: claims.map { ($0.speaker.name, $0) }).map { name, claims in
      Speaker(
        name: name, claims: claims.map(\.id),
        isInferredIn: claims.filter { $0.speaker.basis == .inferred }.map(\.id))
    }
  }

  /// What tells carriers apart: shared ones by their number, others by name and part.
  private struct CarrierKey: Hashable {
    let sharedSource: Int?
    let role: LinkRole
    let name: String
  }

  private static func carriers(of claims: [ClaimRecord]) -> [Carrier] {
    let links = claims.flatMap { claim in
      claim.chain.dropFirst().map { link in
        (
          CarrierKey(
            sharedSource: link.sharedSource, role: link.role,
            name: link.sharedSource == nil ? link.name : ""),
          (link, claim)
        )
      }
    }
    return groups(of: links).compactMap { key, members in
      guard let first = members.first?.0 else { return nil }
      return Carrier(
        name: first.name, role: key.role, sharedSource: key.sharedSource,
        claims: members.map(\.1.id))
    }
  }

  /// Groups in which members keep their order: the largest first, ties by the first member.
  private static func groups<Key: Hashable, Member>(
    of pairs: [(Key, Member)]
  ) -> [(Key, [Member])] {
    var order: [Key: Int] = [:]
    var groups: [(Key, [Member])] = []
    for (key, member) in pairs {
      if let index = order[key] {
        groups[index].1.append(member)
      } else {
        order[key] = groups.count
        groups.append((key, [member]))
      }
    }
    return groups.enumerated().sorted {
      ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset)
    }.map(\.element)
  }

  /// The claims that matter: neither nested nor passing, the first to open in front.
  private static func mainClaims(of review: ArticleReview) -> [Int] {
    let ranked = Prioritizer(review: review).ranking()
    let main = ranked.filter { $0.nestedIn == nil && !isPassing($0) }
    return (main.isEmpty ? ranked : main).map(\.id)
  }

  /// A welcome or a warning of a few words (حذرت من التصعيد) names a thing and states nothing; what
  /// somebody is read to have meant (يشير بذلك إلى) is the article's voice more than theirs.
  private static func isPassing(_ claim: ClaimRecord) -> Bool {
    if claim.act == .interpret { return true }
    let words = claim.content.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    return !claim.act.statesFact && claim.type == .indirect && words <= 3
  }
}
