import ClaimModel
import ClaimStore
import Testing

@Suite struct PublicationTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  /// C1 is marked; the article is a draft.
  init() throws {
    temporary = try TemporaryStore()
    try mark([1], .misquoted)
  }

  private func mark(
    _ claims: [Int], _ attribution: AttributionStatus, because why: String? = nil,
    note: String? = nil
  ) throws {
    let store = why.map(self.store.correcting) ?? store
    _ = try store.mark(
      claims, attribution: attribution, content: nil, note: note, evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
  }

  private func approve() throws {
    try store.approve(article: 1, override: nil, by: "علي", at: Fixture.later)
  }

  private func publish() throws {
    try approve()
    try store.publish(article: 1, by: "نور", at: Fixture.later)
  }

  private var state: PublicationState? {
    get throws { try store.article(1)?.publication }
  }

  @Test("An approval names the claims that had an answer")
  func approval() throws {
    try approve()
    #expect(try state == .approved)
    let event = try #require(try store.events().last)
    #expect(event.action == "article.approve")
    #expect(event.before == ["publication": "draft"])
    #expect(event.after == ["publication": "approved", "marked": [1]])
    #expect(try store.damage() == [])
    #expect(try store.articles().map(\.publication) == [.approved])
  }

  @Test("A report goes from draft to approved to published to withdrawn, and no other way")
  func steps() throws {
    #expect(throws: StoreError.noSuchStep(article: 1, from: .draft, to: .published)) {
      try store.publish(article: 1, by: "نور", at: Fixture.later)
    }
    #expect(throws: StoreError.noSuchStep(article: 1, from: .draft, to: .withdrawn)) {
      try store.withdraw(article: 1, why: "خطأ", by: "نور", at: Fixture.later)
    }
    try publish()
    #expect(throws: StoreError.noSuchStep(article: 1, from: .published, to: .approved)) {
      try approve()
    }
    try store.withdraw(article: 1, why: "خطأ", by: "نور", at: Fixture.later)
    #expect(try state == .withdrawn)
    #expect(try store.events().last?.why == "خطأ")
    #expect(throws: StoreError.noSuchStep(article: 1, from: .withdrawn, to: .published)) {
      try store.publish(article: 1, by: "نور", at: Fixture.later)
    }
    #expect(throws: StoreError.unknown(.init(.article, 9))) {
      try store.publish(article: 9, by: "نور", at: Fixture.later)
    }
    #expect(try store.damage() == [])
  }

  @Test("A verdict that changes after the approval takes it back; a remark does not")
  func reopened() throws {
    try approve()
    try store.addNote("راجع", to: [1], by: "سمر", at: Fixture.later)
    _ = try store.addEvidence(Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
    #expect(try state == .approved)
    try mark([2], .notFound)
    #expect(try state == .draft)
    #expect(try store.events().last?.action == "article.reopen")
    #expect(try store.damage() == [])
  }

  @Test("The verdict of a published claim does not change in silence")
  func silent() throws {
    try publish()
    let head = try store.eventHead()
    let refusal = StoreError.published(article: 1, claims: [1], isWithdrawn: false)
    #expect(throws: refusal) { try mark([1], .confirmed) }
    #expect(throws: refusal) {
      try store.dismiss(claim: 1, why: "خطأ", by: "سمر", at: Fixture.later)
    }
    #expect(throws: StoreError.published(article: 1, claims: [1, 2], isWithdrawn: false)) {
      try store.setLink(
        .shared(1), to: .contradicted, note: nil, evidence: [], by: "سمر", at: Fixture.later)
    }
    #expect(throws: refusal) { try store.undo(by: "سمر", at: Fixture.later, isTrial: false) }
    let trial = try store.undo(by: "سمر", at: Fixture.later, isTrial: true)
    #expect(trial.refusal == refusal.description)
    #expect(try store.eventHead() == head)
  }

  @Test("A correction keeps the old wording beside the new")
  func correction() throws {
    try publish()
    try mark([1], .confirmed, because: "وصل الأصل")
    #expect(try state == .corrected)
    let events = try store.events().suffix(3)
    #expect(events.map(\.action) == ["claim.mark", "claim.correct", "article.correct"])
    #expect(Set(events.map(\.operation)).count == 1)
    let event = try #require(events.dropFirst().first)
    #expect(event.why == "وصل الأصل")
    #expect(event.before["attribution"] == "misquoted")
    #expect(event.after["attribution"] == "confirmed")
    #expect(event.before["words"] == "إن الشبكة ستكتمل في الربيع")
    #expect(event.before["speaker"] == "ليلى الشامي")
    #expect(event.before["links"]?.arrayValue?.count == 2)
    #expect(try store.damage() == [])
    // A second one, and one more way: the state of a document that the claim rests on.
    _ = try store.correcting("البيان مزور").setLink(
      .shared(1), to: .contradicted, note: nil, evidence: [], by: "سمر", at: Fixture.later)
    let corrections = try store.events().filter { $0.action == "claim.correct" }
    #expect(corrections.map(\.subject.id) == [1, 1, 2])
    #expect(corrections.last?.after["links"]?.arrayValue?.last?["status"] == "contradicted")
    #expect(try state == .corrected)
    #expect(try store.damage() == [])
  }

  @Test("A weighing that readers had can be turned only as a correction; a new one adds to it")
  func weighing() throws {
    let page = try store.addEvidence(
      Fixture.page(), for: [.claim(1)], by: "سمر", at: Fixture.later)
    func weigh(_ bearing: Bearing, _ question: Question, in store: ClaimStore) throws {
      try store.weigh(
        Weighing(
          evidence: page.id, target: .claim(1), question: question, link: nil, bearing: bearing,
          quote: nil, note: nil, by: "سمر", at: Fixture.later))
    }
    try weigh(.supports, .content, in: store)
    try publish()
    try weigh(.supports, .attribution, in: store)
    #expect(throws: StoreError.published(article: 1, claims: [1], isWithdrawn: false)) {
      try weigh(.contradicts, .content, in: store)
    }
    try weigh(.contradicts, .content, in: store.correcting("قرأتها من جديد"))
    let event = try #require(try store.events().last { $0.action == "claim.correct" })
    #expect(event.before["weighings"]?.arrayValue?.first?["bearing"] == "supports")
    #expect(event.after["weighings"]?.arrayValue?.map { $0["bearing"] } == ["contradicts"])
    #expect(try store.damage() == [])
  }

  @Test("A correction of what readers do not have is refused")
  func nothingToCorrect() throws {
    #expect(throws: StoreError.nothingToCorrect) { try mark([2], .notFound, because: "لا شيء") }
    try publish()
    #expect(throws: StoreError.nothingToCorrect) {
      try mark([1], .misquoted, because: "لا شيء", note: "كما هو")
    }
    #expect(try store.claim(2)?.attribution == .unchecked)
  }

  @Test("What was withdrawn is still corrected openly, and stays withdrawn")
  func withdrawn() throws {
    try publish()
    try store.withdraw(article: 1, why: "خطأ", by: "نور", at: Fixture.later)
    #expect(throws: StoreError.published(article: 1, claims: [1], isWithdrawn: true)) {
      try mark([1], .confirmed)
    }
    try mark([1], .confirmed, because: "وصل الأصل")
    #expect(try state == .withdrawn)
    #expect(try store.damage() == [])
  }

  @Test("An approval and a withdrawal are undone; a publication is not")
  func undoing() throws {
    try approve()
    _ = try store.undo(by: "علي", at: Fixture.later, isTrial: false)
    #expect(try state == .draft)
    try publish()
    #expect(throws: StoreError.seenByReaders(article: 1)) {
      try store.undo(by: "نور", at: Fixture.later, isTrial: false)
    }
    #expect(
      throws: StoreError.changedSince(
        operation: 8, .init(.article, 1), event: 9, actor: "نور")
    ) { try store.undo(by: "علي", at: Fixture.later, isTrial: false) }
    try store.withdraw(article: 1, why: "خطأ", by: "نور", at: Fixture.later)
    _ = try store.undo(by: "نور", at: Fixture.later, isTrial: false)
    #expect(try state == .published)
    #expect(try store.damage() == [])
  }

  @Test(
    "Undoing a correction is a correction too, and an approval that was lost is not given again")
  func undoingCorrections() throws {
    try approve()
    try mark([2], .notFound)
    _ = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(try store.claim(2)?.attribution == .unchecked)
    #expect(try state == .draft)
    try publish()
    try mark([1], .confirmed, because: "وصل الأصل")
    _ = try store.correcting("لم يصل").undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(try store.claim(1)?.attribution == .misquoted)
    #expect(try state == .corrected)
    #expect(try store.events().filter { $0.action == "claim.correct" }.count == 2)
    #expect(try store.damage() == [])
  }

  @Test("A correction that does not say what the claim says is found")
  func wrongCorrection() throws {
    try publish()
    try mark([1], .confirmed, because: "وصل الأصل")
    try temporary.tamperUnguarded(
      """
      UPDATE event SET after = replace(after, '"confirmed"', '"fabricated"')
      WHERE action = 'claim.correct'
      """)
    #expect(
      try store.damage().map(\.description).contains(
        "event 8: 'attribution' is something else than it tells readers"))
  }

  @Test("An article is set aside and brought back with reasons, but not under its readers")
  func standing() throws {
    try store.dismiss(article: 1, why: "مكرر", by: "سمر", at: Fixture.later)
    let head = try store.eventHead()
    try store.dismiss(article: 1, why: "مرة أخرى", by: "نور", at: Fixture.later)
    #expect(try store.eventHead() == head)
    #expect(try store.articles().isEmpty)
    #expect(try store.events().last?.why == "مكرر")
    #expect(throws: StoreError.setAside(article: 1)) { try approve() }
    _ = try store.undo(by: "سمر", at: Fixture.later, isTrial: false)
    #expect(try store.articles().count == 1)
    try store.dismiss(article: 1, why: "مكرر", by: "سمر", at: Fixture.later)
    try store.restore(article: 1, why: "أخطأت", by: "سمر", at: Fixture.later)
    try publish()
    #expect(throws: StoreError.stillPublished(article: 1)) {
      try store.dismiss(article: 1, why: "مكرر", by: "سمر", at: Fixture.later)
    }
    #expect(throws: StoreError.unknown(.init(.article, 7))) {
      try store.dismiss(article: 7, why: "مكرر", by: "سمر", at: Fixture.later)
    }
    #expect(try store.damage() == [])
  }
}
