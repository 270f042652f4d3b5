/// Bytes that are written one behind the other into memory of their own.
///
/// An array asks before every byte whether it is shared; this can't be. Counting is not checked for overflow:
/// what counts is never more than the memory holds.
@usableFromInline
struct GrowingBytes: ~Copyable {
  @usableFromInline var memory: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many there are.
  @usableFromInline var count = 0
  private let digits = Digits.shared

  /// None yet, with room for some.
  init(capacity: Int = 1 << 12) {
    memory = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  @inlinable deinit { memory.deallocate() }

  /// All of them, as long as none is added.
  var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

  /// Forgets them and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Makes sure that so many bytes can be put.
  @inlinable @inline(__always)
  mutating func makeRoom(for size: Int) {
    if capacity &- count < size { grow(size) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ size: Int) {
    capacity = Swift.max(2 * capacity, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }

  /// Puts a byte for which room was made.
  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    memory[count] = byte
    count &+= 1
  }

  /// Puts the first bytes of a word, lowest first, where there is room for all eight.
  @inline(__always)
  mutating func put(_ word: UInt64, count size: Int) {
    assert(capacity - count >= 8, "room was made for the whole word")
    UnsafeMutableRawPointer(memory + count).storeBytes(of: word, as: UInt64.self)
    count &+= size
  }

  /// Puts sixteen bytes, the first of which were put last, where there is room for all.
  @inline(__always)
  mutating func put(_ step: SIMD16<Int8>, beginningWithLast known: Int) {
    precondition(known >= 0 && known <= min(16, count), "the bytes were put")
    assert(capacity - count >= 16, "room was made for the whole step")
    UnsafeMutableRawPointer(memory + (count - known)).storeBytes(
      of: step, as: SIMD16<Int8>.self)
    count &+= 16 - known
  }

  /// Puts some of the bytes once more that were put before.
  ///
  /// - Parameter range: their places.
  mutating func repeatBytes(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the bytes were put")
    makeRoom(for: range.count)
    (memory + count).update(from: memory + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Makes room for a byte and puts it.
  @inlinable @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    put(byte)
  }

  /// Makes room for bytes and puts them.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (memory + count).update(from: base, count: bytes.count)
    count &+= bytes.count
  }

  /// Makes room for a text and puts it.
  @inlinable @inline(__always)
  mutating func append(_ text: StaticString) {
    makeRoom(for: text.utf8CodeUnitCount)
    put(text)
  }

  /// Makes room for bytes and puts the first of them, where it takes no longer to copy all.
  @inlinable @inline(__always)
  mutating func put(_ bytes: UnsafePointer<UInt8>, of size: Int, count used: Int) {
    makeRoom(for: size)
    (memory + count).update(from: bytes, count: size)
    count &+= used
  }

  /// Puts a text for which room was made.
  @inlinable @inline(__always)
  mutating func put(_ text: StaticString) {
    (memory + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count &+= text.utf8CodeUnitCount
  }

  /// Puts the digits of a number from 0 to 999,999; there is room for eleven bytes: eight are
  /// stored at once, behind up to three.
  @inline(__always)
  mutating func put(digitsOf number: UInt32) {
    if number < 1000 {
      let written = digits[number]
      put(UInt64(written.word), count: written.count)
      return
    }
    let thousands = digits[number / 1000]
    put(UInt64(thousands.word), count: thousands.count)
    put(UInt64(digits.three(of: number % 1000)), count: 3)
  }
}

/// The digits of the numbers from 0 to 999 as they are written, so that none is divided for.
private struct Digits: @unchecked Sendable {
  /// Of each number three bytes of digits, the first in the lowest place, and how many are written.
  private let words: UnsafePointer<UInt32>

  /// Made once and kept until the program ends.
  static let shared = Digits()

  private init() {
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: 1000)
    for number in UInt32(0)..<1000 {
      let three = [number / 100, number / 10 % 10, number % 10].map { 0x30 + $0 }
      let count = number > 99 ? 3 : number > 9 ? 2 : 1
      let written = three.suffix(count).reversed().reduce(UInt32(0)) { $0 << 8 | $1 }
      words[Int(number)] = UInt32(count) << 24 | written
    }
    self.words = UnsafePointer(words)
  }

  /// The digits of a number below 1000.
  @inline(__always)
  subscript(number: UInt32) -> (word: UInt32, count: Int) {
    let word = words[Int(number)]
    return (word, Int(word >> 24))
  }

  /// Three digits of a number below 1000, with zeros in front.
  @inline(__always)
  func three(of number: UInt32) -> UInt32 {
    let (word, count) = self[number]
    let missing = UInt32(8 * (3 - count))
    return (word & 0xFF_FFFF) << missing | 0x30_3030 & ((1 << missing) - 1)
  }
}
