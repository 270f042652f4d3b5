import ClaimModel

/// The marks that stand in the strings a report is put together from, and how they are read again.
///
/// A message of a language table, a name, a quotation: all are plain text until a writer (Markdown,
/// HTML) escapes them for its output. What is to be bold, a link or of another direction is told by
/// marks in between: control characters, which no text that came in holds once it passed `given`
/// (there they are shown, as every control character is). So nothing becomes markup by the characters it is made of.
enum RichText {
  /// What a mark says of the text between it and its end.
  enum Tag: Equatable {
    /// Words of others, which are a run of their own.
    case given
    case strong
    /// The words that attribute, inside a quotation.
    case attributing
    /// The words that are attributed, inside a quotation.
    case attributed
    /// Hex digits.
    case digest
    /// Hex digits in a text that runs from right to left, where Markdown's code spans turn them.
    case isolatedDigest
    /// Text of a direction of its own, with its language where that is known.
    case run(TextDirection, language: String?)
    /// A link to a place in the report.
    case reference(String)
    /// A link to an address elsewhere, if it is one that a reader may follow.
    case address(String)
    /// A place that can be linked to.
    case place(String)
    /// What stands on one line, such as a date.
    case token
  }

  /// A text between marks, or a mark.
  enum Piece: Equatable {
    case text(Substring)
    case open(Tag)
    case close
  }

  fileprivate static let open: Unicode.Scalar = "\u{1}"
  fileprivate static let inside: Unicode.Scalar = "\u{2}"
  fileprivate static let close: Unicode.Scalar = "\u{3}"

  fileprivate static func isMark(_ byte: UInt8) -> Bool { (1...3).contains(byte) }

  /// The pieces of a marked text, in order. Every `open` has its `close`.
  static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(where: isMark) else { return text.isEmpty ? [] : [.text(text[...])] }
    let scalars = text.unicodeScalars
    var pieces: [Piece] = []
    var depth = 0
    var start = scalars.startIndex
    var index = start
    func flush(to end: String.Index) {
      if start < end { pieces.append(.text(text[start..<end])) }
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == open, let end = scalars[next...].firstIndex(of: inside),
        let tag = tag(scalars[next..<end])
      {
        flush(to: index)
        pieces.append(.open(tag))
        depth += 1
        index = scalars.index(after: end)
        start = index
        continue
      }
      if scalar == close, depth > 0 {
        flush(to: index)
        pieces.append(.close)
        depth -= 1
        start = next
      }
      index = next
    }
    flush(to: scalars.endIndex)
    return pieces + Array(repeating: .close, count: depth)
  }

  /// The words alone, without any mark.
  static func plain(_ text: String) -> String {
    pieces(of: text).reduce(into: "") { words, piece in
      if case .text(let text) = piece { words += text }
    }
  }

  private static func tag(_ scalars: Substring.UnicodeScalarView.SubSequence) -> Tag? {
    let words = String(scalars)
    guard let kind = words.first else { return nil }
    let rest = String(words.dropFirst())
    switch kind {
    case "t": return .given
    case "s": return .strong
    case "a": return .attributing
    case "m": return .attributed
    case "d": return .digest
    case "x": return .isolatedDigest
    case "r":
      let parts = rest.split(separator: " ", omittingEmptySubsequences: false)
      guard let direction = parts.first.flatMap({ TextDirection(rawValue: String($0)) })
      else { return nil }
      return .run(direction, language: parts.count > 1 ? String(parts[1]) : nil)
    case "#": return .reference(rest)
    case "u": return .address(rest)
    case "p": return .place(rest)
    case "k": return .token
    default: return nil
    }
  }

  fileprivate static func marked(_ kind: String, _ words: String) -> String {
    var out = ""
    out.unicodeScalars.append(open)
    out += kind
    out.unicodeScalars.append(inside)
    out += words
    out.unicodeScalars.append(close)
    return out
  }
}

/// Text that others wrote, made safe to stand beside marks; every such text passes here once.
func given(_ raw: some StringProtocol) -> String { RichText.marked("t", withoutMarks(raw)) }

/// Words that carry the sentence.
func strong(_ words: String) -> String { RichText.marked("s", words) }

/// The words that attribute, in a quotation.
func attributing(_ words: String) -> String { RichText.marked("a", words) }

/// The words that are attributed, in a quotation.
func attributed(_ words: String) -> String { RichText.marked("m", words) }

/// Hex digits, and nothing else.
func digits(_ hex: String) -> String { RichText.marked("d", hex) }

/// The same from left to right inside a text of the other direction.
func isolatedDigits(_ hex: String) -> String {
  run(RichText.marked("x", hex), .leftToRight)
}

/// Words that run in a direction of their own.
func run(_ words: String, _ direction: TextDirection, language: String? = nil) -> String {
  RichText.marked("r" + direction.rawValue + (language.map { " " + $0 } ?? ""), words)
}

/// Words that lead to a place in the report.
func reference(_ words: String, to place: String) -> String {
  RichText.marked("#" + place, words)
}

/// An address of the web, as anybody may have written it.
func address(_ url: String) -> String {
  let url = withoutMarks(url)
  return RichText.marked("u" + url, url)
}

/// A place in the report that `reference` leads to.
func place(_ name: String) -> String { RichText.marked("p" + name, "") }

/// Words that no line breaks, such as a date.
func token(_ words: String) -> String { RichText.marked("k", words) }

/// A text in which the marks themselves are shown.
private func withoutMarks(_ raw: some StringProtocol) -> String {
  guard raw.utf8.contains(where: RichText.isMark) else { return String(raw) }
  var out = ""
  for scalar in raw.unicodeScalars {
    if scalar.isASCII, RichText.isMark(UInt8(scalar.value)) {
      out += MarkdownText.mark(scalar)
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}
