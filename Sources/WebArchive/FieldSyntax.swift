import ClaimModel

/// What values of header fields look like (WARC 1.1, sections 4 and 5).
enum FieldSyntax {
  /// Whether a byte may stand in a name (RFC 2616's token).
  static func isToken(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
  }

  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The URI in `<…>`; `nil` for anything else.
  static func bracketedURI(_ text: String) -> String? {
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count > 2 else { return nil }
    let inside = text.withoutAngleBrackets
    return URISyntax.isURI(inside) ? inside : nil
  }

  /// The moment of a WARC-Date: a year, month, day, minute or second in UTC, or with one to nine
  /// digits of a fraction; what is not told counts as its beginning.
  static func date(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 4: return Timestamp(iso8601: text + "-01-01T00:00:00Z")
    case 7: return Timestamp(iso8601: text + "-01T00:00:00Z")
    case 10: return Timestamp(iso8601: text + "T00:00:00Z")
    case 17 where bytes.last == UInt8(ascii: "Z"):
      return Timestamp(iso8601: text.dropLast() + ":00Z")
    default: break
    }
    guard let dot = text.firstIndex(of: ".") else { return Timestamp(iso8601: text) }
    let fraction = text[text.index(after: dot)...].dropLast()
    guard text.hasSuffix("Z"), (1...9).contains(fraction.utf8.count),
      fraction.utf8.allSatisfy(isDigit)
    else { return nil }
    return Timestamp(iso8601: text[..<dot] + "Z")
  }

  /// Whether a text is an address of IPv4 or IPv6 as text.
  static func isIPAddress(_ text: String) -> Bool {
    if text.contains(":") {
      return text.utf8.count <= 45 && text.filter { $0 == ":" }.count >= 2
        && text.utf8.allSatisfy { isHex($0) || $0 == 0x3A || $0 == 0x2E }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy {
        (1...3).contains($0.count) && isNumber(String($0)) && Int($0) ?? 256 < 256
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isHex(_ byte: UInt8) -> Bool { HexDigit.value(of: byte) != nil }
}
