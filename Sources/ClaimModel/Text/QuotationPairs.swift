/// The pairs of quotation marks of a text.
///
/// Angle marks pair by their shape. The curly, low, straight and doubled marks pair in turn,
/// whatever their shape, because Arabic news opens with one and closes with another. A mark that is
/// not closed in its paragraph pairs with nothing.
package struct QuotationPairs: Sendable {
  /// From the first byte of the opening mark to behind the last of the closing one, in order of the
  /// opening mark.
  package let pairs: [TextSpan]
  /// The greatest end of the pairs up to each, so that a search can stop early.
  private let furthestEnds: [Int]

  /// Pairs the marks of a text given as UTF-8, in one pass.
  package init(utf8 bytes: [UInt8]) {
    var pairs: [TextSpan] = []
    var openAngles: [Int] = []
    var openDouble: Int?
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") {
        openAngles.removeAll(keepingCapacity: true)
        openDouble = nil
        offset += 1
        continue
      }
      guard let mark = QuotationMark(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      let end = offset + mark.byteCount
      switch mark.kind {
      case .openingAngle: openAngles.append(offset)
      case .closingAngle:
        if let start = openAngles.popLast() { pairs.append(TextSpan(start, end)) }
      case .double:
        if let start = openDouble {
          pairs.append(TextSpan(start, end))
          openDouble = nil
        } else {
          openDouble = offset
        }
      }
      offset = end
    }
    pairs.sort()
    self.pairs = pairs
    var furthest = 0
    furthestEnds = pairs.map {
      furthest = max(furthest, $0.end)
      return furthest
    }
  }

  /// The closing marks of the quotations that are open where a text is cut, the innermost first: what
  /// keeps the marks balanced in what is left.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - offset: where it is cut, in UTF-8.
  /// - Returns: the marks; empty where no quotation is open.
  package static func closings(of text: String, cutAt offset: Int) -> String {
    let bytes = Array(text.utf8)
    let open = Self(utf8: bytes).pairs.filter { $0.start < offset && $0.end > offset }
    // How deep real text nests is a handful; of a hostile one the innermost do.
    return open.suffix(4).reversed().reduce(into: "") { closings, pair in
      let words = String(decoding: bytes[pair.start..<pair.end], as: UTF8.self)
      if let mark = words.unicodeScalars.last { closings.unicodeScalars.append(mark) }
    }
  }

  /// The words from mark to mark: a span that begins or ends inside a pair, extended to that pair.
  ///
  /// Where a pair also holds one of `others` (the cue, the source), the words are a part of a longer
  /// quotation, and the span stays as it is.
  package func extended(_ span: TextSpan, withoutReaching others: [TextSpan]) -> TextSpan {
    var start = span.start
    var end = span.end
    if let pair = innermost(around: span.start), !others.contains(where: pair.overlaps) {
      start = min(start, pair.start)
      // A span that begins behind the mark and ends at the last word takes the closing mark too.
      if pair.end > end, pair.contains(span) { end = pair.end }
    }
    if span.end > span.start, let pair = innermost(around: span.end - 1),
      !others.contains(where: pair.overlaps)
    {
      end = max(end, pair.end)
    }
    return TextSpan(start, end)
  }

  /// The shortest pair that holds the byte at an offset.
  private func innermost(around offset: Int) -> TextSpan? {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    // Of nested pairs the one that opens last is the shortest. How deep real text nests is a
    // handful; a hostile text with thousands of levels is not worth following.
    var tries = 64
    while low > 0, tries > 0, furthestEnds[low - 1] > offset {
      low -= 1
      tries -= 1
      if pairs[low].end > offset { return pairs[low] }
    }
    return nil
  }
}

/// One quotation mark at a place in UTF-8.
private struct QuotationMark {
  enum Kind {
    case openingAngle, closingAngle, double
  }
  let kind: Kind
  let byteCount: Int

  init?(at offset: Int, in bytes: [UInt8]) {
    func byte(_ distance: Int) -> UInt8 {
      offset + distance < bytes.count ? bytes[offset + distance] : 0
    }
    switch (byte(0), byte(1), byte(2)) {
    case (0x22, _, _): (kind, byteCount) = (.double, 1)
    // Two apostrophes for one double mark.
    case (0x27, 0x27, _): (kind, byteCount) = (.double, 2)
    // « »
    case (0xC2, 0xAB, _): (kind, byteCount) = (.openingAngle, 2)
    case (0xC2, 0xBB, _): (kind, byteCount) = (.closingAngle, 2)
    // “ ” „
    case (0xE2, 0x80, 0x9C...0x9E): (kind, byteCount) = (.double, 3)
    // ‹ ›
    case (0xE2, 0x80, 0xB9): (kind, byteCount) = (.openingAngle, 3)
    case (0xE2, 0x80, 0xBA): (kind, byteCount) = (.closingAngle, 3)
    default: return nil
    }
  }
}
