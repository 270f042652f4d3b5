import ClaimModel
import ClaimStore
import Testing

@Suite struct ClaimMarkingTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  @discardableResult
  private func mark(
    _ claims: [Int], _ attribution: AttributionStatus? = nil, _ content: ContentStatus? = nil,
    note: String? = nil, evidence: [Int] = [], override: String? = nil
  ) throws -> [ClaimRecord] {
    try store.mark(
      claims, attribution: attribution, content: content, note: note, evidence: evidence,
      override: override, by: "سمر", at: Fixture.later)
  }

  @Test("A mark answers both questions and its event holds what changed")
  func both() throws {
    let held = try mark([1], .confirmed, .disputed)
    #expect(held.map(\.attribution) == [.confirmed])
    #expect(held.map(\.contentStatus) == [.disputed])
    let event = try #require(try store.events().last)
    #expect(event.action == "claim.mark")
    #expect(event.actor == "سمر")
    #expect(event.at == Fixture.later)
    #expect(event.subject == .init(.claim, 1))
    #expect(event.before == ["attribution": "unchecked", "contentStatus": "unchecked"])
    #expect(event.after == ["attribution": "confirmed", "contentStatus": "disputed"])
    #expect(event.why == nil)
  }

  @Test("Evidence for statuses that stay is attached and named in an event, once")
  func furtherEvidence() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "سمر", at: Fixture.later)
    try mark([1], .misquoted)
    try mark([1], .misquoted, evidence: [page.id])
    let event = try #require(try store.events().last)
    #expect(event.action == "claim.ground")
    #expect(event.after == ["evidence": [1]])
    #expect(try store.evidence(1)?.targets == [.claim(1)])
    let head = try store.eventHead()
    try mark([1], .misquoted, evidence: [page.id])
    #expect(try store.eventHead() == head)
    #expect(try store.damage().isEmpty)
  }

  @Test("A reason for passing over a rule is kept for the claims it was needed for")
  func overriding() throws {
    _ = try store.mark(
      [1, 2], attribution: .confirmed, content: nil, note: nil, evidence: [], override: "سمعته",
      overriding: [2], by: "سمر", at: Fixture.later)
    #expect(try store.events().suffix(2).map(\.why) == [nil, "سمعته"])
  }

  @Test("An answer that is upheld with a reason keeps the reason and its ground")
  func upholding() throws {
    for _ in 1...2 {
      _ = try store.addEvidence(Fixture.page(), for: [], by: "سمر", at: Fixture.later)
    }
    try mark([1, 2], .confirmed, evidence: [1])
    func uphold(_ why: String, by actor: String = "سمر", evidence: [Int] = []) throws {
      _ = try store.mark(
        [1, 2], attribution: .confirmed, content: nil, note: nil, evidence: evidence,
        override: why, overriding: [1], upholding: [1: [.attribution]], by: actor,
        at: Fixture.later)
    }
    try uphold("سمعته", evidence: [2])
    let event = try #require(try store.events().last { $0.action == "claim.mark" })
    #expect(event.subject == .init(.claim, 1))
    #expect(event.why == "سمعته")
    #expect(event.before == ["attribution": "confirmed"])
    #expect(event.after == ["attribution": "confirmed", "evidence": [1, 2]])
    try uphold("سمعته", by: "نور")
    #expect(try store.events().last?.after == ["attribution": "confirmed", "evidence": [1, 2]])
    #expect(try store.damage().isEmpty)
    _ = try store.undo(by: "نور", at: Fixture.later, isTrial: false)
    _ = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(StandingMarks(try store.events()).overrides(of: 1).isEmpty)
    #expect(try store.claim(1)?.attribution == .confirmed)
    #expect(try store.damage().isEmpty)
  }

  @Test("A status that is not given stays, and the event does not speak of it")
  func one() throws {
    try mark([1], .confirmed)
    let held = try mark([1], nil, .refuted)
    #expect(held.map(\.attribution) == [.confirmed])
    #expect(try store.events().last?.before == ["contentStatus": "unchecked"])
  }

  @Test("A mark that changes nothing writes no event")
  func unchanged() throws {
    try mark([1, 2], .confirmed)
    let head = try store.eventHead()
    #expect(try mark([1, 2, 1], .confirmed).map(\.id) == [1, 2])
    #expect(try mark([3], .unchecked, .unchecked).map(\.attribution) == [.unchecked])
    #expect(try store.eventHead() == head)
  }

  @Test("A note is kept even where the status stays")
  func note() throws {
    try mark([1], .confirmed)
    try mark([1], .confirmed, note: "اتصلتُ بالبلدية")
    #expect(try store.events().last?.action == "claim.note")
    #expect(
      try store.notes(ofClaim: 1) == [
        Note(claim: 1, text: "اتصلتُ بالبلدية", author: "سمر", at: Fixture.later)
      ])
  }

  @Test("Evidence is attached and named, the override is the event's why")
  func evidenceAndOverride() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "سمر", at: Fixture.later)
    try mark([1, 2], .confirmed, evidence: [page.id], override: "رأيت الأصل")
    #expect(try store.evidence(page.id)?.targets == [.claim(1), .claim(2)])
    let marks = try store.events().filter { $0.action == "claim.mark" }
    #expect(marks.map(\.why) == ["رأيت الأصل", "رأيت الأصل"])
    #expect(marks.first?.after == ["attribution": "confirmed", "evidence": [1]])
  }

  @Test("Where one claim is not there, none is marked")
  func allOrNothing() throws {
    let head = try store.eventHead()
    #expect(throws: StoreError.unknown(.init(.claim, 99))) { try mark([1, 99], .confirmed) }
    #expect(throws: StoreError.unknown(.init(.evidence, 8))) {
      try mark([1], .confirmed, evidence: [8])
    }
    #expect(try store.claim(1)?.attribution == .unchecked)
    #expect(try store.eventHead() == head)
  }

  @Test("A dismissed claim is out of lists and counts, and can come back")
  func dismiss() throws {
    #expect(
      try store.dismiss(claim: 2, why: "ليس نقلا", by: "سمر", at: Fixture.later).standing
        == .dismissed)
    #expect(try store.claims().map(\.id) == [1, 3])
    #expect(try store.claims(ClaimFilter(standing: .dismissed)).map(\.id) == [2])
    #expect(try store.claims(ClaimFilter(standing: nil)).count == 3)
    #expect(try store.articles().map(\.claimCount) == [2])
    #expect(try store.review(ofArticle: 1)?.liveClaims.map(\.id) == [1, 3])
    let event = try #require(try store.events().last)
    #expect(event.action == "claim.dismiss")
    #expect(event.why == "ليس نقلا")
    try store.restore(claim: 2, why: "أخطأت", by: "سمر", at: Fixture.later)
    #expect(try store.claims().count == 3)
  }

  @Test("Dismissing a dismissed claim writes nothing")
  func dismissTwice() throws {
    try store.dismiss(claim: 2, why: "ليس نقلا", by: "سمر", at: Fixture.later)
    let head = try store.eventHead()
    try store.dismiss(claim: 2, why: "مرة أخرى", by: "نور", at: Fixture.later)
    #expect(try store.eventHead() == head)
  }

  @Test("A note on several claims is kept on each, or on none")
  func addNote() throws {
    try store.addNote("راجع النص", to: [1, 3], by: "سمر", at: Fixture.later)
    #expect(try store.review(ofArticle: 1)?.notes.map(\.claim) == [1, 3])
    #expect(throws: StoreError.unknown(.init(.claim, 7))) {
      try store.addNote("لا", to: [2, 7], by: "سمر", at: Fixture.later)
    }
    #expect(try store.notes(ofClaim: 2) == [])
  }

  @Test("A NUL in what a person types is replaced, so that rows and events agree")
  func nul() throws {
    try mark([1], .confirmed, note: "قبل\0بعد", override: "لأن\0")
    #expect(try store.notes(ofClaim: 1).map(\.text) == ["قبل\u{FFFD}بعد"])
    #expect(try store.damage() == [])
  }

  @Test("Every status that the model knows can be kept")
  func statuses() throws {
    for status in AttributionStatus.allCases { try mark([1], status) }
    for status in ContentStatus.allCases { try mark([1], nil, status) }
    #expect(try store.claim(1)?.contentStatus == ContentStatus.allCases.last)
  }
}
