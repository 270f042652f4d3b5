package import ClaimModel
import ClaimStore

extension Workbench {
  /// The articles of the workspace that count, or those that were set aside, by number.
  package func articles(_ standing: Standing = .live) throws -> [ArticleSummary] {
    try store.articles(standing)
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

  /// An article with one of the texts that it had.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number, or it has no such version.
  package func article(_ id: Int, version: Int) throws -> Article {
    var article = try article(id)
    guard article.version != version else { return article }
    guard let text = try store.text(ofArticle: id, version: version) else {
      throw WorkbenchError(
        "A\(id) has no version \(version) of its text; see: isnad show A\(id)")
    }
    article.text = text
    return article
  }

  /// The bytes of one of the texts that an article had, as they were received.
  ///
  /// - Throws: as `article(_:version:)`.
  package func originalBytes(ofArticle id: Int, version: Int) throws -> [UInt8] {
    _ = try article(id, version: version)
    guard let bytes = try store.originalBytes(ofArticle: id, version: version) else {
      throw WorkbenchError("the bytes of A\(id) are gone; 'isnad check' tells more")
    }
    return bytes
  }

  /// A claim.
  ///
  /// - Throws: `WorkbenchError` when there is none with this number.
  package func claim(_ id: Int) throws -> ClaimRecord {
    guard let claim = try store.claim(id) else { throw unknown(.claim(id)) }
    return claim
  }

  /// A claim that counts: about one that was set aside nothing is decided.
  ///
  /// - Throws: as `claim`; `StoreError.dismissed`.
  func liveClaim(_ id: Int) throws -> ClaimRecord {
    let claim = try claim(id)
    guard claim.standing == .live else { throw StoreError.dismissed(claim: id) }
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

  /// Reads the claims that fulfil a filter, by number, one after the other.
  ///
  /// - Parameters:
  ///   - filter: the filter.
  ///   - body: called with each claim, the text that its words stand in, and the reasons that people
  ///     gave for what is out of the ordinary with it; it must not ask the workbench.
  /// - Throws: what the store says; what `body` throws.
  package func eachClaim(
    _ filter: ClaimFilter,
    _ body: (
      ClaimRecord, _ text: () -> String, _ reasons: () throws -> ClaimReasons
    ) throws -> Void
  ) throws {
    try store.eachClaim(filter, body)
  }

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

  /// Reads the entries of the audit trail that fulfil a filter, in order, one after the other.
  ///
  /// - Parameters:
  ///   - filter: the filter.
  ///   - body: called with each; it must not ask the workbench.
  /// - Throws: what the store says; what `body` throws.
  package func eachEvent(
    _ filter: EventFilter, _ body: (AuditEvent) throws -> Void
  ) throws {
    try store.eachEvent(filter, body)
  }

  /// The events that fulfil a filter, in the order they happened.
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
    let name =
      reference.number == Reference.tooLarge
      ? "\(kind.rawValue) of so large a number" : reference.description
    return WorkbenchError("there is no \(name) in this workspace\(range); see: \(list)")
  }
}
