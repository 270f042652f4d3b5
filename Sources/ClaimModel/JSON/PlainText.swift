/// Finds where text stops standing for itself in a JSON string, eight bytes at a step.
enum PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first quotation mark, backslash or control character from `start` on, or the
  /// end of the bytes. Where `alsoStops` is given, that byte and DEL end the stretch too.
  static func end(
    in bytes: UnsafeRawBufferPointer, from start: Int, alsoStops other: UInt8? = nil
  ) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      let chunk = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      var stops = zeros(chunk ^ ones &* 0x22) | zeros(chunk ^ ones &* 0x5C)
      stops |= (chunk &- ones &* 0x20) & ~chunk
      if let other { stops |= zeros(chunk ^ ones &* UInt64(other)) | zeros(chunk ^ ones &* 0x7F) }
      if stops & highs != 0 { break }
      offset += 8
    }
    while offset < bytes.count, !stops(bytes[offset], other) { offset += 1 }
    return offset
  }

  /// The high bit of each byte that is zero; above the first such byte other bits may be set too.
  private static func zeros(_ chunk: UInt64) -> UInt64 { (chunk &- ones) & ~chunk }

  private static func stops(_ byte: UInt8, _ other: UInt8?) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || (other != nil && (byte == other || byte == 0x7F))
  }
}
