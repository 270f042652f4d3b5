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
    // Finding characters is slow, and in a line of letters and spaces each scalar is one.
    let isPlain = line.utf8.count <= limit && line.unicodeScalars.allSatisfy(isPlainCharacter)
    if isPlain {
      let words = line.utf8.split(separator: UInt8(ascii: " "))
      return words.isEmpty ? nil : words.map { String(Substring($0)) }.joined(separator: " ")
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let title = words.joined(separator: " ")
    return title.count <= limit ? title : String(title.prefix(limit - 1)) + "…"
  }

  /// Printable ASCII and the Arabic letters, digits and marks of punctuation, none of which joins
  /// another scalar.
  private static func isPlainCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " "..."~", "«", "»", "\u{60C}", "\u{61B}", "\u{61F}", "\u{621}"..."\u{63A}",
      "\u{641}"..."\u{64A}", "\u{660}"..."\u{669}", "\u{201C}", "\u{201D}":
      true
    default: false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
