/// Finds words again in a document.
struct WordSearch {
  private let words: [Int]
  /// How much a word tells of its place: 1 for the commonest, one more for each halving of how often
  /// the document has it. By the number of the word; one that the document lacks tells most.
  private let weights: [Int]
  private let lackingWeight: Int

  /// Prepares for a document given as the numbers of its words, each below a limit.
  init(_ words: [Int], below limit: Int) {
    self.words = words
    var counts = Array(repeating: 0, count: limit)
    for word in words { counts[word] += 1 }
    lackingWeight = 1 + Self.halvings(of: max(1, words.count))
    let total = words.count
    weights = counts.map {
      $0 == 0 ? 1 + Self.halvings(of: max(1, total)) : 1 + Self.halvings(of: total / $0)
    }
  }

  private static func halvings(of number: Int) -> Int {
    Int.bitWidth - 1 - number.leadingZeroBitCount
  }

  /// How much a word tells of its place.
  func weight(_ word: Int) -> Int { word < weights.count ? weights[word] : lackingWeight }

  /// How much some words tell together.
  func weight(of words: some Sequence<Int>) -> Int { words.reduce(0) { $0 + weight($1) } }

  /// Where the document has exactly these words, by the first of each place, in order (Knuth, Morris
  /// and Pratt). Places may overlap.
  func places(of needle: [Int]) -> [Int] {
    guard !needle.isEmpty, needle.count <= words.count else { return [] }
    var fallback = Array(repeating: 0, count: needle.count)
    var matched = 0
    for index in 1..<max(1, needle.count) {
      while matched > 0, needle[index] != needle[matched] { matched = fallback[matched - 1] }
      if needle[index] == needle[matched] { matched += 1 }
      fallback[index] = matched
    }
    var places: [Int] = []
    matched = 0
    for (index, word) in words.enumerated() {
      while matched > 0, word != needle[matched] { matched = fallback[matched - 1] }
      if word == needle[matched] { matched += 1 }
      if matched == needle.count {
        places.append(index + 1 - needle.count)
        matched = fallback[matched - 1]
      }
    }
    return places
  }

  /// The stretch of the document that shares most with some words, whatever their order: of a
  /// quarter more words than those, the nearest to `anchor` of several that are as good.
  ///
  /// - Returns: the stretch and how much the shared words tell; `nil` where none is shared.
  func bestStretch(for needle: [Int], near anchor: Int?) -> (words: Range<Int>, weight: Int)? {
    let width = min(words.count, needle.count + needle.count / 4 + 2)
    guard width > 0, !needle.isEmpty else { return nil }
    var missing = Array(repeating: 0, count: weights.count)
    for word in needle where word < missing.count { missing[word] += 1 }
    var isNeeded = Array(repeating: false, count: weights.count)
    for word in needle where word < isNeeded.count { isNeeded[word] = true }
    var score = 0
    var best: (start: Int, weight: Int, distance: Int)?
    for (index, word) in words.enumerated() {
      if isNeeded[word] {
        if missing[word] > 0 { score += weights[word] }
        missing[word] -= 1
      }
      let start = index + 1 - width
      if start > 0, isNeeded[words[start - 1]] {
        let leaving = words[start - 1]
        missing[leaving] += 1
        if missing[leaving] > 0 { score -= weights[leaving] }
      }
      guard start >= 0 else { continue }
      let distance = anchor.map { abs($0 - start) } ?? 0
      if score > best?.weight ?? 0 || score == best?.weight && distance < best?.distance ?? 0 {
        best = (start, score, distance)
      }
    }
    return best.map { ($0.start..<$0.start + width, $0.weight) }
  }
}
