/// Tells whether bytes are UTF-8, eight at a step where no scalar has more than two.
enum UTF8Check {
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether the bytes are UTF-8 and hold no control character below U+0020.
  static func isText(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    return !hasControl(bytes) && isValid(bytes)
  }

  /// Whether a byte below 20 is among them.
  private static func hasControl(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    let spaces: UInt64 = 0x2020_2020_2020_2020
    while offset + 16 <= bytes.count {
      let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let second = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      // Above the first such byte other bits may be set too.
      let found = (first &- spaces) & ~first | (second &- spaces) & ~second
      if found & highs != 0 { return true }
      offset += 16
    }
    while offset < bytes.count {
      if bytes[offset] < 0x20 { return true }
      offset += 1
    }
    return false
  }

  /// Whether the bytes are UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset < bytes.count {
      offset = endOfShortScalars(bytes, from: offset)
      // A longer scalar, a fault, or the last bytes.
      let end = min(bytes.count, offset + 8)
      while offset < end {
        let length = scalarLength(bytes, offset)
        guard length > 0 else { return false }
        offset += length
      }
    }
    return true
  }

  /// Goes on, eight bytes at a step, as long as scalars have one byte or two.
  ///
  /// - Returns: where a scalar begins before which all is well.
  private static func endOfShortScalars(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    // The high bit of the first byte where the last one of the step before waits for its second.
    var waiting: UInt64 = 0
    while offset + 8 <= bytes.count {
      let step = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let high = step & highs
      // 10xxxxxx goes on; 110xxxxx begins two bytes, and C0 and C1 would be overlong.
      let goesOn = high & ~(step << 1)
      let begins = high & (step << 1)
      let isLong = begins & (step << 2)
      let isOverlong = begins & ~((step & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7F7F_7F7F_7F7F_7F7F)
      guard isLong | isOverlong | (goesOn ^ (begins << 8 | waiting)) == 0 else { break }
      waiting = begins >> 56
      offset += 8
    }
    return waiting == 0 ? offset : offset - 1
  }

  /// The length of the scalar at a place, or 0 where there is none.
  @inline(__always)
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let left = bytes.count - offset
    guard first >= 0xC2, left > 1, isContinuation(bytes[offset + 1]) else { return 0 }
    if first < 0xE0 { return 2 }
    return longScalarLength(first, bytes[offset + 1], bytes, offset)
  }

  private static func longScalarLength(
    _ first: UInt8, _ second: UInt8, _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> Int {
    guard bytes.count - offset > 2, isContinuation(bytes[offset + 2]) else { return 0 }
    if first < 0xF0 {
      // E0 80…9F is overlong, ED A0…BF a surrogate.
      return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ? 0 : 3
    }
    guard first < 0xF5, bytes.count - offset > 3, isContinuation(bytes[offset + 3]) else {
      return 0
    }
    // F0 80…8F is overlong, F4 90…BF above U+10FFFF.
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90) ? 0 : 4
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
