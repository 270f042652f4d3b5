extension JSONValue {
  /// How a value is laid out.
  public enum Layout: Sendable {
    /// On one line, without spaces.
    case compact
    /// Two spaces of indentation a level; arrays of numbers stay on one line.
    case pretty
  }

  /// The value as JSON text (RFC 8259), in UTF-8.
  ///
  /// Control characters, U+2028 and U+2029 are escaped, so that the text can stand in a line-based
  /// format and inside a script; all other characters stand as themselves, Arabic readable.
  public func serialized(_ layout: Layout = .compact) -> String {
    var out: [UInt8] = []
    write(layout, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the value as JSON text.
  public func write(_ layout: Layout = .compact, to out: inout [UInt8]) {
    var stream = JSONStream(layout, after: out)
    // The stream alone holds the bytes now, and need not copy them.
    out = []
    stream.value(self)
    out = stream.bytes
  }

  /// Appends a string as a JSON string, quotation marks included.
  public static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while true {
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let end = PlainText.end(in: raw, from: offset, alsoStops: 0xE2)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[offset..<end]))
        offset = end
        guard offset < bytes.count else { break }
        let byte = bytes[offset]
        let isLineSeparator =
          byte == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
          && bytes[offset + 2] & 0xFE == 0xA8
        switch byte {
        case 0x22: out.append(contentsOf: "\\\"".utf8)
        case 0x5C: out.append(contentsOf: "\\\\".utf8)
        case 0x0A: out.append(contentsOf: "\\n".utf8)
        case 0x0D: out.append(contentsOf: "\\r".utf8)
        case 0x09: out.append(contentsOf: "\\t".utf8)
        case 0xE2 where isLineSeparator:
          out.append(contentsOf: (bytes[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        case 0xE2: out.append(byte)
        default:
          let digits = String(byte, radix: 16)
          out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count)).utf8)
          out.append(contentsOf: digits.utf8)
        }
        offset += isLineSeparator ? 3 : 1
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
