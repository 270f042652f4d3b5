import Lexicons

/// Where the words of an article stand, by the keys that names are compared by.
///
/// Built once an article at most, when names need it often; linear in the words.
struct WordPlaces {
  /// A word of the text.
  struct Slot: BitwiseCopyable {
    var key: WordHash
    /// Its first place, or -1 where the slot is free.
    var first: Int32
    /// Its last place so far.
    var last: Int32
  }

  /// The words, each in the first free slot from the one that its key asks for.
  private let slots: BorrowedList<Slot>
  /// For each token the next place of the same word, or -1.
  private let next: PositionList
  private let hashing: Hashing
  /// How many places of one word are looked at: as many as `FewPlaces` has room for.
  static let reach = 32

  /// Finds the places of all words.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the text.
  ///   - slots: memory for the words.
  ///   - next: memory for the places.
  init(
    _ tokens: TokenList, _ slots: inout GrowingMemory<Slot>, _ next: inout GrowingMemory<Int32>
  ) {
    hashing = Hashing(words: tokens.count)
    slots.fill(hashing.slotCount, with: Slot(key: WordHash(), first: -1, last: -1))
    next.fill(tokens.count, with: -1)
    for index in tokens.indices where tokens[index].kind == .word {
      let key = tokens[index].nameKey
      let place = Int32(truncatingIfNeeded: index)
      var slot = hashing.slot(of: key)
      while slots[slot].first >= 0, slots[slot].key != key { slot = hashing.next(slot) }
      if slots[slot].first < 0 {
        slots[slot] = Slot(key: key, first: place, last: place)
      } else {
        next[Int(slots[slot].last)] = place
        slots[slot].last = place
      }
    }
    self.slots = BorrowedList(slots.elements)
    self.next = PositionList(next.elements)
  }

  /// The first places of a word, in order, by looking at all tokens.
  static func indexes(of key: WordHash, in tokens: TokenList) -> FewPlaces {
    var places = FewPlaces()
    for index in 0..<tokens.count
    where tokens[index].nameKey == key && tokens[index].kind == .word {
      places.append(index)
      if places.count == reach { break }
    }
    return places
  }

  /// The first places of a word, in order.
  func indexes(of key: WordHash) -> FewPlaces {
    var slot = hashing.slot(of: key)
    while slots[slot].first >= 0, slots[slot].key != key { slot = hashing.next(slot) }
    var places = FewPlaces()
    var place = Int(slots[slot].first)
    while place >= 0, places.count < WordPlaces.reach {
      places.append(place)
      place = next[place]
    }
    return places
  }
}

/// Some places of a word in order, kept in place: they are asked for with every name.
struct FewPlaces: RandomAccessCollection {
  private var places = InlineArray<32, Int32>(repeating: 0)
  private var total: Int32 = 0

  var startIndex: Int { 0 }
  var endIndex: Int { Int(total) }

  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < endIndex, "the place was added")
    return Int(places[index])
  }

  /// Adds a place; there is room for `WordPlaces.reach` of them.
  fileprivate mutating func append(_ place: Int) {
    places[Int(total)] = Int32(truncatingIfNeeded: place)
    total += 1
  }
}

extension WordPlaces {
  /// Which slot a key asks for.
  ///
  /// The multiplier is drawn anew by every process, so that no text can be made whose words all ask for
  /// the same slots; it decides where a word is kept and nothing that anybody sees.
  struct Hashing {
    private static let multiplier = UInt64.random(in: 0 ... .max) | 1
    private let multiplier = Hashing.multiplier
    private let bits: Int

    /// For a table that stays half empty.
    init(words: Int) { bits = max(4, Int.bitWidth - (2 * words).leadingZeroBitCount) }

    var slotCount: Int { 1 << bits }
    func slot(of key: WordHash) -> Int {
      Int(truncatingIfNeeded: (key.value &* multiplier) >> UInt64(64 - bits))
    }
    func next(_ slot: Int) -> Int { (slot + 1) & (slotCount - 1) }
  }
}
