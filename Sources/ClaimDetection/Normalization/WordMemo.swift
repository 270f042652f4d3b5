import Glibc
import Lexicons

/// The words analysed last, so that a word that comes again is not taken apart again.
///
/// News repeats itself: of ten words nine are found here. A word is known by all its letters
/// and never by a hash of them, so that what is kept from one article cannot change another.
final class WordMemo {
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

  /// Sixty-four bytes; all of them zero where no word is kept.
  private struct Slot: BitwiseCopyable {
    var low: UInt64
    var high: UInt64
    var word: KnownWord
  }

  /// 65,536 words, four megabytes: most words of a language's news, the frequent ones near the
  /// processor all the time.
  private static let bits: UInt64 = 16
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

  /// What is known of a word.
  ///
  /// - Returns: `nil` where the word is not kept here.
  @inline(__always)
  func recall(_ key: Key) -> KnownWord? {
    let slot = slots + key.slot
    guard slot.pointee.low == key.low, slot.pointee.high == key.high else { return nil }
    return slot.pointee.word
  }

  /// Keeps what was found out of a word, in the place of another.
  func keep(_ word: KnownWord, _ key: Key) {
    slots[key.slot] = Slot(low: key.low, high: key.high, word: word)
  }
}
