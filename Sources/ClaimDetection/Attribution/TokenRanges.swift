/// A few ranges of tokens in order, kept in place; only what is more than `room` stands elsewhere, in the
/// memory of the reading.
///
/// So copying them copies bytes and counts no references: a claim's attribution, which has three of these,
/// is handed around a dozen times.
struct TokenRanges: RandomAccessCollection, BitwiseCopyable {
  /// How many are kept in place; an attribution seldom has more of a kind.
  private static let room = 3

  private var bounds = InlineArray<6, Int32>(repeating: 0)
  private var total: Int32 = 0
  /// The bounds of the others, behind two numbers: how many of them anybody has added here, and for how many
  /// there is room.
  private var rest: UnsafeMutablePointer<Int32>?

  init() {}

  /// One range.
  init(_ range: Range<Int>) { put(range) }

  /// Two ranges.
  init(_ first: Range<Int>, _ second: Range<Int>) {
    put(first)
    put(second)
  }

  /// Three ranges.
  init(_ first: Range<Int>, _ second: Range<Int>, _ third: Range<Int>) {
    self.init(first, second)
    put(third)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { Int(total) }

  subscript(index: Int) -> Range<Int> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: endIndex), "the range was added")
    if index < TokenRanges.room {
      return Range(kept: bounds[2 * index], bounds[2 * index + 1])
    }
    guard let rest else { preconditionFailure("the range was added") }
    let place = rest + 2 * (index - TokenRanges.room + 1)
    return Range(kept: place[0], place[1])
  }

  /// Adds a range; many ranges take memory of a reading, and are not kept beyond it.
  mutating func append(_ range: Range<Int>, in memory: ReadingMemory) {
    guard endIndex >= TokenRanges.room else { return put(range) }
    let count = endIndex - TokenRanges.room
    // A copy may have gone on behind what both have in common.
    if rest.map({ Int($0[0]) != count || Int($0[1]) == count }) ?? true {
      let room = memory.numbers(4 * count + 6)
      guard let larger = room.baseAddress else { preconditionFailure("there is room") }
      larger[1] = Int32(truncatingIfNeeded: 2 * count + 2)
      if let rest { (larger + 2).update(from: rest + 2, count: 2 * count) }
      rest = larger
    }
    guard let rest else { return }
    rest[2 + 2 * count] = Int32(truncatingIfNeeded: range.lowerBound)
    rest[3 + 2 * count] = Int32(truncatingIfNeeded: range.upperBound)
    total += 1
    rest[0] = total - Int32(TokenRanges.room)
  }

  private mutating func put(_ range: Range<Int>) {
    bounds[2 * Int(total)] = Int32(truncatingIfNeeded: range.lowerBound)
    bounds[2 * Int(total) + 1] = Int32(truncatingIfNeeded: range.upperBound)
    total += 1
  }
}
