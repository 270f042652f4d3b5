package import ClaimModel
import ClaimStore

/// What was held at an earlier moment: each function refuses one that is still to come.
extension Workbench {
  /// A moment that has been, or was the last that something was done at: of one that is still to come
  /// nothing can be told that would stay so. What is left of a day that has begun is not waited for.
  ///
  /// - Returns: the moment, or of today what has been of it.
  /// - Throws: `WorkbenchError` for one that is still to come.
  package func past(_ moment: Timestamp) throws -> Timestamp {
    let clock = clock.now()
    if moment <= clock { return moment }
    // The clock may have been set back since something was done.
    let now = max(clock, try store.lastEventTime() ?? clock)
    if moment <= now { return moment }
    guard moment.date == now.date else {
      throw WorkbenchError(
        "\(moment) is still to come, so that nothing can be told of it; name a day or a moment that "
          + "has been, or leave out --as-of")
    }
    return now
  }

  /// Everything that was held about an article.
  ///
  /// - Throws: `WorkbenchError` when there is no such article, it was not there yet, or the moment is
  ///   still to come.
  package func review(ofArticle id: Int, asOf moment: Timestamp) throws -> ArticleReview {
    let moment = try past(moment)
    let article = try article(id)
    guard let review = try store.review(ofArticle: id, asOf: moment) else {
      throw WorkbenchError(
        "A\(id) was not there yet at \(moment); it was added at \(article.addedAt)")
    }
    return review
  }

  /// The articles that counted, by number, one after the other: memory holds one; `body` must not ask
  /// the workbench.
  package func eachArticle(
    asOf moment: Timestamp, _ body: (ArticleSummary) throws -> Void
  ) throws {
    try store.eachArticle(asOf: past(moment)) { article in
      if article.standing == .live { try body(article) }
    }
  }

  /// The claims of which a person's word held, of one article or of all that counted, with the review
  /// that each stands in, one article after the other.
  ///
  /// - Throws: as `review(ofArticle:asOf:)` where one article is named; what `body` throws.
  package func eachClaim(
    heldBy person: String, inArticle id: Int?, asOf moment: Timestamp,
    _ body: (ClaimRecord, ArticleReview) throws -> Void
  ) throws {
    let moment = try past(moment)
    if let id {
      let review = try review(ofArticle: id, asOf: moment)
      return try review.claims(heldBy: person).forEach { try body($0, review) }
    }
    try eachReview(of: try articles(touchedBy: person), asOf: moment) { review in
      guard review.article.standing == .live else { return }
      for claim in review.claims(heldBy: person) { try body(claim, review) }
    }
  }

  /// An evidence, with how it was weighed.
  ///
  /// - Throws: `WorkbenchError` when there is no such evidence, or it was not there yet.
  package func evidence(
    _ id: Int, asOf moment: Timestamp
  ) throws -> (record: EvidenceRecord, weighings: [Weighing]) {
    let moment = try past(moment)
    let present = try evidence(id)
    guard let past = try store.evidence(id, asOf: moment) else {
      throw WorkbenchError(
        "E\(id) was not there yet at \(moment); it was kept at \(present.capturedAt)")
    }
    return past
  }

  private func eachReview(
    of articles: [Int], asOf moment: Timestamp, _ body: (ArticleReview) throws -> Void
  ) throws {
    for id in articles {
      if let review = try store.review(ofArticle: id, asOf: moment) { try body(review) }
    }
  }

  /// The articles that a person did something with, or with what they rest on, by number.
  private func articles(touchedBy person: String) throws -> [Int] {
    var subjects: Set<AuditEvent.Subject> = []
    try store.eachEvent(EventFilter(actor: person)) { subjects.insert($0.subject) }
    var articles: Set<Int> = []
    for subject in subjects {
      switch subject.kind {
      case .article: articles.insert(subject.id)
      case .claim: articles.insert(try claim(subject.id).article)
      case .source: articles.insert(try sharedSource(subject.id).article)
      case .evidence, .workspace: break
      }
    }
    return articles.sorted()
  }
}
