package import ClaimModel

/// Writes comparisons of claims with one page as JSON objects with stable keys.
///
/// Spans count Unicode scalars: those under `article` of the article's stored text, those under
/// `document` of the text that was taken out of the page.
package struct ComparisonDocumentWriter {
  private let article: ComparedSide
  private let document: ComparedSide

  /// Prepares for comparisons of claims of an article with the text of a page.
  package init(article: Article, document: String) {
    self.article = ComparedSide(article.text)
    self.document = ComparedSide(document)
  }

  /// One claim beside the page; `source` is the shared source that was asked for.
  package func json(_ comparison: QuotationComparison, source: Int?) -> JSONValue {
    [
      "claim": .string("C\(comparison.claim)"),
      "evidence": .string("E\(comparison.evidence)"),
      "source": source.map { .string("D\($0)") } ?? .null,
      "outcome": .string(comparison.outcome.rawValue),
      "parts": .array(comparison.parts.map(part)),
    ]
  }

  private func part(_ part: QuotationComparison.Part) -> JSONValue {
    [
      "quoted": .bool(part.isQuoted),
      "outcome": .string(part.outcome.rawValue),
      "article": article.json(part.words),
      "document": document.json(part.passage),
      "occurrences": .integer(part.occurrences),
      "reordered": .bool(part.isReordered),
      "segments": .array(
        part.segments.map { segment in
          [
            "same": .bool(segment.isSame), "article": article.json(segment.article),
            "document": document.json(segment.document),
          ]
        }),
      "spellings": .array(
        part.spellings.map { segment in
          [
            "article": article.json(segment.article), "document": document.json(segment.document),
          ]
        }),
      "selectors": [
        "article": article.selectors(part.words),
        "document": part.passage.map(document.selectors) ?? [],
      ],
    ]
  }
}

/// A text of which spans are written.
private struct ComparedSide {
  private let text: [UInt8]
  private let offsets: ScalarOffsets
  private let maker: SelectorMaker

  init(_ text: String) {
    self.text = Array(text.utf8)
    offsets = ScalarOffsets(text)
    maker = SelectorMaker(text: text, offsets: offsets)
  }

  /// A span with its words; `null` for none.
  func json(_ span: TextSpan?) -> JSONValue {
    guard let span, span.end <= text.count else { return .null }
    return [
      "span": .span(span, offsets),
      "words": .string(String(decoding: text[span.start..<span.end], as: UTF8.self)),
    ]
  }

  func selectors(_ span: TextSpan) -> JSONValue { maker.selectors([span]) }
}
