package import ClaimModel

/// Finds where the words of an article stand after it was edited.
package enum TextMapping {
  /// The map from one text to the other.
  ///
  /// Both are in NFC. Words are compared letter for letter, marks of punctuation are words of their
  /// own, and spaces count for nothing. Near linear in both texts, as `WordDiff`.
  package static func map(from old: String, to new: String) -> TextMap {
    var numbers: [String: Int] = [:]
    let left = words(of: old, &numbers)
    let right = words(of: new, &numbers)
    var pieces: [TextMap.Piece] = []
    var (leftNext, rightNext) = (0, 0)
    func keep(until end: Int) {
      while leftNext < end {
        pieces.append(.init(old: left[leftNext].span, new: right[rightNext].span, isKept: true))
        (leftNext, rightNext) = (leftNext + 1, rightNext + 1)
      }
    }
    for change in WordDiff.changes(from: left.map(\.number), to: right.map(\.number)) {
      keep(until: change.left.lowerBound)
      pieces.append(
        .init(
          old: stretch(left, change.left), new: stretch(right, change.right), isKept: false))
      (leftNext, rightNext) = (change.left.upperBound, change.right.upperBound)
    }
    keep(until: left.count)
    return TextMap(pieces)
  }

  private struct Word {
    var span: TextSpan
    /// The same for the same bytes.
    var number: Int
  }

  /// From the first of some words to the end of the last; for none, the place where they are missing.
  private static func stretch(_ words: [Word], _ range: Range<Int>) -> TextSpan {
    guard let first = range.first, let last = range.last else {
      let place =
        range.lowerBound < words.count
        ? words[range.lowerBound].span.start
        : words.last?.span.end ?? 0
      return TextSpan(place, place)
    }
    return TextSpan(words[first].span.start, words[last].span.end)
  }

  private static func words(of text: String, _ numbers: inout [String: Int]) -> [Word] {
    var words: [Word] = []
    var start = 0
    var offset = 0
    let utf8 = Array(text.utf8)
    func end() {
      guard start < offset else { return }
      let word = String(decoding: utf8[start..<offset], as: UTF8.self)
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      words.append(Word(span: TextSpan(start, offset), number: number))
    }
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      switch WordScalars.kind(scalar) {
      case .letter, .digit, .mark, .ignored: offset += length
      case .separator, .symbol:
        end()
        start = offset
        offset += length
        if !scalar.properties.isWhitespace { end() }
        start = offset
      }
    }
    end()
    return words
  }
}
