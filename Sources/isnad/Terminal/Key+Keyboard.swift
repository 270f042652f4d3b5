extension Key {
  /// The key in the same place of a Latin keyboard: whoever writes notes in Arabic has an Arabic one
  /// before them (the layout Arabic 101 of the common keyboards, and its level behind Shift).
  var onLatinKeyboard: Key {
    guard case .character(let character) = self else { return self }
    if let place = Self.arabic.firstIndex(of: character) {
      return .character(Self.latin[place])
    }
    // A mark without a letter is no character that equality could be asked of.
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 {
      if let shifted = Self.shifted[scalar.value] { return .character(shifted) }
      if scalar.properties.generalCategory == .decimalNumber,
        let digit = character.wholeNumberValue
      {
        return .character(Character(String(digit)))
      }
    }
    return self
  }

  private static let arabic = Array("ضصثقفغعهخحشسيبلاتنمئءؤرىةظ؟")
  private static let latin = Array("qwertyuiopasdfghjklzxcvnm/?")

  /// What Shift gives in the places of the capital letters that say something: vowel marks, tatweel,
  /// semicolon, brackets, an apostrophe, alefs.
  private static let shifted: [UInt32: Character] = [
    0x64F: "E", 0x64C: "R", 0x650: "A", 0x64D: "S", 0x61B: "P", 0x640: "J", 0x27: "M", 0x622: "N",
    0x5B: "F", 0xFEF7: "G",
  ]
}
