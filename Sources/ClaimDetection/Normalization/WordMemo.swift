import CPrefetch
import Glibc
import Lexicons

/// The words analysed last, so that a word that comes again is not taken apart again.
///
/// News repeats itself: of ten words nine are found here. A word is known by all its letters
/// and never by a hash of them, so that what is kept from one article cannot change another.
final class WordMemo {
  /// How many bytes may be read behind the letters of a text, so that a word is read in two steps.
  static let padding = 16

  /// What tells one word from another.
  struct Key: BitwiseCopyable {
    fileprivate let low: UInt64
    fileprivate let high: UInt64
    fileprivate let slot: Int
  }

  /// What the processor fetches together; all of it zero where no word is kept.
  private struct Slot: BitwiseCopyable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var word = KnownWord()
    // Up to the size of a line.
    var rest: (UInt64, UInt64) = (0, 0)
  }

  /// 16,384 places of two words, two megabytes. With a quarter more words are taken apart again; with
  /// four times as many the answers come from memory farther away, and no sooner.
  private static let bits: UInt64 = 14
  private static let count = 2 << Int(bits)
  /// In bytes: what the processors of today call a huge page.
  private static let size = count * MemoryLayout<Slot>.stride
  /// What is kept of eight letters and of the eight behind them, where a word has so many; looked up and not
  /// worked out, for the length of the next word is nothing that a processor guesses.
  private let masks: UnsafeMutablePointer<(low: UInt64, high: UInt64)>
  private let memory: UnsafeMutableRawPointer
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    // All of it is one page where the system has such, and no question waits for the processor to find out where
    // a page lies. Twice as much is asked for so that the page fits in; what is not touched takes no memory.
    guard
      let memory = mmap(
        nil, 2 * WordMemo.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else { fatalError("out of memory") }
    self.memory = memory
    let page = memory.alignedUp(toMultipleOf: WordMemo.size)
    _ = madvise(page, WordMemo.size, MADV_HUGEPAGE)
    slots = page.bindMemory(to: Slot.self, capacity: WordMemo.count)
    masks = .allocate(capacity: 16)
    for count in 0..<16 {
      let low = UInt64.max >> UInt64(64 - 8 * min(8, count))
      let high = UInt64.max >> UInt64(64 - 8 * max(0, count - 8))
      masks.advanced(by: count).initialize(to: (low, high))
    }
  }

  deinit {
    masks.deallocate()
    munmap(memory, 2 * WordMemo.size)
  }

  /// The key of a word; one of more than 15 letters is never found and not kept.
  ///
  /// - Parameters:
  ///   - token: the word.
  ///   - letters: the folded letters of the text with `padding` more bytes behind them.
  /// - Returns: the key.
  @inline(__always)
  func key(of token: Token, letters: UnsafeRawBufferPointer) -> Key {
    let count = token.lettersCount
    guard count <= 15, token.lettersStart + WordMemo.padding <= letters.count else {
      return Key(low: 0, high: 0, slot: -1)
    }
    let first = letters.loadUnaligned(fromByteOffset: token.lettersStart, as: UInt64.self)
    // The last letter is folded, so what it was belongs to the key; and with the flags no key is
    // that of an empty slot.
    let flags = 1 | UInt64(token.traits.rawValue) &<< 1
    let second = letters.loadUnaligned(fromByteOffset: token.lettersStart + 8, as: UInt64.self)
    let mask = masks[count]
    let low = first & mask.low
    let high = flags &<< 56 | second & mask.high
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    let slot = Int(truncatingIfNeeded: (mixed &>> (64 - WordMemo.bits)) &* 2)
    // Both words of the place, each a line. Reading them instead would keep the processor waiting: that was
    // a tenth of the time of a detection.
    isnad_prefetch(slots + slot)
    isnad_prefetch(slots + slot + 1)
    return Key(low: low, high: high, slot: slot)
  }

  /// What is known of a word.
  ///
  /// - Returns: `nil` where the word is not kept here.
  @inline(__always)
  func recall(_ key: Key) -> KnownWord? {
    guard key.slot >= 0 else { return nil }
    let place = slots + key.slot
    if place[0].low == key.low, place[0].high == key.high { return place[0].word }
    guard place[1].low == key.low, place[1].high == key.high else { return nil }
    // The one asked for last is asked for first.
    swap(&place[0], &place[1])
    return place[0].word
  }

  /// Keeps what was found out of a word, in the place of the one of two that was asked for longer ago.
  func keep(_ word: KnownWord, _ key: Key) {
    guard key.slot >= 0 else { return }
    slots[key.slot + 1] = slots[key.slot]
    slots[key.slot] = Slot(low: key.low, high: key.high, word: word)
  }
}
