/// A few ranges of tokens in order, kept in place, so that copying them counts no references; only what
/// is more than `room` stands in an array.
struct TokenRanges: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// How many are kept in place; an attribution seldom has more of a kind.
  private static let room = 3

  private var bounds = InlineArray<6, Int32>(repeating: 0)
  private var inPlace: Int32 = 0
  private var rest: [Range<Int>]?

  init() {}

  /// One range.
  init(_ range: Range<Int>) { append(range) }

  init(arrayLiteral ranges: Range<Int>...) {
    for range in ranges { append(range) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { Int(inPlace) + (rest?.count ?? 0) }

  subscript(index: Int) -> Range<Int> {
    guard index >= Int(inPlace) else {
      return Int(bounds[2 * index])..<Int(bounds[2 * index + 1])
    }
    guard let rest else { preconditionFailure("the range was added") }
    return rest[index - TokenRanges.room]
  }

  mutating func append(_ range: Range<Int>) {
    guard Int(inPlace) == TokenRanges.room else {
      bounds[2 * Int(inPlace)] = Int32(truncatingIfNeeded: range.lowerBound)
      bounds[2 * Int(inPlace) + 1] = Int32(truncatingIfNeeded: range.upperBound)
      inPlace += 1
      return
    }
    if rest == nil { rest = [range] } else { rest?.append(range) }
  }
}
