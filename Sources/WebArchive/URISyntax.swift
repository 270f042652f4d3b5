/// The grammar of URIs (RFC 3986, appendix A).
enum URISyntax {
  /// Whether a text is a URI with its scheme: every part of it holds what the grammar allows there,
  /// and its escapes are whole.
  static func isURI(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else {
      return false
    }
    var rest = bytes[(colon + 1)...]
    guard !rest.isEmpty else { return false }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let authority = rest.prefix { !"/?#".utf8.contains($0) }
      guard isAuthority(authority) else { return false }
      rest = rest[authority.endIndex...]
    }
    let path = rest.prefix { !"?#".utf8.contains($0) }
    guard holds(path, pathCharacters) else { return false }
    rest = rest[path.endIndex...]
    if rest.first == UInt8(ascii: "?") {
      let query = rest.dropFirst().prefix { $0 != UInt8(ascii: "#") }
      guard holds(query, queryCharacters) else { return false }
      rest = rest[query.endIndex...]
    }
    return rest.isEmpty || holds(rest.dropFirst(), queryCharacters)
  }

  /// An address in the form that the grammar allows, whatever was asked for in its path and query: a
  /// `%` that escapes nothing becomes `%25`, and so on for each character of ASCII that may not stand
  /// there.
  ///
  /// What is a URI already stays as it is, and so do what stands before the path, spaces, and what is
  /// not printable ASCII, which nobody asks for.
  static func escaped(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var start = 0
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[(colon + 1)...].starts(with: "//".utf8)
    {
      start = bytes[(colon + 3)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped = Array(bytes[..<start])
    for index in start..<bytes.count {
      let byte = bytes[index]
      let stays =
        byte == UInt8(ascii: "%") ? isEscape(bytes[index...]) : queryCharacters.contains(byte)
      if stays || byte == UInt8(ascii: "#") || !(0x21...0x7E).contains(byte) {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  // MARK: - Parts

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }

  /// `[userinfo@]host[:port]`, the host a name, an address of IPv4, or one of IPv6 in brackets, which
  /// may tell its zone (RFC 6874).
  private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
    var host = bytes
    if let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
      guard holds(bytes[..<at], nameCharacters.union([UInt8(ascii: ":")])) else { return false }
      host = bytes[(at + 1)...]
    }
    if host.first == UInt8(ascii: "[") {
      guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let rest = host[(end + 1)...]
      return host[(host.startIndex + 1)..<end].count > 1
        && holds(
          host[(host.startIndex + 1)..<end], nameCharacters.union([UInt8(ascii: ":")]))
        && (rest.isEmpty || rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy(isDigit))
    }
    let name = host.prefix { $0 != UInt8(ascii: ":") }
    return holds(name, nameCharacters) && host[name.endIndex...].dropFirst().allSatisfy(isDigit)
  }

  /// Whether bytes are some of a set, and escapes.
  private static func holds(_ bytes: ArraySlice<UInt8>, _ set: Set<UInt8>) -> Bool {
    bytes.indices.allSatisfy { index in
      bytes[index] == UInt8(ascii: "%") ? isEscape(bytes[index...]) : set.contains(bytes[index])
    }
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 2 && bytes.dropFirst().prefix(2).allSatisfy(FieldSyntax.isHex)
  }

  // MARK: - Characters

  /// `unreserved / sub-delims`.
  private static let nameCharacters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=".utf8)
  /// `*( pchar / "/" )`.
  private static let pathCharacters = nameCharacters.union(":@/".utf8)
  /// `*( pchar / "/" / "?" )`.
  private static let queryCharacters = pathCharacters.union("?".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
