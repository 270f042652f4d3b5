/// A set of the numbers of carriers: bits, and a list for the numbers that few articles reach.
struct CarrierNumbers: BitwiseCopyable {
  private var bits: UInt64 = 0
  /// Ranges of one number each.
  private var others = TokenRanges()

  func contains(_ number: Int) -> Bool {
    number < UInt64.bitWidth
      ? bits & (1 &<< UInt64(number)) != 0 : others.contains { $0.lowerBound == number }
  }

  /// Adds a number; more than a few large ones take memory of a reading, and are not kept beyond it.
  mutating func insert(_ number: Int, in memory: ReadingMemory) {
    if number < UInt64.bitWidth {
      bits |= 1 &<< UInt64(number)
    } else {
      others.append(number..<(number + 1), in: memory)
    }
  }
}
