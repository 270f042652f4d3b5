package import ClaimModel
import ClaimStore

/// The claim that a person should open next.
package struct NextClaim: Sendable {
  /// The article it stands in, with everything held about it.
  package var review: ArticleReview
  /// Which claim, and why.
  package var priority: ArticleOverview.Priority
  /// How many claims of the same article are still to be opened after it.
  package var remaining: Int

  /// The claim itself.
  package var claim: ClaimRecord? { review.claims.first { $0.id == priority.claim } }
}

extension Workbench {
  /// The claim to open next: in one article, or in the first article by number with any left.
  ///
  /// - Parameters:
  ///   - id: the article; `nil` for all that count and whose check was not withdrawn.
  ///   - todo: only claims that need this.
  /// - Returns: `nil` when nothing is left to open.
  /// - Throws: `WorkbenchError` when there is no such article.
  package func next(inArticle id: Int?, todo: Todo?) throws -> NextClaim? {
    var candidates =
      try id.map { [$0] }
      ?? store.articles().filter { $0.claimCount > 0 && $0.publication != .withdrawn }.map(\.id)
    if todo == .weigh, id == nil {
      let weighable = try store.articlesWithEvidence()
      candidates.removeAll { !weighable.contains($0) }
    }
    for candidate in candidates {
      let review = try review(ofArticle: candidate)
      var priorities = ArticleOverview(of: review).priorities
      if let todo {
        let needed = Set(TodoList(review).claims(todo).map(\.id))
        priorities.removeAll { !needed.contains($0.claim) }
      }
      if let first = priorities.first {
        return NextClaim(review: review, priority: first, remaining: priorities.count - 1)
      }
    }
    return nil
  }
}
