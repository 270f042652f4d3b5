import Glibc

/// Finds a byte by the system's own search, which is the fastest that a machine has.
enum ByteFinder {
  /// The offset of the first such byte in a range inside `bytes`; `nil` where there is none.
  static func first(
    _ byte: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "inside the bytes")
    guard let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }
}
