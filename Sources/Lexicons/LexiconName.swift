/// A short name that the lexicon files give, such as `affirm`: a number that stands for its bytes, copied
/// and compared without counting references.
public struct LexiconName: Hashable, Sendable, BitwiseCopyable {
  /// How many bytes a name may have.
  static let lengthLimit = 24
  /// A hash of all bytes. Names are few and ours: a test holds that no two of them are taken for one.
  @usableFromInline var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The name in UTF-8.
  ///
  /// - Returns: `nil` for one of more than 24 bytes.
  public init?(_ name: some Collection<UInt8>) {
    guard name.count <= LexiconName.lengthLimit else { return nil }
    for byte in name { take(byte) }
  }

  @inlinable @inline(__always)
  mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

extension LexiconName: ExpressibleByStringLiteral {
  /// The name, cut after 24 bytes; the compiler works it out beforehand.
  @inlinable @inline(__always)
  public init(stringLiteral name: StaticString) {
    let start = name.utf8Start
    let count = name.utf8CodeUnitCount
    for place in 0..<24 where place < count { take(start[place]) }
  }
}
