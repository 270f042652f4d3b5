import Bidi
import ClaimModel

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
      default:
        if HiddenCharacter.isHidden(scalar) {
          out.append(contentsOf: "⟨\(HiddenCharacter.name(of: scalar))⟩".unicodeScalars)
        } else {
          out.append(scalar)
        }
      }
    }
    return String(out)
  }

  /// A text of several lines with everything that could act on a terminal shown as a visible mark.
  ///
  /// Line breaks and tabs stay, but for a carriage return that no line feed follows: what stands behind
  /// it would be written over the line.
  static func visible(_ text: String) -> String {
    marked(text) { scalar, next in
      scalar == "\r" ? next != "\n" : HiddenCharacter.isHidden(scalar)
    }
  }

  /// A text of ours in which everything that could act on a terminal and is not ours is shown as a
  /// visible mark.
  ///
  /// Isolates stay where each that begins ends in its line, and so do the signs of a tint where they
  /// become colours. Who puts foreign text into a line escapes it; this stands behind them all.
  static func guarded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\r" || HiddenCharacter.isHidden($0) }) else {
      return text
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isBalanced = hasBalancedIsolates(line)
      return marked(String(line)) { scalar, _ in
        switch scalar.value {
        case 0x2066...0x2069: !isBalanced
        case 0x80...0x84: !Screen.hasColours
        default: scalar == "\r" || HiddenCharacter.isHidden(scalar)
        }
      }
    }.joined(separator: "\n")
  }

  private static func hasBalancedIsolates(_ line: Substring) -> Bool {
    var open = 0
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069 where open == 0: return false
      case 0x2069: open -= 1
      default: break
      }
    }
    return open == 0
  }

  private static func marked(
    _ text: String, where needsMark: (Unicode.Scalar, Unicode.Scalar?) -> Bool
  ) -> String {
    let scalars = text.unicodeScalars
    var out = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if needsMark(scalar, index < scalars.endIndex ? scalars[index] : nil) {
        out.append(contentsOf: "⟨\(HiddenCharacter.name(of: scalar))⟩".unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// JSON in which everything that could act on a terminal is an escape: the same values in other
  /// letters, since it can stand nowhere but in strings.
  static func jsonEscaped(_ json: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard HiddenCharacter.isHidden(scalar) else {
        out.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        out.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            .unicodeScalars)
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

  /// Which way the article runs whose words are being told, where that is known: its words run that way
  /// too, however many Latin letters a line of them has.
  @TaskLocal static var articleDirection: TextDirection?

  /// What a person wrote, in whatever language: isolated by its own letters alone.
  static func remark(_ text: String) -> String {
    $articleDirection.withValue(nil) { isolated(text) }
  }

  /// Foreign text for use inside a line of ours: escaped, and isolated so that its direction does
  /// not disturb what stands around it.
  static func isolated(_ text: String) -> String {
    let escaped = escaped(text)
    let isPlain = escaped.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? escaped : isolateStart(of: escaped) + directed(escaped) + popIsolate
  }

  /// What begins the isolate of a text: spelled out where the text runs the other way than its first
  /// letter does (`Apple تطلق هاتفها الجديد`), by the article it is out of or by most of its letters.
  private static func isolateStart(of text: String) -> String {
    let most = TextDirection(of: text, within: articleDirection)
    guard let most, (most == .rightToLeft) != isRightToLeft(text) else { return firstStrongIsolate }
    return most == .rightToLeft ? "\u{2067}" : "\u{2066}"
  }

  /// Foreign text that was escaped, with its dates, ids and hashes in isolates from left to right.
  ///
  /// Inside Arabic the parts of 2020-01-11 would change places, and the digits at the head of 9ab7 go
  /// to its other end. Ranges such as 10-12 stay: there they are read from right to left.
  static func directed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    func end() {
      // Punctuation at either end is the sentence's.
      let first = run.firstIndex(where: isAlphanumeric) ?? run.endIndex
      let last = run.lastIndex(where: isAlphanumeric).map { run.index(after: $0) } ?? first
      let word = run[first..<max(first, last)]
      guard needsIsolate(word) else {
        out.append(contentsOf: run)
        return run.removeAll(keepingCapacity: true)
      }
      out.append(contentsOf: run[..<first])
      out.append("\u{2066}")
      out.append(contentsOf: word)
      out.append("\u{2069}")
      out.append(contentsOf: run[last...])
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar != " " {
        run.append(scalar)
      } else {
        if !run.isEmpty { end() }
        out.append(scalar)
      }
    }
    if !run.isEmpty { end() }
    return String(out)
  }

  private static func needsIsolate(_ word: Substring.UnicodeScalarView) -> Bool {
    guard word.contains(where: isDigit) else { return false }
    if word.contains(where: { isAlphanumeric($0) && !isDigit($0) }) { return true }
    let parts = word.split(separator: "-")
    return parts.count == 3 && parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
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

  /// The text, cut between words so that it fits, with an ellipsis where something is gone and the
  /// closing marks of the quotations that it stands in; a word that takes more than half of the room is
  /// cut itself, between graphemes.
  static func cut(_ text: String, columns limit: Int) -> String {
    guard columns(text) > limit else { return text }
    let short = beginning(of: text, columns: limit - 1)
    let closings = QuotationPairs.closings(of: text, cutAt: short.utf8.count)
    guard !closings.isEmpty else { return short + "…" }
    let shorter = beginning(of: text, columns: limit - 1 - columns(closings))
    return shorter + "…" + QuotationPairs.closings(of: text, cutAt: shorter.utf8.count)
  }

  /// As many words of a text as some columns hold, without white space at the end.
  private static func beginning(of text: String, columns limit: Int) -> String {
    var out = ""
    var used = 0
    var words = (text: "", columns: 0)
    var isCut = false
    for character in text {
      if character.isWhitespace { words = (out, used) }
      used += columns(character)
      isCut = used > limit
      if isCut {
        if character.isWhitespace { words = (out, used) }
        break
      }
      out.append(character)
    }
    if isCut, words.columns * 2 >= limit { out = words.text }
    while out.last?.isWhitespace == true { out.removeLast() }
    return out
  }

  /// A line of ours with isolates in it, cut as `cut` does, with what is left open closed.
  static func cutIsolated(_ line: String, columns limit: Int) -> String {
    let short = cut(line, columns: limit)
    guard short != line else { return line }
    var open = 0
    for scalar in short.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069: open = max(0, open - 1)
      default: break
      }
    }
    return short + String(repeating: popIsolate, count: open)
  }

  /// The text, filled with spaces to some columns.
  static func padded(_ text: String, columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(text)))
  }

  /// The direction of the first strong letter of a text outside isolates (rules P2 and P3).
  static func isRightToLeft(_ text: some StringProtocol) -> Bool {
    for scalar in text.unicodeScalars {
      switch BidiClass(of: scalar) {
      case .rightToLeft, .arabicLetter: return true
      case .leftToRight: return false
      default: break
      }
    }
    return false
  }

  /// How many columns a terminal gives a character.
  static func columns(_ character: Character) -> Int {
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
