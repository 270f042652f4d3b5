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
}

extension Workbench {
  /// The claim to open next: in one article, or in the first article by number with any left.
  ///
  /// - Returns: `nil` when nothing is left to open.
  package func next(inArticle id: Int?) throws -> NextClaim? {
    let candidates = try id.map { [$0] } ?? store.articles().filter { $0.claimCount > 0 }.map(\.id)
    for candidate in candidates {
      let review = try review(ofArticle: candidate)
      let priorities = ArticleOverview(of: review).priorities
      if let first = priorities.first {
        return NextClaim(review: review, priority: first, remaining: priorities.count - 1)
      }
    }
    return nil
  }
}
