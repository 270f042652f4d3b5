/// A key, or what came in its place.
enum Key: Equatable {
  case character(Character)
  /// Text that was pasted.
  case pasted(String)
  case control(Character)
  case enter, escape, backspace, tab
  case up, down, left, right, pageUp, pageDown, home, end
  /// Nothing that is known.
  case unknown
}

/// Turns the bytes of a terminal into keys.
struct KeyReader {
  private static let pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []

  /// Whether bytes wait that may be the beginning of a key.
  var isWaiting: Bool { !bytes.isEmpty }

  /// Whether what waits is pasted text whose end has not come.
  var isPasting: Bool { bytes.starts(with: Self.pasteStart) }

  /// Takes bytes as they come.
  mutating func take(_ new: [UInt8]) { bytes += new }

  /// Takes the next key out.
  ///
  /// - Parameter isComplete: nothing more comes: an escape alone is the key Escape.
  /// - Returns: `nil` where more bytes are needed.
  mutating func next(isComplete: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escape(isComplete)
    case 0x0D, 0x0A: return took(1, .enter)
    case 0x09: return took(1, .tab)
    case 0x7F, 0x08: return took(1, .backspace)
    case 0x01...0x1A: return took(1, .control(Character(Unicode.Scalar(first + 0x60))))
    case ..<0x20: return took(1, .unknown)
    case ..<0x80: return took(1, .character(Character(Unicode.Scalar(first))))
    default: return scalar(isComplete)
    }
  }

  private mutating func took(_ count: Int, _ key: Key) -> Key {
    bytes.removeFirst(count)
    return key
  }

  private mutating func scalar(_ isComplete: Bool) -> Key? {
    let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    guard bytes.count >= length else {
      return isComplete ? took(bytes.count, .unknown) : nil
    }
    guard let text = String(validating: bytes[..<length], as: UTF8.self), let character = text.first
    else { return took(1, .unknown) }
    return took(length, .character(character))
  }

  /// Escape, or a key that begins with it (ECMA-48: parameters, then a last byte from @ to ~).
  private mutating func escape(_ isComplete: Bool) -> Key? {
    guard bytes.count > 1 else { return isComplete ? took(1, .escape) : nil }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return took(1, .escape)
    }
    guard let last = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return isComplete ? took(bytes.count, .unknown) : nil
    }
    let parameters = String(decoding: bytes[2..<last], as: UTF8.self)
    if bytes[last] == UInt8(ascii: "~"), parameters == "200" {
      return pasted(from: last + 1, isComplete)
    }
    let key: Key =
      switch (bytes[last], parameters) {
      case (UInt8(ascii: "A"), _): .up
      case (UInt8(ascii: "B"), _): .down
      case (UInt8(ascii: "C"), _): .right
      case (UInt8(ascii: "D"), _): .left
      case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): .home
      case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): .end
      case (UInt8(ascii: "~"), "5"): .pageUp
      case (UInt8(ascii: "~"), "6"): .pageDown
      default: .unknown
      }
    return took(last + 1, key)
  }

  /// Pasted text, once its end is there, or nothing more comes: an end that got lost must not take the
  /// keyboard away.
  private mutating func pasted(from start: Int, _ isComplete: Bool) -> Key? {
    var end = start
    while end + Self.pasteEnd.count <= bytes.count {
      if bytes[end..<(end + Self.pasteEnd.count)].elementsEqual(Self.pasteEnd) {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return took(end + Self.pasteEnd.count, .pasted(text))
      }
      end += 1
    }
    guard isComplete else { return nil }
    return took(bytes.count, .pasted(String(decoding: bytes[start...], as: UTF8.self)))
  }
}
