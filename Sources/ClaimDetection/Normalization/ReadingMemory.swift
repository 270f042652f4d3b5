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
  /// The places of the tokens that are neither words nor numbers.
  private var marks = GrowingMemory<Int32>(capacity: 1 << 9)
  /// The places of words that what stands behind them may show to be names.
  private var maybeNames = GrowingMemory<Int32>(capacity: 1 << 4)
  /// The places of فان.
  private var maybeVans = GrowingMemory<Int32>(capacity: 1 << 4)
  /// The places of words that may be family names by themselves.
  private var maybeFamilies = GrowingMemory<Int32>(capacity: 1 << 6)
  /// The places at which a full name may begin, in order.
  private var nameStarts = GrowingMemory<Int32>(capacity: 1 << 6)
  /// Whether names were found besides, when all words were known.
  private var hasLateNames = false
  /// Whether بذلك stands in the text.
  private(set) var hasByThis = false
  /// Whether the text speaks of somebody's identity or name, as where it is withheld.
  private(set) var hasIdentity = false
  private var quotations = GrowingMemory<Quotation>(capacity: 1 << 6)
  private var quotationOpening = GrowingMemory<Int32>(capacity: 1 << 11)
  private var segments = GrowingMemory<Segment>(capacity: 1 << 8)
  private var segmentOf = GrowingMemory<Int32>(capacity: 1 << 11)
  /// The hashes of what stays of one word.
  private var suffixes = GrowingMemory<WordHash>(capacity: 1 << 6)
  private var keys = GrowingMemory<WordMemo.Key>(capacity: ReadingMemory.step)
  private var wordSlots = GrowingMemory<WordPlaces.Slot>(capacity: 1 << 11)
  private var nextPlaces = GrowingMemory<Int32>(capacity: 1 << 11)
  /// How often places were asked for, and where the words stand, once that was often.
  private var questions = 0
  private var wordPlaces: WordPlaces?
  private let memo = WordMemo()
  private var keyArena = Arena<WordHash>()
  private var numberArena = Arena<Int32>()
  private var carrierArena = Arena<ResolvedCarrier>()
  /// The entities of the reading by the words of their names.
  let nameIndex = NameIndex()
  /// Whether a reading uses it.
  var isInUse = false

  /// Keeps a copy of a text.
  func keep(_ bytes: [UInt8]) -> BorrowedList<UInt8> {
    keyArena.removeAll()
    numberArena.removeAll()
    carrierArena.removeAll()
    questions = 0
    wordPlaces = nil
    text.copy(bytes, followedBy: 0, count: FoldedScalars.padding)
    return BorrowedList(
      UnsafeBufferPointer(rebasing: text.elements.dropLast(FoldedScalars.padding)))
  }

  /// The tokens of the text kept last with what the lexicon knows of them, and their folded letters.
  func tokens(_ lexicon: ArabicLexicon) -> (TokenList, UnsafeBufferPointer<UInt8>) {
    let text = FoldedScalars(padded: text.elements)
    tokens.removeAll()
    marks.removeAll()
    letters.makeRoom(for: text.count + WordMemo.padding)
    var tokenizer = Tokenizer(text, letters: letters.places)
    tokenizer.run(&tokens, &marks)
    let letters = letters.elements
    maybeNames.removeAll()
    maybeVans.removeAll()
    maybeFamilies.removeAll()
    nameStarts.removeAll()
    hasByThis = false
    hasIdentity = false
    lookUp(tokens.places, letters, lexicon, writesMaqsura: tokenizer.writesMaqsura)
    nameFeminineForms(tokens.places, letters)
    nameVan(tokens.places, letters)
    let hasBan = nameBan(tokens.places)
    let hasFamilies =
      FamilyNames(
        tokens: tokens.places, letters: letters, candidates: maybeFamilies.elements
      ).mark()
    hasLateNames = hasBan || hasFamilies
    return (TokenList(tokens.elements), letters)
  }

  /// The places at which a full name may begin; `nil` where that may be anywhere.
  var placesOfNames: BorrowedList<Int32>? {
    hasLateNames ? nil : BorrowedList(nameStarts.elements)
  }

  /// More letters than a word has.
  private static let usualLength = 64
  /// How many words are asked for at once.
  private static let step = 32

  /// Fills in what the lexicon knows of each word.
  ///
  /// The memo is asked for many words before the first answer is used, because each answer may be
  /// far from the processor.
  private func lookUp(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ letters: UnsafeBufferPointer<UInt8>,
    _ lexicon: ArabicLexicon, writesMaqsura: Bool
  ) {
    let raw = UnsafeRawBufferPointer(letters)
    let memo = memo
    keys.makeRoom(for: ReadingMemory.step)
    let keys = keys.places
    suffixes.makeRoom(for: ReadingMemory.usualLength)
    let scratch = suffixes.places
    var start = 0
    while start < tokens.count {
      let stretch = UnsafeMutableBufferPointer(
        rebasing: tokens[start..<min(tokens.count, start + ReadingMemory.step)])
      for index in stretch.indices where stretch[index].kind == .word {
        keys[index] = memo.key(of: stretch[index], letters: raw)
      }
      for index in stretch.indices where stretch[index].kind == .word {
        if let word = memo.recall(keys[index]) {
          stretch[index].take(word)
        } else {
          takeApart(&stretch[index], keys[index], letters, lexicon, scratch)
        }
        if !stretch[index].traits.isDisjoint(with: .noted) {
          note(&stretch[index], start + index, writesMaqsura: writesMaqsura)
        }
      }
      start += ReadingMemory.step
    }
  }

  /// Finds out what the lexicon knows of a word that the memo does not hold.
  @inline(never)
  private func takeApart(
    _ token: inout Token, _ key: WordMemo.Key, _ letters: UnsafeBufferPointer<UInt8>,
    _ lexicon: ArabicLexicon, _ scratch: UnsafeMutableBufferPointer<WordHash>
  ) {
    guard token.lettersCount < scratch.count else {
      // Nothing that the memo keeps, or anybody would read.
      let memory = UnsafeMutableBufferPointer<WordHash>.allocate(capacity: token.lettersCount + 1)
      defer { memory.deallocate() }
      return takeApart(&token, key, letters, lexicon, memory)
    }
    var analyzer = analyzer(of: token, letters, lexicon, scratch)
    let word = analyzer.analysis()
    token.take(word)
    memo.keep(word, key)
  }

  /// Keeps the place of a word that is asked for further on, so that nobody goes through all words for it.
  private func note(_ token: inout Token, _ index: Int, writesMaqsura: Bool) {
    if token.traits.contains(.maybeName) { judge(&token, index, writesMaqsura: writesMaqsura) }
    let place = Int32(truncatingIfNeeded: index)
    if token.isAny(.name), !token.isDefinite { nameStarts.append(place) }
    if token.traits.contains(.leadsName) { nameStarts.append(place + 1) }
    if token.traits.contains(.maybeFamily) { maybeFamilies.append(place) }
    if token.traits.contains(.byThis) { hasByThis = true }
    if token.traits.contains(.identity) { hasIdentity = true }
  }

  /// Where ى is written, علي with its dots is the name; بان may be one.
  private func judge(_ token: inout Token, _ index: Int, writesMaqsura: Bool) {
    if token.isAny(.that), token.features == 0x62 {
      maybeNames.append(Int32(truncatingIfNeeded: index))
    }
    // فان, and not فإن.
    if token.isAny(.that), token.features == 0x66, text.elements[token.start + 3] == 0xA7 {
      maybeVans.append(Int32(truncatingIfNeeded: index))
    }
    if writesMaqsura, token.endsInDottedYa, token.isAny(.prepOn) { token.becomeName() }
  }

  /// بان كي مون, قال بان إن …: what looks like بأن is a name before a joint of names or another أن.
  ///
  /// - Returns: whether there is one.
  private func nameBan(_ tokens: UnsafeMutableBufferPointer<Token>) -> Bool {
    var isFound = false
    for place in maybeNames.elements where Int(place) + 1 < tokens.count {
      let next = tokens[Int(place) + 1]
      guard next.kind == .word else { continue }
      if next.isAny(.nameJoint) && next.lettersCount == 2 || next.isAny(.that) {
        tokens[Int(place)].becomeName()
        isFound = true
      }
    }
    return isFound
  }

  /// قال فان دايك, and further on فيرجيل فان دايك: before the same unknown word twice, once of them behind a verb of
  /// saying, what looks like فإن is a name.
  private func nameVan(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ letters: UnsafeBufferPointer<UInt8>
  ) {
    guard maybeVans.elements.count > 1 else { return }
    let pairs = maybeVans.elements.lazy.map { Int($0) }.filter { place in
      guard place > 0, place + 1 < tokens.count else { return false }
      let next = tokens[place + 1]
      return next.kind == .word && next.classes.isEmpty && next.clitics.isEmpty
        && next.lettersCount > 2
    }.map { place in (place: place, name: tokens[place + 1].nameKey) }
    for pair in pairs where tokens[pair.place - 1].classes == .verb {
      let all = pairs.filter { $0.name == pair.name }
      guard all.count > 1 else { continue }
      for same in all {
        let start = tokens[same.place].lettersStart
        tokens[same.place].becomeName(
          WordHash(LetterRun(letters, start, start + tokens[same.place].lettersCount)))
      }
    }
  }

  /// الدكتور رفعت كامل: what looks like a verb in the feminine, between a man's title and another name or a verb.
  private func nameFeminineForms(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ letters: UnsafeBufferPointer<UInt8>
  ) {
    for place in nameStarts.elements.lazy.map({ Int($0) }) where place < tokens.count {
      let token = tokens[place]
      guard token.classes == .action, token.clitics.isEmpty, token.lettersCount == 4, place > 0,
        place + 1 < tokens.count, tokens[place - 1].traits.contains(.leadsName),
        !tokens[place - 1].endsInTaMarbuta, tokens[place - 1].clitics == .definite,
        letters[token.lettersStart + 3] == Letters.ta, letters[token.lettersStart] != Letters.ta,
        tokens[place + 1].isAny([.name, .nameJoint, .verb]) && !tokens[place + 1].isDefinite
      else { continue }
      tokens[place].becomeName()
    }
  }

  private func analyzer(
    of token: Token, _ letters: UnsafeBufferPointer<UInt8>, _ lexicon: ArabicLexicon,
    _ scratch: UnsafeMutableBufferPointer<WordHash>
  ) -> WordAnalyzer {
    WordAnalyzer(
      lexicon: lexicon,
      LetterRun(letters, token.lettersStart, token.lettersStart + token.lettersCount),
      endsInTaMarbuta: token.endsInTaMarbuta, scratch: scratch)
  }

  /// The hash of the stem that the lexicon knows of a word of the text kept last, or of the word
  /// without و and ف. Few are asked for, so it is found out anew.
  func stem(of token: Token, _ lexicon: ArabicLexicon) -> WordHash {
    suffixes.makeRoom(for: token.lettersCount + 1)
    var analyzer = analyzer(of: token, letters.elements, lexicon, suffixes.places)
    _ = analyzer.analysis()
    return analyzer.stem
  }

  /// Memory for so many numbers until the reading ends.
  func numbers(_ count: Int) -> UnsafeMutableBufferPointer<Int32> { numberArena.take(count) }

  /// Memory for so many carriers until the reading ends.
  func carriers(_ count: Int) -> UnsafeMutableBufferPointer<ResolvedCarrier> {
    carrierArena.take(count)
  }

  /// Room for the places of so many things until the reading ends; none is known yet.
  func placeTable(for count: Int) -> PlaceTable { PlaceTable(numberArena.take(count)) }

  /// Keeps keys until the reading ends.
  ///
  /// - Parameters:
  ///   - most: how many there may be.
  ///   - fill: sets the first of so many, and returns how many that were.
  /// - Returns: those that were set.
  func keepKeys(
    atMost most: Int, _ fill: (UnsafeMutableBufferPointer<WordHash>) -> Int
  ) -> BorrowedList<WordHash> {
    let room = keyArena.take(most)
    return BorrowedList(UnsafeBufferPointer(rebasing: room[..<fill(room)]))
  }

  /// The first places of a word among the tokens of the text kept last.
  ///
  /// The first few questions are answered by looking at all words, which takes less time than gathering
  /// where all of them stand.
  func places(of key: WordHash, in tokens: TokenList) -> FewPlaces {
    if let wordPlaces { return wordPlaces.indexes(of: key) }
    questions += 1
    guard questions > ReadingMemory.fewQuestions else {
      return WordPlaces.indexes(of: key, in: tokens)
    }
    let places = WordPlaces(tokens, &wordSlots, &nextPlaces)
    wordPlaces = places
    return places.indexes(of: key)
  }

  /// Most articles ask for the places of fewer words.
  private static let fewQuestions = 6

  /// The quotations and sentences of a text.
  func segmentation(of tokens: TokenList) -> Segmentation {
    quotations.removeAll()
    let marks = marks.elements
    QuotationPairer(tokens: tokens, marks: BorrowedList(marks)).gather(&quotations)
    quotationOpening.fill(tokens.count, with: -1)
    for number in 0..<quotations.count {
      quotationOpening[quotations[number].open] = Int32(truncatingIfNeeded: number)
    }
    segments.removeAll()
    segmentOf.makeRoom(for: tokens.count)
    let cutter = SegmentCutter(
      tokens: tokens, marks: BorrowedList(marks), quotations: BorrowedList(quotations.elements),
      quotationOpening: PositionList(quotationOpening.elements))
    cutter.cut(&segments, &segmentOf)
    // ”…”: what opens is an opening mark, however it was set.
    let places = self.tokens.places
    for quotation in quotations.elements {
      if places[quotation.open].kind == .closeQuote { places[quotation.open].kind = .openQuote }
      if quotation.isClosed, places[quotation.close].kind == .openQuote {
        places[quotation.close].kind = .closeQuote
      }
    }
    return Segmentation(
      quotations: cutter.quotations, segments: BorrowedList(segments.elements),
      segmentOf: PositionList(segmentOf.elements), quotationOpening: cutter.quotationOpening)
  }
}
