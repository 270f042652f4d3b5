import Foundation

/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  static func text(of bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// The bytes; `nil` for what is no base64.
  static func bytes(of text: String) -> [UInt8]? {
    Data(base64Encoded: text).map { [UInt8]($0) }
  }
}
