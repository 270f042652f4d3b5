import ClaimModel
import Lexicons

/// Keeps spans on the boundaries of what a reader sees as one character.
///
/// Between Arabic letters, ASCII and usual punctuation every boundary of scalars is one; only elsewhere
/// (emoji, other scripts, signs that take the next scalar in) the standard library is asked, over a
/// window around the boundary.
enum GraphemeBoundaries {
  /// How many bytes to each side are looked at. Longer clusters are cut: no reader sees them as one.
  private static let reach = 48

  /// The span, with each end moved outwards to the next boundary where it lies inside a cluster.
  static func widened(_ span: TextSpan, in bytes: BorrowedList<UInt8>) -> TextSpan {
    TextSpan(
      isPlain(at: span.start, bytes) ? span.start : boundary(at: span.start, bytes, isStart: true),
      isPlain(at: span.end, bytes) ? span.end : boundary(at: span.end, bytes, isStart: false))
  }

  @inline(__always)
  private static func isPlain(at offset: Int, _ bytes: BorrowedList<UInt8>) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return isPlainBefore(offset, bytes) && isPlainBehind(offset, bytes)
      || isPlainBySearch(at: offset, bytes)
  }

  @inline(never)
  private static func isPlainBySearch(at offset: Int, _ bytes: BorrowedList<UInt8>) -> Bool {
    var before = offset - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let previous = UTF8Reading.scalar(in: bytes, at: before).0
    let next = UTF8Reading.scalar(in: bytes, at: offset).0
    return takesNothingIn(previous) && joinsNothing(next)
  }

  /// Whether at a glance the scalar before takes nothing in: ASCII, U+0080 to U+05FF, or U+0606 to U+067F.
  @inline(__always)
  private static func isPlainBefore(_ offset: Int, _ bytes: BorrowedList<UInt8>) -> Bool {
    let last = bytes[offset - 1]
    guard last >= 0x80, offset > 1 else { return last < 0x80 }
    let first = bytes[offset - 2]
    return first == 0xD9 || first == 0xD8 && last >= 0x86
      || first >= 0xC2 && first < 0xD8 && last < 0xC0
  }

  /// Whether at a glance the scalar behind joins nothing: ASCII, but no line feed behind a carriage return, a
  /// letter from U+0620 to U+063F or from U+0641 to U+064A, «, », or a comma, semicolon or question mark.
  @inline(__always)
  private static func isPlainBehind(_ offset: Int, _ bytes: BorrowedList<UInt8>) -> Bool {
    let first = bytes[offset]
    guard first >= 0x80, offset + 1 < bytes.count else {
      return first < 0x80 && (first != 0x0A || bytes[offset - 1] != 0x0D)
    }
    let second = bytes[offset + 1]
    return first == 0xD8 && (second >= 0xA0 || second == 0x8C || second == 0x9B || second == 0x9F)
      || first == 0xD9 && second >= 0x81 && second <= 0x8A
      || first == 0xC2 && (second == 0xAB || second == 0xBB)
  }

  /// Not one of the signs that take the next scalar in (U+0600 and the like).
  private static func takesNothingIn(_ scalar: UInt32) -> Bool {
    scalar < 0x0600 || (scalar > 0x0605 && scalar < 0x0700 && scalar != 0x06DD)
      || (scalar >= 0x2000 && scalar < 0x2100)
  }

  private static func joinsNothing(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar != 0x0A }
    if scalar >= 0x0600, scalar < 0x0700 { return Letters.fold(scalar: scalar) != Letters.mark }
    return (scalar >= 0xAB && scalar < 0x0300 && scalar != 0xAE)
      || (scalar >= 0x2010 && scalar < 0x2028) || (scalar >= 0x2030 && scalar < 0x203C)
  }

  private static func boundary(at offset: Int, _ bytes: BorrowedList<UInt8>, isStart: Bool) -> Int {
    var low = max(0, offset - reach)
    while low < offset, bytes[low] & 0xC0 == 0x80 { low += 1 }
    var high = min(bytes.count, offset + reach)
    while high < bytes.count, bytes[high] & 0xC0 == 0x80 { high += 1 }
    let window = String(decoding: bytes[low..<high], as: UTF8.self)
    guard window.utf8.count == high - low else { return offset }
    var position = low
    for character in window {
      let next = position + character.utf8.count
      if position == offset { return offset }
      if next > offset { return isStart ? position : next }
      position = next
    }
    return offset
  }
}
