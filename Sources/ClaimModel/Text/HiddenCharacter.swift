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

  /// Those of a text, in order.
  package static func all(in text: some StringProtocol) -> [HiddenCharacter] {
    var found: [HiddenCharacter] = []
    var offset = 0
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if isHidden(scalar) {
        found.append(HiddenCharacter(scalar: scalar, utf8Offset: offset, line: line))
      }
      offset += UTF8.width(scalar)
    }
    return found
  }
}
