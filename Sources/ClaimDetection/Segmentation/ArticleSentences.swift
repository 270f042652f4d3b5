package import ClaimModel

extension ClaimDetector {
  /// The sentences of a text, in order; a quotation belongs to the sentence around it.
  ///
  /// - Parameter text: valid UTF-8, of whatever language.
  /// - Returns: spans that don't overlap; nothing for a text without a word.
  package func sentences(of text: [UInt8]) -> [TextSpan] {
    withReading(of: text) { reading in
      reading.segments.filter { $0.quotation < 0 }
        .compactMap { reading.span(reading.withoutLineBreaks($0.tokens)) }.sorted()
    }
  }
}

extension ArticleReading {
  /// The range without line breaks at its ends.
  fileprivate func withoutLineBreaks(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, tokens[lower].kind == .lineBreak { lower += 1 }
    while lower < upper, tokens[upper - 1].kind == .lineBreak { upper -= 1 }
    return lower..<upper
  }
}
