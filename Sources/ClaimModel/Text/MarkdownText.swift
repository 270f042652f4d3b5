/// Turns text that others wrote into Markdown that shows exactly that text.
package enum MarkdownText {
  /// Text on one line, with nothing in it that Markdown, HTML or the bidi algorithm acts on.
  ///
  /// Runs of white space and line ends become one space. Control and format characters that could
  /// hide or reorder words are shown as marks such as `⟨U+202E⟩`; those that Arabic and emoji need
  /// (ZWNJ, ZWJ, LRM, RLM, ALM and the signs that enclose numbers) pass.
  ///
  /// Where a line begins (`isLineStart`), a number, a dash or an equals sign would begin a list or
  /// underline a heading.
  package static func escaped(_ text: some StringProtocol, isLineStart: Bool = true) -> String {
    var out = ""
    var hasPendingSpace = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        hasPendingSpace = !out.isEmpty
        continue
      }
      if hasPendingSpace { out.append(" ") }
      hasPendingSpace = false
      if needsMark(scalar) {
        out += mark(scalar)
      } else {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        append(scalar, before: next, isLineStart: isLineStart, to: &out)
      }
    }
    return out
  }

  /// The same, keeping one space where the text begins or ends with white space: for the pieces of
  /// a sentence that is marked up in between.
  package static func escapedPiece(_ text: some StringProtocol, isLineStart: Bool = true) -> String
  {
    let scalars = text.unicodeScalars
    let core = escaped(text, isLineStart: isLineStart)
    guard !core.isEmpty else { return scalars.isEmpty ? "" : " " }
    let leading = scalars.first?.properties.isWhitespace == true ? " " : ""
    let trailing = scalars.last?.properties.isWhitespace == true ? " " : ""
    return leading + core + trailing
  }

  /// An address as a link, where it is one that a reader may follow; else as text.
  ///
  /// Only `http` and `https` become links. Every byte that could end the destination is
  /// percent-encoded.
  package static func link(_ url: String) -> String {
    destination(url).map { "[" + escaped(url) + "](" + $0 + ")" } ?? escaped(url)
  }

  /// An address that a reader may follow (`http` or `https`), with every byte percent-encoded that
  /// could end it in Markdown or in a quoted attribute; `nil` for anything else.
  package static func destination(_ url: String) -> String? {
    let lowered = url.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else { return nil }
    var destination = ""
    for byte in url.utf8 {
      if isSafeInDestination(byte) {
        destination.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        destination += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return destination
  }

  private static func append(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, isLineStart: Bool,
    to out: inout String
  ) {
    switch scalar {
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "&": out += "&amp;"
    // An entity and not a backslash: readers of tables that split at every pipe are common.
    case "|": out += "&#124;"
    case "\\", "`", "*", "_", "[", "]", "~", "#", "$", "@":
      out += "\\"
      out.unicodeScalars.append(scalar)
    // Breaks the extended autolinks of GitHub Flavored Markdown (http://…, www.…).
    case ":" where next == "/": out += "\\:"
    case "." where out.lowercasedSuffixIsWWW: out += "\\."
    // A list, a rule, a heading underline or a numbered list, at the start of a line only.
    case "-", "+", "=":
      if isLineStart, out.isEmpty { out += "\\" }
      out.unicodeScalars.append(scalar)
    case ".", ")":
      if isLineStart, out.isShortNumber { out += "\\" }
      out.unicodeScalars.append(scalar)
    default: out.unicodeScalars.append(scalar)
    }
  }

  /// Whether a character could hide or reorder words, or acts on a terminal.
  package static func needsMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x0620...0x06D3: false
    // Arabic number signs, end of ayah, the Syriac and Arabic marks of the same kind: visible.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2: false
    // ALM, ZWNJ, ZWJ, LRM, RLM.
    case 0x061C, 0x200C...0x200F: false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// What is shown in place of such a character.
  package static func mark(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
  }

  private static func isSafeInDestination(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#@!$&+,;=%".utf8.contains(byte)
    }
  }
}

extension String {
  /// Whether the text so far is one to nine ASCII digits, which before a full stop begin a list.
  fileprivate var isShortNumber: Bool {
    (1...9).contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  fileprivate var lowercasedSuffixIsWWW: Bool {
    utf8.count >= 3 && utf8.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }
}
