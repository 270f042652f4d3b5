import CCurl

/// What is known of the TLS that a hop came through.
package struct TLSFacts: Hashable, Sendable {
  /// The protocol as web archives name it, such as `tls/1.3`.
  package let protocolName: String
  /// The cipher suite by IANA's name, such as `TLS_AES_256_GCM_SHA384`.
  package let cipherSuite: String
  /// SHA-256 of each certificate that the server sent, in DER, its own first; at most 10.
  package let certificates: [String]

  /// Makes facts.
  package init(protocolName: String, cipherSuite: String, certificates: [String]) {
    self.protocolName = protocolName
    self.cipherSuite = cipherSuite
    self.certificates = certificates
  }

  /// Of what the handshake left; `nil` where there was none.
  init?(_ facts: UnsafeMutablePointer<isnad_tls_facts>) {
    let version = withUnsafePointer(to: &facts.pointee.version) {
      String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    guard version.hasPrefix("TLSv") || version.hasPrefix("SSLv") else { return nil }
    // OpenSSL says TLSv1 of 1.0.
    let number = version.dropFirst(4)
    protocolName =
      version.prefix(3).lowercased() + "/" + (number.contains(".") ? number : number + ".0")
    cipherSuite = withUnsafePointer(to: &facts.pointee.cipher) {
      String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    certificates = (0..<facts.pointee.certificates).map { index in
      UnsafeBufferPointer(start: isnad_tls_certificate(facts, index), count: 32)
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
