/// Tells windows-1256 from ISO-8859-6, and both from what is no Arabic.
enum ArabicCharset {
  /// What the bytes turn out to be.
  enum Verdict {
    case charset(SingleByteCharset)
    case ambiguous
    case notArabic
  }

  /// How much likelier the better reading has to be, as a natural logarithm: e³ is 20 to 1.
  private static let margin = 3.0
  /// The same against a declaration, which is right far more often than not: 3 million to 1, as some
  /// ten words of news are.
  private static let marginAgainst = 15.0

  /// Declarations that say little, or that speak of Arabic; and so many letters it takes against
  /// others.
  private static let open: Set<String> = ["UTF-8", "windows-1252", "windows-1256", "ISO-8859-6"]
  private static let leastLetters = 100

  /// The charset in which the bytes read as Arabic, whatever is declared.
  static func verdict(on bytes: [UInt8], declared: String? = nil) -> Verdict {
    let windows = ArabicEvidence(bytes, in: .windows1256)
    let iso = ArabicEvidence(bytes, in: .iso88596)
    // A few words of Cyrillic may read as Arabic, hundreds don't.
    let isOther = declared.map { !Self.open.contains($0) } ?? false
    let least = isOther ? Self.leastLetters : 1
    let isEnough = (windows.arabicLetterCount >= least, iso.arabicLetterCount >= least)
    switch (windows.isPlausible && isEnough.0, iso.isPlausible && isEnough.1) {
    case (true, false): return .charset(.windows1256)
    case (false, true): return .charset(.iso88596)
    case (false, false): return .notArabic
    case (true, true):
      let difference = windows.logLikelihood - iso.logLikelihood
      let isISO = declared == SingleByteCharset.iso88596.name
      let isWindows = declared == SingleByteCharset.windows1256.name
      if difference > (isISO ? marginAgainst : margin) { return .charset(.windows1256) }
      if difference < -(isWindows ? marginAgainst : margin) { return .charset(.iso88596) }
      let areEqual = bytes.allSatisfy {
        SingleByteCharset.windows1256.scalars[Int($0)]
          == SingleByteCharset.iso88596.scalars[Int($0)]
      }
      return areEqual ? .charset(.windows1256) : .ambiguous
    }
  }
}
