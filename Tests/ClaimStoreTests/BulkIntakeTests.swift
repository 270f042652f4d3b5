import ClaimModel
import ClaimStore
import Testing

@Suite struct BulkIntakeTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore(filled: false) }

  private func add(_ numbers: ClosedRange<Int>, _ adder: ClaimStore.Adder) throws {
    for number in numbers {
      let small = Fixture.small(number)
      _ = try adder.add(small.article, detection: small.detection)
    }
  }

  @Test("Many articles go in over several transactions, the chain whole")
  func many() throws {
    try store.addBulk(by: "نور", at: Fixture.start) { try add(1...300, $0) }
    #expect(try store.articles().count == 300)
    #expect(try store.eventHead().count == 601)
    #expect(try store.damage() == [])
  }

  @Test("An article that is refused leaves the others, before it and after it")
  func refused() throws {
    try store.addBulk(by: "نور", at: Fixture.start) { adder in
      try add(1...2, adder)
      var article = Fixture.article()
      article.pageEvidence = 9
      #expect(throws: StoreError.unknown(.init(.evidence, 9))) {
        try adder.add(article, detection: try Fixture.detection())
      }
      try add(2...3, adder)
    }
    #expect(try store.articles().map(\.name) == ["small", "small-2", "small-3"])
    #expect(try store.damage() == [])
  }

  @Test("Where the caller gives up, what was added is kept")
  func givenUp() throws {
    #expect(throws: Fixture.NotThere.self) {
      try store.addBulk(by: "نور", at: Fixture.start) { adder in
        try add(1...2, adder)
        throw Fixture.NotThere()
      }
    }
    #expect(try store.articles().count == 2)
  }

  @Test("Nothing added writes nothing")
  func nothing() throws {
    try store.addBulk(by: "نور", at: Fixture.start) { _ in }
    #expect(try store.eventHead().count == 1)
  }
}
