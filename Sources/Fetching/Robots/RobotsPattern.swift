import Glibc

/// A path of a robots.txt: `*` stands for any characters, `$` at its end for the end of the path
/// (RFC 9309, section 2.2.3).
struct RobotsPattern {
  /// The literal pieces between the stars; the first is held to the beginning.
  private let pieces: [[UInt8]]
  private let isHeldToEnd: Bool
  /// How many bytes it has: the more, the more exact it is.
  let length: Int

  /// Makes a pattern of a rule's value.
  init(_ value: ArraySlice<UInt8>) {
    var value = Self.normalized(Array(value))
    length = value.count
    isHeldToEnd = value.last == UInt8(ascii: "$")
    if isHeldToEnd { value.removeLast() }
    pieces = value.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Whether a normalised path begins so, or, where the pattern is held to the end, is so.
  ///
  /// Each piece is taken at its first place, which is never worse than a later one; so the time is
  /// in proportion to the lengths of path and pattern.
  func fits(_ path: [UInt8]) -> Bool {
    guard path.starts(with: pieces[0]) else { return false }
    var position = pieces[0].count
    guard pieces.count > 1 else { return !isHeldToEnd || position == path.count }
    for piece in pieces.dropFirst().dropLast() {
      guard let found = Self.find(piece, in: path, from: position) else { return false }
      position = found + piece.count
    }
    let last = pieces[pieces.count - 1]
    if isHeldToEnd {
      return path.count - position >= last.count && path.suffix(last.count).elementsEqual(last)
    }
    return Self.find(last, in: path, from: position) != nil
  }

  /// Where a piece stands first, by glibc's search, which is linear; normalised bytes have no NUL.
  private static func find(_ piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    guard start + piece.count <= path.count else { return nil }
    return (path + [0]).withUnsafeBytes { path in
      (piece + [0]).withUnsafeBytes { piece in
        guard let path = path.baseAddress?.assumingMemoryBound(to: CChar.self),
          let piece = piece.baseAddress?.assumingMemoryBound(to: CChar.self),
          let found = strstr(path + start, piece)
        else { return nil }
        return UnsafePointer(found) - path
      }
    }
  }

  /// The form in which paths are compared: control characters and bytes outside ASCII
  /// percent-encoded, the encoding of letters, digits and `-._~` undone, hex digits in upper case.
  static func normalized(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%"), index + 2 < path.count, let high = hexDigit(path[index + 1]),
        let low = hexDigit(path[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { result.append(value) } else { appendEncoded(value, to: &result) }
        index += 3
      } else {
        if (0x20..<0x7F).contains(byte) {
          result.append(byte)
        } else {
          appendEncoded(byte, to: &result)
        }
        index += 1
      }
    }
    return result
  }

  private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
