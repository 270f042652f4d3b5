/// Kinds of files that people take for an article's text, told by their first bytes.
enum FileKind {
  /// What the bytes are, as in "'x' is a PDF document"; `nil` for anything else.
  ///
  /// The signatures are those of the formats' own specifications.
  static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return zipKind(of: bytes) }
    if bytes.starts(with: Array("RIFF".utf8)) {
      return bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
        ? "an image (WebP)" : "a sound or film"
    }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "a film or image" }
    return signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8), "a PDF document"),
    ([0x89] + Array("PNG\r\n".utf8), "an image (PNG)"),
    ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
    (Array("GIF87a".utf8), "an image (GIF)"),
    (Array("GIF89a".utf8), "an image (GIF)"),
    ([0x49, 0x49, 0x2A, 0x00], "an image (TIFF)"),
    ([0x4D, 0x4D, 0x00, 0x2A], "an image (TIFF)"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8) + [0x31, 0x41, 0x59, 0x26], "a bzip2 archive"),
    (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59, 0x26], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    (Array("Rar!\u{1A}".utf8), "a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0x7F] + Array("ELF".utf8), "a program"),
    (Array("ID3".utf8), "a sound"),
    (Array("OggS\0".utf8), "a sound or film"),
  ]

  /// Office documents are zip archives whose first entries have telling names.
  private static func zipKind(of bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("word/") { return "a Word document" }
    if head.contains("xl/") { return "an Excel document" }
    if head.contains("ppt/") { return "a PowerPoint document" }
    if head.contains("application/vnd.oasis") { return "an OpenDocument file" }
    if head.contains("application/epub") { return "an EPUB book" }
    if head.contains("[Content_Types].xml") { return "an Office document" }
    return "a zip archive"
  }
}
