import Lexicons

/// Cuts a text into tokens and folds the letters of its words.
struct Tokenizer {
  /// The tokens; what the lexicon knows of them is filled in later.
  var tokens: [Token] = []
  /// The folded letters of all words, and zeros behind them.
  private(set) var letters: [UInt8]
  private var lettersCount = 0
  /// Whether the text writes ى at all; where it doesn't, ي stands for both.
  private(set) var writesMaqsura = false

  init(_ bytes: [UInt8]) {
    tokens.reserveCapacity(bytes.count / 8)
    // No letter is shorter than a byte.
    letters = Array(repeating: 0, count: bytes.count + Tokenizer.padding)
    run(bytes)
    markAbbreviations()
  }

  /// How many zeros stand behind the letters, so that a word can be read in steps of eight.
  private static let padding = 16

  private mutating func run(_ bytes: [UInt8]) {
    let text = FoldedScalars(bytes)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        offset += 1
        continue
      }
      let (scalar, length, letter) = text.scalar(at: offset)
      if letter > Letters.mark {
        offset = takeWord(text, at: offset)
      } else if letter == Letters.mark || Tokenizer.isSpace(scalar) {
        // A mark without a letter, or a space: belongs to no token.
        offset += length
      } else {
        offset = takeMark(text, scalar, length, at: offset)
      }
    }
  }

  /// Marks the stops behind initials (د. فلان) and inside numbers.
  private mutating func markAbbreviations() {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .stop {
      let previous = tokens[index - 1]
      guard index + 1 < tokens.count, previous.end == tokens[index].start else { continue }
      let next = tokens[index + 1]
      let isInitial = previous.kind == .word && previous.lettersCount == 1 && next.kind == .word
      // (بي.بي.سي)
      let isSpelledOut =
        previous.kind == .word && next.kind == .word && previous.lettersCount <= 3
        && next.lettersCount <= 3 && next.start == tokens[index].end && isInBrackets(index)
      let isDecimal =
        previous.kind == .number && next.kind == .number && next.start - previous.end <= 4
      if isInitial || isDecimal || isSpelledOut { tokens[index].kind = .abbreviation }
    }
  }

  /// Whether a bracket opens a few tokens before.
  private func isInBrackets(_ index: Int) -> Bool {
    tokens[max(0, index - 6)..<index].contains { $0.kind == .openBracket }
  }

  private mutating func takeWord(_ text: FoldedScalars, at start: Int) -> Int {
    let lettersStart = lettersCount
    let size = text.bytes.count
    var offset = start
    var isNumber = true
    var last: UInt32 = 0
    lettersCount = letters.withUnsafeMutableBufferPointer { letters in
      var count = lettersStart
      while offset < size {
        let (scalar, length, letter) = text.scalar(at: offset)
        if letter > Letters.mark {
          if letter > 0x39 { isNumber = false }
          last = scalar
          letters[count] = letter
          count += 1
        } else if letter == Letters.other {
          // A decimal point or comma between digits stays inside the number.
          guard isNumber, Tokenizer.separatesDigits(scalar), offset + length < size else { break }
          let next = text.scalar(at: offset + length).letter
          guard next >= 0x30, next <= 0x39 else { break }
        }
        offset += length
      }
      return count
    }
    if last == 0x0649 { writesMaqsura = true }
    tokens.append(
      Token(
        start: start, end: offset, kind: isNumber ? .number : .word, lettersStart: lettersStart,
        lettersCount: lettersCount - lettersStart, endsInDottedYa: last == 0x064A,
        endsInTaMarbuta: last == 0x0629))
    return offset
  }

  private static func separatesDigits(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0x066B || scalar == 0x066C
  }

  private mutating func takeMark(
    _ text: FoldedScalars, _ scalar: UInt32, _ length: Int, at start: Int
  ) -> Int {
    let bytes = text.bytes
    var end = start + length
    var kind = Tokenizer.kind(of: scalar)
    // Two single marks stand for a double one; two stops or more for an ellipsis.
    if scalar == 0x27 || scalar == 0x60 || scalar == 0x2E {
      let first = bytes[start]
      while end < bytes.count, bytes[end] == first { end += 1 }
      if end - start > 1 { kind = scalar == 0x2E ? .ellipsis : .plainQuote }
    }
    // What combines with the mark stays with it.
    while end < bytes.count {
      let next = text.scalar(at: end)
      guard next.letter == Letters.mark else { break }
      end += next.length
    }
    if scalar == 0x27, kind == .other { kind = apostrophe(text, start, end) }
    tokens.append(
      Token(start: start, end: end, kind: kind, lettersStart: lettersCount, lettersCount: 0))
    return end
  }

  /// 'هكذا': an apostrophe that touches a word on one side only is a quotation mark.
  private func apostrophe(_ text: FoldedScalars, _ start: Int, _ end: Int) -> Token.Kind {
    let touchesBehind = end < text.bytes.count && text.scalar(at: end).letter > Letters.mark
    let previous = tokens.last.flatMap { $0.end == start ? $0.kind : nil }
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
    case 0xBB, 0x201D, 0x201F, 0x203A, 0x2019: .closeQuote
    case 0x22: .plainQuote
    case 0x28, 0x5B, 0x7B, 0xFD3E: .openBracket
    case 0x29, 0x5D, 0x7D, 0xFD3F: .closeBracket
    case 0x2D, 0x2013, 0x2014, 0x2015, 0x2F: .dash
    case 0x0A, 0x85, 0x2028, 0x2029: .lineBreak
    default: .other
    }
  }
}
