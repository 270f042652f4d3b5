/// A table of the first and second words of phrases, open addressing over a power of two, that tells at
/// once that no phrase goes on with a word: some first words begin dozens of phrases.
enum PhrasePairs {
  /// What stands for a pair in the table; never 0, which is a free slot.
  @inline(__always)
  static func tag(_ group: Int, _ second: WordHash) -> UInt32 {
    let mixed = (second.value ^ UInt64(truncatingIfNeeded: group)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed &>> 32) | 1
  }

  @inline(__always)
  static func firstSlot(of tag: UInt32, count: Int) -> Int {
    Int(truncatingIfNeeded: tag &>> 1) & (count - 1)
  }

  /// How many bits `secondWords` has; a power of two, some eight times the phrases.
  private static let bitCount: UInt64 = 1 << 13

  /// A bit for each second word of a phrase, by its hash.
  static func secondWords(_ phrases: [ArabicLexicon.Phrase], _ words: [WordHash]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: Int(bitCount / 64))
    for phrase in phrases where phrase.words.count > 1 {
      let place = place(of: words[phrase.words.lowerBound + 1])
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
    return bits
  }

  /// Whether a word has its bit; a few words of no phrase share one.
  static func isSecond(_ word: WordHash, in bits: FrozenList<UInt64>) -> Bool {
    let place = place(of: word)
    return bits[place / 64] & 1 << UInt64(place % 64) != 0
  }

  private static func place(of word: WordHash) -> Int {
    Int(truncatingIfNeeded: (word.value &* 0x9E37_79B9_7F4A_7C15) >> 51)
  }

  /// The table of all phrases, less than half full.
  static func slots(
    _ phrases: [ArabicLexicon.Phrase], _ words: [WordHash], _ groups: [ArabicLexicon.PhraseGroup]
  ) -> [UInt32] {
    var count = 16
    while count < 2 * phrases.count + 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (number, group) in groups.enumerated() {
      for phrase in group.phrases where phrases[phrase].words.count > 1 {
        let tag = tag(number, words[phrases[phrase].words.lowerBound + 1])
        var slot = firstSlot(of: tag, count: count)
        while slots[slot] != 0, slots[slot] != tag { slot = (slot + 1) & (count - 1) }
        slots[slot] = tag
      }
    }
    return slots
  }
}
