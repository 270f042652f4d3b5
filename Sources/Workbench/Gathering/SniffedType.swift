import TextDecoding

/// What bytes are by their own look, whatever their sender calls them (after the WHATWG's MIME
/// Sniffing Standard, sections 6 and 7).
enum SniffedType {
  /// The type, such as `text/html`; `application/octet-stream` for what nothing is known of, `nil`
  /// for no bytes.
  static func type(of bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return nil }
    if let type = signatures.first(where: { bytes.starts(with: $0.bytes) })?.type { return type }
    if bytes.starts(with: Array("RIFF".utf8)),
      bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    {
      return "image/webp"
    }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "video/mp4" }
    if let wide = wideText(bytes) { return textType(wide) ?? "text/plain" }
    // A mark of UTF-8 in front of a text.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let start = text.prefix(1445).drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
    if let type = textType(Array(start)) { return type }
    // Section 3.7: no text has these.
    let isBinary = text.prefix(1445).contains {
      $0 <= 0x08 || $0 == 0x0B || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0)
    }
    return isBinary ? "application/octet-stream" : "text/plain"
  }

  /// The beginning of a text of two bytes a character in UTF-8, white space in front of it gone; `nil`
  /// for other bytes.
  private static func wideText(_ bytes: [UInt8]) -> [UInt8]? {
    let start = Array(bytes.prefix(4096))
    let isMarked = start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE])
    guard isMarked || start.contains(0) else { return nil }
    let decoded = TextDecoder.decodePage(start, httpCharset: nil)
    guard decoded.charset.hasPrefix("UTF-16") else { return nil }
    return Array(decoded.text.utf8.drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) })
  }

  private static let signatures: [(bytes: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), "application/pdf"), (Array("%!PS-Adobe-".utf8), "application/postscript"),
    ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"), (Array("GIF87a".utf8), "image/gif"),
    (Array("GIF89a".utf8), "image/gif"), (Array("BM".utf8), "image/bmp"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    (Array("PK\u{3}\u{4}".utf8), "application/zip"), ([0x1F, 0x8B, 0x08], "application/gzip"),
    (Array("Rar!\u{1A}".utf8), "application/x-rar-compressed"),
    (Array("OggS\0".utf8), "application/ogg"), ([0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
    (Array("ID3".utf8), "audio/mpeg"),
  ]

  private static let tags = [
    "!doctype html", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style",
    "title", "b", "body", "br", "p", "!--",
  ]

  private static func textType(_ start: [UInt8]) -> String? {
    let text = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") { return "text/xml" }
    if text.hasPrefix("<") {
      for tag in tags where text.dropFirst().hasPrefix(tag) {
        guard tag != "!--" else { return "text/html" }
        let next = text.dropFirst(1 + tag.count).first
        if next == nil || next == " " || next == ">" || next?.isNewline == true
          || next == "\t" || next == "/"
        {
          return "text/html"
        }
      }
      return nil
    }
    let head = String(decoding: start.prefix(1445), as: UTF8.self).lowercased()
    // RFC 2557's saved pages begin as a mail message does.
    let isMessage =
      head.hasPrefix("from:") || head.hasPrefix("mime-version:") || head.hasPrefix("content-type:")
      || head.hasPrefix("subject:") || head.hasPrefix("snapshot-content-location:")
    if isMessage, head.contains("multipart/related") { return "multipart/related" }
    return nil
  }
}
