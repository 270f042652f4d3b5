/// Tells Arabic from other languages by the letters of a text.
enum ScriptLanguage {
  /// Persian, Urdu and Kurdish write more than one letter in eight with letters that Arabic does not
  /// have. Some Arabic desks type on keyboards that give ی and ک: of 18,640 Arabic news articles the
  /// one with most had 5.5 in a hundred.
  private static let foreignShare = 12

  /// `ar` where at least a third of the letters are those of Arabic, else `und`: there are no rules to
  /// tell others apart. News about firms and laws may be full of Latin names.
  ///
  /// - Parameter text: UTF-8; bytes that are none count as no letters.
  /// - Returns: a BCP 47 tag.
  static func language(of text: [UInt8]) -> String {
    var arabic = 0
    var foreign = 0
    var other = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      // The letters of Arabic, which nearly all are: U+0620…U+064A, but for the tatweel in front.
      case 0xD8 where index + 1 < text.count && text[index + 1] >= 0xA1:
        arabic += 1
        index += 1
      case 0xD9 where index + 1 < text.count && text[index + 1] <= 0x8A:
        arabic += 1
        index += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): other += 1
      // U+0600…U+06FF are D8…DB and one more byte.
      case 0xD8...0xDB:
        let scalar =
          UInt32(byte & 0x1F) << 6
          | UInt32(index + 1 < text.count ? text[index + 1] & 0x3F : 0)
        switch scalar {
        // پ چ ژ ڤ are used for foreign names in Arabic too; ٹ ڈ ڑ ک گ ں ھ ہ ۆ ی ێ ے ە are not Arabic.
        case 0x0679, 0x0688, 0x0691, 0x06A9, 0x06AF, 0x06BA, 0x06BE, 0x06C1, 0x06C6,
          0x06CC, 0x06CE, 0x06D2, 0x06D5:
          foreign += 1
        case 0x0621...0x064A: arabic += 1
        default: break
        }
        index += 1
      case 0xC3...0xD7, 0xDC...0xF4: other += 1
      default: break
      }
      index += 1
    }
    let isArabic = arabic > 0 && arabic * 2 >= other && foreign * foreignShare <= arabic
    return isArabic ? "ar" : "und"
  }

  /// Whether a BCP 47 tag is of Arabic (`ar`, `ar-LY`).
  static func isArabic(_ language: String) -> Bool {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return primary == "ar" || primary == "ara"
  }
}
