/// A text cut into what dates are made of.
enum DateToken: Equatable {
  case number(Int, digitCount: Int)
  /// Letters, folded.
  case word(String)
  /// Anything else that is no white space.
  case sign(Unicode.Scalar)

  /// No date stands in more scalars.
  static let limit = 240

  /// Cuts the beginning of a text.
  static func tokens(of text: some StringProtocol) -> [DateToken] {
    let folded = FoldedWords.folded(
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))))
    var tokens: [DateToken] = []
    var scalars = folded.unicodeScalars[...]
    while let first = scalars.first {
      if isDigit(first) {
        let digits = scalars.prefix(while: isDigit)
        scalars = scalars.dropFirst(digits.count)
        tokens.append(
          .number(
            Int(String(String.UnicodeScalarView(digits).prefix(15))) ?? 0, digitCount: digits.count)
        )
      } else if isLetter(first) {
        // The dot of an abbreviation belongs to it where a letter follows: ب.ظ, p.m.
        var word = String.UnicodeScalarView()
        while let next = scalars.first {
          if isLetter(next) {
            word.append(next)
          } else if next == ".", let behind = scalars.dropFirst().first, isLetter(behind),
            word.count <= 2
          {
            word.append(next)
          } else {
            break
          }
          scalars.removeFirst()
        }
        tokens.append(contentsOf: unjoined(String(word)))
      } else {
        if first != " " { tokens.append(.sign(first)) }
        scalars.removeFirst()
      }
    }
    return tokens
  }

  /// A word of a script that writes no spaces is cut at the signs for year, month and day.
  private static func unjoined(_ word: String) -> [DateToken] {
    if word == "a.m" || word == "p.m" { return [.word(word.filter { $0 != "." })] }
    guard let first = word.unicodeScalars.first, cjk.contains(first), word.count > 1 else {
      return [.word(word)]
    }
    return word.unicodeScalars.map { .word(String($0)) }
  }

  private static let cjk: Set<Unicode.Scalar> = ["年", "月", "日", "년", "월", "일"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .spacingMark
  }
}
