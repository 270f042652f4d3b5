/// Tells whether bytes are UTF-8, sixteen at a step where no scalar has more than two.
enum UTF8Check {
  private typealias Step = SIMD16<UInt8>

  /// Whether the bytes are UTF-8 and hold no control character below U+0020.
  static func isText(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    isValid(UnsafeRawBufferPointer(rebasing: bytes), least: 0x20)
  }

  /// Whether the bytes are UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF.
  @usableFromInline
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool { isValid(bytes, least: 0) }

  /// Whether the bytes are UTF-8, of which no byte is below `least`, at most 20.
  private static func isValid(_ bytes: UnsafeRawBufferPointer, least: UInt8) -> Bool {
    var offset = 0
    while offset < bytes.count {
      offset = endOfShortScalars(bytes, from: offset, least: least)
      // A longer scalar, a fault, or the last bytes.
      let end = min(bytes.count, offset + 16)
      while offset < end {
        let length = scalarLength(bytes, offset)
        guard length > 0, bytes[offset] >= least else { return false }
        offset += length
      }
    }
    return true
  }

  /// Goes on, sixteen bytes at a step, as long as scalars have one byte or two.
  ///
  /// - Returns: where a scalar begins before which all is well.
  private static func endOfShortScalars(
    _ bytes: UnsafeRawBufferPointer, from start: Int, least: UInt8
  ) -> Int {
    guard start + 18 <= bytes.count else { return start }
    // Each byte is judged with the one before it, so the first scalar goes by itself.
    let first = scalarLength(bytes, start)
    guard first == 1 || first == 2, bytes[start] >= least else { return start }
    var offset = start + first
    while offset < bytes.count {
      // The last step goes over some bytes once more.
      let place = min(offset, bytes.count - 16)
      let step = bytes.loadUnaligned(fromByteOffset: place, as: Step.self)
      let before = bytes.loadUnaligned(fromByteOffset: place - 1, as: Step.self)
      guard isPlain(step, behind: before, least) else { break }
      offset = place + 16
    }
    // The second byte of the last scalar stands in the next step.
    return begins(bytes[offset - 1]) ? offset - 1 : offset
  }

  /// Whether bytes and the one before them are ASCII or scalars of two bytes, whose first are C2 to DF.
  @inline(__always)
  private static func isPlain(_ step: Step, behind before: Step, _ least: UInt8) -> Bool {
    let goesOn = mask(signed(step) .< SIMD16(repeating: -64))
    let isWanted = mask(below(before &- Step(repeating: 0xC2), 0x1E))
    let isASCII = mask(signed(step) .>= SIMD16(repeating: Int8(truncatingIfNeeded: least)))
    let begins = mask(below(step &- Step(repeating: 0xC2), 0x1E))
    let faults = (goesOn ^ isWanted) | ~(goesOn | isASCII | begins)
    let halves = unsafeBitCast(faults, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  @inline(__always)
  private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> Step {
    Step(repeating: 0).replacing(with: Step(repeating: 0xFF), where: mask)
  }

  @inline(__always)
  private static func signed(_ step: Step) -> SIMD16<Int8> {
    unsafeBitCast(step, to: SIMD16<Int8>.self)
  }

  /// With the highest bit turned, bytes compare with a sign as they do without one, and the processor
  /// compares with a sign.
  @inline(__always)
  private static func below(_ step: Step, _ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    signed(step ^ Step(repeating: 0x80)) .< signed(Step(repeating: byte ^ 0x80))
  }

  /// Whether a byte begins a scalar of two.
  @inline(__always)
  private static func begins(_ byte: UInt8) -> Bool { byte &- 0xC2 < 0x1E }

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
