import ClaimModel
import ClaimStore
import Testing

@Suite struct ClaimCorrectionTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func draft() throws -> ClaimDraft {
    ClaimDraft(
      cue: [try Fixture.span("تعلن")], source: [], content: [try Fixture.span("خطة المياه")],
      sentence: try Fixture.span("بلدية الساحل تعلن خطة المياه"), type: .indirect, act: .announce,
      stance: .neutral, saidAt: nil,
      chain: [
        LinkDraft(role: .speaker, name: "البلدية", basis: .alias, span: nil),
        LinkDraft(role: .document, name: "خطة", basis: .named, span: try Fixture.span("خطة")),
        LinkDraft(role: .document, name: "بيان", basis: .carried, span: nil, sharedSource: 1),
      ], nestedIn: nil)
  }

  private func added() throws -> ClaimRecord {
    try store.addClaim(
      try draft(), toArticle: 1, why: "فات الكاشف", by: "منى", at: Fixture.later)
  }

  private func edit(_ id: Int, _ change: (inout ClaimEdit) throws -> Void) throws -> ClaimRecord {
    var edit = ClaimEdit()
    try change(&edit)
    return try store.edit(claim: id, edit, why: "تصحيح", by: "منى", at: Fixture.later).after
  }

  @Test("A person's claim has the article's words, a global id, and links to what is known")
  func add() throws {
    let claim = try added()
    #expect(claim.id == 4)
    #expect(claim.origin == .person)
    #expect(claim.content.map(\.text) == ["خطة المياه"])
    #expect(claim.globalID.utf8.count == 64)
    #expect(claim.chain.map(\.sharedSource) == [nil, 4, 1])
    #expect(try store.sharedSource(4)?.name == "خطة")
    #expect(try store.sharedSource(1)?.claims == [1, 2, 4])
    #expect(try store.damage() == [])
  }

  @Test("The words of a claim that is there can't be added again")
  func twice() throws {
    let claim = try added()
    #expect(throws: StoreError.sameClaim(claim.id, isDismissed: false)) {
      _ = try added()
    }
    try store.dismiss(claim: claim.id, why: "خطأ", by: "منى", at: Fixture.later)
    #expect(throws: StoreError.sameClaim(claim.id, isDismissed: true)) {
      _ = try added()
    }
    #expect(try store.sharedSource(5) == nil)
  }

  @Test("An edit keeps what the detector had found, once, and forgets it when it is put back")
  func edits() throws {
    let first = try #require(try store.claim(2))
    let shorter = try Fixture.span("الكلفة بلغت مليوني دينار")
    var claim = try edit(2) { $0.content = [shorter] }
    #expect(claim.content.map(\.text) == ["الكلفة بلغت مليوني دينار"])
    let found = try Fixture.span("أن الكلفة بلغت مليوني دينار")
    #expect(claim.detected == ["content": [[.integer(found.start), .integer(found.end)]]])
    claim = try edit(2) { $0.content = [try Fixture.span("الكلفة بلغت")] }
    #expect(claim.detected == ["content": [[.integer(found.start), .integer(found.end)]]])
    claim = try edit(2) { $0.content = [found] }
    #expect(claim == first)
    #expect(try store.damage() == [])
  }

  @Test("An edit that changes nothing writes nothing")
  func nothing() throws {
    let count = try store.events().count
    _ = try edit(1) { $0.act = .announce }
    #expect(try store.events().count == count)
  }

  @Test("A link that an edit keeps also keeps what was found out about it")
  func chain() throws {
    _ = try store.setLink(
      .link(claim: 3, position: 1), to: .confirmed, note: nil, evidence: [], by: "سمر",
      at: Fixture.later)
    let claim = try edit(3) { edit in
      edit.chain = [
        LinkDraft(try #require(try store.claim(3)?.chain[0])),
        LinkDraft(role: .outlet, name: "إذاعة", basis: .inferred, span: nil),
        LinkDraft(role: .document, name: "بيان", basis: .carried, span: nil, sharedSource: 1),
      ]
    }
    #expect(claim.chain.map(\.status) == [.confirmed, .unchecked, .unchecked])
    #expect(claim.chain.map(\.position) == [1, 2, 3])
    #expect(try store.sharedSource(1)?.claims == [1, 2, 3])
    #expect(try store.claims(ClaimFilter(speaker: "البلدية")).map(\.id) == [3])
    #expect(claim.detected?["links"]?.arrayValue?.count == 3)
    #expect(try store.damage() == [])
  }

  @Test("A link to another article's document is refused, and nothing is written")
  func foreign() throws {
    let count = try store.events().count
    #expect(throws: StoreError.self) {
      try edit(1) { edit in
        edit.chain = [
          LinkDraft(role: .speaker, name: "أحد", basis: .inferred, span: nil),
          LinkDraft(role: .document, name: "جديد", basis: .inferred, span: nil),
          LinkDraft(role: .document, name: "بيان", basis: .carried, span: nil, sharedSource: 77),
        ]
      }
    }
    #expect(try store.events().count == count)
    #expect(try store.sharedSource(4) == nil)
  }

  @Test("A split sets the old claim aside and gives its parts the chain and no answers")
  func split() throws {
    _ = try store.mark(
      [1], attribution: .notFound, content: nil, note: "بحثنا", evidence: [], override: nil,
      by: "سمر", at: Fixture.later)
    let (old, new) = try store.split(
      claim: 1,
      into: [
        ClaimPart(content: [try Fixture.span("إن الشبكة")], type: .indirect),
        ClaimPart(content: [try Fixture.span("ستكتمل في الربيع")], type: .indirect),
      ], why: "خبران", by: "منى", at: Fixture.later)
    #expect(old.standing == .dismissed)
    #expect(old.attribution == .notFound)
    #expect(new.map(\.content.first?.text) == ["إن الشبكة", "ستكتمل في الربيع"])
    #expect(new.allSatisfy { $0.attribution == .unchecked && $0.origin == .person })
    #expect(new.allSatisfy { $0.chain == old.chain && $0.cue == old.cue })
    #expect(Set(new.map(\.globalID)).count == 2)
    #expect(try store.events().last?.why == "split into C4, C5: خبران")
    #expect(try store.notes(ofClaim: 1).count == 1)
    #expect(try store.damage() == [])
  }

  @Test("A claim that is set aside or joined is not split")
  func splitRefused() throws {
    let part = ClaimPart(content: [try Fixture.span("إن الشبكة")], type: .indirect)
    _ = try store.join(claims: [1, 2], why: nil, by: "منى", at: Fixture.later)
    try store.dismiss(claim: 3, why: "خطأ", by: "منى", at: Fixture.later)
    for claim in [1, 3] {
      #expect(throws: StoreError.self) {
        try store.split(
          claim: claim, into: [part], why: nil, by: "منى", at: Fixture.later)
      }
    }
  }

  @Test("A merge has the words, the evidence and the weighings of both")
  func merge() throws {
    _ = try store.addEvidence(Fixture.page(), for: [.claim(2)], by: "سمر", at: Fixture.later)
    for (question, link) in [(Question.content, nil), (.attribution, 2), (.attribution, 1)] {
      try store.weigh(
        Weighing(
          evidence: 1, target: .claim(2), question: question, link: link, bearing: .supports,
          quote: nil, note: nil, by: "سمر", at: Fixture.later))
    }
    let (before, after) = try store.merge(
      2, into: 1, type: .indirect, why: nil, by: "منى", at: Fixture.later)
    #expect(after.content == before.content + (try #require(try store.claim(2)?.content)))
    #expect(try store.claim(2)?.standing == .dismissed)
    #expect(try store.events().last?.why == "merged into C1")
    let taken = try store.weighings(ofClaim: 1)
    // The document is one and has one name, though the second chain has 'البيان' for it.
    #expect(taken.map(\.link) == [nil, 2, 1])
    #expect(taken.allSatisfy { $0.by == "سمر" })
    #expect(try store.evidence(.target(.claim(1))).map(\.id) == [1])
    #expect(try store.damage() == [])
  }

  @Test("Joined claims hold the number of the first, whatever the order they are joined in")
  func join() throws {
    _ = try store.join(claims: [3, 2], why: "نفس القول", by: "منى", at: Fixture.later)
    let group = try store.join(claims: [3, 1], why: nil, by: "منى", at: Fixture.later)
    #expect(group.map(\.id) == [1, 2, 3])
    #expect(group.map(\.joinedTo) == [nil, 1, 1])
    let rest = try store.unjoin(claim: 1, why: nil, by: "منى", at: Fixture.later)
    #expect(rest.map(\.joinedTo) == [nil, 2])
    #expect(try store.claim(1)?.joinedTo == nil)
    _ = try store.unjoin(claim: 3, why: nil, by: "منى", at: Fixture.later)
    #expect(try store.claims().allSatisfy { $0.joinedTo == nil })
    #expect(try store.damage() == [])
  }

  @Test(
    "What was corrected behind the program's back is found",
    arguments: [
      ("UPDATE claim SET detected = '{}' WHERE id = 2", "claim C2: its 'detected' is not"),
      ("UPDATE claim SET joinedTo = NULL WHERE id = 3", "claim C3: its 'joinedTo' is not"),
      ("UPDATE claim SET isLost = 1 WHERE id = 1", "claim C1: its 'isLost' is not"),
      ("UPDATE claim SET detection = 1 WHERE id = 4", "claim C4: what its indexes hold is not"),
      (
        "UPDATE claim SET globalID = replace(globalID, 'a', 'b') WHERE id = 4",
        "claim C4: its 'globalID' is not"
      ),
      ("UPDATE sharedSource SET name = 'x' WHERE id = 4", "source D4: its 'name' is not"),
    ])
  func tampered(sql: String, finding: String) throws {
    _ = try added()
    _ = try edit(2) { $0.act = .deny }
    _ = try store.join(claims: [1, 3], why: nil, by: "منى", at: Fixture.later)
    #expect(try store.damage() == [])
    try temporary.tamper(sql)
    #expect(try store.damage().contains { $0.description.hasPrefix(finding) })
  }
}
