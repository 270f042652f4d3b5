import ClaimModel
import ClaimStore
import Testing

/// Undoing what a person corrected in what the detector found, and a detection that was made again.
@Suite struct UndoCorrectionTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  /// Everything held about the article but for its log.
  private func held() throws -> ArticleReview {
    var review = try #require(try store.review(ofArticle: 1))
    review.events = []
    return review
  }

  private func expectSame(_ one: ArticleReview, _ other: ArticleReview) {
    #expect(one.claims == other.claims)
    #expect(one.sharedSources == other.sharedSources)
    #expect(one.weighings == other.weighings)
    #expect(one.evidence == other.evidence)
    #expect(one.ownVoice == other.ownVoice)
    #expect(one.detectorVersion == other.detectorVersion)
  }

  @discardableResult
  private func undo() throws -> Undoing {
    let undoing = try store.undo(by: "منى", at: Fixture.later, isTrial: false)
    #expect(try store.damage() == [])
    return undoing
  }

  @Test("A claim that a person added is set aside")
  func adding() throws {
    let before = try held()
    let claim = try store.addClaim(
      ClaimDraft(
        cue: [try Fixture.span("تعلن")], source: [], content: [try Fixture.span("خطة المياه")],
        sentence: try Fixture.span("بلدية الساحل تعلن خطة المياه"), type: .indirect,
        act: .announce, stance: .neutral, saidAt: nil,
        chain: [
          LinkDraft(role: .speaker, name: "البلدية", basis: .alias, span: nil),
          LinkDraft(role: .document, name: "خطة", basis: .named, span: try Fixture.span("خطة")),
        ], nestedIn: nil), toArticle: 1, why: "فات الكاشف", by: "منى", at: Fixture.later)
    try undo()
    #expect(try store.claim(claim.id)?.standing == .dismissed)
    #expect(try held().liveClaims == before.claims)
  }

  @Test("An edit of the words and the chain goes back, and what was detected with it")
  func editing() throws {
    let before = try held()
    var edit = ClaimEdit()
    edit.content = [try Fixture.span("الكلفة بلغت مليوني دينار")]
    edit.chain = [LinkDraft(role: .speaker, name: "أحد", basis: .inferred, span: nil)]
    _ = try store.edit(claim: 2, edit, why: "تصحيح", by: "منى", at: Fixture.later)
    #expect(try store.claim(2)?.detected != nil)
    try undo()
    expectSame(try held(), before)
  }

  @Test("An edit is not undone under a link that another checked since")
  func editingCheckedSince() throws {
    var edit = ClaimEdit()
    edit.chain = [LinkDraft(role: .speaker, name: "أحد", basis: .inferred, span: nil)]
    _ = try store.edit(claim: 2, edit, why: "تصحيح", by: "منى", at: Fixture.later)
    _ = try store.setLink(
      .link(claim: 2, position: 1), to: .confirmed, note: nil, evidence: [], by: "علي",
      at: Fixture.later)
    #expect(
      throws: StoreError.changedSince(operation: 4, .init(.claim, 2), event: 5, actor: "علي")
    ) { try undo() }
  }

  @Test("The status of a link is not undone in a chain that is another one since")
  func linkInOtherChain() throws {
    _ = try store.setLink(
      .link(claim: 2, position: 1), to: .confirmed, note: nil, evidence: [], by: "منى",
      at: Fixture.later)
    var edit = ClaimEdit()
    edit.chain = [
      LinkDraft(try #require(try store.claim(2)?.chain[0])),
      LinkDraft(role: .outlet, name: "إذاعة", basis: .inferred, span: nil),
    ]
    _ = try store.edit(claim: 2, edit, why: "تصحيح", by: "علي", at: Fixture.later)
    #expect(
      throws: StoreError.changedSince(operation: 4, .init(.claim, 2), event: 5, actor: "علي")
    ) { try undo() }
  }

  @Test("A split and a merge go back")
  func parts() throws {
    let before = try held()
    let (_, new) = try store.split(
      claim: 1,
      into: [
        ClaimPart(content: [try Fixture.span("إن الشبكة")], type: .indirect),
        ClaimPart(content: [try Fixture.span("ستكتمل في الربيع")], type: .indirect),
      ], why: "خبران", by: "منى", at: Fixture.later)
    try undo()
    #expect(try held().liveClaims == before.claims)
    #expect(try new.map { try store.claim($0.id)?.standing } == [.dismissed, .dismissed])
    let page = try store.addEvidence(Fixture.page(), for: [.claim(2)], by: "سمر", at: Fixture.later)
    try store.weigh(
      Weighing(
        evidence: page.id, target: .claim(2), question: .content, link: nil, bearing: .supports,
        quote: nil, note: nil, by: "سمر", at: Fixture.later))
    let weighed = try held()
    _ = try store.merge(
      2, into: 1, type: .indirect, why: "خبر واحد", by: "منى", at: Fixture.later)
    #expect(try store.weighings(ofClaim: 1).count == 1)
    try undo()
    expectSame(try held(), weighed)
  }

  @Test("A join goes back, and so does its end")
  func joining() throws {
    let before = try held()
    _ = try store.join(claims: [2, 1, 3], why: nil, by: "منى", at: Fixture.later)
    let joined = try held()
    _ = try store.unjoin(claim: 2, why: nil, by: "منى", at: Fixture.later)
    try undo()
    expectSame(try held(), joined)
    try undo()
    expectSame(try held(), before)
  }

  @Test("A detection that was made again goes back as one, and finds the same again")
  func redetecting() throws {
    _ = try store.mark(
      [1], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
      by: "علي", at: Fixture.later)
    let before = try held()
    func redetect() throws {
      var detection = try Fixture.detection()
      detection.detectorVersion = "9.9.9"
      detection.claims[1].act = .estimate
      // C1 has a person's work on it and is lost, C3 has none; one is new.
      detection.claims.remove(at: 2)
      detection.claims[0].cue = [try Fixture.span("بحسب بيان")]
      detection.claims[0].content = [try Fixture.span("وهذه خطوة لم يسبق لها مثيل")]
      detection.ownVoice = [OwnVoiceSentence(span: TextSpan(0, 10), reason: .assertion, claim: 0)]
      _ = try store.redetect(
        article: 1, detection, map: { _, _ in TextMap([]) }, isTrial: false, by: "منى",
        at: Fixture.later)
    }
    try redetect()
    let after = try held()
    #expect(after.claims != before.claims)
    #expect(after.detectorVersion == "9.9.9")
    try undo()
    var undone = try held()
    undone.claims.removeAll { $0.id > 3 }
    undone.sharedSources.removeAll { $0.claims.isEmpty || $0.claims.allSatisfy { $0 > 3 } }
    for index in undone.sharedSources.indices {
      undone.sharedSources[index].claims.removeAll { $0 > 3 }
    }
    expectSame(undone, before)
    #expect(try held().claims.filter { $0.id > 3 }.allSatisfy { $0.standing == .dismissed })
    // What was set aside by the undoing comes back when it is found again.
    try redetect()
    #expect(try held().liveClaims.map(\.id) == after.liveClaims.map(\.id))
  }

  @Test("A published report is not changed by another detector in silence")
  func published() throws {
    _ = try store.mark(
      [2], attribution: .misquoted, content: nil, note: nil, evidence: [], override: nil,
      by: "علي", at: Fixture.later)
    try store.approve(article: 1, override: nil, by: "منى", at: Fixture.later)
    try store.publish(article: 1, by: "منى", at: Fixture.later)
    var detection = try Fixture.detection()
    detection.claims[1].content = [try Fixture.span("الكلفة بلغت مليوني دينار")]
    #expect(throws: StoreError.published(article: 1, claims: [2], isWithdrawn: false)) {
      try store.redetect(
        article: 1, detection, map: { _, _ in TextMap([]) }, isTrial: false, by: "منى",
        at: Fixture.later)
    }
    var edit = ClaimEdit()
    edit.content = [try Fixture.span("الكلفة بلغت مليوني دينار")]
    #expect(throws: StoreError.published(article: 1, claims: [2], isWithdrawn: false)) {
      try store.edit(claim: 2, edit, why: "تصحيح", by: "منى", at: Fixture.later)
    }
    _ = try store.correcting("نقص في اللفظ").edit(
      claim: 2, edit, why: "تصحيح", by: "منى", at: Fixture.later)
    let event = try #require(try store.events().last { $0.action == "claim.correct" })
    #expect(event.before["words"] == "أن الكلفة بلغت مليوني دينار")
    #expect(event.after["words"] == "الكلفة بلغت مليوني دينار")
    #expect(try store.damage() == [])
  }
}
