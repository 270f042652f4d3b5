import ClaimModel
import ClaimStore
import TestSupport
import Testing

@Suite struct ExpectationTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func seen(_ id: Int, restsOnLinks: Bool = false) throws -> ClaimExpectation {
    ClaimExpectation(
      claim: try #require(try store.claim(id)), restsOnLinks: restsOnLinks,
      weighings: try store.weighings(ofClaim: id))
  }

  private func mark(
    _ attribution: AttributionStatus?, _ content: ContentStatus?, by actor: String,
    expecting: [ClaimExpectation] = []
  ) throws {
    _ = try store.mark(
      [1, 2], attribution: attribution, content: content, note: nil, evidence: [], override: nil,
      expecting: expecting, by: actor, at: Fixture.later)
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return "\(error)" }
    return nil
  }

  @Test("A mark on what is still as it was seen goes through")
  func holds() throws {
    try mark(.misquoted, nil, by: "نور", expecting: [try seen(1), try seen(2, restsOnLinks: true)])
    #expect(try store.claim(2)?.attribution == .misquoted)
  }

  @Test("Of two who mark at once the second is told who was first, and writes nothing")
  func lostMark() throws {
    let expecting = [try seen(1), try seen(2)]
    try mark(.confirmed, .disputed, by: "منى")
    let head = try store.eventHead()
    let words = refusal { try mark(.misquoted, nil, by: "نور", expecting: expecting) }
    #expect(
      words == "claim C1 was marked while you did: said? is now confirmed, true? is now disputed "
        + "(منى, \(Fixture.later)); nothing of yours was written: look, and say it again")
    #expect(try store.eventHead() == head)
  }

  @Test("Of two who correct a claim at once the second is told who was first, and writes nothing")
  func lostEdit() throws {
    let claim = try #require(try store.claim(1))
    let other = try #require(try store.claim(2))
    var first = ClaimEdit()
    first.act = .deny
    _ = try store.edit(
      claim: 1, first, expecting: claim, why: "x", by: "منى", at: Fixture.later)
    let head = try store.eventHead()
    var second = ClaimEdit()
    second.stance = .distancing
    let part = ClaimPart(content: claim.content.map(\.span), type: .indirect)
    let lost: [() throws -> Void] = [
      {
        _ = try store.edit(
          claim: 1, second, expecting: claim, why: "y", by: "نور", at: Fixture.later)
      },
      {
        _ = try store.split(
          claim: 1, into: [part], expecting: claim, why: nil, by: "نور", at: Fixture.later)
      },
      {
        _ = try store.merge(
          1, into: 2, type: .indirect, expecting: [other, claim], why: nil, by: "نور",
          at: Fixture.later)
      },
    ]
    for body in lost {
      let words = refusal(body)
      #expect(
        words == "claim C1 was changed while you did (منى, \(Fixture.later)); nothing of yours was "
          + "written: look, and say it again")
    }
    #expect(try store.eventHead() == head)
  }

  @Test("A link that a mark rests on, checked meanwhile, stops it; one it doesn't rest on does not")
  func lostLink() throws {
    let resting = [try seen(1, restsOnLinks: true)]
    let free = [try seen(1)]
    _ = try store.setLink(
      .shared(1), to: .contradicted, note: nil, evidence: [], by: "منى", at: Fixture.later)
    let words = refusal { try mark(.confirmed, nil, by: "نور", expecting: resting) }
    #expect(words?.contains("rests on link 2, which was checked while you did") == true)
    #expect(words?.contains("is now contradicted (منى, ") == true)
    try mark(.misquoted, nil, by: "نور", expecting: free)
    #expect(try store.claim(1)?.attribution == .misquoted)
  }

  @Test("Evidence weighed, a claim set aside and a status turned back meanwhile are told")
  func otherChanges() throws {
    _ = try store.addEvidence(Fixture.page(), for: [], by: "منى", at: Fixture.start)
    let unweighed = [try seen(1)]
    try store.weigh(
      Weighing(
        evidence: 1, target: .claim(1), question: .content, link: nil, bearing: .contradicts,
        quote: nil, note: nil, by: "منى", at: Fixture.later))
    let weighed = refusal { try mark(nil, .verified, by: "نور", expecting: unweighed) }
    #expect(weighed?.contains("had evidence weighed while you did (منى, ") == true)
    let live = [try seen(1)]
    try store.dismiss(claim: 1, why: "تكرار", by: "منى", at: Fixture.later)
    let dismissed = refusal { try mark(nil, .partly, by: "نور", expecting: live) }
    #expect(dismissed?.contains("it is now dismissed (منى, ") == true)
    #expect(try store.claim(1)?.contentStatus == .unchecked)
  }

  @Test("A link or a shared source that is no longer as it was seen is left as it is")
  func links() throws {
    for target in [LinkTarget.shared(1), .link(claim: 1, position: 1)] {
      _ = try store.setLink(
        target, to: .notFound, note: nil, evidence: [], expecting: .unchecked, by: "منى",
        at: Fixture.later)
      let words = refusal {
        _ = try store.setLink(
          target, to: .confirmed, note: nil, evidence: [], expecting: .unchecked, by: "نور",
          at: Fixture.later)
      }
      #expect(words?.contains("was checked while you did: ") == true)
      #expect(words?.contains("is now not-found (منى, ") == true)
    }
    #expect(try store.sharedSource(1)?.status == .notFound)
    #expect(try store.claim(1)?.speaker.status == .notFound)
  }

  @Test("A weighing that somebody else made or changed meanwhile is not replaced")
  func weighing() throws {
    _ = try store.addEvidence(Fixture.page(), for: [], by: "منى", at: Fixture.start)
    func weigh(_ bearing: Bearing, by actor: String, seen: Seen<Weighing>?) throws {
      try store.weigh(
        Weighing(
          evidence: 1, target: .claim(1), question: .content, link: nil, bearing: bearing,
          quote: nil, note: nil, by: actor, at: Fixture.later), seen: seen)
    }
    try weigh(.supports, by: "منى", seen: Seen(nil))
    let words = refusal { try weigh(.contradicts, by: "نور", seen: Seen(nil)) }
    #expect(words?.contains("claim C1 had E1 weighed while you did (منى, ") == true)
    let first = try #require(try store.weighings(ofClaim: 1).first)
    try weigh(.contradicts, by: "نور", seen: Seen(first))
    #expect(try store.weighings(ofClaim: 1).map(\.bearing) == [.contradicts])
  }

  /// What two people set at once, each as they saw the store before either did.
  private func race(
    _ first: (ClaimStore) throws -> Void, _ second: (ClaimStore) throws -> Void
  ) throws -> String? {
    let one = try ClaimStore.open(at: store.path)
    let other = try ClaimStore.open(at: store.path)
    try first(one)
    let head = try store.eventHead()
    let words = refusal { try second(other) }
    #expect(try store.eventHead() == head, "the second wrote")
    return words
  }

  private static let unwritten = "; nothing of yours was written: look, and say it again"

  @Test("Of two who set a claim aside at once the second is told, and so is one who marks it")
  func lostDismissal() throws {
    let claims = [try seen(1)]
    let words = try race {
      _ = try $0.dismiss(
        claims: [1], expecting: claims, why: "تكرار", by: "منى", at: Fixture.later)
    } _: {
      _ = try $0.dismiss(claims: [1], expecting: claims, why: "خطأ", by: "نور", at: Fixture.later)
    }
    #expect(
      words == "claim C1 was set aside or restored while you did: it is now dismissed "
        + "(منى, \(Fixture.later))" + Self.unwritten)
    let dismissed = [try seen(1)]
    let later = try race {
      _ = try $0.restore(
        claims: [1], expecting: dismissed, why: nil, by: "منى", at: Fixture.later)
    } _: {
      _ = try $0.restore(claims: [1], expecting: dismissed, why: nil, by: "نور", at: Fixture.later)
    }
    #expect(later?.contains("it is now live (منى, ") == true)
  }

  @Test("Of two who join claims at once the second is told who was first, and writes nothing")
  func lostJoin() throws {
    let claims = try [1, 2, 3].map { try #require(try store.claim($0)) }
    let words = try race {
      _ = try $0.join(
        claims: [1, 2], expecting: [claims[0], claims[1]], why: nil, by: "منى", at: Fixture.later)
    } _: {
      _ = try $0.join(
        claims: [1, 3], expecting: [claims[0], claims[2]], why: nil, by: "نور", at: Fixture.later)
    }
    #expect(
      words == "claim C1 was joined with C2 while you did (منى, \(Fixture.later))" + Self.unwritten)
    let joined = try [1, 2].map { try #require(try store.claim($0)) }
    let unjoined = try race {
      _ = try $0.unjoin(claim: 2, expecting: joined, why: nil, by: "منى", at: Fixture.later)
    } _: {
      _ = try $0.unjoin(claim: 2, expecting: joined, why: nil, by: "نور", at: Fixture.later)
    }
    #expect(
      unjoined == "claim C2 was changed while you did (منى, \(Fixture.later))" + Self.unwritten)
  }

  @Test("Of two who set a passage at once the second is told who was first, and writes nothing")
  func lostPassage() throws {
    let page = try store.addEvidence(Fixture.page(), for: [], by: "منى", at: Fixture.start)
    func set(_ span: TextSpan, by actor: String, seen: EvidencePassage?) -> (ClaimStore) throws ->
      Void
    {
      {
        _ = try $0.setPassage(
          span, ofEvidence: page.id, for: .claim(1), seen: Seen(seen), by: actor, at: Fixture.later)
      }
    }
    let letter = try #require(page.page?.text.unicodeScalars.first).utf8.count
    let words = try race(
      set(TextSpan(0, letter), by: "منى", seen: nil), set(TextSpan(0, letter), by: "نور", seen: nil)
    )
    #expect(
      words == "evidence E\(page.id) had its passage changed while you did (منى, \(Fixture.later))"
        + Self.unwritten)
    let held = try #require(try store.evidence(page.id)?.passages.first)
    _ = try store.setPassage(
      nil, ofEvidence: page.id, for: .claim(1), seen: Seen(held), by: "نور", at: Fixture.later)
    #expect(try store.evidence(page.id)?.passages == [])
  }

  @Test("Of two who set an article aside at once the second is told who was first")
  func lostArticle() throws {
    let words = try race {
      try $0.dismiss(article: 1, expecting: .live, why: "x", by: "منى", at: Fixture.later)
    } _: {
      try $0.dismiss(article: 1, expecting: .live, why: "y", by: "نور", at: Fixture.later)
    }
    #expect(
      words == "article A1 was set aside or restored while you did: it is now dismissed "
        + "(منى, \(Fixture.later))" + Self.unwritten)
  }
}
