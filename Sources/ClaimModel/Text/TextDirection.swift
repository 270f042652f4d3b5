/// Which way a text runs.
package enum TextDirection: String, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// No more scalars are counted.
  private static let sampleLimit = 4000

  /// The way that most letters of a text run; `nil` without letters.
  package init?(of text: some StringProtocol) {
    var backward = 0
    var forward = 0
    for scalar in text.unicodeScalars.prefix(Self.sampleLimit) {
      switch Self.direction(of: scalar) {
      case .rightToLeft?: backward += 1
      case .leftToRight?: forward += 1
      case nil: continue
      }
    }
    guard backward + forward > 0 else { return nil }
    self = backward > forward ? .rightToLeft : .leftToRight
  }

  /// The way of words in a text that runs one way, a whole paragraph of it or a few of them: that
  /// way where they have a letter of it, whatever letter they begin with (`Apple تطلق iPhone` in an
  /// Arabic article), else that of most letters; `nil` without letters, where nothing is known.
  package init?(of words: some StringProtocol, within base: TextDirection?) {
    if let base, base.occurs(in: words) {
      self = base
      return
    }
    guard let own = Self(of: words) ?? base else { return nil }
    self = own
  }

  /// The way that a language is written, by its code or that of its script (BCP 47); `nil` where the
  /// code says nothing.
  package init?(ofLanguage code: String) {
    let parts = code.lowercased().split(separator: "-").map(String.init)
    guard let language = parts.first, language != "und" else { return nil }
    let scripts: Set = ["arab", "hebr", "syrc", "thaa", "nkoo"]
    let languages: Set = [
      "ar", "fa", "ur", "ps", "he", "ckb", "ug", "sd", "yi", "dv", "syr", "nqo",
    ]
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      self = scripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = languages.contains(language) ? .rightToLeft : .leftToRight
    }
  }

  /// Whether a text holds a letter of this direction.
  package func occurs(in text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { Self.direction(of: $0) == self }
  }

  private static func direction(of scalar: Unicode.Scalar) -> TextDirection? {
    switch scalar.value {
    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their supplements; marks and digits are no letters.
    case 0x5D0...0x5F2, 0x620...0x64A, 0x66E...0x66F, 0x671...0x6D5, 0x6EE...0x6EF,
      0x6FA...0x72F, 0x74D...0x7A5, 0x7CA...0x7EA, 0x800...0x815, 0x840...0x858, 0x860...0x8C9,
      0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      .rightToLeft
    // Their marks, vowel signs among them, that Unicode counts as alphabetic.
    case 0x591...0x8FF: nil
    case 0x41...0x5A, 0x61...0x7A: .leftToRight
    case 0xC0...: scalar.properties.isAlphabetic ? .leftToRight : nil
    default: nil
    }
  }
}

extension ArticleReview {
  /// Which way the article runs: by the language that somebody recorded, else by the one that the
  /// detector took it for, else by most of its letters.
  package var direction: TextDirection? {
    [article.metadata.language, detectedLanguage].lazy.compactMap(\.self)
      .compactMap { TextDirection(ofLanguage: $0) }.first ?? TextDirection(of: article.text)
  }
}
