/// A table from word hashes to entries, open addressing over a power of two, while it is filled.
struct WordIndex: Sendable {
  /// One bit for each value of the lowest 18 bits of a hash: clear where no word has them. Most
  /// questions end here, in 32 KB that stay near the processor.
  var filter: [UInt64] = Array(repeating: 0, count: 1 << 12)
  /// A word beside what is known of it, so that one look at memory finds both.
  struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var entry = ArabicLexicon.Entry(classes: [], features: 0, firstReading: -1)
    var isTaken = false
  }

  var slots = Array(repeating: Slot(), count: 1 << 15)
  private var count = 0

  @inline(__always)
  static func firstSlot(of hash: WordHash, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
  }

  private func slot(of hash: WordHash) -> Int {
    let mask = slots.count - 1
    var slot = WordIndex.firstSlot(of: hash, mask: mask)
    while slots[slot].isTaken && slots[slot].key != hash.value { slot = (slot + 1) & mask }
    return slot
  }

  static func filterWord(of hash: WordHash) -> Int {
    Int(truncatingIfNeeded: hash.value >> 6 & 0xFFF)
  }

  static func filterBit(of hash: WordHash) -> UInt64 { 1 << (hash.value & 63) }

  /// Changes the entry of a word, which is made where there is none.
  mutating func update(_ hash: WordHash, _ change: (inout ArabicLexicon.Entry) -> Void) {
    if count * 2 > slots.count { grow() }
    let slot = slot(of: hash)
    if !slots[slot].isTaken {
      slots[slot].key = hash.value
      slots[slot].isTaken = true
      filter[WordIndex.filterWord(of: hash)] |= WordIndex.filterBit(of: hash)
      count += 1
    }
    change(&slots[slot].entry)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for taken in old where taken.isTaken {
      var hash = WordHash()
      hash.value = taken.key
      slots[slot(of: hash)] = taken
    }
  }
}
