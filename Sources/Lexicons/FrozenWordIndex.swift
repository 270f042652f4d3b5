/// Elements that no longer change, in memory that nothing counts references to.
///
/// An array would be retained and released wherever a rule looks at it. Whoever makes the list frees
/// it; positions are checked as those of an array.
struct FrozenList<Element: BitwiseCopyable>: @unchecked Sendable {
  private let memory: UnsafeBufferPointer<Element>

  init(_ elements: [Element]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    memory = UnsafeBufferPointer(copy)
  }

  /// Frees the memory; the list is not looked at again.
  func free() { memory.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < memory.count, "the place lies inside the list")
    return memory[index]
  }
}

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
