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
  private var keys = GrowingMemory<WordMemo.Key>(capacity: ReadingMemory.step)
  private var wordSlots = GrowingMemory<WordPlaces.Slot>(capacity: 1 << 11)
  private var nextPlaces = GrowingMemory<Int32>(capacity: 1 << 11)
  private let memo = WordMemo()
  /// Whether a reading uses it.
  var isInUse = false

  /// Keeps a copy of a text.
  func keep(_ bytes: [UInt8]) -> BorrowedList<UInt8> {
    text.copy(bytes, followedBy: 0, count: FoldedScalars.padding)
    return BorrowedList(
      UnsafeBufferPointer(rebasing: text.elements.dropLast(FoldedScalars.padding)))
  }

  /// The tokens of the text kept last with what the lexicon knows of them, and their folded letters.
  func tokens(_ lexicon: ArabicLexicon) -> (TokenList, UnsafeBufferPointer<UInt8>) {
    let text = FoldedScalars(padded: text.elements)
    tokens.removeAll()
    letters.makeRoom(for: text.count + WordMemo.padding)
    var tokenizer = Tokenizer(text, letters: letters.places)
    tokenizer.run(&tokens)
    let letters = letters.elements
    lookUp(tokens.places, letters, lexicon)
    nameBan(tokens.places)
    if tokenizer.writesMaqsura { nameAli(tokens.places) }
    FamilyNames(tokens: tokens.places, letters: letters).mark()
    return (TokenList(tokens.elements), letters)
  }

  /// How many words are asked for at once.
  private static let step = 32

  /// Fills in what the lexicon knows of each word.
  ///
  /// The memo is asked for many words before the first answer is used, because each answer may be
  /// far from the processor.
  private func lookUp(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ letters: UnsafeBufferPointer<UInt8>,
    _ lexicon: ArabicLexicon
  ) {
    let raw = UnsafeRawBufferPointer(letters)
    for start in stride(from: 0, to: tokens.count, by: ReadingMemory.step) {
      let range = start..<min(tokens.count, start + ReadingMemory.step)
      keys.makeRoom(for: range.count)
      let keys = keys.places
      for index in range where tokens[index].kind == .word {
        keys[index - start] = memo.key(of: tokens[index], letters: raw)
      }
      for index in range where tokens[index].kind == .word {
        let key = keys[index - start]
        if key.isFound, let word = memo.recall(key) {
          tokens[index].take(word, lexicon)
        } else {
          var analyzer = analyzer(of: tokens[index], letters, lexicon)
          let word = analyzer.analysis()
          tokens[index].take(word, lexicon)
          memo.keep(word, key)
        }
      }
    }
  }

  /// بان كي مون, قال بان إن …: what looks like بأن is a name before a joint of names or another أن.
  private func nameBan(_ tokens: UnsafeMutableBufferPointer<Token>) {
    for index in tokens.indices.dropLast()
    where tokens[index].isAny(.that) && tokens[index].features == 0x62
      && tokens[index].lettersCount == 3 && tokens[index + 1].kind == .word
    {
      let next = tokens[index + 1]
      if next.isAny(.nameJoint) && next.lettersCount == 2 || next.isAny(.that) {
        tokens[index].becomeName()
      }
    }
  }

  /// Where ى is written, علي with its dots is the name.
  private func nameAli(_ tokens: UnsafeMutableBufferPointer<Token>) {
    for index in tokens.indices
    where tokens[index].kind == .word && tokens[index].endsInDottedYa
      && tokens[index].lettersCount == 3 && tokens[index].isAny(.prepOn)
    {
      tokens[index].becomeName()
    }
  }

  private func analyzer(
    of token: Token, _ letters: UnsafeBufferPointer<UInt8>, _ lexicon: ArabicLexicon
  ) -> WordAnalyzer {
    suffixes.makeRoom(for: token.lettersCount + 1)
    return WordAnalyzer(
      lexicon: lexicon,
      LetterRun(letters, token.lettersStart, token.lettersStart + token.lettersCount),
      endsInTaMarbuta: token.endsInTaMarbuta, scratch: suffixes.places)
  }

  /// The hash of the stem that the lexicon knows of a word of the text kept last, or of the word
  /// without و and ف. Few are asked for, so it is found out anew.
  func stem(of token: Token, _ lexicon: ArabicLexicon) -> WordHash {
    var analyzer = analyzer(of: token, letters.elements, lexicon)
    _ = analyzer.analysis()
    return analyzer.stem
  }

  /// Where the words of a text stand.
  func places(in tokens: TokenList) -> WordPlaces { WordPlaces(tokens, &wordSlots, &nextPlaces) }

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
    // ”…”: what opens is an opening mark, however it was set.
    let marks = self.tokens.places
    for quotation in quotations.elements {
      if marks[quotation.open].kind == .closeQuote { marks[quotation.open].kind = .openQuote }
      if quotation.isClosed, marks[quotation.close].kind == .openQuote {
        marks[quotation.close].kind = .closeQuote
      }
    }
    return Segmentation(
      quotations: cutter.quotations, segments: BorrowedList(segments.elements),
      segmentOf: PositionList(segmentOf.elements), quotationOpening: cutter.quotationOpening)
  }
}
