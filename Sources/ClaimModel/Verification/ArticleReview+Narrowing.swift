extension ArticleReview {
  /// The review of some of its claims alone, with the sources, evidence, words and events that belong
  /// to them or to the article.
  package func narrowed(to ids: Set<Int>) -> ArticleReview {
    var review = self
    review.claims = claims.filter { ids.contains($0.id) }
    let used = Set(review.claims.flatMap(\.chain).compactMap(\.sharedSource))
    func belongs(_ target: EvidenceTarget) -> Bool {
      switch target {
      case .claim(let id): ids.contains(id)
      case .sharedSource(let id): used.contains(id)
      case .article: true
      }
    }
    review.sharedSources = sharedSources.filter { used.contains($0.id) }
    review.evidence = evidence.filter { $0.targets.contains(where: belongs) }
    review.weighings = weighings.filter { belongs($0.target) }
    review.notes = notes.filter { ids.contains($0.claim) }
    review.ownVoice = ownVoice.filter { $0.claim.map(ids.contains) ?? false }
    let kept = Set(review.evidence.map(\.id))
    review.events = events.filter { event in
      switch event.subject.kind {
      case .claim: ids.contains(event.subject.id)
      case .source: used.contains(event.subject.id)
      case .evidence: kept.contains(event.subject.id)
      case .article, .workspace: true
      }
    }
    return review
  }

  /// The live claims by speakers whose names hold some words, spelling apart, as lists find them; none
  /// of an article that is set aside.
  package func claims(bySpeaker name: String) -> Set<Int> {
    guard article.standing == .live else { return [] }
    let wanted = Array(FoldedName.fold(name).utf8)
    return Set(
      liveClaims.filter {
        wanted.isEmpty || Array(FoldedName.fold($0.speaker.name).utf8).firstRange(of: wanted) != nil
      }.map(\.id))
  }

  /// What was done since a moment, itself included, with the article and all that hangs on it.
  package func events(since moment: Timestamp) -> [AuditEvent] {
    events.filter { $0.at >= moment }
  }

  /// The claims that something was done with since a moment: to them, to what they rest on or to its
  /// evidence, the dismissed among them; all live ones of an article that was added since.
  ///
  /// What was done to the article itself brings in no claim. So a later moment never brings in one
  /// that an earlier does not.
  package func claims(changedSince moment: Timestamp) -> Set<Int> {
    let recent = events(since: moment)
    var claims: Set<Int> = []
    var sources: Set<Int> = []
    if recent.contains(where: { $0.action == "article.add" || $0.action == "claims.detect" }) {
      claims.formUnion(liveClaims.map(\.id))
    }
    let targets = Dictionary(
      evidence.map { ($0.id, $0.targets) }, uniquingKeysWith: { first, _ in first })
    for event in recent {
      switch event.subject.kind {
      case .claim: claims.insert(event.subject.id)
      case .source: sources.insert(event.subject.id)
      case .evidence:
        for target in targets[event.subject.id] ?? [] {
          if case .claim(let id) = target { claims.insert(id) }
          if case .sharedSource(let id) = target { sources.insert(id) }
        }
      case .article, .workspace: break
      }
    }
    claims.formUnion(sharedSources.filter { sources.contains($0.id) }.flatMap(\.claims))
    return claims.intersection(self.claims.map(\.id))
  }
}
