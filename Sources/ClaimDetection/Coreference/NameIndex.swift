import Lexicons

/// For each word of a name the entities whose names hold it, those added last first.
///
/// Memory that the readings keep from one article to the next; one registry at a time uses it.
struct NameTable: ~Copyable {
  /// A word; of no meaning where `reading` is not the present one.
  private struct Slot: BitwiseCopyable {
    var key: WordHash
    var reading: UInt32
    /// The entity added last, as a place in `entries`.
    var last: Int32
  }

  /// An entity, and the place of the one added before it, or -1.
  private struct Entry: BitwiseCopyable {
    var entity: Int32
    var previous: Int32
  }

  private var slots = GrowingMemory<Slot>(capacity: 1 << 8)
  private var entries = GrowingMemory<Entry>(capacity: 1 << 8)
  private var hashing = WordPlaces.Hashing(words: 1 << 6)
  private var words = 0
  private var reading: UInt32 = 0

  init() { clear() }

  private mutating func clear() {
    slots.fill(hashing.slotCount, with: Slot(key: WordHash(), reading: 0, last: -1))
    reading = 1
  }

  /// Forgets all entities.
  mutating func removeAll() {
    entries.removeAll()
    words = 0
    if reading == .max { clear() } else { reading += 1 }
  }

  /// The slot of a word, or the free one where it would stand.
  private func slot(of key: WordHash) -> Int {
    var slot = hashing.slot(of: key)
    while slots[slot].reading == reading, slots[slot].key != key { slot = hashing.next(slot) }
    return slot
  }

  /// The place of the entity added last under a word, or -1.
  private func last(_ key: WordHash) -> Int {
    let slot = slot(of: key)
    return slots[slot].reading == reading ? Int(slots[slot].last) : -1
  }

  /// Adds an entity under a word, unless it was the last one added there.
  mutating func add(_ entity: Int, under key: WordHash) {
    if words * 2 >= hashing.slotCount { grow() }
    let slot = slot(of: key)
    if slots[slot].reading != reading {
      slots[slot] = Slot(key: key, reading: reading, last: -1)
      words += 1
    }
    let last = slots[slot].last
    let number = Int32(truncatingIfNeeded: entity)
    if last >= 0, entries[Int(last)].entity == number { return }
    slots[slot].last = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(entity: number, previous: last))
  }

  private mutating func grow() {
    let old = slots.elements.filter { $0.reading == reading }
    hashing = WordPlaces.Hashing(words: hashing.slotCount)
    clear()
    for kept in old {
      slots[slot(of: kept.key)] = Slot(key: kept.key, reading: reading, last: kept.last)
    }
  }

  /// Goes through the entities under a word, the last ones added first, until `body` says to stop.
  ///
  /// - Parameters:
  ///   - key: the word.
  ///   - limit: after how many it ends.
  ///   - body: returns whether to go on.
  @inline(__always)
  func forEach(under key: WordHash, limit: Int, _ body: (Int) -> Bool) {
    var place = last(key)
    var count = 0
    while place >= 0, count < limit {
      let entry = entries[place]
      guard body(Int(entry.entity)) else { return }
      place = Int(entry.previous)
      count += 1
    }
  }
}

/// A name table that registries share by reference.
final class NameIndex {
  private var table = NameTable()

  /// Forgets all entities.
  func removeAll() { table.removeAll() }

  /// Adds an entity under a word, unless it was the last one added there.
  func add(_ entity: Int, under key: WordHash) { table.add(entity, under: key) }

  /// Goes through the entities under a word, the last ones added first, until `body` says to stop.
  ///
  /// - Parameters:
  ///   - key: the word.
  ///   - limit: after how many it ends.
  ///   - body: returns whether to go on.
  @inline(__always)
  func forEach(under key: WordHash, limit: Int, _ body: (Int) -> Bool) {
    table.forEach(under: key, limit: limit, body)
  }
}
