import ClaimModel
import ClaimStore
import Testing

@Suite struct RedetectingTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  @discardableResult
  private func redetect(
    isTrial: Bool = false, _ change: (inout Detection) throws -> Void
  ) throws -> Redetection {
    var detection = try Fixture.detection()
    detection.detectorVersion = "9.9.9"
    try change(&detection)
    return try store.redetect(
      article: 1, detection, map: { _, _ in TextMap([]) }, isTrial: isTrial, by: "منى",
      at: Fixture.later)
  }

  private func note(_ claim: Int) throws {
    try store.addNote("ملاحظة", to: [claim], by: "سمر", at: Fixture.later)
  }

  @Test("The same detector again writes nothing")
  func same() throws {
    let count = try store.events().count
    let result = try store.redetect(
      article: 1, try Fixture.detection(), map: { _, _ in TextMap([]) }, isTrial: false, by: "منى",
      at: Fixture.later)
    #expect(result.isEmpty)
    #expect(result.unchangedCount == 3)
    #expect(result.operation == nil)
    #expect(try store.events().count == count)
  }

  @Test("Another detector that finds the same is on record, and the claims are as they were")
  func version() throws {
    let claims = try store.claims()
    #expect(try redetect { _ in }.isEmpty)
    #expect(try store.claims() == claims)
    #expect(try store.review(ofArticle: 1)?.detectorVersion == "9.9.9")
    #expect(try store.review(ofArticle: 1)?.isTouched == false)
    #expect(try store.damage() == [])
  }

  @Test("A matched claim keeps its number, global id and work, and says what is found now")
  func matched() throws {
    _ = try store.mark(
      [2], attribution: .confirmed, content: nil, note: "ملاحظة", evidence: [], override: "لأن",
      by: "سمر", at: Fixture.later)
    let before = try #require(try store.claim(2))
    let result = try redetect { detection in
      detection.claims[1].content = [try Fixture.span("الكلفة بلغت مليوني دينار")]
      detection.claims[1].act = .estimate
      detection.claims[1].chain.removeLast()
      detection.claims.remove(at: 0)
      detection.ownVoice = [OwnVoiceSentence(span: TextSpan(0, 10), reason: .assertion, claim: 0)]
    }
    let after = try #require(try store.claim(2))
    #expect(result.changed.map(\.after) == [after])
    #expect(result.dropped.map(\.id) == [1])
    #expect(after.content.map(\.text) == ["الكلفة بلغت مليوني دينار"])
    #expect(after.act == .estimate)
    #expect(after.chain.map(\.name) == ["ليلى الشامي"])
    #expect(after.globalID == before.globalID)
    #expect(after.attribution == .confirmed)
    #expect(try store.notes(ofClaim: 2).count == 1)
    #expect(try store.review(ofArticle: 1)?.ownVoice.map(\.claim) == [2])
    #expect(try store.damage() == [])
  }

  @Test("What a person corrected stays, and what is found now stands beside it")
  func corrected() throws {
    var edit = ClaimEdit()
    edit.act = .deny
    _ = try store.edit(claim: 2, edit, why: "نفي", by: "سمر", at: Fixture.later)
    let result = try redetect { $0.claims[1].act = .estimate }
    #expect(result.overruled.map(\.id) == [2])
    #expect(try store.claim(2)?.act == .deny)
    #expect(try store.claim(2)?.detected == ["act": "estimate"])
    try redetect { $0.claims[1].act = .deny }
    #expect(try store.claim(2)?.detected == nil)
    #expect(try store.damage() == [])
  }

  @Test("What was found out about a link stays with it where the rest of the chain changes")
  func otherLinks() throws {
    _ = try store.setLink(
      .link(claim: 3, position: 1), to: .confirmed, note: nil, evidence: [], by: "سمر",
      at: Fixture.later)
    try redetect { $0.claims[2].chain.removeLast() }
    #expect(try store.claim(3)?.chain.map(\.status) == [.confirmed, .unchecked])
    #expect(try store.claim(3)?.detected == nil)
    #expect(try store.damage() == [])
  }

  @Test("The words of a claim stay together where a person corrected some of them")
  func words() throws {
    var edit = ClaimEdit()
    edit.content = [try Fixture.span("الكلفة بلغت")]
    _ = try store.edit(claim: 2, edit, why: "أقصر", by: "سمر", at: Fixture.later)
    try redetect { $0.claims[1].type = .mixed }
    #expect(try store.claim(2)?.type == .indirect)
    #expect(try store.claim(2)?.detected?["type"] == "mixed")
  }

  @Test("A chain in which a link was checked does not lose that link")
  func checkedLink() throws {
    _ = try store.setLink(
      .link(claim: 3, position: 1), to: .confirmed, note: nil, evidence: [], by: "سمر",
      at: Fixture.later)
    try redetect { $0.claims[2].chain[0].name = "كريم" }
    #expect(try store.claim(3)?.speaker.name == "البلدية")
    #expect(try store.claim(3)?.detected?["links"]?.arrayValue?.first?["name"] == "كريم")
    try redetect { _ in }
    #expect(try store.claim(3)?.speaker.status == .confirmed)
    #expect(try store.claim(3)?.detected == nil)
    #expect(try store.damage() == [])
  }

  @Test("A claim that vanished is kept where a person worked on it, else set aside")
  func vanished() throws {
    try note(1)
    let result = try redetect {
      $0.claims = [$0.claims[2]]; $0.ownVoice = []
    }
    #expect(result.lost.map(\.id) == [1])
    #expect(result.dropped.map(\.id) == [2])
    #expect(try store.claim(1)?.standing == .live)
    #expect(try store.claim(1)?.isLost == true)
    #expect(try store.claim(2)?.standing == .dismissed)
    #expect(try store.events().last?.actor.hasPrefix("isnad ") == true)
    #expect(try store.damage() == [])
  }

  @Test("What vanished comes back when it is found again, but for what a person set aside")
  func back() throws {
    try store.dismiss(claim: 3, why: "خطأ", by: "سمر", at: Fixture.later)
    try redetect {
      $0.claims = []; $0.ownVoice = []
    }
    #expect(try store.claims(ClaimFilter(standing: .dismissed)).map(\.id) == [1, 2, 3])
    let result = try redetect { _ in }
    #expect(result.back.map(\.id) == [1, 2, 3])
    #expect(try store.claims(ClaimFilter(standing: .dismissed)).map(\.id) == [3])
    #expect(try store.claims(ClaimFilter(standing: nil)).allSatisfy { !$0.isLost })
    #expect(try store.damage() == [])
  }

  @Test("A new claim gets a new number; documents keep theirs and their status")
  func found() throws {
    _ = try store.setLink(
      .shared(1), to: .confirmed, note: nil, evidence: [], by: "سمر", at: Fixture.later)
    let result = try redetect { detection in
      for index in [0, 1] {
        detection.claims[index].chain[0].number = 7
        detection.claims[index].chain[1].number = 5
      }
      var new = detection.claims[1]
      new.cue = [try Fixture.span("لم يسبق")]
      new.content = [try Fixture.span("لها مثيل")]
      new.chain[1] = ChainLink(
        role: .document, name: "بيان", basis: .inferred, span: nil, number: 1)
      detection.claims.insert(new, at: 0)
      detection.ownVoice = []
    }
    #expect(result.changed.isEmpty)
    #expect(result.found.map(\.id) == [4])
    #expect(try store.claim(4)?.chain.map(\.sharedSource) == [nil, 4])
    #expect(try store.sharedSource(1)?.status == .confirmed)
    #expect(try store.sharedSource(1)?.claims == [1, 2])
    #expect(try store.damage() == [])
  }

  @Test("A claim that a person added is matched, and keeps what the person said")
  func personsClaim() throws {
    let draft = ClaimDraft(
      cue: [try Fixture.span("تعلن")], source: [], content: [try Fixture.span("خطة المياه")],
      sentence: try Fixture.span("بلدية الساحل تعلن خطة المياه"), type: .indirect, act: .announce,
      stance: .neutral, saidAt: nil,
      chain: [LinkDraft(role: .speaker, name: "البلدية", basis: .inferred, span: nil)],
      nestedIn: nil)
    let claim = try store.addClaim(
      draft, toArticle: 1, why: nil, by: "منى", at: Fixture.later)
    let result = try redetect { detection in
      var new = detection.claims[1]
      new.cue = SpanList(draft.cue)
      new.content = SpanList(draft.content)
      new.act = .promise
      detection.claims.append(new)
    }
    #expect(result.found.isEmpty)
    #expect(result.overruled.map(\.id) == [claim.id])
    #expect(try store.claim(claim.id)?.act == .announce)
    #expect(try store.claim(claim.id)?.detected?["act"] == "promise")
    try redetect { _ in }
    #expect(try store.claim(claim.id)?.detected == nil)
    #expect(try store.claim(claim.id)?.isLost == false)
    #expect(try store.damage() == [])
  }

  @Test("A dry run tells the same and writes nothing")
  func dryRun() throws {
    let count = try store.events().count
    let change: (inout Detection) throws -> Void = {
      $0.claims = [$0.claims[2]]; $0.ownVoice = []
    }
    let told = try redetect(isTrial: true, change)
    #expect(try store.events().count == count)
    #expect(try store.claims().count == 3)
    #expect(try redetect(change).dropped.map(\.id) == told.dropped.map(\.id))
  }

  @Test("Everything that a detection does is one operation, the person's event first")
  func operation() throws {
    let count = try store.events().count
    let result = try redetect {
      $0.claims = [$0.claims[2]]; $0.ownVoice = []
    }
    let events = try store.events().dropFirst(count)
    #expect(events.first?.action == "claims.redetect")
    #expect(events.first?.actor == "منى")
    #expect(Set(events.map(\.operation)) == [result.operation])
    #expect(result.operation == events.first?.sequence)
  }

  @Test("A detection of another text is refused")
  func foreign() throws {
    #expect(throws: StoreError.self) {
      try redetect { $0.claims[0].content = [TextSpan(0, 1)] }
    }
  }
}
