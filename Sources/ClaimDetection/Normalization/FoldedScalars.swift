import Lexicons

/// A text as scalars with the letters they fold to.
struct FoldedScalars {
  /// How many zeros stand behind the text: a scalar may be read at any place up to its end.
  static let padding = 16

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
    return FoldedScalars.longScalar(bytes, count, at: offset)
  }

  /// The two bytes from an offset up to the end of the text on, the first in the lowest place.
  ///
  /// The offset is not checked: whoever goes on by two bytes that are a scalar, which no zero is part of,
  /// stays inside the text.
  @inline(__always)
  func pair(at offset: Int) -> UInt32 {
    assert(offset <= count, "zeros stand behind the text")
    return UInt32(
      UInt16(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt16.self)))
  }

  /// What two bytes fold to that are a scalar of two; `Letters.other` for all other bytes, whatever they
  /// are.
  @inline(__always)
  func letter(ofPair pair: UInt32) -> UInt8 { table[pair: pair] }

  /// What the eight scalars of two bytes fold to that begin at an offset up to the end of the text, a byte
  /// each, the first in the lowest place; `Letters.other` where two bytes are no such scalar.
  ///
  /// Most words end within them, and so are folded without a jump that depends on their length.
  @inline(__always)
  func letters(ofPairsAt offset: Int) -> UInt64 {
    assert(offset <= count, "zeros stand behind the text")
    let raw = UnsafeRawBufferPointer(bytes)
    let first = UInt64(
      littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let second = UInt64(
      littleEndian: raw.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
    return fourLetters(of: first) | fourLetters(of: second) &<< 32
  }

  @inline(__always)
  private func fourLetters(of pairs: UInt64) -> UInt64 {
    UInt64(table[pair: UInt32(truncatingIfNeeded: pairs)])
      | UInt64(table[pair: UInt32(truncatingIfNeeded: pairs &>> 16)]) &<< 8
      | UInt64(table[pair: UInt32(truncatingIfNeeded: pairs &>> 32)]) &<< 16
      | UInt64(table[pair: UInt32(truncatingIfNeeded: pairs &>> 48)]) &<< 24
  }

  /// How many of the first of eight folded scalars are letters or digits.
  @inline(__always)
  static func lettersCount(in eight: UInt64) -> Int {
    // The lowest zero of these is what is no letter: `Letters.other` is 0 and `Letters.mark` 1.
    let halves = eight & 0xFEFE_FEFE_FEFE_FEFE
    let zeros = (halves &- 0x0101_0101_0101_0101) & ~halves & 0x8080_8080_8080_8080
    return zeros.trailingZeroBitCount >> 3
  }

  /// The two bytes of a scalar, as `pair(at:)` gives them; 0 for a scalar of other length.
  @inline(__always)
  static func pair(of scalar: UInt32) -> UInt32 {
    guard scalar >= 0x80, scalar < 0x800 else { return 0 }
    return 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8
  }

  @inline(never)
  private static func longScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ count: Int, at offset: Int
  ) -> (scalar: UInt32, length: Int, letter: UInt8) {
    let text = BorrowedList(UnsafeBufferPointer(rebasing: bytes[..<count]))
    let (scalar, length) = UTF8Reading.scalar(in: text, at: offset)
    return (scalar, length, Letters.fold(scalar: scalar))
  }
}

/// What the scalars of one and two bytes fold to, which are nearly all that news has.
private struct FoldTable: @unchecked Sendable {
  private let letters: UnsafePointer<UInt8>
  /// The same by the two bytes of a scalar, the first in the lowest place; zeros elsewhere. Arabic takes four
  /// kilobytes of it.
  private let pairs: UnsafePointer<UInt8>

  /// Made once and kept until the program ends.
  static let shared = FoldTable()

  private init() {
    let letters = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x800)
    for scalar in 0..<0x800 { letters[scalar] = Letters.fold(scalar: UInt32(scalar)) }
    self.letters = UnsafePointer(letters)
    let pairs = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    pairs.initialize(repeating: Letters.other, count: 0x10000)
    for scalar in UInt32(0x80)..<0x800 {
      pairs[Int(FoldedScalars.pair(of: scalar))] = letters[Int(scalar)]
    }
    self.pairs = UnsafePointer(pairs)
  }

  /// What a scalar folds to; only its lowest eleven bits count.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt8 { letters[Int(scalar & 0x7FF)] }

  /// What a scalar of two bytes folds to; only the lowest sixteen bits count.
  @inline(__always)
  subscript(pair pair: UInt32) -> UInt8 { pairs[Int(pair & 0xFFFF)] }
}
