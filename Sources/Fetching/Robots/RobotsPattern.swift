import ClaimModel
import Glibc

/// A path of a robots.txt: `*` stands for any characters, `$` at its end for the end of the path
/// (RFC 9309, section 2.2.3).
struct RobotsPattern {
  /// A path with its query in the forms in which it is held against patterns.
  struct Path {
    /// As written, percent-encoding made alike.
    fileprivate let written: [UInt8]
    /// The same with the encoding of reserved characters undone.
    fileprivate let plain: [UInt8]

    /// Makes the forms of a path as a URL writes it.
    init(_ text: String) {
      // Here the characters that are special in a pattern stand for themselves.
      written = RobotsPattern.normalized(Array(text.utf8)).flatMap { Self.literal[$0] ?? [$0] }
      plain = RobotsPattern.plain(written)
    }

    /// How a pattern writes a star and a dollar that are none of its own.
    fileprivate static let literal: [UInt8: [UInt8]] = [
      UInt8(ascii: "*"): Array("%2A".utf8), UInt8(ascii: "$"): Array("%24".utf8),
    ]

    /// Whether it is that of robots.txt itself.
    var isOfRobots: Bool { written == Array("/robots.txt".utf8) }
  }

  /// The literal pieces between the stars; the first is held to the beginning.
  private let pieces: [[UInt8]]
  /// The same with the encoding of reserved characters undone.
  private let plainPieces: [[UInt8]]
  private let isHeldToEnd: Bool
  /// How many bytes it has: the more, the more exact it is.
  let length: Int

  /// Makes a pattern of a rule's value.
  init(_ value: ArraySlice<UInt8>) {
    var value = Self.normalized(Array(value))
    length = value.count
    isHeldToEnd = value.last == UInt8(ascii: "$")
    if isHeldToEnd { value.removeLast() }
    let dollar = UInt8(ascii: "$")
    let written = value.flatMap { $0 == dollar ? Path.literal[dollar] ?? [] : [$0] }
    func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
      bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }
    self.pieces = pieces(written)
    plainPieces = pieces(Self.plain(written))
  }

  /// Whether a path begins so, or, where the pattern is held to the end, is so.
  ///
  /// Section 2.2.2 compares reserved characters and their encoding as the same, as in
  /// `?baz=https://foo.bar`; a `%2F` in a path is no `/` all the same, and a pattern may not tell
  /// where its query begins, so that both are tried as they stand too.
  func fits(_ path: Path) -> Bool {
    fits(path.written, pieces) || fits(path.plain, plainPieces)
  }

  /// Each piece is taken at its first place, which is never worse than a later one; so the time is
  /// in proportion to the lengths of path and pattern.
  private func fits(_ path: [UInt8], _ pieces: [[UInt8]]) -> Bool {
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

  /// The form in which paths are compared: control characters, bytes outside ASCII and what stands in no
  /// URI percent-encoded, the encoding of letters, digits and `-._~` undone, hex digits in upper case.
  static func normalized(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%"), let value = HexDigit.pair(in: path, at: index + 1) {
        if isUnreserved(value) { result.append(value) } else { appendEncoded(value, to: &result) }
        index += 3
      } else {
        if (0x20..<0x7F).contains(byte), !"\"<>\\^`{|}".utf8.contains(byte) {
          result.append(byte)
        } else {
          appendEncoded(byte, to: &result)
        }
        index += 1
      }
    }
    return result
  }

  /// Normalised bytes with the encoding of reserved characters undone (RFC 3986, section 2.2), but
  /// of those that would mean something else then: `*` and `$`, and before the query `/`, `?`, `#`.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var isQuery = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let byte = HexDigit.pair(in: bytes, at: index + 1),
        ":@!&'()+,;=[]".utf8.contains(byte) || isQuery && "/?#".utf8.contains(byte)
      {
        result.append(byte)
        index += 3
      } else {
        if bytes[index] == UInt8(ascii: "?") { isQuery = true }
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
