/// A sentence at one level of quotation: outside all marks, or inside one pair.
struct Segment: BitwiseCopyable {
  private let first: Int32
  private var end: Int32
  private let quotationNumber: Int32
  private let paragraphNumber: Int32

  /// A segment that begins with a token and has none yet.
  init(from first: Int, quotation: Int, paragraph: Int) {
    self.first = Int32(truncatingIfNeeded: first)
    end = self.first
    quotationNumber = Int32(truncatingIfNeeded: quotation)
    paragraphNumber = Int32(truncatingIfNeeded: paragraph)
  }

  /// Its tokens; those of quotations inside it are among them.
  var tokens: Range<Int> { Range(kept: first, end) }
  /// The quotation it stands in, or -1.
  var quotation: Int { Int(quotationNumber) }
  /// The number of its paragraph, from 0; empty lines don't count.
  var paragraph: Int { Int(paragraphNumber) }

  /// Ends the segment before a token.
  mutating func finish(at token: Int) { end = Swift.max(first, Int32(truncatingIfNeeded: token)) }
}

/// What the segmentation knows of a text: quotations, sentences, and where each token stands.
struct Segmentation {
  let quotations: BorrowedList<Quotation>
  let segments: BorrowedList<Segment>
  /// The segment of each token.
  let segmentOf: PositionList
  /// The quotation that a token opens, or -1.
  let quotationOpening: PositionList
}

/// Cuts a text into sentences at each level of quotation.
struct SegmentCutter {
  let tokens: TokenList
  /// The places of the tokens that are neither words nor numbers: only there a segment begins or ends.
  let marks: BorrowedList<Int32>
  let quotations: BorrowedList<Quotation>
  /// The quotation that a token opens, or -1.
  let quotationOpening: PositionList

  /// Gathers the segments, and for each token the one that it stands in.
  func cut(_ segments: inout GrowingMemory<Segment>, _ segmentOf: inout GrowingMemory<Int32>) {
    // The open segments, outermost first, each with the quotation it stands in.
    var stack = [start(&segments, at: 0, quotation: -1, paragraph: 0)]
    var paragraph = 0
    var done = 0
    for mark in marks {
      let index = Int(mark)
      segmentOf.setAhead(done..<index, to: Int32(truncatingIfNeeded: stack[stack.count - 1]))
      done = index + 1
      while let top = stack.last, segments[top].quotation >= 0,
        quotations[segments[top].quotation].close <= index
      {
        segments[top].finish(at: index)
        stack.removeLast()
      }
      let top = stack[stack.count - 1]
      segmentOf[index] = Int32(truncatingIfNeeded: top)
      if quotationOpening[index] >= 0 {
        stack.append(
          start(
            &segments, at: index + 1, quotation: quotationOpening[index], paragraph: paragraph))
        continue
      }
      if tokens[index].kind == .lineBreak {
        if index > 0, tokens[index - 1].kind != .lineBreak { paragraph += 1 }
        if segments[top].quotation >= 0 { continue }
      } else if !endsSentence(index) {
        continue
      }
      segments[top].finish(at: index)
      stack[stack.count - 1] = start(
        &segments, at: index + 1, quotation: segments[top].quotation, paragraph: paragraph)
    }
    segmentOf.setAhead(done..<tokens.count, to: Int32(truncatingIfNeeded: stack[stack.count - 1]))
    for top in stack.reversed() { segments[top].finish(at: tokens.count) }
  }

  private func start(
    _ segments: inout GrowingMemory<Segment>, at index: Int, quotation: Int, paragraph: Int
  ) -> Int {
    segments.append(Segment(from: index, quotation: quotation, paragraph: paragraph))
    return segments.count - 1
  }

  /// و3.5: a stop between digits that a joined conjunction keeps apart.
  private func isDecimal(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index + 1].kind == .number && tokens[index - 1].end == tokens[index].start
      && tokens[index].end == tokens[index + 1].start
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .stop where isDecimal(index): return false
    case .stop, .question: return true
    case .closeQuote, .plainQuote:
      // A stop inside the mark ends the sentence around it too.
      guard index > 0 else { return false }
      let inner = tokens[index - 1].kind
      // "… هل تقبلون؟"، ومثلما …: the question is over, and not the sentence around it.
      if inner == .question, index + 1 < tokens.count, tokens[index + 1].kind == .comma {
        return false
      }
      return inner == .stop || inner == .question
    default: return false
    }
  }
}
