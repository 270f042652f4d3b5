import Foundation

/// What a scalar is to the comparison of words, and the form it is compared by.
enum WordScalars {
  enum Kind: UInt8 {
    /// Parts words and is none: spaces, punctuation, quotation marks.
    case separator
    case letter
    case digit
    /// Part of the word it follows, left out of the folded form: vowel marks, tatweel, joiners.
    case mark
    /// Left out everywhere: what only steers the direction of text.
    case ignored
    /// A word by itself: `%`, `$`, `+`. A number without it says something else.
    case symbol
  }

  /// The kinds of the scalars of one and two bytes, which are nearly all that news has.
  private static let table = (UInt32(0)..<0x800).map {
    Unicode.Scalar($0).map(slowKind) ?? .separator
  }

  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    scalar.value < 0x800 ? table[Int(scalar.value)] : slowKind(scalar)
  }

  private static func slowKind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x25, 0x66A, 0x2030: return .symbol
    case 0x7C, 0x7E: return .separator
    case 0x640, 0x200C, 0x200D: return .mark
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber, .otherNumber:
      .letter
    case .decimalNumber: .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .format: .ignored
    case .currencySymbol, .mathSymbol, .otherSymbol: .symbol
    default: .separator
    }
  }

  /// Whether a scalar between two digits belongs to their number.
  static func isInsideNumbers(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar.value == 0x66B || scalar.value == 0x66C
  }

  /// The word with spelling folded: what two spellings of one word share.
  ///
  /// Besides vowel marks and tatweel, the forms that Arabic search engines fold (Lucene's
  /// ArabicNormalizer) and the seats of hamza, of which editors choose differently (مسؤول, مسئول).
  static func folded(_ word: String) -> String {
    // Old exports and texts out of PDF files write Arabic in its presentation forms.
    let word =
      word.unicodeScalars.contains { (0xFB50...0xFEFC).contains($0.value) }
      ? word.precomposedStringWithCompatibilityMapping : word
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where kind(scalar) != .mark && kind(scalar) != .ignored {
      folded.append(contentsOf: fold(scalar).properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x622, 0x623, 0x625, 0x671: "\u{627}"
    case 0x624, 0x626: "\u{621}"
    case 0x649, 0x6CC, 0x6D2: "\u{64A}"
    case 0x629, 0x6C1, 0x6BE, 0x6D5: "\u{647}"
    case 0x6A9, 0x6AA: "\u{643}"
    case 0x660...0x669: Unicode.Scalar(UInt8(scalar.value - 0x660 + 0x30))
    case 0x6F0...0x6F9: Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 0x30))
    case 0x66A: "%"
    case 0x66B: "."
    case 0x66C: ","
    case 0x2212: "-"
    default: scalar
    }
  }
}
