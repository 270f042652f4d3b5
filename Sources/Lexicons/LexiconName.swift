/// A short name that the lexicon files give, such as `affirm`: plain bytes that are copied and
/// compared without counting references.
public struct LexiconName: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// How many bytes a name may have.
  static let lengthLimit = 24
  /// The bytes, the first in the lowest place, and zeros.
  @usableFromInline var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// The name in UTF-8.
  ///
  /// - Returns: `nil` for one of more than 24 bytes.
  public init?(_ name: some Collection<UInt8>) {
    guard name.count <= LexiconName.lengthLimit else { return nil }
    for (place, byte) in name.enumerated() {
      let bits = UInt64(byte) << UInt64(8 * (place % 8))
      switch place / 8 {
      case 0: words.0 |= bits
      case 1: words.1 |= bits
      default: words.2 |= bits
      }
    }
  }

  /// The name as text.
  public var description: String {
    var bytes: [UInt8] = []
    for word in [words.0, words.1, words.2] {
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place))) }
    }
    return String(decoding: bytes.prefix { $0 > 0 }, as: UTF8.self)
  }

  /// Whether two names are the same.
  @inlinable @inline(__always)
  public static func == (left: LexiconName, right: LexiconName) -> Bool {
    left.words == right.words
  }

  /// Takes the bytes in.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }
}

extension LexiconName: ExpressibleByStringLiteral {
  /// The name, cut after 24 bytes; the compiler works it out beforehand.
  @inlinable @inline(__always)
  public init(stringLiteral name: StaticString) {
    let start = name.utf8Start
    let count = name.utf8CodeUnitCount
    for place in 0..<8 {
      let shift = UInt64(8 * place)
      if place < count { words.0 |= UInt64(start[place]) &<< shift }
      if place + 8 < count { words.1 |= UInt64(start[place + 8]) &<< shift }
      if place + 16 < count { words.2 |= UInt64(start[place + 16]) &<< shift }
    }
  }
}
