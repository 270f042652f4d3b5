/// Tells the source of a web page from text that merely speaks of tags.
enum WebPageSource {
  private static let openings = [
    "<!doctype html", "<html", "<head", "<body", "<script", "<meta ", "<!--",
  ]

  /// Whether the bytes begin as a page does: after white space and an XML declaration, with a tag
  /// that only pages begin with.
  static func isPage(_ bytes: some Sequence<UInt8>, name: String) -> Bool {
    var head = Array(bytes.prefix(2048)).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    var isXML = false
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")) {
      isXML = true
      head = head[(end + 1)...].drop { $0 <= 0x20 }
    }
    let start = String(decoding: head.prefix(32), as: UTF8.self).lowercased()
    if openings.contains(where: start.hasPrefix) { return true }
    let isNamedAsPage = [".html", ".htm", ".xhtml"].contains { name.lowercased().hasSuffix($0) }
    return start.hasPrefix("<") && (isNamedAsPage || isXML)
  }
}
