import ClaimModel
import ClaimStore
import Testing

@Suite struct LinkCheckingTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func set(
    _ target: LinkTarget, _ status: LinkStatus, note: String? = nil, evidence: [Int] = []
  ) throws -> LinkChange {
    try store.setLink(
      target, to: status, note: note, evidence: evidence, by: "سمر", at: Fixture.later)
  }

  @Test("A shared source has one status for all claims that rest on it")
  func shared() throws {
    let change = try set(.shared(1), .confirmed, note: "على موقعها")
    #expect(change.name == "بيان")
    #expect(change.role == .document)
    #expect(change.status == .confirmed)
    #expect(change.claims == [1, 2])
    #expect(change.sharedSource == 1)
    #expect(try store.claims().map { $0.chain[1].status } == [.confirmed, .confirmed, .unchecked])
    let event = try #require(try store.events().last)
    #expect(event.action == "source.status")
    #expect(event.subject == .init(.source, 1))
    #expect(event.before == ["status": "unchecked"])
    #expect(event.after == ["status": "confirmed"])
    #expect(event.why == "على موقعها")
  }

  @Test("A link that is a shared source sets the shared source")
  func sharedByPosition() throws {
    let change = try set(.link(claim: 3, position: 3), .contradicted)
    #expect(change.sharedSource == 2)
    #expect(try store.sharedSource(2)?.status == .contradicted)
  }

  @Test("A link of one claim touches that claim alone")
  func ownLink() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "سمر", at: Fixture.later)
    let change = try set(.link(claim: 1, position: 1), .notFound, evidence: [page.id])
    #expect(change.claims == [1])
    #expect(change.sharedSource == nil)
    #expect(try store.claims().map(\.speaker.status) == [.notFound, .unchecked, .unchecked])
    #expect(try store.evidence(1)?.targets == [.claim(1)])
    let event = try #require(try store.events().last)
    #expect(event.before == ["link": 1, "status": "unchecked"])
    #expect(event.after == ["link": 1, "status": "not-found", "evidence": [1]])
  }

  @Test("Evidence for a status that stays is attached and named in an event, once")
  func furtherEvidence() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "سمر", at: Fixture.later)
    _ = try set(.shared(1), .confirmed)
    _ = try set(.shared(1), .confirmed, evidence: [page.id])
    let event = try #require(try store.events().last)
    #expect(event.action == "source.note")
    #expect(event.after == ["evidence": [1]])
    #expect(try store.evidence(1)?.targets == [.sharedSource(1)])
    let head = try store.eventHead()
    _ = try set(.shared(1), .confirmed, evidence: [page.id])
    #expect(try store.eventHead() == head)
    _ = try set(.link(claim: 1, position: 1), .unchecked, evidence: [page.id])
    #expect(try store.events().last?.after == ["link": 1, "evidence": [1]])
    #expect(try store.damage().isEmpty)
  }

  @Test("A status that stays writes no event, but a note does")
  func unchanged() throws {
    let head = try store.eventHead()
    _ = try set(.shared(1), .unchecked)
    #expect(try store.eventHead() == head)
    _ = try set(.shared(1), .unchecked, note: "لم أجده بعد")
    #expect(try store.events().last?.action == "source.note")
    _ = try set(.link(claim: 1, position: 1), .unchecked, note: "لم أسألها بعد")
    #expect(try store.events().last?.after == ["link": 1, "text": "لم أسألها بعد"])
    #expect(try store.damage() == [])
  }

  @Test("What is not there is refused")
  func unknown() throws {
    #expect(throws: StoreError.unknown(.init(.source, 9))) { try set(.shared(9), .confirmed) }
    #expect(throws: StoreError.noLink(claim: 1, position: 3, count: 2)) {
      try set(.link(claim: 1, position: 3), .confirmed)
    }
    #expect(throws: StoreError.unknown(.init(.claim, 9))) {
      try set(.link(claim: 9, position: 1), .confirmed)
    }
  }

  @Test("Every link status that the model knows can be kept", arguments: LinkStatus.allCases)
  func statuses(status: LinkStatus) throws {
    #expect(try set(.shared(1), status).status == status)
    #expect(try set(.link(claim: 1, position: 1), status).status == status)
  }
}
