/// A half-open range of UTF-8 offsets into one text.
///
/// Inside the program every position is a UTF-8 offset, because the hot paths walk bytes. What leaves
/// the program counts Unicode scalars; `ScalarOffsets` is the one place that converts.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The UTF-8 offset of the first byte, from 0.
  public let start: Int
  /// The UTF-8 offset behind the last byte.
  public let end: Int

  /// Makes a span.
  ///
  /// - Precondition: `0 <= start <= end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from 0 or more")
    self.start = start
    self.end = end
  }

  /// The length in UTF-8 bytes.
  @inlinable public var byteCount: Int { end - start }
  /// Whether the span holds no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside this span; a span contains itself.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// In order of the beginning, the shorter first where both begin together.
  @inlinable
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A span together with the words it covers, so that a reader can check that the two agree.
public struct Passage: Hashable, Sendable {
  /// Where the words stand, in UTF-8 offsets of the article's text.
  public let span: TextSpan
  /// The words themselves.
  public let text: String

  /// Makes a passage of words that were read elsewhere; `text` is not checked against any article.
  public init(span: TextSpan, text: String) {
    self.span = span
    self.text = text
  }

  /// The words of `text` under `span`.
  ///
  /// - Returns: `nil` when the span does not lie inside the text on scalar boundaries.
  public init?(_ span: TextSpan, in text: String) {
    let utf8 = text.utf8
    guard span.end <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: span.start)
    let end = utf8.index(start, offsetBy: span.byteCount)
    guard let words = String(text.utf8[start..<end]) else { return nil }
    self.init(span: span, text: words)
  }
}
