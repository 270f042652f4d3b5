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
      let words = text[start..<end].split(whereSeparator: \.isWhitespace)
      if !words.isEmpty {
        let title = words.joined(separator: " ")
        return title.count <= limit ? title : String(title.prefix(limit - 1)) + "…"
      }
      guard end < scalars.endIndex else { return nil }
      start = scalars.index(after: end)
    }
    return nil
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
