/// Names reduced to what is the same however they are spelled, for finding a speaker.
package enum FoldedName {
  /// The folded form: without vowel marks and tatweel, alef, yeh and teh marbuta in one form each,
  /// Arabic digits in ASCII, Latin letters in lower case, spaces single.
  ///
  /// Search engines for Arabic (Lucene's ArabicNormalizer) fold the same letters and likewise leave
  /// ؤ and ئ as they are.
  package static func fold(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in name.unicodeScalars {
      guard let scalar = fold(scalar) else { continue }
      if scalar.properties.isWhitespace {
        isSpacePending = !folded.isEmpty
        continue
      }
      if isSpacePending { folded.append(" ") }
      isSpacePending = false
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  /// The form that stands for a character; `nil` where it is left out.
  package static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x064B...0x065F, 0x0670, 0x0640: nil
    case 0x0622, 0x0623, 0x0625, 0x0671: "\u{0627}"
    case 0x0649, 0x06CC: "\u{064A}"
    case 0x0629: "\u{0647}"
    case 0x06A9: "\u{0643}"
    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30)
    default: scalar
    }
  }
}
