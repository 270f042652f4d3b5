import Lexicons

/// The memory that readings work in, one after the other, so that none of them has to ask for its own.
///
/// It grows to the largest text that was read. One reading at a time uses it, which is why it may go
/// from thread to thread.
final class ReadingMemory: @unchecked Sendable {
  /// The text, in UTF-8.
  private var text = GrowingMemory<UInt8>(capacity: 1 << 14)
  /// The folded letters of all words.
  private var letters = GrowingMemory<UInt8>(capacity: 1 << 14)
  private var tokens = GrowingMemory<Token>(capacity: 1 << 11)
  private var quotations = GrowingMemory<Quotation>(capacity: 1 << 6)
  private var quotationOpening = GrowingMemory<Int32>(capacity: 1 << 11)
  private var segments = GrowingMemory<Segment>(capacity: 1 << 8)
  private var segmentOf = GrowingMemory<Int32>(capacity: 1 << 11)
  /// The hashes of what stays of one word.
  private var suffixes = GrowingMemory<WordHash>(capacity: 1 << 6)
  private let memo = WordMemo()
  /// Whether a reading uses it.
  var isInUse = false

  /// Keeps a copy of a text.
  func keep(_ bytes: [UInt8]) -> BorrowedList<UInt8> {
    text.copy(bytes)
    return BorrowedList(text.elements)
  }

  /// The tokens of a text with what the lexicon knows of them, and their folded letters.
  func tokens(
    of text: BorrowedList<UInt8>, _ lexicon: ArabicLexicon
  ) -> (TokenList, UnsafeBufferPointer<UInt8>) {
    tokens.removeAll()
    letters.makeRoom(for: text.count + Tokenizer.padding)
    var tokenizer = Tokenizer(text, letters: letters.places)
    tokenizer.run(&tokens)
    let letters = letters.elements
    let words = tokens.places
    for index in words.indices where words[index].kind == .word {
      words[index].word = known(words[index], letters, lexicon)
      if tokenizer.writesMaqsura, words[index].endsInDottedYa, words[index].lettersCount == 3,
        words[index].isAny(.prepOn)
      {
        words[index].word.classes = .name
      }
    }
    return (TokenList(tokens.elements), letters)
  }

  /// What the lexicon knows of a word.
  private func known(
    _ token: Token, _ letters: UnsafeBufferPointer<UInt8>, _ lexicon: ArabicLexicon
  ) -> KnownWord {
    let key = WordMemo.Key(token, letters: UnsafeRawBufferPointer(letters))
    if let key, let word = memo.recall(key) { return word }
    suffixes.makeRoom(for: token.lettersCount + 1)
    var analyzer = WordAnalyzer(
      lexicon: lexicon,
      LetterRun(letters, token.lettersStart, token.lettersStart + token.lettersCount),
      endsInTaMarbuta: token.endsInTaMarbuta, scratch: suffixes.places)
    let word = analyzer.analysis()
    if let key { memo.keep(word, key) }
    return word
  }

  /// The quotations and sentences of a text.
  func segmentation(of tokens: TokenList) -> Segmentation {
    quotations.removeAll()
    QuotationPairer(tokens: tokens).gather(&quotations)
    quotationOpening.fill(tokens.count, with: -1)
    for number in 0..<quotations.count {
      quotationOpening[quotations[number].open] = Int32(truncatingIfNeeded: number)
    }
    segments.removeAll()
    segmentOf.makeRoom(for: tokens.count)
    let cutter = SegmentCutter(
      tokens: tokens, quotations: BorrowedList(quotations.elements),
      quotationOpening: PositionList(quotationOpening.elements))
    cutter.cut(&segments, &segmentOf)
    return Segmentation(
      quotations: cutter.quotations, segments: BorrowedList(segments.elements),
      segmentOf: PositionList(segmentOf.elements), quotationOpening: cutter.quotationOpening)
  }
}
