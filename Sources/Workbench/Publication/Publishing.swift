package import ClaimModel
import ClaimStore

/// What was approved.
package struct Approval: Sendable {
  /// The article.
  package var article: Int
  /// The claims that count and have an answer.
  package var marked: [Int]
  /// What whoever approved should know.
  package var exceptions: [ApprovalException]
}

extension Workbench {
  /// Takes the report of an article, with every marked claim, as a second pair of eyes.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - override: the reason for taking marks of one's own.
  /// - Returns: what was approved, with its exceptions.
  /// - Throws: `WorkbenchError` when no claim is marked, when whoever approves marked one and gives
  ///   no reason, or gives one that nothing asks for; else what the store says.
  package func approve(_ id: Int, override: String?) throws -> Approval {
    try change(touching: { [$0.article] }) {
      let review = try review(ofArticle: id)
      let marked = review.liveClaims.filter(\.isAnswered).map(\.id)
      guard !marked.isEmpty else {
        throw WorkbenchError(
          "A\(id) can't be approved: no claim of it is marked; see: isnad next A\(id)")
      }
      let own = review.claims(markedBy: reviewer)
      if !own.isEmpty, override == nil {
        throw WorkbenchError(
          "A\(id) can't be approved by '\(reviewer)', who marked \(Self.list(own)); somebody else "
            + "says: isnad approve A\(id); or give a reason with --override, which every report "
            + "shows")
      }
      if own.isEmpty, override != nil {
        throw WorkbenchError(
          "'\(reviewer)' marked no claim of A\(id), so no rule stands in the way; leave out "
            + "--override")
      }
      try store.approve(article: id, override: override, by: reviewer, at: clock.now())
      let work = OwnWork(of: reviewer, in: review.events)
      let exceptions =
        (work.kinds.isEmpty ? [] : [.ownWork(work)]) + ApprovalException.all(in: review)
      return Approval(
        article: id, marked: marked,
        exceptions: (override.map { [.ownMarks(claims: own, why: $0)] } ?? []) + exceptions)
    }.value { "A\($0.article) is approved" }
  }

  /// Records that readers have the report of an article.
  ///
  /// - Throws: what the store says; nothing was changed then.
  package func publish(_ id: Int) throws {
    _ = try change(touching: { [id] }) {
      let words = ReportLanguage.allCases.map { ($0.rawValue, settings.words($0)) }
      try store.publish(
        article: id, words: Dictionary(uniqueKeysWithValues: words), by: reviewer, at: clock.now())
    }.value { "A\(id) is published" }
  }

  /// Records that the published report of an article is taken back.
  ///
  /// - Throws: what the store says; nothing was changed then.
  package func withdraw(_ id: Int, why: String) throws {
    _ = try change(touching: { [id] }) {
      try store.withdraw(article: id, why: why, by: reviewer, at: clock.now())
    }.value { "A\(id) is withdrawn" }
  }

  /// Sets an article aside, or makes it count again.
  ///
  /// - Returns: whether it was so before.
  /// - Throws: what the store says; nothing was changed then.
  package func stand(article id: Int, _ standing: Standing, why: String) throws -> Standing {
    let was = try article(id).standing
    _ = try change(touching: { [id] }) {
      switch standing {
      case .dismissed:
        try store.dismiss(article: id, expecting: was, why: why, by: reviewer, at: clock.now())
      case .live:
        try store.restore(article: id, expecting: was, why: why, by: reviewer, at: clock.now())
      }
    }.value { "A\(id) is \(standing.rawValue)" }
    return was
  }

  /// Undoes the last action of the reviewer that is not undone yet.
  ///
  /// - Parameter isTrial: whether to find out only, and to change nothing.
  /// - Returns: what was undone, or would be; and what it took the ground from, of a trial nothing.
  /// - Throws: what the store says; nothing was changed then.
  package func undo(isTrial: Bool) throws -> (undoing: Undoing, gaps: [Obstacle]) {
    if isTrial { return (try store.undo(by: reviewer, at: clock.now(), isTrial: true), []) }
    var head = 0
    let undoing = try change(touching: \.articles) {
      head = try store.eventHead().count
      return try store.undo(by: reviewer, at: clock.now(), isTrial: false)
    }.value { "the action that began with event \($0.operation) is undone" }
    return (undoing, try gaps(behind: head))
  }

  /// What no longer carries the statuses of the claims that events behind a sequence touched, themselves
  /// or by a document that they rest on.
  private func gaps(behind sequence: Int) throws -> [Obstacle] {
    let subjects = Set(try store.events(EventFilter(afterSequence: sequence)).map(\.subject))
    let sources = Set(subjects.filter { $0.kind == .source }.map(\.id))
    let claims = Set(subjects.filter { $0.kind == .claim }.map(\.id))
    let articles =
      try claims.map { try claim($0).article } + sources.map { try sharedSource($0).article }
    return try Set(articles).sorted().flatMap { article -> [Obstacle] in
      let review = try review(ofArticle: article)
      let finder = GapFinder(review)
      return review.liveClaims.filter { claim in
        claims.contains(claim.id)
          || claim.chain.contains { $0.sharedSource.map(sources.contains) == true }
      }.flatMap(finder.gaps)
    }
  }

  private static func list(_ claims: [Int]) -> String {
    claims.map { "C\($0)" }.joined(separator: ", ")
  }
}
