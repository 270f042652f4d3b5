/// A table from word hashes to entries that is full, to be asked by many threads.
final class FrozenWordIndex: Sendable {
  private let filter: FrozenList<UInt64>
  private let slots: FrozenList<WordIndex.Slot>
  private let mask: Int

  init(_ index: WordIndex) {
    filter = FrozenList(index.filter)
    slots = FrozenList(index.slots)
    mask = index.slots.count - 1
  }

  deinit {
    filter.free()
    slots.free()
  }

  /// The entry of a word; `nil` where there is none.
  @inline(__always)
  subscript(hash: WordHash) -> ArabicLexicon.Entry? {
    guard filter[WordIndex.filterWord(of: hash)] & WordIndex.filterBit(of: hash) != 0 else {
      return nil
    }
    var slot = WordIndex.firstSlot(of: hash, mask: mask)
    while slots[slot].isTaken {
      if slots[slot].key == hash.value { return slots[slot].entry }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
