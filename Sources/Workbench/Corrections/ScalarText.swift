import ClaimModel

/// A text as a row of scalars with their places, as it stands or folded, for finding words in it.
struct ScalarText {
  /// The scalars.
  private(set) var values: [UInt32] = []
  /// The UTF-8 offset at which each begins.
  private(set) var starts: [Int] = []
  /// The UTF-8 offset behind each, and behind the marks above it that folding left out.
  private(set) var ends: [Int] = []

  /// Reads a text; folded, letters that are spelled in several ways are one, vowel marks and tatweel
  /// are left out, and white space of any length and kind is one space.
  init(_ text: some StringProtocol, isFolded: Bool) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      defer { offset = end }
      guard isFolded else {
        append(scalar.value, offset, end)
        continue
      }
      guard let folded = FoldedName.fold(scalar) else {
        if !ends.isEmpty { ends[ends.count - 1] = end }
        continue
      }
      if folded.properties.isWhitespace {
        if values.last != Self.space { append(Self.space, offset, end) }
      } else {
        for lower in folded.properties.lowercaseMapping.unicodeScalars {
          append(lower.value, offset, end)
        }
      }
    }
  }

  private static let space = UInt32(0x20)

  private mutating func append(_ value: UInt32, _ start: Int, _ end: Int) {
    values.append(value)
    starts.append(start)
    ends.append(end)
  }

  /// Where a row of scalars stands, each place by the index of its first; overlapping places too.
  ///
  /// Knuth, Morris and Pratt's search: linear, whatever the text repeats.
  func occurrences(of words: [UInt32]) -> [Int] {
    guard !words.isEmpty, words.count <= values.count else { return [] }
    var borders = [0]
    for index in words.indices.dropFirst() {
      var length = borders[index - 1]
      while length > 0, words[length] != words[index] { length = borders[length - 1] }
      borders.append(words[length] == words[index] ? length + 1 : 0)
    }
    var found: [Int] = []
    var length = 0
    for (index, value) in values.enumerated() {
      while length > 0, words[length] != value { length = borders[length - 1] }
      if words[length] == value { length += 1 }
      guard length == words.count else { continue }
      found.append(index + 1 - length)
      length = borders[length - 1]
    }
    return found
  }

  /// Whether some scalars stand alone as words: no letter, digit or mark touches them.
  func isWhole(_ range: Range<Int>) -> Bool {
    !(range.lowerBound > 0 && isPartOfWord(range.lowerBound - 1))
      && !(range.upperBound < values.count && isPartOfWord(range.upperBound))
  }

  /// Whether some scalars stand as a name: as words of their own, or behind what Arabic joins to the
  /// front of a word of more than one letter: و or ف, then ب, ل or ك, then the article.
  func isName(_ range: Range<Int>) -> Bool {
    guard !(range.upperBound < values.count && isPartOfWord(range.upperBound)) else { return false }
    var start = range.lowerBound
    while start > 0, isPartOfWord(start - 1) { start -= 1 }
    if start == range.lowerBound { return true }
    guard range.count > 1 else { return false }
    var joined = values[start..<range.lowerBound].filter {
      Unicode.Scalar($0).map { !Self.isMark($0) } ?? true
    }[...]
    if let first = joined.first, Self.conjunctions.contains(first) { joined.removeFirst() }
    // The article loses its alef behind ل: للوزير.
    if Array(joined) == Self.contracted { return true }
    if let first = joined.first, Self.prepositions.contains(first) { joined.removeFirst() }
    return joined.isEmpty || Array(joined) == Self.article
  }

  private static let conjunctions = scalars("وف")
  private static let prepositions = scalars("بلك")
  private static let article = scalars("ال")
  private static let contracted = scalars("لل")

  private static func scalars(_ letters: String) -> [UInt32] {
    letters.unicodeScalars.map(\.value)
  }

  /// Whether a mark on the last of some scalars stands behind them: then they end inside a letter.
  func endsInsideLetter(_ range: Range<Int>) -> Bool {
    guard range.upperBound < values.count,
      let scalar = Unicode.Scalar(values[range.upperBound])
    else { return false }
    return Self.isMark(scalar)
  }

  private func isPartOfWord(_ index: Int) -> Bool {
    guard let scalar = Unicode.Scalar(values[index]) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || Self.isMark(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
