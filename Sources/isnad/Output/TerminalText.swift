/// Text from articles, pages and people, made fit for a terminal.
///
/// One function escapes; the others measure and cut what it gives. Hostile text never reaches the
/// terminal raw.
enum TerminalText {
  private static let firstStrongIsolate = "\u{2068}"
  private static let popIsolate = "\u{2069}"

  /// The text on one line, with everything that could act on a terminal shown as a visible mark.
  ///
  /// Control characters, bidi embeddings, overrides and isolates become `⟨U+202E⟩`; line breaks and
  /// tabs become a space. ZWNJ, ZWJ, RLM, LRM and ALM pass: Arabic and Persian need them.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: out.append(" ")
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
        0xE0000...0xE0FFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out.append(
          contentsOf:
            "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩".unicodeScalars
        )
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The text as one word of a shell's command line.
  static func shellQuoted(_ text: String) -> String {
    let plain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
          || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte) || byte >= 0x80
      }
    return escaped(plain ? text : "'" + text.replacing("'", with: "'\\''") + "'")
  }

  /// Foreign text for use inside a line of ours: escaped, and isolated so that its direction does
  /// not disturb what stands around it.
  static func isolated(_ text: String) -> String {
    let escaped = escaped(text)
    let isPlain = escaped.unicodeScalars.allSatisfy(\.isASCII)
    return isPlain ? escaped : firstStrongIsolate + escaped + popIsolate
  }

  /// Foreign text cut to some columns with an ellipsis, then isolated.
  static func isolated(_ text: String, columns: Int) -> String {
    isolated(cut(escaped(text), columns: columns))
  }

  /// How many columns a terminal gives a text: combining and format characters none, East Asian
  /// wide characters and emoji two.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The text, cut between graphemes so that it fits, with an ellipsis where something is gone.
  static func cut(_ text: String, columns limit: Int) -> String {
    guard columns(text) > limit else { return text }
    var out = ""
    var used = 1
    for character in text {
      used += columns(character)
      if used > limit { break }
      out.append(character)
    }
    while out.last?.isWhitespace == true { out.removeLast() }
    return out + "…"
  }

  /// The text, filled with spaces to some columns.
  static func padded(_ text: String, columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(text)))
  }

  private static func columns(_ character: Character) -> Int {
    character.unicodeScalars.map(columns).max() ?? 0
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    // East_Asian_Width W and F in blocks (UAX #11).
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
