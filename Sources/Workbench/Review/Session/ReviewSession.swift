package import ClaimModel
import ClaimStore

/// A person on their way through claims: where they are, what they do, and what they did.
///
/// It keeps one article at a time, read anew after each change. Every change is an action of its own
/// and is in the store when its function returns.
package final class ReviewSession {
  /// What records the changes.
  package let workbench: Workbench
  /// The article of the current claim, with everything held about it.
  package internal(set) var review: ArticleReview
  /// The claims of this article to go through, by number, in order of the text.
  package private(set) var list: [Int] = []
  /// What was done and not undone, in order.
  package var deeds: [ReviewDeed] { done.map(\.deed) }
  /// The same with the first event of each: an action may be done and not told, where a ledger could not
  /// be written behind it.
  var done: [(operation: Int, deed: ReviewDeed)] = []
  /// Whether only claims with something left to do are gone through.
  package private(set) var isOnlyLeft: Bool

  private let scope: ReviewScope
  private var places: [(article: Int, claims: Set<Int>?)]
  private var placeIndex = 0
  private var index = 0
  private var records: [Int: Int] = [:]
  /// The claims of the article with something left to do: asked of each key, so worked out once a
  /// reading.
  private var left: Set<Int> = []
  /// The store as it was opened, and the last event before the session.
  let base: ClaimStore
  let firstHead: Int

  /// Begins where something is left to do, else at the first claim.
  ///
  /// - Returns: `nil` where the scope holds no claim.
  /// - Throws: `WorkbenchError` for an article or a claim that is not there.
  package init?(_ workbench: Workbench, _ scope: ReviewScope) throws {
    self.workbench = workbench
    self.scope = scope
    base = workbench.store
    firstHead = try workbench.store.eventHead().count
    isOnlyLeft = scope.isOpen && scope.todo == nil
    places = try scope.places(in: workbench)
    guard let first = places.first else { return nil }
    review = try workbench.review(ofArticle: first.article)
    takeIn()
    while list.isEmpty {
      guard try turn(to: placeIndex + 1) else { return nil }
    }
    index = list.firstIndex { claim($0).map(isLeft) ?? false } ?? 0
  }

  // MARK: Where

  /// The claim that is looked at.
  package var current: ClaimRecord {
    guard let record = claim(list[index]) else {
      preconditionFailure("the list holds claims of the article alone")
    }
    return record
  }

  /// Its place in the list, from 1, and how many there are in it.
  package var position: (number: Int, count: Int) { (index + 1, list.count) }

  /// The place of the article among those to go through, from 1, and how many there are.
  package var articlePosition: (number: Int, count: Int) { (placeIndex + 1, places.count) }

  /// Whether a person has something left to do for a claim: an answer to give, or one that is no
  /// longer supported.
  package func isLeft(_ claim: ClaimRecord) -> Bool { left.contains(claim.id) }

  /// How many claims of the list have nothing left to do.
  package var doneCount: Int { list.count { !left.contains($0) } }

  /// A claim of the article.
  package func claim(_ id: Int) -> ClaimRecord? {
    records[id].map { review.claims[$0] }
  }

  // MARK: Moving

  /// Goes on to the next claim, behind the last one to the next article that has any.
  ///
  /// - Returns: whether there was one.
  package func goNext() throws -> Bool {
    if index + 1 < list.count {
      index += 1
      return true
    }
    var next = placeIndex + 1
    let old = (placeIndex, review, list, records, left, index)
    while try turn(to: next) {
      if !list.isEmpty {
        index = 0
        return true
      }
      next += 1
    }
    (placeIndex, review, list, records, left, index) = old
    return false
  }

  /// Goes back to the claim before, before the first one to the last of the article before.
  ///
  /// - Returns: whether there was one.
  package func goBack() throws -> Bool {
    if index > 0 {
      index -= 1
      return true
    }
    var before = placeIndex - 1
    let old = (placeIndex, review, list, records, left, index)
    while try turn(to: before) {
      if !list.isEmpty {
        index = list.count - 1
        return true
      }
      before -= 1
    }
    (placeIndex, review, list, records, left, index) = old
    return false
  }

  /// Goes to the first claim of the article, or the last.
  package func goToEnd(last: Bool) { index = last ? list.count - 1 : 0 }

  /// Goes to the next claim of the article, or the one before, that has something left to do, round
  /// the end.
  ///
  /// - Returns: whether there is one but the current.
  package func goToLeft(forward: Bool) -> Bool {
    for step in 1..<max(2, list.count) {
      let place = ((index + (forward ? step : -step)) % list.count + list.count) % list.count
      if place != index, let record = claim(list[place]), isLeft(record) {
        index = place
        return true
      }
    }
    return false
  }

  /// Goes to a claim by its number; one that the scope leaves out joins the list.
  ///
  /// - Throws: `WorkbenchError` when there is none.
  package func go(to id: Int) throws {
    let article = try workbench.claim(id).article
    if article != review.article.id {
      if let place = places.firstIndex(where: { $0.article == article }) {
        _ = try turn(to: place)
      } else {
        places.insert((article, [id]), at: placeIndex + 1)
        _ = try turn(to: placeIndex + 1)
      }
    }
    show(id)
  }

  /// Goes to the next claim of the article that holds some words, in its speaker's name or in its
  /// sentence; spelling that varies makes no difference.
  ///
  /// - Returns: whether there is one.
  package func search(_ words: String) -> Bool {
    let wanted = FoldedName.fold(words)
    guard !wanted.isEmpty else { return false }
    let live = review.claims.filter { $0.standing == .live || list.contains($0.id) }
    let start = (live.firstIndex { $0.id == current.id } ?? -1) + 1
    for offset in live.indices {
      let record = live[(start + offset) % live.count]
      let text = (record.chain.map(\.name) + [record.sentence.text]).joined(separator: "\n")
      if FoldedName.fold(text).contains(wanted) {
        show(record.id)
        return true
      }
    }
    return false
  }

  /// Goes through all claims of the scope, or only through those with something left.
  ///
  /// - Returns: false where nothing is left; then nothing changes.
  package func setOnlyLeft(_ isOnly: Bool) -> Bool {
    let old = (isOnlyLeft, list, index)
    let id = current.id
    isOnlyLeft = isOnly
    takeIn()
    guard !list.isEmpty else {
      (isOnlyLeft, list, index) = old
      return false
    }
    index = list.firstIndex(of: id) ?? list.firstIndex { place($0) > place(id) } ?? 0
    return true
  }

  // MARK: Keeping up

  /// Reads the article anew; the claim that is looked at stays.
  func reload() throws {
    review = try workbench.review(ofArticle: review.article.id)
    indexRecords()
    list.removeAll { records[$0] == nil }
    index = min(index, max(0, list.count - 1))
  }

  /// Looks at a claim of the article, which joins the list where it is not in it.
  func show(_ id: Int) {
    if !list.contains(id) {
      list.append(id)
      list.sort { place($0) < place($1) }
    }
    index = list.firstIndex(of: id) ?? index
  }

  private func place(_ id: Int) -> Int { records[id] ?? .max }

  private func turn(to number: Int) throws -> Bool {
    guard places.indices.contains(number) else { return false }
    review = try workbench.review(ofArticle: places[number].article)
    placeIndex = number
    takeIn()
    index = 0
    return true
  }

  private func indexRecords() {
    records = Dictionary(uniqueKeysWithValues: review.claims.enumerated().map { ($1.id, $0) })
    let finder = GapFinder(review)
    left = Set(review.liveClaims.filter { !finder.isSettled($0) }.map(\.id))
  }

  private func takeIn() {
    indexRecords()
    let chosen = places[placeIndex].claims
    let todo = scope.todo.map { todo in (todo, TodoList(review)) }
    list = review.claims.filter { record in
      if let chosen, !chosen.contains(record.id) { return false }
      // Who names a dismissed claim means it.
      if scope.claims.isEmpty, let standing = scope.filter.standing, record.standing != standing {
        return false
      }
      if let (todo, needs) = todo, !needs.needs(todo, record) { return false }
      return !isOnlyLeft || isLeft(record)
    }.map(\.id)
  }
}
