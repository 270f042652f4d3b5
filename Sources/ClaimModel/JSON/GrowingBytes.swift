/// Bytes that are written one behind the other into memory of their own.
///
/// An array asks before every byte whether it is shared; this can't be.
@usableFromInline
struct GrowingBytes: ~Copyable {
  @usableFromInline var memory: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many there are.
  @usableFromInline var count = 0

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
    if capacity - count < size { grow(size) }
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
    count += 1
  }

  /// Puts the first bytes of a word, lowest first, where there is room for all eight.
  @inline(__always)
  mutating func put(_ word: UInt64, count size: Int) {
    UnsafeMutableRawPointer(memory + count).storeBytes(of: word, as: UInt64.self)
    count += size
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
    count += bytes.count
  }

  /// Makes room for a text and puts it.
  @inlinable @inline(__always)
  mutating func append(_ text: StaticString) {
    makeRoom(for: text.utf8CodeUnitCount)
    put(text)
  }

  /// Puts a text for which room was made.
  @inlinable @inline(__always)
  mutating func put(_ text: StaticString) {
    (memory + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Puts the digits of a number from 0 to 999.
  @inline(__always)
  private mutating func put(fewDigitsOf number: UInt32) {
    let hundreds = number / 100
    let tens = number / 10
    if hundreds > 0 { put(0x30 + UInt8(truncatingIfNeeded: hundreds)) }
    if tens > 0 { put(0x30 + UInt8(truncatingIfNeeded: tens - 10 * hundreds)) }
    put(0x30 + UInt8(truncatingIfNeeded: number - 10 * tens))
  }

  /// Puts the digits of a number from 0 to 999,999, for which there is room.
  @usableFromInline
  mutating func put(digitsOf number: UInt32) {
    if number < 1000 { return put(fewDigitsOf: number) }
    let length = number < 10_000 ? 4 : number < 100_000 ? 5 : 6
    var rest = number
    var place = count + length
    while place > count {
      place -= 1
      memory[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }
}
