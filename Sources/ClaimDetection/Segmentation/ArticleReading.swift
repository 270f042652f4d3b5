import ClaimModel
import Lexicons

/// A text as the later stages see it: tokens with what the lexicon knows of them, quotations and
/// sentences.
///
/// A class, so that the rules share one without copying it.
final class ArticleReading {
  /// The text.
  let bytes: BorrowedList<UInt8>
  let lexicon: ArabicLexicon
  let tokens: TokenList
  let segmentation: Segmentation
  private let letters: UnsafeBufferPointer<UInt8>
  /// What all of this stands in.
  let memory: ReadingMemory

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: the text, as valid UTF-8, not longer than `Token.lengthLimit`.
  ///   - lexicon: the words of its language.
  ///   - memory: what the reading works in; no other reading uses it as long as this one lives.
  init(_ bytes: [UInt8], lexicon: ArabicLexicon, memory: ReadingMemory) {
    precondition(!memory.isInUse, "one reading at a time uses the memory")
    memory.isInUse = true
    self.lexicon = lexicon
    self.memory = memory
    self.bytes = memory.keep(bytes)
    (tokens, letters) = memory.tokens(lexicon)
    segmentation = memory.segmentation(of: tokens)
  }

  deinit { memory.isInUse = false }

  var quotations: BorrowedList<Quotation> { segmentation.quotations }
  var segments: BorrowedList<Segment> { segmentation.segments }

  /// The segment that a token stands in.
  @inline(__always)
  func segment(of token: Int) -> Segment { segments[segmentation.segmentOf[token]] }

  /// The quotation that a token opens; none behind the last token.
  func quotation(openedAt token: Int) -> Quotation? {
    guard token < tokens.count else { return nil }
    let index = segmentation.quotationOpening[token]
    return index < 0 ? nil : quotations[index]
  }

