/// The charset that a page declares in a `meta` tag.
enum MetaCharset {
  /// The first label among the first 1,024 bytes, as HTML asks authors to place it; pages that
  /// place it later are common enough that 4,096 are looked at.
  ///
  /// Takes `charset=` inside a `meta` tag, whether as an attribute of its own or inside `content`,
  /// and skips comments.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var index = 0
    while index < head.count {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = head[index...]
      if rest.starts(with: Array("<!--".utf8)) {
        index = find(Array("-->".utf8), in: head, from: index + 4) ?? head.count
      } else if rest.starts(with: Array("<meta".utf8)) {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.count
        if let label = label(inTag: Array(head[index..<end])) { return label }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func label(inTag tag: [UInt8]) -> String? {
    guard let start = find(Array("charset".utf8), in: tag, from: 0) else { return nil }
    let rest = tag[(start + 7)...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    return String(decoding: rest.dropFirst().prefix(64), as: UTF8.self)
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index...].starts(with: needle) { return index }
      index += 1
    }
    return nil
  }
}
