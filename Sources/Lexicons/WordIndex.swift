/// A table from word hashes to entries, open addressing over a power of two.
struct WordIndex: Sendable {
  /// One bit for each value of the lowest 18 bits of a hash: clear where no word has them. Most
  /// questions end here, in 32 KB that stay near the processor.
  private var filter: [UInt64] = Array(repeating: 0, count: 1 << 12)
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 15)
  private var values: [Int32] = Array(repeating: -1, count: 1 << 15)
  private var entries: [ArabicLexicon.Entry] = []

  private func slot(of hash: WordHash) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
    while values[slot] >= 0 && keys[slot] != hash.value { slot = (slot + 1) & mask }
    return slot
  }

  subscript(hash: WordHash) -> ArabicLexicon.Entry? {
    guard filter[WordIndex.filterWord(of: hash)] & WordIndex.filterBit(of: hash) != 0 else {
      return nil
    }
    let value = values[slot(of: hash)]
    return value < 0 ? nil : entries[Int(value)]
  }

  private static func filterWord(of hash: WordHash) -> Int {
    Int(truncatingIfNeeded: hash.value >> 6 & 0xFFF)
  }

  private static func filterBit(of hash: WordHash) -> UInt64 { 1 << (hash.value & 63) }

  /// Changes the entry of a word, which is made where there is none.
  mutating func update(_ hash: WordHash, _ change: (inout ArabicLexicon.Entry) -> Void) {
    if entries.count * 2 > keys.count { grow() }
    let slot = slot(of: hash)
    if values[slot] < 0 {
      keys[slot] = hash.value
      values[slot] = Int32(entries.count)
      filter[WordIndex.filterWord(of: hash)] |= WordIndex.filterBit(of: hash)
      entries.append(ArabicLexicon.Entry(classes: [], features: 0, firstReading: -1))
    }
    change(&entries[Int(values[slot])])
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: -1, count: old.0.count * 2)
    for index in old.0.indices where old.1[index] >= 0 {
      var hash = WordHash()
      hash.value = old.0[index]
      let slot = slot(of: hash)
      keys[slot] = old.0[index]
      values[slot] = old.1[index]
    }
  }
}
