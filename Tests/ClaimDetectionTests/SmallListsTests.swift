import ClaimModel
import Lexicons
import Testing

@testable import ClaimDetection

/// Lists and sets that keep a few elements in place, beyond those few.
@Suite struct SmallListsTests {
  private func key(_ number: Int) -> WordHash { WordHash(Array("\(number)".utf8)) }

  @Test(arguments: [0, 1, 3, 4, 40])
  func `ranges come back in the order they were added`(count: Int) {
    let ranges = (0..<count).map { $0..<(2 * $0 + 1) }
    var list = TokenRanges()
    let memory = ReadingMemory()
    for range in ranges { list.append(range, in: memory) }
    var copy = list
    list.append(7..<8, in: memory)
    copy.append(8..<9, in: memory)
    #expect(Array(copy) == ranges + [8..<9])
    #expect(Array(list) == ranges + [7..<8])
  }

  @Test(arguments: [0, 1, 63, 64, 1000])
  func `the number of a carrier is known once it was put in`(number: Int) {
    let memory = ReadingMemory()
    var numbers = CarrierNumbers()
    numbers.insert(2, in: memory)
    #expect(!numbers.contains(number))
    numbers.insert(number, in: memory)
    #expect(numbers.contains(number) && numbers.contains(2) && !numbers.contains(65))
  }

  @Test(arguments: [0, 1, 3, 4, 40])
  func `carriers come back in the order they were added`(count: Int) {
    let memory = ReadingMemory()
    let all = (0..<count).map(carrier)
    var list = CarrierList()
    for carrier in all { list.append(carrier, in: memory) }
    let copy = list
    list.append(contentsOf: [carrier(90), carrier(91)], in: memory)
    #expect(list.map(\.number) == all.map(\.number) + [90, 91])
    #expect(copy.map(\.number) == all.map(\.number))
    #expect(copy.has(.outlet) == (count > 2) && !CarrierList().has(.document))
    let preceded = copy.preceded(by: carrier(80), in: memory)
    #expect(preceded.map(\.number) == [80] + all.map(\.number))
  }

  @Test(arguments: [1, 3, 4, 40])
  func `carriers are taken out and replaced without touching a copy`(count: Int) {
    let memory = ReadingMemory()
    var list = CarrierList()
    list.append(contentsOf: (0..<count).map(carrier), in: memory)
    var copy = list
    copy.removeAll(in: memory) { $0.number.isMultiple(of: 2) }
    #expect(copy.map(\.number) == Array(stride(from: 1, to: count, by: 2)))
    copy = list
    copy.replace(at: count - 1, by: carrier(70), in: memory)
    #expect(copy.map(\.number) == Array(0..<(count - 1)) + [70])
    var wanted = CarrierList()
    wanted.append(list, in: memory) { $0.number > 0 }
    #expect(wanted.map(\.number) == Array(0..<count).filter { $0 > 0 })
    #expect(list.map(\.number) == Array(0..<count))
  }

  /// A carrier of a number, whose role follows from it.
  private func carrier(_ number: Int) -> ResolvedCarrier {
    ResolvedCarrier(
      role: [.document, .event, .outlet][number % 3], name: number..<(number + 1), key: key(number),
      number: number, gender: .none)
  }

  @Test(arguments: [2, 8, 9, 60])
  func `titles are a set however many they are`(count: Int) {
    let all = TitleKeys((0..<count).map(key))
    var twice = all
    twice.formUnion(all)
    let some = TitleKeys((1..<count).map(key))
    #expect(all.count == count && twice.count == count)
    #expect(some.isSubset(of: all) && !all.isSubset(of: some) && all.isSuperset(of: some))
    #expect(all.sharedCount(with: some) == count - 1)
    #expect(all.contains(key(0)) && !some.contains(key(0)) && !all.contains(key(count)))
  }

  @Test func `the entities of a word come with the last added first, each once`() {
    let names = NameIndex()
    for round in 0..<2 {
      names.removeAll()
      for entity in 0..<500 {
        names.add(entity, under: key(0))
        names.add(entity, under: key(0))
        names.add(entity, under: key(entity + 1))
      }
      #expect(entities(names, key(0), limit: 3) == [499, 498, 497], "\(round)")
      #expect(entities(names, key(250), limit: 3) == [249])
      #expect(entities(names, key(501), limit: 3).isEmpty)
    }
    names.removeAll()
    #expect(entities(names, key(0), limit: 3).isEmpty)
  }

  private func entities(_ names: NameIndex, _ key: WordHash, limit: Int) -> [Int] {
    var found: [Int] = []
    names.forEach(under: key, limit: limit) {
      found.append($0)
      return true
    }
    return found
  }

  @Test func `names keep their words as long as the reading lives`() {
    var arena = Arena<WordHash>()
    // The second time in memory that was given back; one in a hundred asks for more than a chunk holds.
    for _ in 0..<2 {
      var taken: [UnsafeMutableBufferPointer<WordHash>] = []
      for number in 0..<300 {
        let keys = arena.take(number % 100 == 99 ? 3000 : number % 40)
        keys.initialize(repeating: key(number))
        taken.append(keys)
      }
      for (number, keys) in taken.enumerated() {
        #expect(keys.count == (number % 100 == 99 ? 3000 : number % 40))
        #expect(keys.allSatisfy { $0 == key(number) })
      }
      arena.removeAll()
    }
  }

  @Test func `a table of places has none until one is noted, and takes it back`() {
    var arena = Arena<Int32>()
    arena.take(8).initialize(repeating: 7)
    arena.removeAll()
    let table = PlaceTable(arena.take(8))
    table[3] = 5
    #expect((0..<8).map { table[$0] } == [nil, nil, nil, 5, nil, nil, nil, nil])
    table[3] = nil
    #expect(table[3] == nil)
  }

  @Test func `the places of a word are the same when all words were gathered`() throws {
    let text = Array(String(repeating: "قال الوزير إن الوزير قال. ", count: 20).utf8)
    let reading = ArticleReading(
      text, lexicon: try ArabicLexicon.embedded(), memory: ReadingMemory())
    let key = reading.tokens[1].nameKey
    let first = Array(reading.places(of: key))
    for _ in 0..<20 { #expect(Array(reading.places(of: key)) == first) }
    #expect(first.count == WordPlaces.reach && first[0] == 1)
    #expect(reading.places(of: self.key(3)).isEmpty)
  }
}
