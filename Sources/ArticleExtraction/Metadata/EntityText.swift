/// Text that was written for HTML inside a text that is not HTML.
enum EntityText {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "laquo": "«",
    "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "ndash": "–",
    "mdash": "—", "hellip": "…", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]

  /// A tag is at most so many bytes long; a `<` that no `>` follows in time is a sign of its own.
  private static let tagLimit = 500
  /// The longest reference that is read, from `&` to `;`.
  private static let referenceLimit = 12

  /// The text with the usual character references read and tags taken out, once over.
  static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return text
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    // Where the next `>` stands, looked up once for all `<` before it.
    var tagEnd = -1
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<") where isTagName(bytes, index + 1):
        if tagEnd < index {
          tagEnd = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        }
        if tagEnd < bytes.count, tagEnd - index <= tagLimit {
          output.append(UInt8(ascii: " "))
          index = tagEnd + 1
          continue
        }
      case UInt8(ascii: "&"):
        if let (replacement, end) = reference(bytes, index) {
          output.append(contentsOf: replacement.utf8)
          index = end
          continue
        }
      default: break
      }
      output.append(bytes[index])
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isTagName(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index] == UInt8(ascii: "/") || (0x61...0x7A).contains(bytes[index] | 0x20)
  }

  /// What stands for the reference at an index, and the index behind it; `nil` for another `&`.
  private static func reference(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    let head = bytes[start...].prefix(referenceLimit)
    guard let end = head.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if let replacement = named[name] { return (replacement, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return (String(scalar), end + 1)
  }
}
