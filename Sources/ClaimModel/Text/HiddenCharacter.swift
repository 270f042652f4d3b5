/// A character of a text that is not seen and could act on whoever reads it: an escape sequence's
/// beginning, another control character, a mark that turns the order of what follows.
package struct HiddenCharacter: Hashable, Sendable {
  /// The character.
  package let scalar: Unicode.Scalar
  /// Where it begins, in UTF-8 offsets of the text.
  package let utf8Offset: Int
  /// The line it stands in, from 1.
  package let line: Int

  /// Its code point, such as `U+202E`.
  package var name: String { Self.name(of: scalar) }

  /// The code point of a character, such as `U+202E`.
  package static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A text in which each is shown as a mark such as `⟨U+202E⟩`.
  package static func shown(in text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if isHidden(scalar) {
        shown += "⟨" + name(of: scalar) + "⟩"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }

  /// What the Unicode standard calls it, such as `RIGHT-TO-LEFT OVERRIDE` or `ESCAPE`; `nil` for one
  /// that has no name.
  package static func title(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case ..<0x20: controlAliases[Int(scalar.value)]
    case 0x7F...0x9F: controlAliases[Int(scalar.value) - 0x7F + 0x20]
    default: scalar.properties.name
    }
  }

  /// The aliases of the control characters, which have no names of their own: C0, DELETE, C1
  /// (NameAliases.txt of the Unicode Character Database, type control; of several the first).
  private static let controlAliases: [String?] = [
    "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY",
    "ACKNOWLEDGE", "ALERT", "BACKSPACE", "CHARACTER TABULATION", "LINE FEED", "LINE TABULATION",
    "FORM FEED", "CARRIAGE RETURN", "SHIFT OUT", "SHIFT IN", "DATA LINK ESCAPE",
    "DEVICE CONTROL ONE", "DEVICE CONTROL TWO", "DEVICE CONTROL THREE", "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL",
    "END OF MEDIUM", "SUBSTITUTE", "ESCAPE", "INFORMATION SEPARATOR FOUR",
    "INFORMATION SEPARATOR THREE", "INFORMATION SEPARATOR TWO", "INFORMATION SEPARATOR ONE",
    "DELETE", nil, nil, "BREAK PERMITTED HERE", "NO BREAK HERE", nil, "NEXT LINE",
    "START OF SELECTED AREA", "END OF SELECTED AREA", "CHARACTER TABULATION SET",
    "CHARACTER TABULATION WITH JUSTIFICATION", "LINE TABULATION SET", "PARTIAL LINE FORWARD",
    "PARTIAL LINE BACKWARD", "REVERSE LINE FEED", "SINGLE SHIFT TWO", "SINGLE SHIFT THREE",
    "DEVICE CONTROL STRING", "PRIVATE USE ONE", "PRIVATE USE TWO", "SET TRANSMIT STATE",
    "CANCEL CHARACTER", "MESSAGE WAITING", "START OF GUARDED AREA", "END OF GUARDED AREA",
    "START OF STRING", nil, "SINGLE CHARACTER INTRODUCER", "CONTROL SEQUENCE INTRODUCER",
    "STRING TERMINATOR", "OPERATING SYSTEM COMMAND", "PRIVACY MESSAGE",
    "APPLICATION PROGRAM COMMAND",
  ]

  /// What a page's text has for a control character that stood in its source, and for bytes that no
  /// text could be read from.
  package static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether a character is one: control characters but for tabs and line breaks, the embeddings,
  /// overrides and isolates of the bidirectional algorithm and the deprecated marks beside them, byte
  /// order marks, annotations, tags.
  ///
  /// ZWNJ, ZWJ, RLM, LRM and ALM are none: Arabic and Persian need them.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a character is not seen and does nothing but part or join what stands around it: a soft
  /// hyphen, a space of no width, a word joiner. Pages are full of them, and a search does not find a
  /// word with one in it.
  package static func isMild(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060: true
    default: false
    }
  }

  /// Those of a text, the mild ones among them, in order; with `alsoReplaced` what stands for a lost character counts too (see
  /// `replacement`).
  package static func all(
    in text: some StringProtocol, alsoReplaced: Bool = false
  ) -> [HiddenCharacter] {
    var found: [HiddenCharacter] = []
    var offset = 0
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if isHidden(scalar) || isMild(scalar) || alsoReplaced && scalar == replacement {
        found.append(HiddenCharacter(scalar: scalar, utf8Offset: offset, line: line))
      }
      offset += UTF8.width(scalar)
    }
    return found
  }
}
