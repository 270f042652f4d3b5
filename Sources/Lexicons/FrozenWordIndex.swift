/// A table from word hashes to entries that is full, to be asked by many threads.
final class FrozenWordIndex: Sendable {
  private let filter: FrozenList<UInt64>
  private let slots: FrozenList<UInt16>
  private let words: FrozenList<WordIndex.Word>
  private let mask: Int

  init(_ index: consuming WordIndex) {
    filter = FrozenList(index.filter)
    slots = FrozenList(index.slots)
    mask = index.slots.count - 1
    words = index.allWords()
  }

  deinit {
    filter.free()
    slots.free()
    words.free()
  }

  /// The number of a word's entry, or 0.
  @inline(__always)
  func number(of hash: WordHash) -> Int {
    guard filter[WordIndex.filterWord(of: hash)] & WordIndex.filterBit(of: hash) != 0 else {
      return 0
    }
    var slot = WordIndex.firstSlot(of: hash, mask: mask)
    while slots[slot] > 0 {
      let number = Int(slots[slot])
      if words[number].key == hash { return number }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The entry of a number; what is known of an unknown word for 0.
  @inline(__always)
  func entry(_ number: Int) -> ArabicLexicon.Entry { words[number].entry }
}
