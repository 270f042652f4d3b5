import ClaimModel

/// Which words of an article stand inside quotation marks.
struct QuotedParts: Sendable {
  private let bytes: [UInt8]
  /// What lies inside marks, the outermost where they nest; disjoint and in order.
  private let stretches: [TextSpan]

  /// Reads the marks of an article's text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var stretches: [TextSpan] = []
    for pair in QuotationPairs(utf8: bytes).pairs {
      guard let last = stretches.last, pair.start < last.end else {
        stretches.append(pair)
        continue
      }
      stretches[stretches.count - 1] = TextSpan(last.start, max(last.end, pair.end))
    }
    self.stretches = stretches
  }

  /// A stretch of a claim's words.
  struct Part {
    var span: TextSpan
    var isQuoted: Bool
  }

  /// The words of a claim, cut where quotation marks open and close, and inside them where an
  /// ellipsis says that words were left out.
  func parts(of claim: ClaimRecord) -> [Part] {
    claim.content.map(\.span).filter { $0.end <= bytes.count }.flatMap { span -> [Part] in
      switch claim.type {
      case .direct: cutAtEllipses(span)
      case .indirect: [Part(span: span, isQuoted: false)]
      case .mixed: mixed(span)
      }
    }
  }

  private func mixed(_ span: TextSpan) -> [Part] {
    var parts: [Part] = []
    var start = span.start
    for stretch in stretches[firstStretch(endingBehind: span.start)...] {
      guard stretch.start < span.end else { break }
      let quoted = TextSpan(max(stretch.start, span.start), min(stretch.end, span.end))
      if quoted.start > start {
        parts.append(Part(span: TextSpan(start, quoted.start), isQuoted: false))
      }
      parts += cutAtEllipses(quoted)
      start = quoted.end
    }
    if start < span.end { parts.append(Part(span: TextSpan(start, span.end), isQuoted: false)) }
    return parts
  }

  private func firstStretch(endingBehind offset: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func cutAtEllipses(_ span: TextSpan) -> [Part] {
    var parts: [Part] = []
    var start = span.start
    var offset = span.start
    while offset < span.end {
      let length = ellipsis(at: offset, before: span.end)
      if length > 0 {
        parts.append(Part(span: TextSpan(start, offset), isQuoted: true))
        start = offset + length
      }
      offset += max(1, length)
    }
    return parts + [Part(span: TextSpan(start, span.end), isQuoted: true)]
  }

  /// The bytes of an ellipsis (… or dots) at an offset; 0 where none begins.
  private func ellipsis(at offset: Int, before end: Int) -> Int {
    if bytes[offset...].starts(with: [0xE2, 0x80, 0xA6]) { return min(3, end - offset) }
    let dots = bytes[offset..<end].prefix { $0 == UInt8(ascii: ".") }.count
    return dots > 1 ? dots : 0
  }
}