  /// The first token from one on that opens a quotation.
  func firstQuotation(from token: Int) -> Int? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].open < token { low = middle + 1 } else { high = middle }
    }
    return low < quotations.count ? quotations[low].open : nil
  }

  /// The quotation that a token stands in.
  func quotation(around token: Int) -> Quotation? {
    let index = segment(of: token).quotation
    return index < 0 ? nil : quotations[index]
  }

  /// The folded letters of a word.
  @inline(__always)
  func folded(_ token: Int) -> LetterRun {
    let start = tokens[token].lettersStart
    return LetterRun(letters, start, start + tokens[token].lettersCount)
  }

  /// ضاحكًا, متأخراً: with its ending written, a word without ال tells how and is nobody who speaks.
  func tellsHow(_ token: Int) -> Bool {
    let word = tokens[token]
    return word.kind == .word && !word.isDefinite && word.end - word.start > 6 && hasTanwin(token)
  }

  /// طلبًا, حذراً: the mark of an indefinite accusative (U+064B) at a word's end, which no verb has.
  func hasTanwin(_ token: Int) -> Bool {
    let word = tokens[token]
    return (max(word.start, word.end - 4)..<max(word.start, word.end - 1)).contains {
      bytes[$0] == 0xD9 && bytes[$0 + 1] == 0x8B
    }
  }

  /// سموه, معاليها: a style with a pronoun, which is all of somebody's name.
  func isStyleOfPerson(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.honorific), token.kind == .word, token.lettersCount > 3 else { return false }
    if token.clitics.contains(.pronoun) { return true }
    let letters = folded(index)
    return letters.last == Letters.ha && !token.endsInTaMarbuta
      || letters.suffix(2).elementsEqual([Letters.ha, Letters.alef])
  }

  /// إمام المسجد, and not أمام: told by its hamza.
  func isImam(_ token: Int) -> Bool {
    let word = tokens[token]
    return word.isAny(.prepAdverbial) && word.isAny(.role) && word.end - word.start > 1
      && bytes[word.start] == 0xD8 && bytes[word.start + 1] == 0xA5
  }

  /// The word for a paper, or for what was told, that stands near before a token in its sentence.
  func paper(before token: Int) -> Int? {
    let start = max(segment(of: token).tokens.lowerBound, token - ArticleReading.paperReach)
    return (start..<token).last {
      tokens[$0].kind == .word
        && (tokens[$0].isAny(.document)
          || tokens[$0].isAny(.anonymous) && tokens[$0].features == 0x6673)
    }
  }

  /// How far before what it says a paper is named, in tokens.
  private static let paperReach = 10

  /// هؤلاء by itself: people that were spoken of.
  func pointsAtPeople(_ token: Int) -> Bool {
    guard tokens[token].isAny(.demonstrative), !tokens[token].hasPreposition,
      tokens[token].features == UInt32(UInt8(ascii: "p"))
    else { return false }
    return token + 1 >= tokens.count || !tokens[token + 1].isDefinite
  }

  /// Whether a word is nothing but ل or لـ, as it stands before a quotation mark.
  func isLoneLam(_ token: Int) -> Bool {
    tokens[token].lettersCount == 1 && letters[tokens[token].lettersStart] == Letters.lam
  }

  /// غير معلنة, and not غير أن: a word of contrast that is one only before a clause.
  func isMereNegation(_ index: Int) -> Bool {
    tokens[index].isAny(.contrast)
      && UInt8(truncatingIfNeeded: tokens[index].features) == UInt8(ascii: "a")
      && (index + 1 >= tokens.count || !tokens[index + 1].isAny(.that))
  }

  /// الآن, and not the first name آلان, which has the same letters but for the marks above them.
  func isNow(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isAny(.name) && token.lettersCount == 4 && bytes[token.start + 1] == 0xA7
      && folded(index).elementsEqual([Letters.alef, Letters.lam, Letters.alef, Letters.nun])
  }

  /// أول من أمس, أول أمس: a day, and nobody's title.
  func isDayBefore(_ index: Int) -> Bool {
    guard tokens[index].isAny(.attribute), !tokens[index].isDefinite, index + 2 < tokens.count
    else {
      return false
    }
    let day = tokens[index + 1].isAny(.prepFrom) ? index + 2 : index + 1
    return tokens[day].isAny(.relativeDay)
  }

  /// به, بها.
  func isWithIt(_ token: Int) -> Bool {
    let word = folded(token)
    return (word.count == 2 || word.count == 3) && word.first == Letters.ba
      && word.dropFirst().first == Letters.ha
      && (word.count == 2 || word.last == Letters.alef || word.last == Letters.mim)
  }

  /// The hash of the stem of a word, as `WordAnalyzer` finds it.
  func stem(_ token: Int) -> WordHash { memory.stem(of: tokens[token], lexicon) }

  /// The first places of a word by the key that names are compared by, in order.
  func places(of key: WordHash) -> FewPlaces { memory.places(of: key, in: tokens) }

  /// The text of a range of tokens, from the first byte of the first to the last of the last.
  func text(_ range: Range<Int>) -> String { span(range).map { bytes.text($0) } ?? "" }

  /// Where a range of tokens stands; `nil` for an empty range.
  func span(_ range: Range<Int>) -> TextSpan? {
    guard !range.isEmpty else { return nil }
    return GraphemeBoundaries.widened(
      TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end), in: bytes)
  }

  /// The verb readings of a token.
  func readings(_ token: Int) -> ArabicLexicon.ReadingList {
    lexicon.readings(from: tokens[token].firstReading)
  }

  /// A name without marks at its ends, but for quotation marks that are part of it: صحيفة «الميزان», and not
  /// صحيفة «الميزان.
  ///
  /// - Parameters:
  ///   - range: the name as it was read.
  ///   - keepsWrapping: whether marks around the whole stay.
  /// - Returns: the name; empty where the range holds nothing but marks.
  func trimmedName(_ range: Range<Int>, keepsWrapping: Bool = false) -> Range<Int> {
    var name = trimmed(range)
    if name.lowerBound > range.lowerBound, let outer = quotation(openedAt: name.lowerBound - 1),
      outer.isClosed,
      outer.close < name.upperBound || keepsWrapping && outer.close < range.upperBound
    {
      name = (name.lowerBound - 1)..<name.upperBound
    }
    let isLeftOpen = name.contains { index in
      quotation(openedAt: index).map { $0.isClosed && $0.close == name.upperBound } ?? false
    }
    return isLeftOpen ? name.lowerBound..<(name.upperBound + 1) : name
  }

  /// The range without marks at its ends, but for a closing bracket whose opening one is inside.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !tokens[lower].isWord, tokens[lower].kind != .openBracket { lower += 1 }
    while lower < upper, !tokens[upper - 1].isWord {
      if tokens[upper - 1].kind == .closeBracket,
        tokens[lower..<upper].contains(where: { $0.kind == .openBracket })
      {
        break
      }
      if isPercent(upper - 1), upper - 1 > lower { break }
      upper -= 1
    }
    return lower..<upper
  }

  /// 5%: the sign behind a number, or the question mark that a conversion left of it.
  func isPercent(_ token: Int) -> Bool {
    guard tokens[token].kind == .other, token > 0, tokens[token - 1].kind == .number else {
      return false
    }
    let start = tokens[token].start
    return bytes[start] == 0x25 || bytes[start] == 0x3F
      || bytes[start] == 0xD9 && bytes[start + 1] == 0xAA
  }
}
