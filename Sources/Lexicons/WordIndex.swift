/// A table from word hashes to entries, open addressing over a power of two, while it is filled.
struct WordIndex: ~Copyable {
  /// One bit for each value of the lowest 18 bits of a hash: clear where no word has them. Most
  /// questions end here, in 32 KB that stay near the processor.
  private(set) var filter: [UInt64] = Array(repeating: 0, count: 1 << 12)
  /// The number of the entry in each slot, or 0: two bytes, so that a question that ends in an empty
  /// slot ends near the processor too.
  private(set) var slots: [UInt16] = Array(repeating: 0, count: 1 << 15)
  /// The words by number, with what is known of them; the first stands for none.
  private var words = GrowingList<Word>(capacity: 1 << 15)

  init() { words.append(Word(key: WordHash(), entry: ArabicLexicon.Entry.none)) }

  /// A word with what is known of it.
  struct Word: BitwiseCopyable {
    var key: WordHash
    var entry: ArabicLexicon.Entry
  }

  /// How many words there may be, for their numbers to fit into two bytes.
  static let limit = Int(UInt16.max)

  @inline(__always)
  static func firstSlot(of hash: WordHash, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash.value ^ (hash.value >> 32)) & mask
  }

  private func slot(of hash: WordHash) -> Int {
    let mask = slots.count - 1
    var slot = WordIndex.firstSlot(of: hash, mask: mask)
    while slots[slot] > 0 && words[Int(slots[slot])].key != hash { slot = (slot + 1) & mask }
    return slot
  }

  static func filterWord(of hash: WordHash) -> Int {
    Int(truncatingIfNeeded: hash.value >> 6 & 0xFFF)
  }

  static func filterBit(of hash: WordHash) -> UInt64 { 1 << (hash.value & 63) }

  /// Changes the entry of a word, which is made where there is none and room for one more.
  mutating func update(_ hash: WordHash, _ change: (inout ArabicLexicon.Entry) -> Void) {
    if words.count * 2 > slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot] == 0 {
      guard words.count <= WordIndex.limit else { return isFull = true }
      slots[slot] = UInt16(words.count)
      words.append(Word(key: hash, entry: .none))
      filter[WordIndex.filterWord(of: hash)] |= WordIndex.filterBit(of: hash)
    }
    change(&words[Int(slots[slot])].entry)
  }

  /// Whether a word found no room.
  private(set) var isFull = false

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<words.count { slots[slot(of: words[number].key)] = UInt16(number) }
  }

  /// The words by number, when there are no more.
  consuming func allWords() -> FrozenList<Word> { words.frozen() }
}
