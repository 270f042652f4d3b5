package import ClaimModel
import ClaimStore
import Comparison

/// What is left to do in one article.
package struct TodoList {
  private let review: ArticleReview
  private let unweighed: Set<EvidenceTarget>
  /// For a claim that looks like a repetition, the claim that it repeats, and the other way round.
  package let repetitions: [Int: [Int]]

  /// Looks through an article.
  package init(_ review: ArticleReview) {
    self.review = review
    var weighed: Set<WeighedTarget> = []
    for weighing in review.weighings {
      weighed.insert(WeighedTarget(evidence: weighing.evidence, target: weighing.target))
    }
    unweighed = Set(
      review.evidence.filter(\.wantsWeighing).flatMap { evidence in
        evidence.targets.filter {
          !weighed.contains(WeighedTarget(evidence: evidence.id, target: $0))
        }
      })
    var repetitions: [Int: [Int]] = [:]
    for pair in Repetitions.pairs(among: review.liveClaims) {
      repetitions[pair.first, default: []].append(pair.second)
      repetitions[pair.second, default: []].append(pair.first)
    }
    self.repetitions = repetitions
  }

  private struct WeighedTarget: Hashable {
    let evidence: Int
    let target: EvidenceTarget
  }

  /// The claims that need something, in order of the text.
  package func claims(_ todo: Todo) -> [ClaimRecord] {
    review.liveClaims.filter { needs(todo, $0) }
  }

  /// Whether a claim needs something.
  package func needs(_ todo: Todo, _ claim: ClaimRecord) -> Bool {
    switch todo {
    case .said: claim.attribution == .unchecked
    case .isTrue: claim.contentStatus == .unchecked && claim.act.statesFact
    case .links: claim.chain.dropFirst().contains { $0.status == .unchecked }
    case .weigh:
      unweighed.contains(.claim(claim.id))
        || claim.chain.compactMap(\.sharedSource).contains {
          unweighed.contains(.sharedSource($0))
        }
    case .repeated: repetitions[claim.id] != nil
    }
  }
}

extension Workbench {
  /// The claims that need something, in all articles in which one fits a filter, with the claims that
  /// each may repeat; whether they fit the filter themselves is the caller's to ask.
  ///
  /// Articles are read one after the other: memory holds one and what it gave.
  package func claims(
    todo: Todo, where filter: ClaimFilter
  ) throws -> [(claim: ClaimRecord, repeats: [Int])] {
    var filter = filter
    switch todo {
    case .said:
      guard filter.attribution ?? .unchecked == .unchecked else { return [] }
      filter.attribution = .unchecked
      return try store.claims(filter).map { ($0, []) }
    case .isTrue:
      guard filter.content ?? .unchecked == .unchecked else { return [] }
      filter.content = .unchecked
      return try store.claims(filter).filter(\.act.statesFact).map { ($0, []) }
    case .links, .weigh, .repeated: break
    }
    var articles = try Set(store.claimPlaces(filter).map(\.article))
    if todo == .weigh { articles.formIntersection(try store.articlesWithEvidence()) }
    return try articles.sorted().flatMap { article in
      let list = TodoList(try review(ofArticle: article))
      return list.claims(todo).map { ($0, list.repetitions[$0.id] ?? []) }
    }
  }
}
