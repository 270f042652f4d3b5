/// The body that a page declares for machines, beside the one that it shows.
struct DeclaredBody {
  /// The text, as declared.
  let text: String
  private let letters: [UInt8]

  /// A shorter body is a summary.
  private static let least = 400

  /// Takes a body that is long enough to be one.
  init?(_ text: String) {
    guard text.unicodeScalars.count >= Self.least else { return nil }
    self.text = text
    letters = Array(BlockCleaning.letters(text).utf8)
  }

  /// Whether it is of the article that the blocks are a piece of: where the page shows a beginning,
  /// or next to nothing, and the rest is declared.
  ///
  /// - Parameters:
  ///   - blocks: what is shown.
  ///   - isNamed: whether it is the body of the object that has the page's own headline.
  /// - Returns: whether it is to be taken in their place.
  func completes(_ blocks: [TextAssembly.Block], isNamed: Bool) -> Bool {
    let shown = blocks.map { Array(BlockCleaning.letters($0.text).utf8) }
    let count = shown.reduce(0) { $0 + $1.count }
    guard count * 10 < letters.count * 7 else { return false }
    if count * 10 < letters.count || (isNamed && count * 2 < letters.count) { return true }
    return shown.filter { contains($0) }.reduce(0) { $0 + $1.count } * 2 > count
  }

  /// The blocks without those before and behind the declared body, where it is this article's and
  /// whole; as they are where it is not.
  func trimmed(_ blocks: [TextAssembly.Block]) -> [TextAssembly.Block] {
    let shown = blocks.map { Array(BlockCleaning.letters($0.text).utf8) }
    let isIn = shown.map { $0.count >= 20 && contains($0) }
    guard let first = isIn.firstIndex(of: true), let last = isIn.lastIndex(of: true) else {
      return blocks
    }
    let all = shown.reduce(0) { $0 + $1.count }
    let common = zip(shown, isIn).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
    // Nearly all that is declared is shown, and most of what is shown is declared.
    guard common * 100 >= letters.count * 85, common * 10 >= all * 6 else { return blocks }
    // A body that was cut off ends inside the next block.
    if last + 1 < shown.count, isCutOff(behind: shown[last], next: shown[last + 1]) {
      return blocks
    }
    return blocks.enumerated().filter { index, block in
      if index > last { return false }
      // A standfirst is often left out of what is declared.
      return index >= first || (block.length >= 60 && BlockCleaning.isSentence(block.text))
    }.map(\.element)
  }

  private func isCutOff(behind last: [UInt8], next: [UInt8]) -> Bool {
    guard let end = ByteRuns.end(of: last, in: letters), end < letters.count else { return false }
    let rest = letters[end...]
    return next.starts(with: rest.prefix(40)) || rest.count < 40 && next.starts(with: rest)
  }

  private func contains(_ piece: [UInt8]) -> Bool { ByteRuns.end(of: piece, in: letters) != nil }
}

/// Looks for runs of bytes.
enum ByteRuns {
  /// The place behind the first run of some bytes in others; `nil` where there is none.
  static func end(of needle: [UInt8], in text: [UInt8]) -> Int? {
    guard !needle.isEmpty, needle.count <= text.count else { return nil }
    return needle.withUnsafeBufferPointer { needle in
      text.withUnsafeBufferPointer { text in
        let first = needle[0]
        let last = text.count - needle.count
        var start = 0
        search: while start <= last {
          guard text[start] == first else {
            start += 1
            continue
          }
          for offset in 1..<needle.count where text[start + offset] != needle[offset] {
            start += 1
            continue search
          }
          return start + needle.count
        }
        return nil
      }
    }
  }
}
