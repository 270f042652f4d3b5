package import ClaimModel

/// Makes W3C Web Annotation selectors for spans of one text.
///
/// A `TextQuoteSelector` holds the words with as much text before and after as makes it match once:
/// 32 scalars each, doubled until unique or until the text ends. A `TextPositionSelector` counts
/// Unicode code points (Web Annotation Data Model, section 4.2).
package struct SelectorMaker: Sendable {
  private static let firstContext = 32
  private let bytes: [UInt8]
  private let offsets: ScalarOffsets

  /// Prepares for a text whose offsets are already indexed.
  package init(text: String, offsets: ScalarOffsets) {
    bytes = Array(text.utf8)
    self.offsets = offsets
  }

  /// Both selectors of each span.
  package func selectors(_ spans: some Collection<TextSpan>) -> JSONValue {
    .array(spans.map { .array([quoteSelector($0), positionSelector($0)]) })
  }

  private func positionSelector(_ span: TextSpan) -> JSONValue {
    let (start, end) = offsets.scalars(of: span)
    return ["type": "TextPositionSelector", "start": .integer(start), "end": .integer(end)]
  }

  private func quoteSelector(_ span: TextSpan) -> JSONValue {
    var context = Self.firstContext
    var wide = widened(span, by: context)
    while !isUnique(wide), wide != TextSpan(0, bytes.count) {
      context *= 2
      wide = widened(span, by: context)
    }
    return [
      "type": "TextQuoteSelector",
      "exact": .string(words(span)),
      "prefix": .string(words(TextSpan(wide.start, span.start))),
      "suffix": .string(words(TextSpan(span.end, wide.end))),
    ]
  }

  private func words(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  private func widened(_ span: TextSpan, by scalars: Int) -> TextSpan {
    let (start, end) = offsets.scalars(of: span)
    let from = offsets.utf8Offset(ofScalar: max(0, start - scalars)) ?? 0
    let to = offsets.utf8Offset(ofScalar: min(offsets.scalarCount, end + scalars)) ?? bytes.count
    return TextSpan(from, to)
  }

  /// Whether the words of a span stand nowhere else in the text.
  private func isUnique(_ span: TextSpan) -> Bool { !occurs(span, elsewhereIn: bytes) }
}
