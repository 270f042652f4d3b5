package import ClaimModel
import ClaimStore

extension Workbench {
  /// The articles of the workspace that count, or those that were set aside, by number.
  package func articles(_ standing: Standing = .live) throws -> [ArticleSummary] {
    try store.articles(standing)
  }

  /// Everything that was held about an article at an earlier moment.
  ///
  /// - Throws: `WorkbenchError` when there is no such article, or it was not there yet.
  package func review(ofArticle id: Int, asOf moment: Timestamp) throws -> ArticleReview {
    let article = try article(id)
    guard let review = try store.review(ofArticle: id, asOf: moment) else {
      throw WorkbenchError(
        "A\(id) was not there yet at \(moment); it was added at \(article.addedAt)")
    }
    return review
  }

  /// Everything held about an article.
  ///
  /// - Throws: `WorkbenchError` when there is no such article.
  package func review(ofArticle id: Int) throws -> ArticleReview {
    guard let review = try store.review(ofArticle: id) else { throw unknown(.article(id)) }
    return review
  }

  /// An article.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number.
  package func article(_ id: Int) throws -> Article {
    guard let article = try store.article(id) else { throw unknown(.article(id)) }
    return article
  }

  /// A claim.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number.
  package func claim(_ id: Int) throws -> ClaimRecord {
    guard let claim = try store.claim(id) else { throw unknown(.claim(id)) }
    return claim
  }

  /// A shared document, event or spokesperson.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number.
  package func sharedSource(_ id: Int) throws -> SharedSource {
    guard let source = try store.sharedSource(id) else { throw unknown(.source(id)) }
    return source
  }

  /// An evidence.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number.
  package func evidence(_ id: Int) throws -> EvidenceRecord {
    guard let evidence = try store.evidence(id) else { throw unknown(.evidence(id)) }
    return evidence
  }

  /// Claims that fulfil a filter, by number.
  package func claims(_ filter: ClaimFilter) throws -> [ClaimRecord] { try store.claims(filter) }

  /// Evidence of the workspace, or of one target.
  package func evidence(_ filter: EvidenceFilter) throws -> [EvidenceRecord] {
    // Of an article also what is kept for its claims and its documents.
    if case .target(.article(let id)) = filter { return try review(ofArticle: id).evidence }
    return try store.evidence(filter)
  }

  /// How an evidence was weighed.
  package func weighings(ofEvidence id: Int) throws -> [Weighing] {
    try store.weighings(ofEvidence: id)
  }

  /// The judgement that a new one on the same evidence, target, question and link would replace.
  package func weighing(
    ofEvidence id: Int, for target: EvidenceTarget, question: Question?, link: Int?
  ) throws -> Weighing? {
    try store.weighings(ofEvidence: id).last {
      $0.target == target && $0.question == question && $0.link == link
    }
  }

  /// Throws `WorkbenchError` unless a claim's chain has a link at a place.
  func requireLink(_ position: Int, of claim: ClaimRecord) throws(WorkbenchError) {
    guard !claim.chain.contains(where: { $0.position == position }) else { return }
    throw WorkbenchError(
      "C\(claim.id) has no link \(position): its chain has \(claim.chain.count); "
        + "see: isnad show C\(claim.id)")
  }

  /// The number of an article that is known by a name.
  package func articleID(named name: String) throws -> Int? { try store.articleID(named: name) }

  /// The claims whose global id begins with some hex digits.
  package func claimIDs(globalIDPrefix prefix: String) throws -> [Int] {
    try store.claimID(globalIDPrefix: prefix)
  }

  /// Entries of the audit trail.
  package func events(_ filter: EventFilter) throws -> [AuditEvent] { try store.events(filter) }

  private func unknown(_ reference: Reference) -> WorkbenchError {
    let (kind, numbered, list): (AuditEvent.Subject.Kind, (Int) -> Reference, String) =
      switch reference {
      case .article: (.article, Reference.article, "isnad articles")
      case .claim: (.claim, Reference.claim, "isnad claims")
      case .source: (.source, Reference.source, "isnad claims ARTICLE --sources")
      case .evidence: (.evidence, Reference.evidence, "isnad evidence")
      }
    // A store that can't say how far its numbers go still has no such thing.
    let last = (try? store.lastNumber(of: kind)) ?? nil
    let range = last.map { ", whose last is \(numbered($0))" } ?? ""
    return WorkbenchError("there is no \(reference) in this workspace\(range); see: \(list)")
  }
}
