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
      if start == 0 || !endsWord(text, start), end == text.count || !beginsWord(text, end) {
        return end
      }
      start += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static func beginsWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    isWord(text[index])
      && !(index + 1 < text.count && isMark(text[index], text[index + 1]))
  }

  /// Whether a word ends before an index, which is not the first.
  private static func endsWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard isWord(text[index - 1]) else { return false }
    return !(index > 1 && isMark(text[index - 2], text[index - 1]))
      && !(index > 2 && isMark(text[index - 3], text[index - 2]))
  }

  /// Whether two bytes begin one of the marks that stand beside words: ، ؛ ؟ « », and the block of
  /// dashes, quotation marks and dots (U+2000 to U+203F).
  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xD8: second == 0x8C || second == 0x9B || second == 0x9F
    case 0xC2: second == 0xAB || second == 0xBB || second == 0xA0
    case 0xE2: second == 0x80
    default: false
    }
  }
}
