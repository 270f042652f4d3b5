import ClaimModel
import ClaimStore
import Testing

@Suite struct QueryTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws {
    temporary = try TemporaryStore()
    let small = Fixture.small(1)
    _ = try store.add(small.article, detection: small.detection, by: "نور", at: Fixture.start)
    _ = try store.mark(
      [1, 4], attribution: .confirmed, content: nil, note: nil, evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
  }

  @Test(
    "A filter keeps what fulfils all of it",
    arguments: [
      (ClaimFilter(), [1, 2, 3, 4]), (ClaimFilter(article: 1), [1, 2, 3]),
      (ClaimFilter(attribution: .confirmed), [1, 4]),
      (ClaimFilter(article: 2, attribution: .confirmed), [4]),
      (ClaimFilter(content: .unchecked), [1, 2, 3, 4]), (ClaimFilter(content: .refuted), []),
      (ClaimFilter(act: .assert), [2, 3, 4]), (ClaimFilter(act: .assert, limit: 2), [2, 3]),
      (ClaimFilter(limit: 0), []), (ClaimFilter(limit: -1), []),
      (ClaimFilter(speaker: "شامي"), [1, 2]), (ClaimFilter(speaker: "ليلي"), [1, 2]),
      (ClaimFilter(article: 1, speaker: "البلديه"), [3]), (ClaimFilter(speaker: "عُمَر"), [4]),
      (ClaimFilter(speaker: "كريم"), []),
      (ClaimFilter(attribution: .confirmed, speaker: "ليلى", act: .announce), [1]),
    ])
  func filter(filter: ClaimFilter, ids: [Int]) throws {
    #expect(try store.claims(filter).map(\.id) == ids)
  }

  @Test("The list of articles counts what is checked and who names no carrier")
  func articles() throws {
    let list = try store.articles()
    #expect(list.map(\.name) == ["sahel", "small"])
    #expect(list.map(\.claimCount) == [3, 1])
    #expect(list.map(\.attributionCheckedCount) == [1, 1])
    #expect(list.map(\.contentCheckedCount) == [0, 0])
    #expect(list.map(\.withoutCarrierCount) == [0, 1])
    #expect(list[0].metadata == Fixture.article().metadata)
  }

  @Test("A claim is found by the beginning of its global id, in either case")
  func prefix() throws {
    let id = try #require(try store.claim(3)).globalID
    #expect(try store.claimID(globalIDPrefix: String(id.prefix(8))) == [3])
    #expect(try store.claimID(globalIDPrefix: id.uppercased()) == [3])
    #expect(try store.claimID(globalIDPrefix: "") == [1, 2, 3, 4])
    #expect(try store.claimID(globalIDPrefix: "x' OR 1") == [])
  }

  @Test(
    "Events are found by subject, article, actor and time, and a limit keeps the last",
    arguments: [
      (EventFilter(), 1...7), (EventFilter(limit: 2), 6...7),
      (EventFilter(subject: .init(.claim, 1)), 6...6),
      (EventFilter(subject: .init(.workspace, 0)), 1...1), (EventFilter(article: 2), 4...5),
      (EventFilter(actor: "سمر"), 6...7), (EventFilter(until: Fixture.start), 1...5),
      (EventFilter(until: Fixture.later, limit: 1), 7...7),
    ])
  func events(filter: EventFilter, sequences: ClosedRange<Int>) throws {
    // Of article 2 the mark of its claim stands apart from its intake.
    let extra = filter.article == 2 ? [7] : []
    #expect(try store.events(filter).map(\.sequence) == Array(sequences) + extra)
  }

  @Test("The history of an evidence holds what it was attached to and weighed for")
  func evidenceHistory() throws {
    _ = try store.addEvidence(
      Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
    _ = try store.addEvidence(
      Fixture.page(url: "https://other.example/"), for: [.claim(1)], by: "سمر", at: Fixture.later)
    try store.weigh(
      Weighing(
        evidence: 1, target: .claim(1), question: .content, link: nil, bearing: .supports,
        quote: nil, note: nil, by: "سمر", at: Fixture.later))
    let history = try store.events(EventFilter(subject: .init(.evidence, 1)))
    #expect(history.map(\.action) == ["evidence.add", "evidence.attach", "evidence.weigh"])
    let article = try store.events(EventFilter(article: 1)).map(\.action)
    #expect(article.filter { $0 == "evidence.add" }.count == 2)
  }
}
