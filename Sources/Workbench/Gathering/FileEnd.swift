/// Whether files come to their own end, by what their formats say of it. What stands behind the end is
/// passed over: cameras and mailers put things there.
enum FileEnd {
  /// What is missing at the end of a file, for people; `nil` where nothing is, or where nothing is known
  /// of how files of the type end.
  static func missing(in bytes: [UInt8], of type: String) -> String? {
    switch type {
    case "application/pdf":
      // ISO 32000-1, 7.5.5; viewers look for it in the last kilobyte.
      holds("%%EOF", in: bytes.suffix(1024)) ? nil : "the mark that ends a PDF is missing"
    case "image/png": hasEndOfPNG(bytes) ? nil : "the part that ends a PNG is missing"
    case "image/jpeg": hasEndOfJPEG(bytes) ? nil : "the mark that ends a JPEG is missing"
    case "image/gif":
      // GIF89a, 27: a trailer of 3B; some writers fill up with zeros.
      bytes.last { $0 != 0 } == 0x3B ? nil : "the mark that ends a GIF is missing"
    case "image/webp": isWholeRIFF(bytes) ? nil : "it is shorter than it says"
    default: nil
    }
  }

  private static func holds(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let mark = Array(mark.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: mark) }
  }

  /// Chunks of a length, a name, data and a checksum (PNG, section 5.3); the last is IEND.
  private static func hasEndOfPNG(_ bytes: [UInt8]) -> Bool {
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let isLast = bytes[(place + 4)..<(place + 8)].elementsEqual("IEND".utf8)
      place += 12 + length
      if isLast { return place <= bytes.count }
    }
    return false
  }

  /// Segments with a length, and behind a scan's header the coded picture, in which FF is followed by 00
  /// or by a restart mark (ITU-T T.81, B.1.1); a preview inside a segment has an end of its own.
  private static func hasEndOfJPEG(_ bytes: [UInt8]) -> Bool {
    var place = 2
    while let mark = bytes[min(place, bytes.count)...].firstIndex(of: 0xFF), mark + 1 < bytes.count
    {
      switch bytes[mark + 1] {
      case 0xD9: return true
      case 0xFF: place = mark + 1
      case 0x00, 0x01, 0xD0...0xD8: place = mark + 2
      default:
        guard mark + 3 < bytes.count else { return false }
        place = mark + 2 + max(2, Int(bytes[mark + 2]) << 8 | Int(bytes[mark + 3]))
      }
    }
    return false
  }

  /// RIFF: four letters, and the length of what follows, the lowest byte first.
  private static func isWholeRIFF(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12 else { return false }
    let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    return bytes.count >= 8 + length
  }
}
