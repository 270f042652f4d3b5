import ClaimModel

/// A chunked body (RFC 9112, section 7.1), read in one pass.
///
/// A bare line feed ends a line as CR LF does, which is what libcurl takes too. Extensions and
/// trailers are passed over.
struct ChunkedBody {
  /// How the reading ended.
  enum End: Equatable {
    /// With the last chunk and the line that ends the trailers; the offset after them.
    case whole(Int)
    /// With the bytes.
    case short
    /// At bytes that are no chunk; their offset.
    case malformed(Int)
  }

  /// The data of the chunks that came, also of the last where it came in part.
  private(set) var payload: [UInt8] = []
  /// How the reading ended.
  private(set) var end = End.short

  init(_ bytes: [UInt8]) {
    var offset = 0
    while true {
      let start = offset
      guard let size = Self.size(in: bytes, at: &offset) else {
        // Digits that end with the bytes are the beginning of a size.
        end = offset == bytes.count ? .short : .malformed(start)
        return
      }
      guard Self.skipLine(in: bytes, from: &offset) != nil else { return }
      if size == 0 { break }
      let available = min(size, bytes.count - offset)
      payload += bytes[offset..<(offset + available)]
      offset += available
      if available < size || offset == bytes.count { return }
      if bytes[offset] == 0x0D { offset += 1 }
      if offset == bytes.count { return }
      guard bytes[offset] == 0x0A else {
        end = .malformed(offset)
        return
      }
      offset += 1
    }
    while let length = Self.skipLine(in: bytes, from: &offset) {
      if length == 0 {
        end = .whole(offset)
        return
      }
    }
  }

  /// The size of a chunk, of up to 15 digits behind its zeros, so that it fits; `nil` without a digit,
  /// with more, or when the bytes end with them.
  private static func size(in bytes: [UInt8], at offset: inout Int) -> Int? {
    let start = offset
    var size = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard let digit = HexDigit.value(of: byte) else {
        // What may follow is an extension, space before it, or the end of the line.
        let isEnd = [0x3B, 0x20, 0x09, 0x0D, 0x0A].contains(byte) && offset > start
        return isEnd ? size : nil
      }
      // Zeros in front are no size.
      if size >> 56 != 0 { return nil }
      size = size << 4 | Int(digit)
      offset += 1
    }
    return nil
  }

  /// Goes past the next line feed; the length of the line without its end, `nil` when none comes.
  private static func skipLine(in bytes: [UInt8], from offset: inout Int) -> Int? {
    guard let feed = bytes[offset...].firstIndex(of: 0x0A) else {
      offset = bytes.count
      return nil
    }
    let isReturned = feed > offset && bytes[feed - 1] == 0x0D
    let length = feed - offset - (isReturned ? 1 : 0)
    offset = feed + 1
    return length
  }
}
