import ClaimModel

/// What a person types or pastes, as the words that they mean.
enum TypedText {
  /// The text on one line, as it was written, without characters that nobody sees: what is copied from
  /// our own screens stands in isolates, which are not in the article.
  ///
  /// It is not escaped, for it is compared with the article; who shows it escapes it.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
        // CR LF is one end of a line.
        if line.last != " " { line.append(" ") }
      default:
        if !HiddenCharacter.isHidden(scalar) { line.append(scalar) }
      }
    }
    return String(line)
  }
}
