import CCrypto

/// A digest with the name of its algorithm in front, as web archives write it: `sha256:e3b0…` in
/// hex, `sha1:3I42H3S6…` in base32.
package struct LabelledDigest: Hashable, Sendable {
  /// The algorithms that archives use, by their labels, with OpenSSL's names.
  private static let algorithms = [
    "md5": "MD5", "sha1": "SHA1", "sha-1": "SHA1", "sha256": "SHA256", "sha-256": "SHA256",
    "sha384": "SHA384", "sha-384": "SHA384", "sha512": "SHA512", "sha-512": "SHA512",
  ]

  /// What stands before the colon, in lower case.
  package let label: String
  private let value: Substring

  /// Reads one; `nil` where there is no label or no value.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...]
    guard colon > text.startIndex, !value.isEmpty else { return nil }
    label = text[..<colon].lowercased()
    self.value = value
  }

  /// Whether it is the digest of some bytes; `nil` where the algorithm is not known.
  package func isDigest(of bytes: some Sequence<UInt8>) -> Bool? {
    guard let name = Self.algorithms[label] else { return nil }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    let array = Array(bytes)
    let count = array.withUnsafeBytes { isnad_digest(name, $0.baseAddress, $0.count, &digest) }
    guard count > 0 else { return nil }
    let actual = digest.prefix(Int(count))
    return Self.bytes(ofHex: value)?.elementsEqual(actual) == true
      || Self.bytes(ofBase32: value)?.elementsEqual(actual) == true
  }

  private static func bytes(ofHex text: Substring) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// RFC 4648, section 6, in either case, its padding left out or not.
  private static func bytes(ofBase32 text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8.prefix(while: { $0 != UInt8(ascii: "=") }) {
      switch byte {
      case 0x41...0x5A: bits = bits << 5 | Int(byte - 0x41)
      case 0x61...0x7A: bits = bits << 5 | Int(byte - 0x61)
      case 0x32...0x37: bits = bits << 5 | Int(byte - 0x32 + 26)
      default: return nil
      }
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
        bits &= (1 << count) - 1
      }
    }
    return bytes
  }
}
