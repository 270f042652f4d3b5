/// A stretch between two quotation marks.
struct Quotation: BitwiseCopyable {
  private let opening: Int32
  private var closing: Int32
  private var words: UInt8 = 0
  /// Whether the closing mark is there.
  private(set) var isClosed = false

  /// A quotation that is open still.
  init(open: Int) {
    opening = Int32(truncatingIfNeeded: open)
    closing = opening + 1
  }

  /// The token of the opening mark.
  var open: Int { Int(opening) }
  /// The token of the closing mark, or behind the last token inside where the mark is missing.
  var close: Int { Int(closing) }
  /// How many words stand inside; of many only that they are more than `countLimit`.
  var wordCount: Int { Int(words) }

  /// All that matters is whether the stretch is longer than a name.
  static let countLimit = 40

  /// Closes it before a token, or at the one that is the closing mark.
  mutating func close(at token: Int, isClosed: Bool) {
    closing = Int32(truncatingIfNeeded: token)
    self.isClosed = isClosed
  }

  /// Says how many words stand inside.
  mutating func count(words: Int) { self.words = UInt8(clamping: words) }

  /// The tokens inside.
  var inside: Range<Int> { (open + 1)..<Swift.max(open + 1, close) }
}

/// Pairs quotation marks, of every kind and however carelessly set.
///
/// Marks with a direction pair like brackets, one level inside another; plain marks take turns.
/// A mark left open runs to the end of its paragraph, unless the next paragraph closes it.
struct QuotationPairer {
  let tokens: TokenList
  /// The places of the tokens that are neither words nor numbers.
  let marks: BorrowedList<Int32>

  /// Gathers the quotations, in the order of their opening marks.
  func gather(_ found: inout GrowingMemory<Quotation>) {
    var stack: [Int] = []
    // The mark that a paragraph repeats, of words that go on.
    var repeated = -1
    for mark in marks {
      let index = Int(mark)
      switch tokens[index].kind {
      case .openQuote where index == repeated: break
      case .openQuote:
        // “…“ and ”…“: marks set the wrong way round close where the words around them say so.
        if let last = stack.last, stands(index, behindWord: true) {
          close(last, at: index, isClosed: true, &found)
          stack.removeLast()
        } else if stack.count < 3 {
          open(index, &found, &stack)
        }
      case .closeQuote:
        if let last = stack.last {
          close(last, at: index, isClosed: true, &found)
          stack.removeLast()
        } else if stands(index, behindWord: false) {
          open(index, &found, &stack)
        }
      case .plainQuote:
        if let last = stack.last, isStray(found[last].open, before: index) {
          found[last] = Quotation(open: index)
        } else if let last = stack.last, tokens[found[last].open].kind == .plainQuote,
          tokens[index - 1].kind == .colon, stands(index, behindWord: false),
          let stop = lastStop(found[last].open, index)
        {
          // "…. وقالت الأم: "…": behind a colon and a stop before it a mark opens; the first was never closed.
          close(last, at: stop, isClosed: false, &found)
          stack.removeLast()
          open(index, &found, &stack)
        } else if let last = stack.last, tokens[found[last].open].kind == .plainQuote,
          tokens[index - 1].isWord, stands(index, behindWord: false),
          stands(found[last].open, behindWord: false), isFollowedByOpening(index)
        {
          // "… ، ويلاحظ فلان "أن … و"كذا": two in a row that open; the first was never closed.
          close(last, at: index, isClosed: false, &found)
          stack.removeLast()
          open(index, &found, &stack)
        } else if let last = stack.last, tokens[found[last].open].kind == .plainQuote {
          close(last, at: index, isClosed: true, &found)
          stack.removeLast()
        } else if stack.count < 3, !(stack.isEmpty && onlyCloses(index)) {
          open(index, &found, &stack)
        }
      case .lineBreak:
        if !stack.isEmpty, tokens[index - 1].kind != .lineBreak,
          !nextParagraphCloses(after: index, found[stack[0]].open)
        {
          if stack.count == 1, let mark = repeatedMark(after: index, found[stack[0]].open) {
            repeated = mark
            continue
          }
          for last in stack { close(last, at: index, isClosed: false, &found) }
          stack = []
        }
      default: break
      }
    }
    for last in stack { close(last, at: tokens.count, isClosed: false, &found) }
  }

  /// Where the last sentence that ends between two marks does so.
  private func lastStop(_ open: Int, _ index: Int) -> Int? {
    (open + 1..<index).last { tokens[$0].kind == .stop }
  }

