import ClaimModel

/// A URL or reference made ready for libcurl's parser: checked, without user name, password and
/// fragment, with what browsers percent-encode in a path or query percent-encoded.
struct AddressParts {
  /// The reference; its host may still be outside ASCII.
  let text: [UInt8]
  /// The host as written, in ASCII lower case; `nil` in a reference without one.
  let writtenHost: String?

  /// - Throws: why such an address is never fetched.
  init(_ bytes: some Collection<UInt8>, hasBase: Bool) throws(Refusal) {
    let bytes = Self.trimmed(bytes)
    guard !bytes.isEmpty else { throw Refusal(reason: "the address is empty") }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Refusal(reason: "a control character in '\(Self.shown(bytes))'")
    }
    let scheme = Self.scheme(of: bytes)
    if let scheme, scheme != "http", scheme != "https" {
      throw Refusal(reason: "not http or https: '\(scheme)'")
    }
    var rest = bytes[...]
    if let scheme {
      rest = rest.dropFirst(scheme.utf8.count + 1)
    } else if !hasBase {
      throw Refusal(reason: "no http:// or https:// before '\(Self.shown(bytes))'")
    }
    var text = bytes[..<rest.startIndex].map { $0 }
    guard rest.starts(with: Array("//".utf8)) else {
      guard scheme == nil else {
        throw Refusal(reason: "no host in '\(Self.shown(bytes))'")
      }
      self.text = Self.encoded(rest)
      writtenHost = nil
      return
    }
    rest = rest.dropFirst(2)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let hostAndPort = try Self.withoutUser(authority)
    guard !hostAndPort.isEmpty else {
      throw Refusal(reason: "no host in '\(Self.shown(bytes))'")
    }
    text += Array("//".utf8) + hostAndPort + Self.encoded(rest[authority.endIndex...])
    self.text = text
    writtenHost = Self.host(in: hostAndPort)
  }

  /// An address for people, without user name and password.
  private static func shown(_ bytes: some Collection<UInt8>) -> String {
    printableText(Fetcher.withoutUser(String(decoding: bytes, as: UTF8.self)).utf8, upTo: 200)
  }

  private static func trimmed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = Array(bytes.drop(while: isSpace))
    return Array(start[..<((start.lastIndex { !isSpace($0) } ?? -1) + 1)])
  }

  /// RFC 3986, 3.1, in lower case; `nil` where there is none.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }),
      bytes[end] == UInt8(ascii: ":"), let first = bytes.first, isLetter(first),
      bytes[..<end].allSatisfy({
        isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      })
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The host and port of an authority: credentials are never sent, and never kept.
  private static func withoutUser(_ authority: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
    let parts = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let shown = (parts.count > 1 ? "…@" : "") + printableText(parts.last ?? [], upTo: 200)
    guard !authority.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else {
      throw Refusal(reason: "not a host: '\(shown)'")
    }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return Array(authority) }
    let user = authority[..<at]
    for offset in user.indices where user[offset] == UInt8(ascii: "%") {
      // %00 to %1F, and %7F.
      if let value = HexDigit.pair(in: user, at: offset + 1), value < 0x20 || value == 0x7F {
        throw Refusal(reason: "a control character in the user name of the address")
      }
    }
    return Array(authority[(at + 1)...])
  }

  /// What stands before the port.
  private static func host(in hostAndPort: [UInt8]) -> String {
    let start = hostAndPort.lastIndex(of: UInt8(ascii: "]")) ?? 0
    let end = hostAndPort[start...].firstIndex(of: UInt8(ascii: ":")) ?? hostAndPort.endIndex
    return String(decoding: hostAndPort[..<end], as: UTF8.self).lowercased()
  }

  /// Path and query without the fragment, as browsers ask for them: percent-encoded is what the WHATWG's
  /// URL Standard has in its path percent-encode set and, behind the `?`, in its special-query
  /// percent-encode set; so `|`, `[` and a `%` that escapes nothing stay as they are written. A
  /// backslash in the path, of which browsers make a slash, is encoded: a server that reads it otherwise
  /// than we do shall not be asked for another page.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    var isQuery = false
    for byte in bytes.prefix(while: { $0 != UInt8(ascii: "#") }) {
      let special = isQuery ? "\"<>'" : "\"<>^`{}\\"
      if (0x21...0x7E).contains(byte), !special.utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
      if byte == UInt8(ascii: "?") { isQuery = true }
    }
    return encoded
  }
}
