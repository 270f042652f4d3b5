/// A set of the numbers of carriers: bits, and a set for the numbers that few articles reach.
struct CarrierNumbers: ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0
  private var others: Set<Int>?

  init(arrayLiteral numbers: Int...) {
    for number in numbers { insert(number) }
  }

  func contains(_ number: Int) -> Bool {
    number < UInt64.bitWidth
      ? bits & (1 &<< UInt64(number)) != 0 : others?.contains(number) ?? false
  }

  mutating func insert(_ number: Int) {
    if number < UInt64.bitWidth {
      bits |= 1 &<< UInt64(number)
    } else if others?.insert(number) == nil {
      others = [number]
    }
  }
}
