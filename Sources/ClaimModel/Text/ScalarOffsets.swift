/// Converts between UTF-8 offsets and Unicode scalar offsets of one text.
///
/// Built once for a text, then answers in constant time. Positions that leave the program are scalar
/// offsets (W3C Web Annotation counts code points).
public struct ScalarOffsets: Sendable {
  /// How many bytes are counted together: what one question looks at.
  private static let stride = 8
  private let bytes: [UInt8]
  /// The number of scalars that begin before byte `i * stride`.
  private let marks: [UInt32]
  /// The number of Unicode scalars in the text.
  public let scalarCount: Int

  /// Indexes `text`.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Indexes a text given as valid UTF-8, of less than four gigabytes.
  public init(utf8 bytes: [UInt8]) {
    precondition(bytes.count <= Int(UInt32.max), "the text is shorter than four gigabytes")
    var count = 0
    marks = [UInt32](unsafeUninitializedCapacity: bytes.count / Self.stride + 1) { marks, used in
      bytes.withUnsafeBytes { raw in
        var start = 0
        var place = 0
        while start &+ Self.stride <= raw.count {
          marks.initializeElement(at: place, to: UInt32(truncatingIfNeeded: count))
          count &+= Self.stride &- Self.sum(Self.goingOn(raw, start))
          start &+= Self.stride
          place &+= 1
        }
        marks.initializeElement(at: place, to: UInt32(truncatingIfNeeded: count))
        count += Self.slowCount(in: raw, from: start, to: raw.count)
        used = place &+ 1
      }
    }
    self.bytes = bytes
    scalarCount = count
  }

  /// The number of scalars that begin before a UTF-8 offset.
  ///
  /// - Precondition: `utf8Offset` lies in `0...` the length of the text.
  @inline(__always)
  public func scalarOffset(ofUTF8 utf8Offset: Int) -> Int {
    precondition(utf8Offset >= 0 && utf8Offset <= bytes.count, "the offset lies inside the text")
    let mark = utf8Offset / Self.stride
    let start = mark &* Self.stride
    return Int(marks[mark])
      &+ bytes.withUnsafeBytes { bytes in
        guard start &+ Self.stride <= bytes.count else {
          return Self.slowCount(in: bytes, from: start, to: utf8Offset)
        }
        let size = utf8Offset &- start
        // Shifted twice, for none of eight bytes may be left.
        let first = (Self.goingOn(bytes, start) &<< UInt64(8 &* (7 &- size))) &<< 8
        return size &- Self.sum(first)
      }
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

  /// How many scalars begin in a range, byte by byte, where fewer than `stride` bytes are left.
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
      if Int(marks[middle]) <= scalarOffset { low = middle } else { high = middle }
    }
    var count = Int(marks[low])
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
