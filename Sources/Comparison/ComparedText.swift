package import ClaimModel

/// The words of a text, or of stretches of one, as numbers that can be compared.
package struct ComparedText: Sendable {
  /// Where each word stands, in UTF-8 offsets of the text.
  package private(set) var spans: [TextSpan] = []
  /// The numbers of the words by their letters.
  package private(set) var letters: [Int] = []
  /// The numbers of the words by what their spellings share.
  package private(set) var folded: [Int] = []
  /// The numbers of the words by their stems.
  package private(set) var stems: [Int] = []

  /// Reads the words of a text, or those of a stretch of it.
  ///
  /// - Parameters:
  ///   - text: in NFC.
  ///   - vocabulary: that of the texts this one is compared with.
  package init(_ text: String, vocabulary: inout Vocabulary) {
    var text = text
    text.makeContiguousUTF8()
    self.init(utf8: Array(text.utf8), in: nil, vocabulary: &vocabulary)
  }

  /// The same, of a text that is valid UTF-8 and in NFC.
  package init(utf8 bytes: [UInt8], in stretch: TextSpan?, vocabulary: inout Vocabulary) {
    var reader = WordReader(bytes: bytes, stretch: stretch ?? TextSpan(0, bytes.count))
    while let (span, word) = reader.next() {
      let entry = vocabulary.entry(of: word)
      spans.append(span)
      letters.append(entry.letters)
      folded.append(entry.folded)
      stems.append(entry.stem)
    }
  }

  /// How many words there are.
  package var count: Int { spans.count }

  /// From the first of some words to the last; `nil` of none.
  package func span(of words: Range<Int>) -> TextSpan? {
    words.isEmpty ? nil : TextSpan(spans[words.lowerBound].start, spans[words.upperBound - 1].end)
  }
}

/// Cuts a stretch of valid UTF-8 into words.
private struct WordReader {
  private typealias Place = (scalar: Unicode.Scalar, end: Int)

  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  /// The kind of the scalar before `offset`, for telling a minus from a hyphen.
  private var previous = WordScalars.Kind.separator

  init(bytes: [UInt8], stretch: TextSpan) {
    self.bytes = bytes
    offset = stretch.start
    end = min(stretch.end, bytes.count)
  }

  /// The next word with its place; what only steers direction is left out of the word.
  mutating func next() -> (TextSpan, String)? {
    while offset < end {
      let start = offset
      let (scalar, behind) = scalar(at: offset)
      let kind = WordScalars.kind(scalar)
      if kind == .letter || kind == .digit { return word(from: start) }
      offset = behind
      let isMinus = scalar == "-" && isDigit(at: behind) && previous == .separator
      if kind != .ignored { previous = kind }
      if kind == .symbol || isMinus {
        return (TextSpan(start, behind), String(decoding: bytes[start..<behind], as: UTF8.self))
      }
    }
    return nil
  }

  private mutating func word(from start: Int) -> (TextSpan, String) {
    var lastEnd = start
    var hasIgnored = false
    loop: while offset < end {
      let (scalar, behind) = scalar(at: offset)
      switch WordScalars.kind(scalar) {
      case .letter, .digit, .mark:
        previous = WordScalars.kind(scalar)
        lastEnd = behind
      case .ignored: hasIgnored = true
      case .separator
      where previous == .digit && WordScalars.isInsideNumbers(scalar) && isDigit(at: behind):
        break
      case .separator, .symbol: break loop
      }
      offset = behind
    }
    let word = String(decoding: bytes[start..<lastEnd], as: UTF8.self)
    guard hasIgnored else { return (TextSpan(start, lastEnd), word) }
    let kept = word.unicodeScalars.filter { WordScalars.kind($0) != .ignored }
    return (TextSpan(start, lastEnd), String(String.UnicodeScalarView(kept)))
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < end && WordScalars.kind(scalar(at: offset).scalar) == .digit
  }

  private func scalar(at offset: Int) -> Place {
    let first = UInt32(bytes[offset])
    func tail(_ distance: Int) -> UInt32 {
      offset + distance < bytes.count ? UInt32(bytes[offset + distance] & 0x3F) : 0
    }
    let (value, length): (UInt32, Int) =
      switch first {
      case ..<0x80: (first, 1)
      case ..<0xE0: ((first & 0x1F) << 6 | tail(1), 2)
      case ..<0xF0: ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(offset + length, bytes.count))
  }
}
