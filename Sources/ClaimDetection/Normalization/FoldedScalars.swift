import Lexicons

/// A text as scalars with the letters they fold to.
struct FoldedScalars {
  /// The text, in UTF-8.
  let bytes: BorrowedList<UInt8>
  private let table: FoldTable

  init(_ bytes: BorrowedList<UInt8>) {
    self.bytes = bytes
    table = FoldTable.shared
  }

  /// The scalar that begins at an offset, its length in bytes and what it folds to.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int, letter: UInt8) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1, table[UInt32(first)]) }
    if first >= 0xC2, first < 0xE0, offset + 1 < bytes.count {
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
      return (scalar, 2, table[scalar])
    }
    let (scalar, length) = UTF8Reading.scalar(in: bytes, at: offset)
    return (scalar, length, Letters.fold(scalar: scalar))
  }
}

/// What the scalars of one and two bytes fold to, which are nearly all that news has.
private struct FoldTable: @unchecked Sendable {
  private let letters: UnsafePointer<UInt8>

  /// Made once and kept until the program ends.
  static let shared = FoldTable()

  private init() {
    let letters = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x800)
    for scalar in 0..<0x800 { letters[scalar] = Letters.fold(scalar: UInt32(scalar)) }
    self.letters = UnsafePointer(letters)
  }

  /// What a scalar folds to; only its lowest eleven bits count.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt8 { letters[Int(scalar & 0x7FF)] }
}
