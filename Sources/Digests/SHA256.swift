import CCrypto

/// SHA-256 by the system's libcrypto.
public enum SHA256 {
  /// The digest of some bytes, as lower-case hex.
  public static func hex(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hex(of: $0) }
  }

  /// The digest of a text's UTF-8, as lower-case hex.
  public static func hex(of text: String) -> String {
    var text = text
    return text.withUTF8 { hex(of: UnsafeRawBufferPointer($0)) }
  }

  private static func hex(of bytes: UnsafeRawBufferPointer) -> String {
    withDigest(of: bytes) { hexDigits($0) }
  }

  /// The 32 bytes of the digest.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    withDigest(of: bytes) { Array($0) }
  }

  /// Calls `body` with the 32 bytes of a digest, which take no memory of their own.
  @inline(__always)
  private static func withDigest<Result>(
    of bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { out in
      let succeeded = isnad_sha256(bytes.baseAddress, bytes.count, out.baseAddress)
      precondition(succeeded == 1, "libcrypto computes SHA-256")
      return body(UnsafeRawBufferPointer(out))
    }
  }

  /// Bytes as lower-case hex digits, two a byte.
  public static func hexDigits(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexDigits($0) }
  }

  private static func hexDigits(_ bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      var place = 0
      for byte in bytes {
        digits[place] = digit(byte >> 4)
        digits[place &+ 1] = digit(byte & 15)
        place &+= 2
      }
      return 2 * bytes.count
    }
  }

  @inline(__always)
  private static func digit(_ value: UInt8) -> UInt8 { value &+ (value < 10 ? 0x30 : 0x57) }
}
