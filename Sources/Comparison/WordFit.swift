/// Lays some words along a stretch of a document so that as many as possible match and the stretch
/// between the first and the last match is short.
enum WordFit {
  /// The largest table that is filled in; a longer quotation is laid along by `WordDiff`.
  private static let cellLimit = 2_000_000

  /// The matched words, by their places in both, in order.
  static func pairs(of words: [Int], in document: [Int], _ stretch: Range<Int>) -> [(Int, Int)] {
    guard !words.isEmpty, !stretch.isEmpty else { return [] }
    if words.count > cellLimit / stretch.count {
      let changes = WordDiff.changes(from: words, to: Array(document[stretch]))
      return matched(besides: changes, count: words.count, shift: stretch.lowerBound)
    }
    return Table(words: words, document: document, stretch: stretch).pairs()
  }

  private static func matched(
    besides changes: [WordDiff.Change], count: Int, shift: Int
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (left, right) = (0, 0)
    for change in changes + [WordDiff.Change(left: count..<count, right: 0..<0)] {
      while left < change.left.lowerBound {
        pairs.append((left, right + shift))
        (left, right) = (left + 1, right + 1)
      }
      (left, right) = (change.left.upperBound, change.right.upperBound)
    }
    return pairs
  }

  /// The table of an alignment whose ends are free on the document's side.
  private struct Table {
    private enum Step: UInt8 {
      case end, match, skipWord, skipDocument
    }

    private static let match: Int32 = 2
    private static let gap: Int32 = -1

    private let words: [Int]
    private let stretch: Range<Int>
    private var steps: [UInt8]
    private var best = (column: 0, score: Int32.min)

    init(words: [Int], document: [Int], stretch: Range<Int>) {
      self.words = words
      self.stretch = stretch
      let width = stretch.count + 1
      steps = Array(repeating: Step.end.rawValue, count: (words.count + 1) * width)
      var previous = Array(repeating: Int32(0), count: width)
      for row in 1...words.count {
        var current = previous
        current[0] = previous[0] + Self.gap
        steps[row * width] = Step.skipWord.rawValue
        for column in 1..<width {
          var score = previous[column] + Self.gap
          var step = Step.skipWord
          if current[column - 1] + Self.gap > score {
            (score, step) = (current[column - 1] + Self.gap, .skipDocument)
          }
          if words[row - 1] == document[stretch.lowerBound + column - 1],
            previous[column - 1] + Self.match >= score
          {
            (score, step) = (previous[column - 1] + Self.match, .match)
          }
          current[column] = score
          steps[row * width + column] = step.rawValue
        }
        previous = current
      }
      for (column, score) in previous.enumerated() where score > best.score {
        best = (column, score)
      }
    }

    func pairs() -> [(Int, Int)] {
      let width = stretch.count + 1
      var (row, column) = (words.count, best.column)
      var pairs: [(Int, Int)] = []
      while row > 0 {
        switch Step(rawValue: steps[row * width + column]) {
        case .match?:
          (row, column) = (row - 1, column - 1)
          pairs.append((row, stretch.lowerBound + column))
        case .skipDocument?: column -= 1
        case .skipWord?, .end?, nil: row -= 1
        }
      }
      return pairs.reversed()
    }
  }
}