  /// … بالمواهب" وأشاد …: a mark that touches only the word before it, where nothing is open, closes what was never
  /// opened, unless the next mark of the paragraph closes too (قال" كذا").
  private func onlyCloses(_ index: Int) -> Bool {
    guard stands(index, behindWord: true), tokens[index - 1].isWord else { return false }
    let limit = min(tokens.count, index + QuotationPairer.lookAhead)
    var next = index + 1
    while next < limit, tokens[next].kind != .lineBreak {
      if tokens[next].kind == .plainQuote { return stands(next, behindWord: false) }
      next += 1
    }
    return true
  }

  /// ''إن ''المدينة …'': of two plain marks that both open, with a word like إن between, the first is too many.
  private func isStray(_ open: Int, before index: Int) -> Bool {
    tokens[open].kind == .plainQuote && index - open == 2 && tokens[open + 1].lettersCount == 2
      && stands(open, behindWord: false) && stands(index, behindWord: false)
  }

  /// Whether the next plain mark of the paragraph opens too, and is closed.
  private func isFollowedByOpening(_ index: Int) -> Bool {
    let limit = min(tokens.count, index + QuotationPairer.lookAhead)
    var next = index + 1
    var opening: Int?
    while next < limit, tokens[next].kind != .lineBreak {
      if tokens[next].kind == .plainQuote {
        guard opening == nil else { return stands(next, behindWord: true) }
        guard stands(next, behindWord: false) else { return false }
        opening = next
      }
      next += 1
    }
    return false
  }

  /// How far the marks that follow are looked for, in tokens.
  private static let lookAhead = 300

  /// Whether a mark touches the word before it and not the one behind, or the other way round.
  private func stands(_ index: Int, behindWord: Bool) -> Bool {
    let touchesBefore =
      index > 0 && tokens[index - 1].end == tokens[index].start
      && tokens[index - 1].kind != .lineBreak && tokens[index - 1].kind != .colon
      && tokens[index - 1].kind != .openBracket && tokens[index - 1].lettersCount != 1
    let touchesBehind =
      index + 1 < tokens.count && tokens[index].end == tokens[index + 1].start
      && tokens[index + 1].isWord
    return behindWord ? touchesBefore && !touchesBehind : touchesBehind && !touchesBefore
  }

  private func open(_ index: Int, _ found: inout GrowingMemory<Quotation>, _ stack: inout [Int]) {
    stack.append(found.count)
    found.append(Quotation(open: index))
  }

  private func close(
    _ quotation: Int, at index: Int, isClosed: Bool, _ found: inout GrowingMemory<Quotation>
  ) {
    found[quotation].close(at: index, isClosed: isClosed)
    var words = 0
    for inner in found[quotation].inside {
      if tokens[inner].isWord { words += 1 }
      if words > Quotation.countLimit { break }
    }
    found[quotation].count(words: words)
  }

  /// The mark at the head of the next paragraph, if words that are still open go on behind it: it is the first
  /// of its paragraph, and one that closes follows.
  private func repeatedMark(after lineBreak: Int, _ open: Int) -> Int? {
    guard tokens[open].kind == .openQuote, lineBreak - open >= QuotationPairer.shortestParagraph
    else { return nil }
    var first = lineBreak + 1
    while first < tokens.count, tokens[first].kind == .lineBreak { first += 1 }
    guard first < tokens.count, tokens[first].kind == .openQuote else { return nil }
    let limit = min(tokens.count, first + 300)
    let next = (first + 1..<max(first + 1, limit)).first {
      [.closeQuote, .openQuote, .lineBreak].contains(tokens[$0].kind)
    }
    return next.flatMap { tokens[$0].kind == .closeQuote ? first : nil }
  }

  /// A paragraph of somebody's words has so many tokens at least.
  private static let shortestParagraph = 6

  /// Whether the next paragraph holds a closing mark before any opening one.
  private func nextParagraphCloses(after lineBreak: Int, _ open: Int) -> Bool {
    var index = lineBreak + 1
    while index < tokens.count, tokens[index].kind == .lineBreak { index += 1 }
    var marks = 0
    let limit = min(tokens.count, index + 300)
    while index < limit, tokens[index].kind != .lineBreak {
      switch tokens[index].kind {
      case .closeQuote: return tokens[open].kind == .openQuote
      case .openQuote: return false
      case .plainQuote: marks += 1
      default: break
      }
      index += 1
    }
    return tokens[open].kind == .plainQuote && marks % 2 == 1
  }
}
