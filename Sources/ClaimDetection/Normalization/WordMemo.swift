import Glibc
import Lexicons

/// The words analysed last, so that a word that comes again is not taken apart again.
///
/// News repeats itself: of ten words nine are found here. A word is known by all its letters
/// and never by a hash of them, so that what is kept from one article cannot change another.
final class WordMemo {
  /// How many bytes may be read behind the letters of a text, so that a word is read in two steps.
  static let padding = 16

  /// What tells one word from another, and what the memo answered when it was asked first.
  struct Key: BitwiseCopyable {
    fileprivate let low: UInt64
    fileprivate let high: UInt64
    fileprivate let slot: Int
    /// Whether the word's place held it, or one with the same first eight letters.
    let isFound: Bool
  }

  /// Thirty-two bytes; all of them zero where no word is kept.
  private struct Slot: BitwiseCopyable {
    var low: UInt64
    var high: UInt64
    var word: KnownWord
  }

  /// 32,768 words, a megabyte: as much as stays near the processor. With four times as many the
  /// answers come from memory farther away, and no sooner than words are taken apart again.
  private static let bits: UInt64 = 15
  private static let count = 1 << Int(bits)
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    // The system gives zeros without writing them: an article by itself touches few.
    guard let memory = calloc(WordMemo.count, MemoryLayout<Slot>.stride) else {
      fatalError("out of memory")
    }
    slots = memory.bindMemory(to: Slot.self, capacity: WordMemo.count)
  }

  deinit { free(slots) }

  /// The key of a word; one of more than 15 letters is never found and not kept.
  ///
  /// - Parameters:
  ///   - token: the word.
  ///   - letters: the folded letters of the text with `padding` more bytes behind them.
  /// - Returns: the key, which says whether the word may be here.
  @inline(__always)
  func key(of token: Token, letters: UnsafeRawBufferPointer) -> Key {
    let count = token.lettersCount
    guard count <= 15, token.lettersStart + WordMemo.padding <= letters.count else {
      return Key(low: 0, high: 0, slot: -1, isFound: false)
    }
    let first = letters.loadUnaligned(fromByteOffset: token.lettersStart, as: UInt64.self)
    let second = letters.loadUnaligned(fromByteOffset: token.lettersStart + 8, as: UInt64.self)
    // The last letter is folded, so what it was belongs to the key; and with the flags no key is
    // that of an empty slot.
    let flags: UInt64 = 1 | (token.endsInDottedYa ? 2 : 0) | (token.endsInTaMarbuta ? 4 : 0)
    let low = count < 8 ? first & (1 << UInt64(8 * count) &- 1) : first
    let high = flags << 56 | (count > 8 ? second & (1 << UInt64(8 * (count - 8)) &- 1) : 0)
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    let slot = Int(truncatingIfNeeded: mixed >> (64 - WordMemo.bits))
    return Key(low: low, high: high, slot: slot, isFound: slots[slot].low == low)
  }

  /// What is known of a word.
  ///
  /// - Returns: `nil` where the word is not kept here.
  @inline(__always)
  func recall(_ key: Key) -> KnownWord? {
    guard key.slot >= 0, slots[key.slot].low == key.low, slots[key.slot].high == key.high else {
      return nil
    }
    return slots[key.slot].word
  }

  /// Keeps what was found out of a word, in the place of another.
  func keep(_ word: KnownWord, _ key: Key) {
    guard key.slot >= 0 else { return }
    slots[key.slot] = Slot(low: key.low, high: key.high, word: word)
  }
}
