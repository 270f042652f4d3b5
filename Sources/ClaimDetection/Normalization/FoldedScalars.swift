import Lexicons

/// A text as scalars with the letters they fold to.
struct FoldedScalars {
  /// How many zeros stand behind the text: a scalar may be read at any place up to its end.
  static let padding = 8

  /// How many bytes the text has.
  let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = FoldTable.shared

  /// A text with zeros behind it.
  ///
  /// - Parameter padded: the text in UTF-8 and `padding` zeros, in memory that outlives the value.
  init(padded: UnsafeBufferPointer<UInt8>) {
    precondition(
      padded.count >= FoldedScalars.padding
        && padded.suffix(FoldedScalars.padding).allSatisfy { $0 == 0 },
      "zeros stand behind the text")
    bytes = padded
    count = padded.count - FoldedScalars.padding
  }

  /// The byte at an offset up to the end of the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    precondition(offset <= count, "the byte lies inside the text")
    return bytes[offset]
  }

  /// The scalar that begins at an offset up to the end of the text, its length in bytes and what it
  /// folds to; a zero at the end, as which a scalar that is cut off is not read.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int, letter: UInt8) {
    let first = self[offset]
    // C2…DF begin two bytes; nearly all that news has but spaces and marks.
    if first &- 0xC2 < 0x1E, offset &+ 1 < count {
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[offset &+ 1] & 0x3F)
      return (scalar, 2, table[scalar])
    }
    if first < 0x80 { return (UInt32(first), 1, table[UInt32(first)]) }
    return longScalar(at: offset)
  }

  /// The two bytes from an offset up to the end of the text on, the first in the lowest place.
  @inline(__always)
  func pair(at offset: Int) -> UInt32 {
    precondition(offset <= count, "zeros stand behind the text")
    return UInt32(
      UInt16(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt16.self)))
  }

  /// What two bytes fold to that are a scalar of two, and that scalar; `Letters.other` for all other
  /// bytes, whatever they are.
  @inline(__always)
  func shortLetter(_ pair: UInt32) -> (scalar: UInt32, letter: UInt8) {
    guard pair & 0xC0E0 == 0x80C0 else { return (0, Letters.other) }
    let scalar = (pair & 0x1F) << 6 | (pair >> 8) & 0x3F
    // C0 and C1 begin nothing.
    return scalar < 0x80 ? (0, Letters.other) : (scalar, table[scalar])
  }

  @inline(never)
  private func longScalar(at offset: Int) -> (scalar: UInt32, length: Int, letter: UInt8) {
    let text = BorrowedList(UnsafeBufferPointer(rebasing: bytes[..<count]))
    let (scalar, length) = UTF8Reading.scalar(in: text, at: offset)
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
