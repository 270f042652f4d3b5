/// Converts between UTF-8 offsets and Unicode scalar offsets of one text.
///
/// Built once for a text, then answers in constant time plus at most `stride` bytes of counting.
/// Positions that leave the program are scalar offsets (W3C Web Annotation counts code points).
public struct ScalarOffsets: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// The number of scalars that begin before byte `i * stride`.
  private let marks: [Int]
  /// The number of Unicode scalars in the text.
  public let scalarCount: Int

  /// Indexes `text`.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Indexes a text given as valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    var count = 0
    let size = (bytes.count + Self.stride - 1) / Self.stride
    marks = Array(unsafeUninitializedCapacity: size) { marks, initializedCount in
      bytes.withUnsafeBytes { raw in
        for mark in 0..<size {
          let start = mark * Self.stride
          marks.initializeElement(at: mark, to: count)
          count +=
            start + Self.stride <= raw.count
            ? Self.scalarCount(inStretchOf: raw, from: start)
            : Self.scalarCount(in: raw, start..<raw.count)
        }
      }
      initializedCount = size
    }
    self.bytes = bytes
    scalarCount = count
  }

  /// The number of scalars that begin before a UTF-8 offset.
  ///
  /// - Precondition: `utf8Offset` lies in `0...` the length of the text.
  public func scalarOffset(ofUTF8 utf8Offset: Int) -> Int {
    precondition(utf8Offset >= 0 && utf8Offset <= bytes.count, "the offset lies inside the text")
    guard utf8Offset < bytes.count else { return scalarCount }
    let mark = utf8Offset / Self.stride
    let start = mark * Self.stride
    return marks[mark]
      + bytes.withUnsafeBytes {
        start + Self.stride <= $0.count
          ? Self.scalarCount(inStretchOf: $0, from: start, to: utf8Offset)
          : Self.scalarCount(in: $0, start..<utf8Offset)
      }
  }

  /// The number of scalars that begin in the first of `stride` bytes, eight bytes at a step.
  @inline(__always)
  private static func scalarCount(
    inStretchOf bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    precondition(start >= 0 && end < start + stride && start + stride <= bytes.count, "inside")
    // How many bytes at each of the eight places go on with a scalar, a byte a place.
    var places: UInt64 = 0
    var offset = start
    while offset &+ 8 <= end {
      places &+= goingOn(bytes, offset)
      offset &+= 8
    }
    // Those behind the end are left out; a whole step stands inside the stretch.
    places &+= goingOn(bytes, offset) & ((1 &<< UInt64(8 &* (end &- offset))) &- 1)
    return end &- start &- Int((places &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Of each of eight bytes 1 where it goes on with a scalar: where its two highest bits are 10.
  @inline(__always)
  private static func goingOn(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let step = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return (step &>> 7) & ~(step &>> 6) & 0x0101_0101_0101_0101
  }

  /// The number of scalars that begin in `stride` bytes, sixteen at a step.
  @inline(__always)
  private static func scalarCount(
    inStretchOf bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    precondition(start >= 0 && start + stride <= bytes.count, "inside the text")
    // 10xxxxxx, which goes on with a scalar, is below -64 as a signed byte.
    let least = SIMD16<Int8>(repeating: -64)
    let none = SIMD16<UInt8>(repeating: 0)
    let one = SIMD16<UInt8>(repeating: 1)
    var counts = none
    for offset in Swift.stride(from: start, to: start + stride, by: 16) {
      let step = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int8>.self)
      counts &+= none.replacing(with: one, where: step .>= least)
    }
    return Int(counts.wrappedSum())
  }

  /// The number of scalars that begin in a range of at most `stride` bytes, eight bytes at a step.
  private static func scalarCount(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "inside the text")
    // How many bytes at each of the eight places go on with a scalar, a byte a place.
    var places: UInt64 = 0
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let step = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A byte goes on with a scalar when its two highest bits are 10.
      places &+= (step &>> 7) & ~(step &>> 6) & 0x0101_0101_0101_0101
      offset += 8
    }
    if offset < range.upperBound, offset + 8 <= bytes.count {
      // The bytes behind the range are moved out.
      let step =
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        &<< UInt64(8 * (8 - (range.upperBound - offset)))
      places &+= (step &>> 7) & ~(step &>> 6) & 0x0101_0101_0101_0101
      offset = range.upperBound
    }
    var count = range.count - Int((places &* 0x0101_0101_0101_0101) &>> 56)
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 == 0x80 { count -= 1 }
      offset += 1
    }
    return count
  }

  /// The UTF-8 offset at which a scalar begins.
  ///
  /// - Returns: `nil` when the text has fewer scalars; the end of the text is a valid answer.
  public func utf8Offset(ofScalar scalarOffset: Int) -> Int? {
    guard scalarOffset >= 0, scalarOffset <= scalarCount else { return nil }
    if scalarOffset == scalarCount { return bytes.count }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= scalarOffset { low = middle } else { high = middle }
    }
    var count = marks[low]
    var offset = low * Self.stride
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if count == scalarOffset { return offset }
        count += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// A span in scalars: the first, and the one behind the last.
  public func scalars(of span: TextSpan) -> (start: Int, end: Int) {
    (scalarOffset(ofUTF8: span.start), scalarOffset(ofUTF8: span.end))
  }
}
