/// The default title of an article.
enum FirstLine {
  /// Longer first lines are a paragraph, not a headline: the title is cut here, in characters.
  private static let limit = 200

  /// The first line that holds more than white space, trimmed; `nil` for a text without one.
  static func title(of text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      let title = words.joined(separator: " ")
      return title.count <= limit ? title : String(title.prefix(limit - 1)) + "…"
    }
    return nil
  }
}
