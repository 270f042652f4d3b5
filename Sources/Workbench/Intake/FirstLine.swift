import ClaimModel

/// The default title of an article.
enum FirstLine {
  /// Longer first lines are a paragraph, not a headline: the title is cut here, in characters.
  private static let limit = 200

  /// The first line that holds more than white space, trimmed; `nil` for a text without one.
  static func title(of text: String) -> String? {
    // Lines are cut off one by one: a text has many, and the first is enough.
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(where: isLineBreak) ?? scalars.endIndex
      if let title = title(ofLine: text[start..<end]) { return title }
      guard end < scalars.endIndex else { return nil }
      start = scalars.index(after: end)
    }
    return nil
  }

  private static func title(ofLine line: Substring) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let title = words.joined(separator: " ")
    return title.count <= limit ? title : String(title.prefix(limit - 1)) + "…"
  }

  /// The first line, as `title(of:)` gives it, of a text in UTF-8.
  static func title(of utf8: [UInt8]) -> String? {
    utf8.withUnsafeBufferPointer(plainTitle) ?? firstTitle(of: utf8)
      ?? title(of: String(decoding: utf8, as: UTF8.self))
  }

  /// The title in the lines up to the first that is not all white space in ASCII, so that not all of a long
  /// text is read for it; `nil` where they have none.
  private static func firstTitle(of utf8: [UInt8]) -> String? {
    guard let word = utf8.firstIndex(where: { $0 > 0x20 }),
      let end = utf8[word...].firstIndex(of: 0x0A)
    else { return nil }
    return title(of: String(decoding: utf8[..<end], as: UTF8.self))
  }

  /// The title of a text whose first line has only scalars that are a character each, which need not
  /// be searched for.
  ///
  /// - Returns: `nil` for a text that begins with another scalar, or with spaces to take out.
  private static func plainTitle(of utf8: UnsafeBufferPointer<UInt8>) -> String? {
    var offset = 0
    var cut = 0
    var count = 0
    var isBehindSpace = true
    // Where steps are tried again behind one that was not plain.
    var step = 1
    while offset < utf8.count {
      while offset >= step, count + PlainStep.size < limit,
        let characters = PlainStep.characters(in: utf8, from: offset)
      {
        offset += PlainStep.size
        count += characters
        // The second byte of the last letter stands behind the step.
        if utf8[offset - 1] & 0xFE == 0xD8 {
          offset -= 1
          count -= 1
        }
        isBehindSpace = utf8[offset - 1] == 0x20
      }
      guard offset < utf8.count else { break }
      if offset >= step { step = offset + PlainStep.size }
      let first = utf8[offset]
      if first == 0x0A { break }
      if first == 0xD9, !isBehindSpace, isVowelMark(utf8, offset) {
        offset += 2
        continue
      }
      let isSpace = first == 0x20
      let length = plainLength(utf8, offset)
      guard length > 0, !(isSpace && isBehindSpace) else { return nil }
      count += 1
      if count == limit { cut = offset }
      if count > limit, !isSpace {
        return String(utf8: UnsafeBufferPointer(rebasing: utf8[..<cut])) + "…"
      }
      isBehindSpace = isSpace
      offset += length
    }
    return isBehindSpace ? nil : String(utf8: UnsafeBufferPointer(rebasing: utf8[..<offset]))
  }

  /// U+064B to U+0652, which belong to the letter before them.
  @inline(__always)
  private static func isVowelMark(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard utf8[offset] == 0xD9, offset + 1 < utf8.count else { return false }
    return utf8[offset + 1] >= 0x8B && utf8[offset + 1] <= 0x92
  }

  /// The length of a scalar that joins no other: printable ASCII and the Arabic letters, digits and
  /// marks of punctuation; 0 for any other.
  @inline(__always)
  private static func plainLength(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let first = utf8[offset]
    let second = offset + 1 < utf8.count ? utf8[offset + 1] : 0
    switch first {
    case 0x20...0x7E: return 1
    // «, »
    case 0xC2: return second == 0xAB || second == 0xBB ? 2 : 0
    // ، ؛ ؟, U+0621…U+063A
    case 0xD8:
      return second == 0x8C || second == 0x9B || second == 0x9F || second >= 0xA1 && second <= 0xBA
        ? 2 : 0
    // U+0640…U+064A, U+0660…U+0669
    case 0xD9:
      return second >= 0x80 && second <= 0x8A || second >= 0xA0 && second <= 0xA9 ? 2 : 0
    // U+201C, U+201D
    case 0xE2:
      guard second == 0x80, offset + 2 < utf8.count else { return 0 }
      return utf8[offset + 2] == 0x9C || utf8[offset + 2] == 0x9D ? 3 : 0
    default: return 0
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
