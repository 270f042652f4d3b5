extension ArticleReview {
  /// The claims that have to be answered before a report is ready, in order of the text: all that
  /// count, but for one inside another that counts and for a repetition that a person joined to one.
  package var claimsToAnswer: [ClaimRecord] {
    let live = liveClaims
    let ids = Set(live.map(\.id))
    var acts: Set<Int> = []
    return live.filter { claim in
      if let outer = claim.nestedIn, ids.contains(outer) { return false }
      if let first = claim.joinedTo, ids.contains(first) { return false }
      return acts.insert(claim.firstOfSameAct).inserted
    }
  }
}
