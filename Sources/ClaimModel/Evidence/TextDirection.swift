/// Which way a text runs.
package enum TextDirection: String, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// No more scalars are counted.
  private static let sampleLimit = 4000

  /// The way that most letters of a text run; `nil` without letters.
  package init?(of text: String) {
    var backward = 0
    var forward = 0
    for scalar in text.unicodeScalars.prefix(Self.sampleLimit) {
      switch scalar.value {
      // Hebrew, Arabic, Syriac, Thaana, N'Ko and their supplements; marks and digits are no letters.
      case 0x5D0...0x5F2, 0x620...0x64A, 0x66E...0x66F, 0x671...0x6D5, 0x6EE...0x6EF,
        0x6FA...0x72F, 0x74D...0x7A5, 0x7CA...0x7EA, 0x800...0x815, 0x840...0x858, 0x860...0x8C9,
        0xFB1D...0xFDFF, 0xFE70...0xFEFC:
        backward += 1
      // Their marks, vowel signs among them, that Unicode counts as alphabetic.
      case 0x591...0x8FF: continue
      case 0x41...0x5A, 0x61...0x7A: forward += 1
      case 0xC0...: if scalar.properties.isAlphabetic { forward += 1 }
      default: continue
      }
    }
    guard backward + forward > 0 else { return nil }
    self = backward > forward ? .rightToLeft : .leftToRight
  }
}
