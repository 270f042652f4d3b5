import ClaimModel
import ClaimStore
import Digests
import Testing

@Suite struct EvidenceKeepingTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func add(_ page: NewEvidence = Fixture.page(), for targets: [EvidenceTarget] = []) throws
    -> EvidenceRecord
  {
    try store.addEvidence(page, for: targets, by: "سمر", at: Fixture.later)
  }

  private func weighing(
    _ bearing: Bearing, target: EvidenceTarget = .claim(1), question: Question? = .content,
    link: Int? = nil, by: String = "سمر"
  ) -> Weighing {
    Weighing(
      evidence: 1, target: target, question: question, link: link, bearing: bearing,
      quote: "الشبكة ستكتمل", note: nil, by: by, at: Fixture.later)
  }

  @Test("Evidence comes back as it was given, with its page, hops and targets")
  func roundTrip() throws {
    let kept = try add(for: [.claim(1), .sharedSource(1), .article(1), .claim(1)])
    #expect(kept.id == 1)
    #expect(kept.page == Fixture.page().page)
    #expect(kept.targets == [.claim(1), .sharedSource(1), .article(1)])
    #expect(try store.evidence(1) == kept)
    #expect(try store.evidence(1)?.hops == Fixture.page().hops)
    #expect(try store.evidence(2) == nil)
    #expect(try store.review(ofArticle: 1)?.evidence == [kept])
  }

  @Test("A failed fetch is kept without bytes and page", arguments: FetchOutcome.allCases)
  func failed(outcome: FetchOutcome) throws {
    let kept = try add(
      NewEvidence(
        url: "https://sahel.example/", finalURL: nil, outcome: outcome,
        reason: "could not be reached", httpStatus: nil, capturedAt: Fixture.later, warcFile: nil,
        warcDigest: nil, payloadDigest: nil, page: nil))
    #expect(kept.outcome == outcome)
    #expect(kept.reason == "could not be reached")
    #expect(kept.page == nil)
    #expect(try store.damage() == [])
  }

  @Test("Evidence is found by target and by either address")
  func filters() throws {
    let first = try add(for: [.claim(1)])
    let second = try add(Fixture.page(url: "https://other.example/"), for: [.claim(2)])
    #expect(try store.evidence(.all) == [first, second])
    #expect(try store.evidence(.target(.claim(2))) == [second])
    #expect(try store.evidence(.url("https://sahel.example/bayan")) == [first])
    #expect(try store.evidence(.url("https://other.example//1")) == [second])
    #expect(try store.evidence(.url("https://none.example/")) == [])
  }

  @Test("Attaching again writes nothing")
  func attachTwice() throws {
    _ = try add(for: [.claim(1)])
    let head = try store.eventHead()
    try store.attachEvidence(1, to: [.claim(1)], by: "سمر", at: Fixture.later)
    #expect(try store.eventHead() == head)
    try store.attachEvidence(1, to: [.claim(1), .article(1)], by: "سمر", at: Fixture.later)
    #expect(try store.eventHead().count == head.count + 1)
  }

  @Test("Evidence for what is not there is not kept")
  func unknownTarget() throws {
    #expect(throws: StoreError.unknown(.init(.source, 8))) {
      try add(for: [.claim(1), .sharedSource(8)])
    }
    #expect(try store.evidence(.all) == [])
    #expect(throws: StoreError.unknown(.init(.evidence, 1))) {
      try store.attachEvidence(1, to: [.claim(1)], by: "سمر", at: Fixture.later)
    }
  }

  @Test("A weighing attaches the evidence and takes the place of an earlier one")
  func weigh() throws {
    _ = try add()
    try store.weigh(weighing(.supports))
    #expect(try store.evidence(1)?.targets == [.claim(1)])
    try store.weigh(weighing(.contradicts, by: "نور"))
    #expect(try store.weighings(ofClaim: 1) == [weighing(.contradicts, by: "نور")])
    let event = try #require(try store.events().last)
    #expect(event.action == "evidence.weigh")
    #expect(event.before["bearing"] == "supports")
    #expect(event.before["author"] == "سمر")
    #expect(event.after["bearing"] == "contradicts")
  }

  @Test("The questions, links and targets are weighed apart")
  func weighApart() throws {
    _ = try add()
    let all = [
      weighing(.supports), weighing(.supports, question: .attribution),
      weighing(.context, question: .attribution, link: 2),
      weighing(.supports, target: .sharedSource(1), question: nil),
    ]
    for weighing in all { try store.weigh(weighing) }
    #expect(try store.weighings(ofClaim: 1) == Array(all[0..<3]))
    #expect(try store.weighings(ofSharedSource: 1) == [all[3]])
    #expect(try store.weighings(ofEvidence: 1) == all)
    #expect(try store.review(ofArticle: 1)?.weighings == all)
    #expect(try store.damage() == [])
  }

  @Test("The same weighing by the same person writes nothing")
  func weighAgain() throws {
    _ = try add()
    try store.weigh(weighing(.supports))
    let head = try store.eventHead()
    try store.weigh(weighing(.supports))
    #expect(try store.eventHead() == head)
  }

  @Test("A weighing of what is not there is refused")
  func weighUnknown() throws {
    #expect(throws: StoreError.unknown(.init(.evidence, 1))) {
      try store.weigh(weighing(.supports))
    }
    _ = try add()
    #expect(throws: StoreError.unknown(.init(.claim, 9))) {
      try store.weigh(weighing(.supports, target: .claim(9)))
    }
    #expect(throws: StoreError.noLink(claim: 1, position: 3, count: 2)) {
      try store.weigh(weighing(.supports, link: 3))
    }
  }

  @Test("The files that evidence rests on are listed with their digests")
  func warcFiles() throws {
    _ = try add()
    let files = try store.warcFiles()
    #expect(files.map(\.evidence) == [1])
    #expect(files.map(\.file) == ["e1.warc.gz"])
    #expect(files.map(\.sha256) == [SHA256.hex(of: "warc")])
  }
}
