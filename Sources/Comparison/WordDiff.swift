/// What differs between two sequences of words.
///
/// Small differences are found exactly (longest common subsequence); larger ones are first cut at
/// words that both sequences have once, as patience sorting finds them. Where even that gives no
/// hold the whole stretch counts as changed, so that time stays near linear on any input.
package enum WordDiff {
  /// Words of one sequence in the place of words of the other; either side may be empty.
  package struct Change: Hashable, Sendable {
    /// The words of the first sequence.
    package var left: Range<Int>
    /// The words of the second.
    package var right: Range<Int>

    /// Makes a change.
    package init(left: Range<Int>, right: Range<Int>) {
      self.left = left
      self.right = right
    }
  }

  /// The longest table of two stretches that is filled in.
  private static let cellLimit = 250_000
  /// How often a stretch is cut again. Text needs a few; more is only met in made-up input.
  private static let depthLimit = 24

  /// The changes that make the first sequence into the second, in order; none where both are alike.
  package static func changes(from left: [Int], to right: [Int]) -> [Change] {
    var pairs: [(Int, Int)] = []
    match(left, 0..<left.count, right, 0..<right.count, depth: 0, &pairs)
    return changes(between: pairs, counts: (left.count, right.count))
  }

  /// What lies between words that were matched, given in order.
  static func changes(between pairs: [(Int, Int)], counts: (Int, Int)) -> [Change] {
    var changes: [Change] = []
    var (left, right) = (0, 0)
    for (nextLeft, nextRight) in pairs + [counts] {
      if nextLeft > left || nextRight > right {
        changes.append(Change(left: left..<nextLeft, right: right..<nextRight))
      }
      (left, right) = (nextLeft + 1, nextRight + 1)
    }
    return changes
  }

  /// Appends the matched words of two stretches, in order.
  private static func match(
    _ left: [Int], _ leftRange: Range<Int>, _ right: [Int], _ rightRange: Range<Int>, depth: Int,
    _ pairs: inout [(Int, Int)]
  ) {
    var (low, high) = (leftRange.lowerBound, leftRange.upperBound)
    var (rightLow, rightHigh) = (rightRange.lowerBound, rightRange.upperBound)
    while low < high, rightLow < rightHigh, left[low] == right[rightLow] {
      pairs.append((low, rightLow))
      (low, rightLow) = (low + 1, rightLow + 1)
    }
    var tail = 0
    while low < high, rightLow < rightHigh, left[high - 1] == right[rightHigh - 1] {
      (high, rightHigh, tail) = (high - 1, rightHigh - 1, tail + 1)
    }
    if low < high, rightLow < rightHigh {
      if (high - low) <= cellLimit / (rightHigh - rightLow) {
        matchExactly(left, low..<high, right, rightLow..<rightHigh, &pairs)
      } else if depth < depthLimit {
        matchAtAnchors(left, low..<high, right, rightLow..<rightHigh, depth: depth, &pairs)
      }
    }
    for index in 0..<tail { pairs.append((high + index, rightHigh + index)) }
  }

  private static func matchAtAnchors(
    _ left: [Int], _ leftRange: Range<Int>, _ right: [Int], _ rightRange: Range<Int>, depth: Int,
    _ pairs: inout [(Int, Int)]
  ) {
    let anchors = commonUniqueWords(left, leftRange, right, rightRange)
    guard !anchors.isEmpty else { return }
    var (low, rightLow) = (leftRange.lowerBound, rightRange.lowerBound)
    for (anchor, rightAnchor) in anchors {
      match(left, low..<anchor, right, rightLow..<rightAnchor, depth: depth + 1, &pairs)
      pairs.append((anchor, rightAnchor))
      (low, rightLow) = (anchor + 1, rightAnchor + 1)
    }
    match(
      left, low..<leftRange.upperBound, right, rightLow..<rightRange.upperBound, depth: depth + 1,
      &pairs)
  }

  /// The words that stand once in both stretches, as many as keep their order.
  private static func commonUniqueWords(
    _ left: [Int], _ leftRange: Range<Int>, _ right: [Int], _ rightRange: Range<Int>
  ) -> [(Int, Int)] {
    // The place of a word in the second stretch; -1 where it stands there again.
    var places: [Int: Int] = [:]
    for index in rightRange { places[right[index]] = places[right[index]] == nil ? index : -1 }
    var counts: [Int: Int] = [:]
    for index in leftRange { counts[left[index], default: 0] += 1 }
    let candidates = leftRange.compactMap { index -> (Int, Int)? in
      guard counts[left[index]] == 1, let place = places[left[index]], place >= 0 else {
        return nil
      }
      return (index, place)
    }
    return longestRising(candidates)
  }

  /// The longest subsequence whose second members rise (patience sorting).
  private static func longestRising(_ candidates: [(Int, Int)]) -> [(Int, Int)] {
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[tops[middle]].1 < candidate.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rising: [(Int, Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      rising.append(candidates[index])
      index = previous[index]
    }
    return rising.reversed()
  }

  /// Appends a longest common subsequence.
  private static func matchExactly(
    _ left: [Int], _ leftRange: Range<Int>, _ right: [Int], _ rightRange: Range<Int>,
    _ pairs: inout [(Int, Int)]
  ) {
    let width = rightRange.count + 1
    var lengths = Array(repeating: Int32(0), count: (leftRange.count + 1) * width)
    // Filled from the end, so that reading it gives the pairs in order.
    for row in (0..<leftRange.count).reversed() {
      for column in (0..<rightRange.count).reversed() {
        let cell = row * width + column
        lengths[cell] =
          left[leftRange.lowerBound + row] == right[rightRange.lowerBound + column]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < leftRange.count, column < rightRange.count {
      let (leftIndex, rightIndex) = (leftRange.lowerBound + row, rightRange.lowerBound + column)
      let cell = row * width + column
      if left[leftIndex] == right[rightIndex] {
        pairs.append((leftIndex, rightIndex))
        (row, column) = (row + 1, column + 1)
      } else if lengths[cell + width] >= lengths[cell + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
