/// Tells text of a Western language in windows-1252, such as French or Spanish.
enum WesternText {
  private static let names: Set<String> = ["WINDOWS-1252", "ISO-8859-1", "ISO-8859-15"]

  /// Whether uchardet names a Western charset and the bytes bear it out: nothing undefined, and of
  /// the letters at most a quarter outside ASCII (French has 4 in 100, Portuguese 5).
  static func isPlausible(_ bytes: [UInt8], guess: String?) -> Bool {
    let charset = SingleByteCharset.windows1252
    var asciiLetterCount = 0
    var letterCount = 0
    for byte in bytes {
      if byte >= 0x80 {
        switch charset.kinds[Int(byte)] {
        case .undefined: return false
        case .foreignLetter: letterCount += 1
        default: break
        }
      } else if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
        asciiLetterCount += 1
      }
    }
    // Typographic marks alone need no guess: they are the same in every Windows code page.
    if letterCount == 0 { return asciiLetterCount > 0 }
    guard let guess, names.contains(guess.uppercased()) else { return false }
    return letterCount * 4 <= asciiLetterCount
  }
}
