/// The words of texts that are compared with each other, as numbers.
package struct Vocabulary: Sendable {
  /// The three numbers of one spelling of a word.
  struct Entry {
    /// The same for the same letters.
    let letters: Int
    /// The same for all spellings of a word.
    let folded: Int
    /// The same for words with one stem, roughly.
    let stem: Int
  }

  private var entries: [String: Entry] = [:]
  private var foldedForms: [String: Int] = [:]
  private var stems: [String: Int] = [:]

  /// Makes a vocabulary that knows no word.
  package init() {}

  /// One more than the greatest number given.
  var count: Int { max(entries.count, foldedForms.count, stems.count) }

  /// The numbers of a word, which are given when it is first seen.
  mutating func entry(of word: String) -> Entry {
    if let entry = entries[word] { return entry }
    let folded = WordScalars.folded(word)
    let entry = Entry(
      letters: entries.count, folded: Self.number(of: folded, in: &foldedForms),
      stem: Self.number(of: LightStem.stem(folded), in: &stems))
    entries[word] = entry
    return entry
  }

  private static func number(of word: String, in numbers: inout [String: Int]) -> Int {
    if let number = numbers[word] { return number }
    let number = numbers.count
    numbers[word] = number
    return number
  }
}
