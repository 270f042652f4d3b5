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

  /// The charset in which the bytes read as Arabic.
  static func verdict(on bytes: [UInt8]) -> Verdict {
    let windows = ArabicEvidence(bytes, in: .windows1256)
    let iso = ArabicEvidence(bytes, in: .iso88596)
    switch (windows.isPlausible, iso.isPlausible) {
    case (true, false): return .charset(.windows1256)
    case (false, true): return .charset(.iso88596)
    case (false, false): return .notArabic
    case (true, true):
      let difference = windows.logLikelihood - iso.logLikelihood
      if difference > margin { return .charset(.windows1256) }
      if difference < -margin { return .charset(.iso88596) }
      let areEqual = bytes.allSatisfy {
        SingleByteCharset.windows1256.scalars[Int($0)]
          == SingleByteCharset.iso88596.scalars[Int($0)]
      }
      return areEqual ? .charset(.windows1256) : .ambiguous
    }
  }
}
