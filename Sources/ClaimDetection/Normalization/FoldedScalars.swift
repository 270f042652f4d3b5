import Lexicons

/// A text as scalars with the letters they fold to.
struct FoldedScalars {
  /// The text, in UTF-8.
  let bytes: [UInt8]
  private let table = FoldedScalars.table

  /// What the scalars of one and two bytes fold to, which are nearly all that news has.
  private static let table = (0..<0x800).map { Letters.fold(scalar: $0) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The scalar that begins at an offset, its length in bytes and what it folds to.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int, letter: UInt8) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1, table[Int(first)]) }
    if first >= 0xC2, first < 0xE0, offset + 1 < bytes.count {
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
      return (scalar, 2, table[Int(scalar)])
    }
    let (scalar, length) = UTF8Reading.scalar(in: bytes, at: offset)
    return (scalar, length, Letters.fold(scalar: scalar))
  }
}
