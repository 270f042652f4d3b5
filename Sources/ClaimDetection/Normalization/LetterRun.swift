import Lexicons

/// Folded letters of one word, to be looked at without counting references.
///
/// Like a slice of the letters of a text, and of its memory: not kept beyond the reading.
struct LetterRun: RandomAccessCollection {
  private let letters: UnsafeBufferPointer<UInt8>
  let startIndex: Int
  let endIndex: Int

  /// The letters from one place up to another, both inside `letters`.
  init(_ letters: UnsafeBufferPointer<UInt8>, _ startIndex: Int, _ endIndex: Int) {
    precondition(
      startIndex >= 0 && startIndex <= endIndex && endIndex <= letters.count,
      "the letters lie inside the text")
    self.letters = letters
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= startIndex && index < endIndex, "the letter lies inside the word")
    return letters[index]
  }

  @inline(__always)
  subscript(bounds: Range<Int>) -> LetterRun {
    precondition(
      bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex,
      "the letters lie inside the word")
    return LetterRun(letters, bounds.lowerBound, bounds.upperBound)
  }

  /// Whether the letters begin with ال.
  var beginsWithArticle: Bool {
    count >= 2 && self[startIndex] == Letters.alef && self[startIndex + 1] == Letters.lam
  }

  /// The hash of the letters, of `last` behind them where it is given.
  @inline(__always)
  func hash(followedBy last: UInt8? = nil) -> WordHash {
    var hash = WordHash()
    if let last { hash.prepend(last) }
    var index = endIndex
    while index > startIndex {
      index -= 1
      hash.prepend(letters[index])
    }
    return hash
  }
}

extension WordHash {
  /// The hash of folded letters.
  init(_ letters: LetterRun) { self = letters.hash() }
}
