import Lexicons

/// The words analysed last, so that a word that comes again is not taken apart again.
///
/// News repeats itself: of three words two or more are found here. A word is known by all its letters
/// and never by a hash of them, so that what is kept from one article cannot change another.
struct WordMemo {
  /// What tells one word from another.
  struct Key {
    fileprivate let low: UInt64
    fileprivate let high: UInt64

    /// The key of a word; `nil` for one of more than 15 letters, which is not kept.
    ///
    /// - Parameters:
    ///   - token: the word.
    ///   - letters: the folded letters of the text with 16 more bytes behind them.
    @inline(__always)
    init?(_ token: Token, letters: UnsafeRawBufferPointer) {
      let count = token.lettersCount
      guard count <= 15, token.lettersStart + 16 <= letters.count else { return nil }
      let first = letters.loadUnaligned(fromByteOffset: token.lettersStart, as: UInt64.self)
      let second = letters.loadUnaligned(fromByteOffset: token.lettersStart + 8, as: UInt64.self)
      // The last letter is folded, so what it was belongs to the key; and with the flags no key is
      // that of an empty slot.
      let flags: UInt64 = 1 | (token.endsInDottedYa ? 2 : 0) | (token.endsInTaMarbuta ? 4 : 0)
      low = count < 8 ? first & (1 << UInt64(8 * count) &- 1) : first
      high = flags << 56 | (count > 8 ? second & (1 << UInt64(8 * (count - 8)) &- 1) : 0)
    }

    fileprivate var slot: Int {
      let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> (64 - WordMemo.bits))
    }
  }

  /// Sixty-four bytes.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var hash = WordHash()
    var stem = WordHash()
    var classes: WordClasses = []
    var features: UInt32 = 0
    var firstReading: Int32 = -1
    var clitics: Token.Clitics = []
    var beginsPhrase = false
  }

  /// 16,384 words, a megabyte: as much as stays near the processor.
  private static let bits: UInt64 = 14
  private var slots = Array(repeating: Slot(), count: 1 << WordMemo.bits)

  /// Gives a token what is known of its word.
  ///
  /// - Returns: whether the word is kept here.
  @inline(__always)
  func recall(_ key: Key, into token: inout Token) -> Bool {
    let index = key.slot
    let slot = slots[index]
    guard slot.low == key.low, slot.high == key.high else { return false }
    token.hash = slot.hash
    token.stem = slot.stem
    token.classes = slot.classes
    token.features = slot.features
    token.firstReading = slot.firstReading
    token.beginsPhrase = slot.beginsPhrase
    token.clitics = slot.clitics
    return true
  }

  /// Keeps what was found out of a token's word, in the place of another.
  mutating func keep(_ token: Token, _ key: Key) {
    slots[key.slot] = Slot(
      low: key.low, high: key.high, hash: token.hash, stem: token.stem, classes: token.classes,
      features: token.features, firstReading: token.firstReading, clitics: token.clitics,
      beginsPhrase: token.beginsPhrase)
  }
}
