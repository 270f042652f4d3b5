import Comparison
import Testing

@Suite struct WordDiffTests {
  /// The second sequence, made from the first by its changes.
  private func patched(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var index = 0
    for change in WordDiff.changes(from: left, to: right) {
      result += left[index..<change.left.lowerBound] + right[change.right]
      index = change.left.upperBound
    }
    return result + left[index...]
  }

  @Test("Equal sequences have no changes")
  func equal() { #expect(WordDiff.changes(from: [1, 2, 3], to: [1, 2, 3]).isEmpty) }

  @Test("A word in the place of another is one change")
  func replaced() {
    #expect(
      WordDiff.changes(from: [1, 2, 3], to: [1, 9, 3]) == [.init(left: 1..<2, right: 1..<2)])
  }

  @Test(
    "The changes make the one sequence into the other",
    arguments: [
      ([], [1, 2]), ([1, 2], []), ([1, 2, 3, 4], [2, 1, 4, 3]), ([1, 1, 1, 2], [2, 1, 1]),
    ])
  func patches(left: [Int], right: [Int]) { #expect(patched(left, right) == right) }

  @Test("Long sequences with few changes are cut at the words they have once")
  func long() {
    let left = Array(0..<40_000)
    var right = left
    right[100] = -1
    right.remove(at: 20_000)
    right.insert(-2, at: 30_000)
    let changes = WordDiff.changes(from: left, to: right)
    #expect(changes.count == 3)
    #expect(patched(left, right) == right)
  }

  @Test("Long sequences of one word end in time, as changed")
  func hostile() {
    let left = (0..<60_000).map { $0 % 2 }
    let right = (0..<60_000).map { ($0 / 2) % 2 }
    #expect(patched(left, right) == right)
  }
}
