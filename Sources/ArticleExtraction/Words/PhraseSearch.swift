/// Finds folded phrases in a folded text.
struct PhraseSearch {
  private let text: [UInt8]

  /// Prepares to look in a text that `FoldedWords` folded.
  init(_ folded: String) { text = Array(folded.utf8) }

  /// Whether the phrase stands in the text, as words of its own: no letter or digit before or
  /// behind.
  func has(_ phrase: String) -> Bool { place(of: phrase) != nil }

  /// The byte behind the first place of the phrase; `nil` where it is nowhere.
  func place(of phrase: String) -> Int? {
    var phrase = phrase
    return phrase.withUTF8 { needle in
      text.withUnsafeBufferPointer { Self.place(of: needle, in: $0) }
    }
  }

  private static func place(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = needle.first, needle.count <= text.count else { return nil }
    var start = 0
    search: while start + needle.count <= text.count {
      guard text[start] == first else {
        start += 1
        continue
      }
      for offset in 1..<needle.count where text[start + offset] != needle[offset] {
        start += 1
        continue search
      }
      let end = start + needle.count
      if start == 0 || !isWord(text[start - 1]), end == text.count || !isWord(text[end]) {
        return end
      }
      start += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
