/// Finds where text stops standing for itself in a JSON string, eight bytes at a step.
enum PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first quotation mark, backslash or control character from `start` on, or the
  /// end of the bytes.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      let found = stops(in: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if found != 0 { return offset + self.bytes(before: found) }
      offset += 8
    }
    while offset < bytes.count, !stops(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The high bit of each byte that does not stand for itself; above the first such byte other bits
  /// may be set too. Where `also` is given, that byte and DEL don't either.
  @inline(__always)
  static func stops(in step: UInt64, also other: UInt8? = nil) -> UInt64 {
    var stops = zeros(step ^ ones &* 0x22) | zeros(step ^ ones &* 0x5C)
    stops |= (step &- ones &* 0x20) & ~step
    if let other { stops |= zeros(step ^ ones &* UInt64(other)) | zeros(step ^ ones &* 0x7F) }
    return stops & highs
  }

  /// Whether sixteen bytes all stand for themselves, none of them DEL or E2, which begins U+2028.
  ///
  /// With a sign, as the processor compares them: bytes from 80 on are negative.
  @inline(__always)
  static func isPlain(_ step: SIMD16<Int8>) -> Bool {
    let stops =
      mask(step .< SIMD16(repeating: 0x20)) & mask(step .>= SIMD16(repeating: 0))
      | mask(step .== SIMD16(repeating: 0x22)) | mask(step .== SIMD16(repeating: 0x5C))
      | mask(step .== SIMD16(repeating: 0x7F)) | mask(step .== SIMD16(repeating: -0x1E))
    let halves = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  @inline(__always)
  private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    SIMD16(repeating: 0).replacing(with: SIMD16(repeating: 0xFF), where: mask)
  }

  /// How many bytes stand before the first one that is marked.
  @inline(__always)
  static func bytes(before stops: UInt64) -> Int { stops.trailingZeroBitCount >> 3 }

  /// The high bit of each byte that is zero; above the first such byte other bits may be set too.
  @inline(__always)
  private static func zeros(_ step: UInt64) -> UInt64 { (step &- ones) & ~step }

  /// Whether a byte does not stand for itself, nor `other` and DEL where that is given.
  @inline(__always)
  static func stops(_ byte: UInt8, _ other: UInt8? = nil) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || (other != nil && (byte == other || byte == 0x7F))
  }
}
