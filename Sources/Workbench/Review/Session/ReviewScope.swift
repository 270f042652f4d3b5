package import ClaimModel
import ClaimStore

/// Which claims a person wants to go through.
package struct ReviewScope: Sendable {
  /// Only those that fulfil this.
  package var filter: ClaimFilter
  /// Only with this answer to either question, by its raw value.
  package var status: String?
  /// Only those that need this.
  package var todo: Todo?
  /// Only these; empty where none is named.
  package var claims: [Int]

  /// Makes a scope; by default whatever is left to do.
  package init(
    filter: ClaimFilter = ClaimFilter(), status: String? = nil, todo: Todo? = nil,
    claims: [Int] = []
  ) {
    self.filter = filter
    self.status = status
    self.todo = todo
    self.claims = claims
  }

  /// Whether nothing was asked for but, perhaps, a need.
  var isOpen: Bool {
    claims.isEmpty && filter.article == nil && !choosesByState
  }

  /// Whether it chooses among the claims of an article by what they are.
  private var choosesByState: Bool {
    status != nil || filter.attribution != nil || filter.content != nil || filter.speaker != nil
      || filter.act != nil || filter.standing != .live
  }

  /// The articles to go through in order, and in each the claims that are chosen; `nil` for all.
  ///
  /// Claims are read article by article later on; this reads numbers alone.
  func places(in workbench: Workbench) throws -> [(article: Int, claims: Set<Int>?)] {
    if !claims.isEmpty {
      return Self.grouped(
        try claims.map { (claim: $0, article: try workbench.claim($0).article) })
    }
    if choosesByState {
      return Self.grouped(try chosen(in: workbench.store))
    }
    if let article = filter.article { return [(article, nil)] }
    // Of what was answered long ago, and still stands, nothing is read: a person waits.
    guard todo != nil else {
      let open = try workbench.store.articlesWithOpenQuestions()
      let known = Set(open)
      let lost = try workbench.store.articlesPerhapsUnsupported().filter { article in
        guard !known.contains(article) else { return false }
        let review = try workbench.review(ofArticle: article)
        let finder = GapFinder(review)
        return review.liveClaims.contains { !finder.gaps(of: $0).isEmpty }
      }
      return (open + lost).sorted().map { ($0, nil) }
    }
    return try workbench.store.articles()
      .filter { $0.claimCount > 0 && $0.publication != .withdrawn }.map { ($0.id, nil) }
  }

  private func chosen(in store: ClaimStore) throws -> [(claim: Int, article: Int)] {
    guard let status else { return try store.claimPlaces(filter) }
    var seen: Set<Int> = []
    return try filter.answered(status).flatMap(store.claimPlaces)
      .filter { seen.insert($0.claim).inserted }.sorted { $0.claim < $1.claim }
  }

  private static func grouped(
    _ places: [(claim: Int, article: Int)]
  ) -> [(article: Int, claims: Set<Int>?)] {
    var groups: [(article: Int, claims: Set<Int>?)] = []
    var index: [Int: Int] = [:]
    for (claim, article) in places {
      if let group = index[article] {
        groups[group].claims?.insert(claim)
      } else {
        index[article] = groups.count
        groups.append((article, [claim]))
      }
    }
    return groups
  }
}
