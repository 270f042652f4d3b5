/// Sixteen bytes of a line at once, as far as they hold nothing but ASCII and the Arabic letters, digits and
/// marks of punctuation, none of which joins another to a character.
enum PlainStep {
  /// How many bytes are looked at.
  static let size = 16
  private typealias Bytes = SIMD16<UInt8>

  /// How many characters begin in the bytes from an offset on, which is not 0 and at which a scalar begins.
  ///
  /// - Returns: `nil` where fewer bytes are left, or not all are plain, or a space stands behind another.
  static func characters(in utf8: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    precondition(offset > 0 && offset <= utf8.count, "a byte stands before")
    guard offset + size <= utf8.count else { return nil }
    let raw = UnsafeRawBufferPointer(utf8)
    let step = raw.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let before = raw.loadUnaligned(fromByteOffset: offset - 1, as: Bytes.self)
    // ، ؛ ؟ are D8 and 8C, 9B, 9F; U+0621…U+063A are D8 and A1…BA.
    let behindD8 =
      equal(before, 0xD8)
      & (equal(step, 0x8C) | equal(step, 0x9B) | equal(step, 0x9F) | within(step, 0xA1, 0xBA))
    // U+0640…U+064A are D9 and 80…8A; U+0660…U+0669 are D9 and A0…A9.
    let behindD9 = equal(before, 0xD9) & (within(step, 0x80, 0x8A) | within(step, 0xA0, 0xA9))
    let begins = within(step, 0x20, 0x7E) | equal(step & Bytes(repeating: 0xFE), 0xD8)
    let isBehindLead = equal(before & Bytes(repeating: 0xFE), 0xD8)
    let goesOn = behindD8 | behindD9
    let faults =
      (goesOn ^ isBehindLead) | ~(goesOn ^ begins) | (equal(step, 0x20) & equal(before, 0x20))
    let halves = unsafeBitCast(faults, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] == 0 else { return nil }
    // All bits are 255, which is -1.
    return size + Int(Int8(truncatingIfNeeded: goesOn.wrappedSum()))
  }

  /// All bits where a byte is another one.
  @inline(__always)
  private static func equal(_ step: Bytes, _ byte: UInt8) -> Bytes {
    mask(signed(step, 0) .== signed(Bytes(repeating: byte), 0))
  }

  /// All bits where a byte is one of a range.
  @inline(__always)
  private static func within(_ step: Bytes, _ first: UInt8, _ last: UInt8) -> Bytes {
    let past = Bytes(repeating: last &- first &+ 1)
    return mask(signed(step &- Bytes(repeating: first), 0x80) .< signed(past, 0x80))
  }

  @inline(__always)
  private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> Bytes {
    Bytes(repeating: 0).replacing(with: Bytes(repeating: 0xFF), where: mask)
  }

  /// With the highest bit turned, bytes compare with a sign as they do without one, and the processor
  /// compares with a sign.
  @inline(__always)
  private static func signed(_ step: Bytes, _ turned: UInt8) -> SIMD16<Int8> {
    unsafeBitCast(step ^ Bytes(repeating: turned), to: SIMD16<Int8>.self)
  }
}
