/// What one pass over bytes tells of them as UTF-8.
struct UTF8Scan {
  /// The offset of the first byte that UTF-8 does not allow; `nil` for valid UTF-8.
  private(set) var firstError: Int?
  /// Sequences of two bytes and more that are valid.
  private(set) var multibyteCount = 0
  /// Bytes from 0x80 that belong to no valid sequence.
  private(set) var strayCount = 0
  /// NUL bytes.
  private(set) var nulCount = 0
  /// Control bytes that plain text does not have: C0 without tab, line ends, form feed and NUL.
  private(set) var controlCount = 0

  /// Scans the bytes, once.
  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 {
          nulCount += 1
        } else if byte < 0x20, !(0x09...0x0D).contains(byte) {
          controlCount += 1
        }
        index += 1
      } else if let length = Self.sequenceLength(bytes, index) {
        multibyteCount += 1
        index += length
      } else {
        firstError = firstError ?? index
        strayCount += 1
        index += 1
      }
    }
  }

  /// Whether these bytes are UTF-8 with some damage, and not text of another charset.
  ///
  /// Valid sequences are rare by chance: in Arabic of one byte a letter, a letter has to stand
  /// before a mark from 80…BF, as a comma after a word does.
  var isDamagedUTF8: Bool { firstError != nil && multibyteCount > 2 && multibyteCount > strayCount }

  /// The length of the valid sequence of several bytes at an offset (Unicode 15, table 3-7).
  private static func sequenceLength(_ bytes: [UInt8], _ start: Int) -> Int? {
    let lead = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]),
      bytes[(start + 2)..<(start + length)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { return nil }
    return length
  }
}
