/// UTF-16 as bytes: told without a byte order mark, and decoded.
enum UTF16Text {
  /// Which half of a unit comes first.
  enum Order {
    case littleEndian, bigEndian

    /// The charset's name.
    var charset: String { self == .littleEndian ? "UTF-16LE" : "UTF-16BE" }
  }

  /// The order of text without a byte order mark.
  ///
  /// Looks at the first 4 KiB: at least nine units in ten are ASCII (high byte 0), Arabic (high
  /// byte 06) or general punctuation (20 0C…20 3A), and one in fifty at least is ASCII, for text
  /// has spaces or line ends. Text of one byte a letter has no byte 0 at all.
  static func order(of bytes: [UInt8]) -> Order? {
    guard bytes.count >= 4 else { return nil }
    let count = min(bytes.count, 4096) & ~1
    for order in [Order.littleEndian, .bigEndian] {
      var fitting = 0
      var ascii = 0
      for index in stride(from: 0, to: count, by: 2) {
        let unit = unit(bytes, index, order)
        switch unit {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: ascii += 1
        case 0x060C...0x06FF, 0x200C...0x203A, 0xA0...0xFF: fitting += 1
        default: break
        }
      }
      let units = count / 2
      if (fitting + ascii) * 10 >= units * 9, ascii * 50 >= units { return order }
    }
    return nil
  }

  /// The text of some bytes.
  ///
  /// - Returns: the text, with U+FFFD for each error, and the byte offset of the first error: a
  ///   lone surrogate or half a unit at the end.
  static func decode(_ bytes: [UInt8], from start: Int, _ order: Order) -> (String, Int?) {
    var scalars = String.UnicodeScalarView()
    var firstError: Int?
    var index = start
    while index + 1 < bytes.count {
      let high = UInt32(unit(bytes, index, order))
      var value = high
      var width = 2
      if high & 0xFC00 == 0xD800, index + 3 < bytes.count {
        let low = UInt32(unit(bytes, index + 2, order))
        if low & 0xFC00 == 0xDC00 {
          value = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
          width = 4
        }
      }
      if let scalar = Unicode.Scalar(value) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
        firstError = firstError ?? index
      }
      index += width
    }
    if index < bytes.count {
      scalars.append("\u{FFFD}")
      firstError = firstError ?? index
    }
    return (String(scalars), firstError)
  }

  private static func unit(_ bytes: [UInt8], _ index: Int, _ order: Order) -> UInt16 {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    return order == .littleEndian ? second << 8 | first : first << 8 | second
  }
}
