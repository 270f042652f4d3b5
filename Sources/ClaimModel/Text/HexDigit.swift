/// Hexadecimal digits in ASCII.
package enum HexDigit {
  /// The value of a digit, 0 to 15, whatever its case; `nil` of any other byte.
  package static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The byte that two digits write, the higher first; `nil` where the bytes from an index on don't
  /// begin with two.
  package static func pair<Bytes: RandomAccessCollection<UInt8>>(
    in bytes: Bytes, at index: Bytes.Index
  ) -> UInt8? {
    let digits = bytes[index...].prefix(2)
    guard digits.count == 2, let high = digits.first.flatMap(value),
      let low = digits.last.flatMap(value)
    else { return nil }
    return high << 4 | low
  }
}
