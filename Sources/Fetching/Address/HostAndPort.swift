/// A host and a port as a person writes them, such as `127.0.0.1:8080` or `[::1]:80`.
///
/// Hosts are compared as text, in ASCII lower case: `localhost:80` does not stand for
/// `127.0.0.1:80`.
package struct HostAndPort: Hashable, Sendable, CustomStringConvertible {
  /// The host as written in a URL: an IPv6 address keeps its brackets.
  package let host: String
  /// The port, 1 to 65535.
  package let port: Int

  /// A host, in whichever case, and a port.
  package init(host: String, port: Int) {
    self.host = host.lowercased()
    self.port = port
  }

  /// Reads `HOST:PORT`; `nil` where the host is empty, the port is not 1 to 65535, or an IPv6
  /// address lacks its brackets.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let host = text[..<colon]
    let digits = text[text.index(after: colon)...]
    guard !host.isEmpty, !host.utf8.contains(where: { $0 <= 0x20 || "/?#@".utf8.contains($0) }),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), (1...65535).contains(port),
      host.contains(":") ? (host.hasPrefix("[") && host.hasSuffix("]")) : true
    else { return nil }
    self.init(host: String(host), port: port)
  }

  /// `HOST:PORT`.
  package var description: String { "\(host):\(port)" }
}
