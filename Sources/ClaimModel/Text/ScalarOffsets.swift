/// Converts between UTF-8 offsets and Unicode scalar offsets of one text.
///
/// Built once for a text, then answers in constant time. Positions that leave the program are scalar
/// offsets (W3C Web Annotation counts code points).
public struct ScalarOffsets: Sendable {
  /// How many bytes are counted together: what one question looks at, in two steps of eight.
  private static let stride = 16
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
    // Grown, and not made of its size at once, for which the runtime is asked what an array is.
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    bytes.withUnsafeBytes { raw in
      var start = 0
      while start &+ Self.stride <= raw.count {
        marks.append(count)
        count &+=
          Self.stride &- Self.sum(Self.goingOn(raw, start) &+ Self.goingOn(raw, start &+ 8))
        start &+= Self.stride
      }
      marks.append(count)
      count += Self.slowCount(in: raw, from: start, to: raw.count)
    }
    self.bytes = bytes
    self.marks = marks
    scalarCount = count
  }

  /// The number of scalars that begin before a UTF-8 offset.
  ///
  /// - Precondition: `utf8Offset` lies in `0...` the length of the text.
  @inline(__always)
  public func scalarOffset(ofUTF8 utf8Offset: Int) -> Int {
    precondition(utf8Offset >= 0 && utf8Offset <= bytes.count, "the offset lies inside the text")
    guard utf8Offset < bytes.count else { return scalarCount }
    let mark = utf8Offset / Self.stride
    return marks[mark]
      &+ bytes.withUnsafeBytes {
        Self.scalarCount(in: $0, from: mark &* Self.stride, to: utf8Offset)
      }
  }

  /// The number of scalars that begin in a range of at most `stride` bytes.
  @inline(__always)
  private static func scalarCount(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    precondition(start >= 0 && start <= end && end <= bytes.count, "the bytes lie inside the text")
    guard start &+ stride <= bytes.count else { return slowCount(in: bytes, from: start, to: end) }
    let size = end &- start
    let low = goingOn(bytes, start) & firstBytes(size)
    let high = goingOn(bytes, start &+ 8) & firstBytes(size &- 8)
    return size &- sum(low &+ high)
  }

  /// The sum of eight small numbers, a byte each: a multiplication adds them up in the highest byte.
  @inline(__always)
  private static func sum(_ bytes: UInt64) -> Int {
    Int((bytes &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Of each of eight bytes 1 where it goes on with a scalar: where its two highest bits are 10.
  @inline(__always)
  private static func goingOn(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let step = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    return (step &>> 7) & ~(step &>> 6) & 0x0101_0101_0101_0101
  }

  /// All bits of the first so many of eight bytes: of none below one, of all from eight on.
  @inline(__always)
  private static func firstBytes(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : .max &>> UInt64(64 &- 8 &* count)
  }

  /// The same as `scalarCount`, byte by byte, where fewer than `stride` bytes are left.
  private static func slowCount(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    bytes[start..<end].count { $0 & 0xC0 != 0x80 }
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
