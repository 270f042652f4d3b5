/// The direction that a text is written in.
enum WritingDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of the first letter that has one, by the bidi algorithm's rule P2.
  ///
  /// - Returns: `nil` for a text without such a letter (digits, marks, nothing).
  static func ofFirstLetter(in text: some StringProtocol) -> WritingDirection? {
    for scalar in text.unicodeScalars {
      if let direction = of(scalar) { return direction }
    }
    return nil
  }

  /// Whether a text holds a letter of the given direction.
  static func occurs(_ direction: WritingDirection, in text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { of($0) == direction }
  }

  private static func of(_ scalar: Unicode.Scalar) -> WritingDirection? {
    switch scalar.value {
    // Letters by block: Hebrew, Arabic, Syriac, Thaana, NKo and their neighbours, the presentation
    // forms, and the right-to-left scripts of plane 1.
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter: .rightToLeft
      default: nil
      }
    default: scalar.properties.isAlphabetic ? .leftToRight : nil
    }
  }
}
