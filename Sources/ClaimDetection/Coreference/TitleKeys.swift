import Lexicons

/// A set of words by which names and titles are compared: a few in place, compared one by one, and a set
/// for the titles that an article piles up.
struct TitleKeys: ExpressibleByArrayLiteral {
  /// How many are kept in place.
  private static let room = 8

  private var few = InlineArray<8, WordHash>(repeating: WordHash())
  private var fewCount = 0
  /// All of them, once they are more than `room`.
  private var many: Set<WordHash>?

  init() {}

  init(_ keys: some Sequence<WordHash>) { formUnion(keys) }

  init(arrayLiteral keys: WordHash...) { formUnion(keys) }

  var count: Int { many?.count ?? fewCount }
  var isEmpty: Bool { count == 0 }

  func contains(_ key: WordHash) -> Bool {
    if let many { return many.contains(key) }
    for place in 0..<fewCount where few[place] == key { return true }
    return false
  }

  mutating func insert(_ key: WordHash) {
    guard !contains(key) else { return }
    if many == nil, fewCount < TitleKeys.room {
      few[fewCount] = key
      fewCount += 1
      return
    }
    var all = many ?? Set((0..<fewCount).map { few[$0] })
    many = nil
    all.insert(key)
    many = all
  }

  mutating func formUnion(_ keys: some Sequence<WordHash>) {
    for key in keys { insert(key) }
  }

  mutating func formUnion(_ other: TitleKeys) {
    if let many = other.many { return formUnion(many) }
    for place in 0..<other.fewCount { insert(other.few[place]) }
  }

  func isSubset(of other: TitleKeys) -> Bool { allSatisfy(other.contains) }

  func isSuperset(of other: TitleKeys) -> Bool { other.isSubset(of: self) }

  /// How many words both have.
  func sharedCount(with other: TitleKeys) -> Int {
    var count = 0
    _ = allSatisfy { key in
      if other.contains(key) { count += 1 }
      return true
    }
    return count
  }

  func allSatisfy(_ condition: (WordHash) -> Bool) -> Bool {
    if let many { return many.allSatisfy(condition) }
    for place in 0..<fewCount where !condition(few[place]) { return false }
    return true
  }
}
