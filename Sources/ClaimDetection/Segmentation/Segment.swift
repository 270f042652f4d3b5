/// A sentence at one level of quotation: outside all marks, or inside one pair.
struct Segment {
  /// Its tokens; those of quotations inside it are among them.
  var tokens: Range<Int>
  /// The quotation it stands in, or -1.
  var quotation: Int
  /// The number of its paragraph, from 0; empty lines don't count.
  var paragraph: Int
}

/// What the segmentation knows of a text: quotations, sentences, and where each token stands.
struct Segmentation {
  private(set) var quotations: [Quotation]
  private(set) var segments: [Segment] = []
  /// The segment of each token.
  private(set) var segmentOf: [Int]
  /// The quotation that a token opens, or -1.
  private(set) var quotationOpening: [Int]

  init(_ tokens: TokenList) {
    quotations = QuotationPairer(tokens: tokens).quotations()
    segmentOf = Array(repeating: 0, count: tokens.count)
    quotationOpening = Array(repeating: -1, count: tokens.count)
    for (index, quotation) in quotations.enumerated() { quotationOpening[quotation.open] = index }
    cut(tokens)
  }

  private mutating func cut(_ tokens: TokenList) {
    // The open segments, outermost first, each with the quotation it stands in.
    var stack = [startSegment(at: 0, quotation: -1, paragraph: 0)]
    var paragraph = 0
    for index in tokens.indices {
      while let top = stack.last, segments[top].quotation >= 0,
        quotations[segments[top].quotation].close <= index
      {
        finish(top, at: index)
        stack.removeLast()
      }
      let top = stack[stack.count - 1]
      segmentOf[index] = top
      if quotationOpening[index] >= 0 {
        stack.append(
          startSegment(
            at: index + 1, quotation: quotationOpening[index], paragraph: paragraph))
        continue
      }
      if tokens[index].kind == .lineBreak {
        if index > 0, tokens[index - 1].kind != .lineBreak { paragraph += 1 }
        if segments[top].quotation >= 0 { continue }
      } else if !endsSentence(index, tokens) {
        continue
      }
      finish(top, at: index)
      stack[stack.count - 1] = startSegment(
        at: index + 1, quotation: segments[top].quotation, paragraph: paragraph)
    }
    for top in stack.reversed() { finish(top, at: tokens.count) }
  }

  private mutating func startSegment(at index: Int, quotation: Int, paragraph: Int) -> Int {
    segments.append(Segment(tokens: index..<index, quotation: quotation, paragraph: paragraph))
    return segments.count - 1
  }

  private mutating func finish(_ segment: Int, at end: Int) {
    let start = segments[segment].tokens.lowerBound
    segments[segment].tokens = start..<Swift.max(start, end)
  }

  /// و3.5: a stop between digits that a joined conjunction keeps apart.
  private func isDecimal(_ index: Int, _ tokens: TokenList) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index + 1].kind == .number && tokens[index - 1].end == tokens[index].start
      && tokens[index].end == tokens[index + 1].start
  }

  private func endsSentence(_ index: Int, _ tokens: TokenList) -> Bool {
    switch tokens[index].kind {
    case .stop where isDecimal(index, tokens): return false
    case .stop, .question: return true
    case .closeQuote, .plainQuote:
      // A stop inside the mark ends the sentence around it too.
      guard index > 0 else { return false }
      let inner = tokens[index - 1].kind
      return inner == .stop || inner == .question
    default: return false
    }
  }
}
