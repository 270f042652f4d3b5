/// Wording made comparable, for phrases of pages; never for text that is kept.
enum FoldedWords {
  /// The text in small letters, white space folded, Arabic letters without hamza, vowel marks and
  /// tatweel, Persian letters as Arabic ones, joiners gone, typographic apostrophes straight, digits
  /// of the Arabic, Persian, Indic and full-width scripts as ASCII.
  static func folded(_ text: some StringProtocol) -> String {
    var output = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      guard let folded = fold(scalar) else { continue }
      if folded == " " {
        isPending = !output.isEmpty
        continue
      }
      if isPending { output.append(" ") }
      isPending = false
      if folded.value < 0x80 || !folded.properties.isUppercase {
        output.append(folded)
      } else {
        output.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(output)
  }

  /// What stands for a scalar; `nil` for one that is left out.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: return " "
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0x61C, 0x640, 0x64B...0x65F, 0x670:
      return nil
    case 0x2018, 0x2019, 0x2BC: return "'"
    case 0x622, 0x623, 0x625, 0x671: return "ا"
    case 0x649, 0x6CC: return "ي"
    case 0x6A9: return "ك"
    case 0x629: return "ه"
    default: return digit(scalar) ?? scalar
    }
  }

  /// The ASCII digit of a decimal digit of another script.
  static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let zero: UInt32
    switch scalar.value {
    case 0x660...0x669: zero = 0x660
    case 0x6F0...0x6F9: zero = 0x6F0
    case 0x966...0x96F: zero = 0x966
    case 0x9E6...0x9EF: zero = 0x9E6
    case 0xE50...0xE59: zero = 0xE50
    case 0xFF10...0xFF19: zero = 0xFF10
    default: return nil
    }
    return Unicode.Scalar(UInt8(scalar.value - zero + 0x30))
  }
}
