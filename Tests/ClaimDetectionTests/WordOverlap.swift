import ClaimModel

/// Words of a text, and how far two sets of them agree.
enum WordOverlap {
  /// The words of a text: letters, digits, underscores and the marks upon them.
  static func words(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (offset, scalar) in text.enumerated() {
      if isWord(scalar) || (start != nil && isMark(scalar)) {
        start = start ?? offset
      } else if let begin = start {
        words.append(begin..<offset)
        start = nil
      }
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  /// A word without marks and with its letters spelt evenly (أ إ آ as ا, ى as ي, ة as ه).
  static func folded(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word where !isMark(scalar) && scalar != "\u{0640}" {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": folded.append("ا")
      case "ى": folded.append("ي")
      case "ة": folded.append("ه")
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }

  /// What two sets share, from 0 to 1.
  static func dice<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Double {
    guard !one.isEmpty || !other.isEmpty else { return 0 }
    return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic && !isMark(scalar)
      || scalar.properties.numericType != nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
      0x06EA...0x06ED:
      true
    default: false
    }
  }
}

/// The words of one article, by number, and what spans cover of them.
struct NumberedWords {
  private let offsets: ScalarOffsets
  private let words: [Range<Int>]
  private let isSubordinator: [Bool]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    offsets = ScalarOffsets(text)
    words = WordOverlap.words(of: scalars)
    isSubordinator = words.map {
      ["ان", "بان", "وان", "وبان"].contains(WordOverlap.folded(scalars[$0]))
    }
  }

  /// The numbers of the words that spans touch.
  func covered(by spans: SpanList) -> Set<Int> {
    Set(spans.flatMap(runOfWords))
  }

  /// The words from the first to the last of each span, without a subordinator in front; spans with
  /// no word between them count as one.
  func exactRuns(of spans: SpanList) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for span in spans.sorted() {
      var run = runOfWords(span)
      if let first = run.first, isSubordinator[first] { run = run.dropFirst() }
      guard !run.isEmpty else { continue }
      if let last = runs.last, last.upperBound == run.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<run.upperBound
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  private func runOfWords(_ span: TextSpan) -> Range<Int> {
    let start = offsets.scalarOffset(ofUTF8: span.start)
    let end = offsets.scalarOffset(ofUTF8: span.end)
    let first = words.firstIndex { $0.upperBound > start } ?? words.count
    let behind = words[first...].firstIndex { $0.lowerBound >= end } ?? words.count
    return first..<max(first, behind)
  }
}
