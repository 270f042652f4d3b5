import Lexicons

/// Cuts a text into tokens and folds the letters of its words.
struct Tokenizer {
  private let text: FoldedScalars
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var lettersCount = 0
  /// Whether the text writes ى at all; where it doesn't, ي stands for both.
  private(set) var writesMaqsura = false
  /// How many commas it has, and how many question marks of Latin shape.
  private var commas = 0
  private var latinQuestions = 0

  /// Prepares for a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - letters: where the folded letters go, as many as the text has bytes at most, and eight more.
  init(_ text: FoldedScalars, letters: UnsafeMutableBufferPointer<UInt8>) {
    precondition(letters.count >= text.count + 8, "no letter is shorter than a byte")
    self.text = text
    self.letters = letters
  }

  /// Adds the tokens of the text, and the places of those that are neither words nor numbers; what the
  /// lexicon knows of them is filled in later.
  mutating func run(_ tokens: inout GrowingMemory<Token>, _ marks: inout GrowingMemory<Int32>) {
    var offset = 0
    // Whether the last token is a stop, which the next one may show to be none.
    var isBehindStop = false
    while offset < text.count {
      let pair = text.pair(at: offset)
      let byte = pair & 0xFF
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        offset += 1
        continue
      }
      if text.letter(ofPair: pair) > Letters.mark {
        offset = takeWord(&tokens, at: offset)
        if isBehindStop { judgeStop(&tokens, tokens.count - 2) }
        isBehindStop = false
        continue
      }
      let (scalar, length, letter) = text.scalar(at: offset)
      if letter > Letters.mark {
        offset = takeWord(&tokens, at: offset)
        if isBehindStop { judgeStop(&tokens, tokens.count - 2) }
        isBehindStop = false
      } else if letter == Letters.mark || Tokenizer.isSpace(scalar) {
        // A mark without a letter, or a space: belongs to no token.
        offset += length
      } else {
        offset = takeMark(&tokens, scalar, length, at: offset)
        let place = tokens.count - 1
        marks.append(Int32(truncatingIfNeeded: place))
        isBehindStop = tokens[place].kind == .stop
      }
    }
    if commas == 0, tokens.count > 0 {
      if latinQuestions >= Tokenizer.lostCommas { restoreCommas(&tokens, from: .question) }
      if isSet(tokens, with: .stop) { restoreCommas(&tokens, from: .stop) }
    } else if latinQuestions >= Tokenizer.lostCommas, isSet(tokens, with: .question) {
      // Some commas were kept: those of other shape.
      restoreCommas(&tokens, from: .question)
    }
  }

  /// So many question marks in a text without a comma stand for commas that were lost on the way; three is
  /// more than such a text asks. Seen in pages that were converted from windows-1256.
  private static let lostCommas = 3

  /// Takes question marks or stops inside a line for commas.
  private func restoreCommas(_ tokens: inout GrowingMemory<Token>, from kind: Token.Kind) {
    for index in 0..<tokens.count - 1
    where tokens[index].kind == kind && text[tokens[index].start] == (kind == .stop ? 0x2E : 0x3F)
      && tokens[index + 1].isWord
    {
      tokens[index].kind = .comma
    }
  }

  /// قال الوزير. في حوار مع الوكالة. أن …: a text in which stops, or question marks of Latin shape, stand before
  /// what begins no sentence, two times or more.
  private func isSet(_ tokens: borrowing GrowingMemory<Token>, with kind: Token.Kind) -> Bool {
    var count = 0
    for index in 0..<tokens.count - 1
    where tokens[index].kind == kind && (kind == .stop || text[tokens[index].start] == 0x3F) {
      let next = tokens[index + 1]
      guard next.kind == .word, next.lettersCount >= 2, next.lettersCount <= 5 else { continue }
      let first = letters[next.lettersStart]
      let second = letters[next.lettersStart + 1]
      let isThat =
        next.lettersCount <= 4 && first == Letters.alef && second == Letters.nun
        && (next.lettersCount == 2 || letters[next.lettersStart + 2] == Letters.ha)
      let isRelative =
        next.lettersCount == 4 && first == Letters.alef && second == Letters.lam
        && (letters[next.lettersStart + 2] == Letters.ta
          || letters[next.lettersStart + 2] == Letters.dhal)
        && letters[next.lettersStart + 3] == Letters.ya
      if isThat || isRelative { count += 1 }
    }
    return count >= 2
  }

  /// Marks the stops behind initials (د. فلان) and inside numbers: all between words or numbers.
  private func judgeStop(_ tokens: inout GrowingMemory<Token>, _ index: Int) {
    guard index > 0 else { return }
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    guard previous.end == tokens[index].start else {
      // د . فلان: a doctor's letter, with a space before its stop.
      if previous.end + 1 == tokens[index].start, previous.kind == .word,
        previous.lettersCount == 1, letters[previous.lettersStart] == Letters.dal,
        next.kind == .word
      {
        tokens[index].kind = .abbreviation
      }
      return
    }
    let isInitial = previous.kind == .word && previous.lettersCount == 1 && next.kind == .word
    // (بي.بي.سي)
    let isSpelledOut =
      previous.kind == .word && next.kind == .word && previous.lettersCount <= 3
      && next.lettersCount <= 3 && next.start == tokens[index].end && isInBrackets(tokens, index)
    let isDecimal =
      previous.kind == .number && next.kind == .number && next.start - previous.end <= 4
    let isInAddress =
      next.start == tokens[index].end && isLatin(tokens[index].start - 1) && isLatin(next.start)
    if isInitial || isDecimal || isSpelledOut || isInAddress { tokens[index].kind = .abbreviation }
  }

  /// www.example.net: a Latin letter or a digit.
  private func isLatin(_ offset: Int) -> Bool {
    let byte = text[offset]
    return byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Whether a bracket opens a few tokens before.
  private func isInBrackets(_ tokens: borrowing GrowingMemory<Token>, _ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { tokens[$0].kind == .openBracket }
  }

  @inline(__always)
  private mutating func takeWord(_ tokens: inout GrowingMemory<Token>, at start: Int) -> Int {
    precondition(start <= text.count, "a word begins inside the text")
    let text = text
    guard let letters = letters.baseAddress else { return text.count }
    var count = lettersCount
    var offset = start
    // The bits of all letters; those of digits, 30 to 39, have none of the two highest.
    var bits: UInt8 = 0
    // The bytes of the last letter, if they are two.
    var last: UInt32 = 0
    // Eight letters are put at once: fewer than bytes were read, and behind the places of all bytes stand
    // eight more.
    let eight = text.letters(ofPairsAt: start)
    let known = FoldedScalars.lettersCount(in: eight)
    UnsafeMutableRawPointer(letters + count).storeBytes(of: eight.littleEndian, as: UInt64.self)
    if known > 0 {
      count &+= known
      offset &+= 2 &* known
      last = text.pair(at: offset &- 2)
      var all = eight &<< UInt64(64 &- 8 &* known)
      all |= all &>> 32
      all |= all &>> 16
      bits = UInt8(truncatingIfNeeded: all | all &>> 8)
    }
    // Behind the text stand zeros, which are part of no word.
    while true {
      let pair = text.pair(at: offset)
      let short = text.letter(ofPair: pair)
      if short > Letters.mark {
        bits |= short
        last = pair
        // Fewer letters than bytes were read, and there is a place for each byte.
        letters[count] = short
        count &+= 1
        offset &+= 2
        continue
      }
      if pair & 0xFF == 0x20 { break }
      let (scalar, length, letter) = text.scalar(at: offset)
      if letter > Letters.mark {
        bits |= letter
        last = FoldedScalars.pair(of: scalar)
        letters[count] = letter
        count &+= 1
      } else if letter == Letters.other {
        // A decimal point or comma between digits stays inside the number.
        guard bits < 0x40, Tokenizer.separatesDigits(scalar) else { break }
        let next = text.scalar(at: offset &+ length).letter
        guard next >= 0x30, next <= 0x39 else { break }
      }
      offset &+= length
    }
    let isNumber = bits < 0x40
    if last == FoldedScalars.pair(of: 0x0649) { writesMaqsura = true }
    tokens.append(
      Token(
        start: start, end: offset, kind: isNumber ? .number : .word, lettersStart: lettersCount,
        lettersCount: count - lettersCount, endsInDottedYa: last == FoldedScalars.pair(of: 0x064A),
        endsInTaMarbuta: last == FoldedScalars.pair(of: 0x0629)))
    lettersCount = count
    return offset
  }

  private static func separatesDigits(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0x066B || scalar == 0x066C
  }

  private mutating func takeMark(
    _ tokens: inout GrowingMemory<Token>, _ scalar: UInt32, _ length: Int, at start: Int
  ) -> Int {
    var end = start + length
    var kind = Tokenizer.kind(of: scalar)
    // Two single marks stand for a double one; two stops or more for an ellipsis.
    if scalar == 0x27 || scalar == 0x60 || scalar == 0x2E {
      let first = text[start]
      while text[end] == first { end += 1 }
      if end - start > 1 { kind = scalar == 0x2E ? .ellipsis : .plainQuote }
    }
    // What combines with the mark stays with it.
    while true {
      let next = text.scalar(at: end)
      guard next.letter == Letters.mark else { break }
      end += next.length
    }
    if scalar == 0x27, kind == .other { kind = apostrophe(tokens, start, end) }
    if kind == .comma { commas += 1 }
    if scalar == 0x3F {
      // ?يرى: before a word and behind a space it is a letter that was lost.
      let isStray =
        start > 0 && text[start - 1] == 0x20 && text.scalar(at: end).letter > Letters.mark
      // 8.8?: the percent sign that was lost behind a number.
      let isPercent = isLostPercent(tokens, start, end)
      if isStray || isPercent { kind = .other } else { latinQuestions += 1 }
    }
    tokens.append(
      Token(start: start, end: end, kind: kind, lettersStart: lettersCount, lettersCount: 0))
    return end
  }

  /// Whether a question mark of Latin shape touches the decimal number before it, and its line goes on.
  private func isLostPercent(
    _ tokens: borrowing GrowingMemory<Token>, _ start: Int, _ end: Int
  ) -> Bool {
    let last = tokens.count - 1
    guard last >= 0, tokens[last].end == start, tokens[last].kind == .number, end < text.count
    else { return false }
    return text[end] != 0x0A && text[end] != 0x0D
  }

  /// 'هكذا': an apostrophe that touches a word on one side only is a quotation mark.
  private func apostrophe(
    _ tokens: borrowing GrowingMemory<Token>, _ start: Int, _ end: Int
  ) -> Token.Kind {
    let touchesBehind = text.scalar(at: end).letter > Letters.mark
    let last = tokens.count - 1
    let previous = last >= 0 && tokens[last].end == start ? tokens[last].kind : nil
    switch previous {
    case .word, .stop, .question, .ellipsis, .closeQuote:
      return touchesBehind ? .other : .closeQuote
    case .number: return .other
    default: return touchesBehind ? .openQuote : .other
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func kind(of scalar: UInt32) -> Token.Kind {
    switch scalar {
    case 0x060C, 0x2C: .comma
    case 0x061B, 0x3B: .semicolon
    case 0x3A: .colon
    case 0x2E, 0x06D4: .stop
    case 0x061F, 0x3F, 0x21: .question
    case 0x2026: .ellipsis
    case 0xAB, 0x201C, 0x201E, 0x2039, 0x2018: .openQuote
    case 0xBB, 0x201D, 0x201F, 0x203A, 0x2019, 0x2033: .closeQuote
    case 0x22: .plainQuote
    case 0x28, 0x5B, 0x7B, 0xFD3E: .openBracket
    case 0x29, 0x5D, 0x7D, 0xFD3F: .closeBracket
    case 0x2D, 0x2013, 0x2014, 0x2015, 0x2F: .dash
    case 0x0A, 0x85, 0x2028, 0x2029: .lineBreak
    default: .other
    }
  }
}
