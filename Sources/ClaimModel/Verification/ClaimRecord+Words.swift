extension ClaimRecord {
  /// What is attributed, as a list shows it: from quotation mark to quotation mark, also where the
  /// content begins or ends inside a pair; parts that do not meet have an ellipsis between them.
  package var wordsFromMarkToMark: String {
    let bytes = Array(sentence.text.utf8)
    let whole = sentence.span
    func inSentence(_ passage: Passage) -> TextSpan? {
      whole.contains(passage.span) && whole.end - whole.start == bytes.count
        ? TextSpan(passage.span.start - whole.start, passage.span.end - whole.start) : nil
    }
    let spans = content.compactMap(inSentence)
    guard spans.count == content.count else {
      return content.map(\.text).joined(separator: " … ")
    }
    let pairs = QuotationPairs(utf8: bytes)
    let others = (cue + source).compactMap(inSentence)
    var shown: [TextSpan] = []
    for span in spans {
      let span = pairs.extended(span, withoutReaching: others)
      if let last = shown.last, last.overlaps(span) {
        shown[shown.count - 1] = TextSpan(min(last.start, span.start), max(last.end, span.end))
      } else {
        shown.append(span)
      }
    }
    return shown.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      .joined(separator: " … ")
  }
}
