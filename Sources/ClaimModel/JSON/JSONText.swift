/// Writes text as it stands inside a JSON string.
enum JSONText {
  /// Appends text, escaped where it must be: control characters, DEL, U+2028 and U+2029 too.
  static func append(_ text: UnsafeRawBufferPointer, to out: inout GrowingBytes) {
    // Whole steps are put, so there is always room for one more.
    out.makeRoom(for: text.count + 16)
    var offset = appendPlainBeginning(of: text, to: &out)
    while offset < text.count {
      if offset + 8 <= text.count {
        let step = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let plain = PlainText.bytes(before: PlainText.stops(in: step, also: 0xE2))
        out.put(step, count: plain)
        offset += plain
        if plain == 8 { continue }
      } else {
        let (step, count) = lastBytes(of: text, from: offset)
        let plain = PlainText.bytes(before: PlainText.stops(in: step, also: 0xE2))
        out.put(step, count: min(plain, count))
        offset += min(plain, count)
        if plain >= count { continue }
      }
      offset += escape(text, at: offset, to: &out)
      out.makeRoom(for: text.count - offset + 16)
    }
  }

  /// Appends the beginning of a text, sixteen bytes at a step, up to the step with the first byte that can't
  /// be taken for plain; the whole text, where it is not shorter than a step and there is none, as in names.
  ///
  /// - Returns: how many bytes that was.
  @inline(__always)
  private static func appendPlainBeginning(
    of text: UnsafeRawBufferPointer, to out: inout GrowingBytes
  ) -> Int {
    guard text.count >= 16 else { return 0 }
    var offset = 0
    while offset < text.count {
      // The last step goes over some bytes once more.
      let skipped = max(0, offset - (text.count - 16))
      let step = text.loadUnaligned(fromByteOffset: offset - skipped, as: SIMD16<Int8>.self)
      guard PlainText.isPlain(step) else { break }
      out.put(step, beginningWithLast: skipped)
      offset += 16 - skipped
    }
    return offset
  }

  /// The bytes of a text from a place less than eight before its end on, the first in the lowest place,
  /// and spaces; and how many they are.
  @inline(__always)
  private static func lastBytes(
    of text: UnsafeRawBufferPointer, from offset: Int
  ) -> (step: UInt64, count: Int) {
    let count = text.count - offset
    var step: UInt64 = 0x2020_2020_2020_2020
    var place = offset
    if count & 4 != 0 {
      let part = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      step = step &<< 32 | UInt64(part)
      place += 4
    }
    if count & 2 != 0 {
      let part = UInt16(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt16.self))
      let shift = UInt64(8 * (place - offset))
      step = step & ~(0xFFFF &<< shift) | UInt64(part) &<< shift
      place += 2
    }
    if count & 1 != 0 {
      let shift = UInt64(8 * (place - offset))
      step = step & ~(0xFF &<< shift) | UInt64(text[place]) &<< shift
    }
    return (step, count)
  }

  /// Appends what can't be taken for plain at a place of the text.
  ///
  /// - Returns: how many bytes of the text that was.
  private static func escape(
    _ text: UnsafeRawBufferPointer, at offset: Int, to out: inout GrowingBytes
  ) -> Int {
    let byte = text[offset]
    switch byte {
    case 0x22: out.append("\\\"")
    case 0x5C: out.append("\\\\")
    case 0x0A: out.append("\\n")
    case 0x0D: out.append("\\r")
    case 0x09: out.append("\\t")
    case 0xE2:
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      guard offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] & 0xFE == 0xA8
      else {
        out.append(byte)
        return 1
      }
      out.append(text[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    default:
      out.append("\\u00")
      for digit in [byte >> 4, byte & 15] { out.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
    return 1
  }
}
