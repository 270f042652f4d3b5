/// A charset of one byte a letter, as a table of what the bytes from 0x80 mean.
struct SingleByteCharset: Sendable {
  /// What a byte is for the question whether a text is Arabic.
  enum Kind: UInt8 {
    case undefined, arabicLetter, arabicMark, foreignLetter, other
  }

  /// The usual name.
  let name: String
  /// The scalar of each byte; ASCII bytes are themselves; `nil` where the charset has none.
  let scalars: [Unicode.Scalar?]
  /// The kind of each byte, for bytes from 0x80.
  let kinds: [Kind]

  /// The charset by a name that iconv knows; a byte it does not know is undefined, and so are the
  /// C1 controls, which no text has.
  init(name: String) {
    self.name = name
    let converter = CharsetConverter(from: name)
    scalars = (0...255).map { value in
      guard value >= 0x80 else { return Unicode.Scalar(UInt8(value)) }
      guard let (text, errors) = converter?.decode([UInt8(value)]), errors == 0,
        let scalar = text.unicodeScalars.first, !(0x80...0x9F).contains(scalar.value)
      else { return nil }
      return scalar
    }
    kinds = scalars.map { scalar in
      guard let scalar else { return .undefined }
      switch scalar.value {
      case 0x640: return .other
      case 0x621...0x64A, 0x66E...0x6D3: return .arabicLetter
      case 0x64B...0x65F: return .arabicMark
      default: return scalar.properties.isAlphabetic ? .foreignLetter : .other
      }
    }
  }

  /// The code page of Arabic Windows.
  static let windows1256 = SingleByteCharset(name: "windows-1256")
  /// The Arabic part of ISO 8859.
  static let iso88596 = SingleByteCharset(name: "ISO-8859-6")
  /// The code page of Western Windows, a superset of ISO 8859-1's printable part.
  static let windows1252 = SingleByteCharset(name: "windows-1252")

  /// The text of the bytes; `nil` where the charset does not have one of them.
  func text(of bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalars[Int(byte)] else { return nil }
      text.append(scalar)
    }
    return String(text)
  }
}
