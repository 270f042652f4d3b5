import Foundation

/// White space as a browser shows it.
enum WhiteSpace {
  /// A text with runs of white space folded to one space, none at the ends; no-break spaces count
  /// as white space, soft hyphens and byte order marks go. Joiners and vowel marks stay.
  static func folded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0xA0, 0x2028, 0x2029, 0x202F, 0x2000...0x200A: isPending = true
      case 0xAD, 0xFEFF, 0x0...0x1F, 0x7F...0x9F: continue
      default:
        if isPending, !output.isEmpty { output.append(" ") }
        isPending = false
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// A text in the normal form C.
  static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
}
