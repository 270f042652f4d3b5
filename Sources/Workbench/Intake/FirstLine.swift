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
    if let title = plainTitle(ofLine: line) { return title }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let title = words.joined(separator: " ")
    return title.count <= limit ? title : String(title.prefix(limit - 1)) + "…"
  }

  /// The title of a line whose scalars are a character each, which need not be searched for.
  ///
  /// - Returns: `nil` for a line with other scalars before the limit, or with spaces to take out.
  private static func plainTitle(ofLine line: Substring) -> String? {
    var last: Unicode.Scalar = " "
    var cut = line.startIndex
    var count = 0
    let scalars = line.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      guard isPlainCharacter(scalar), scalar != " " || last != " " else { return nil }
      count += 1
      if count == limit { cut = index }
      if count > limit, scalar != " " { return String(line[..<cut]) + "…" }
      last = scalar
    }
    return last == " " ? nil : String(line)
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
