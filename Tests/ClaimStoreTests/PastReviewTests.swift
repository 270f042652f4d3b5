import ClaimModel
import ClaimStore
import Testing

@Suite struct PastReviewTests {
  private let temporary: TemporaryStore
  private var store: ClaimStore { temporary.store }

  init() throws { temporary = try TemporaryStore() }

  private func day(_ number: Int) -> Timestamp {
    Timestamp(secondsSince1970: Fixture.start.secondsSince1970 + number * 86_400)
  }

  @Test("An article is shown as it was held on a day")
  func day() throws {
    let page = try store.addEvidence(
      Fixture.page(), for: [.claim(1), .sharedSource(1)], by: "سمر", at: day(1))
    _ = try store.mark(
      [1], attribution: .misquoted, content: nil, note: "ملاحظة", evidence: [], override: nil,
      by: "سمر", at: day(1))
    for (bearing, at) in [(Bearing.supports, day(1)), (.contradicts, day(3))] {
      try store.weigh(
        Weighing(
          evidence: page.id, target: .claim(1), question: .content, link: nil, bearing: bearing,
          quote: nil, note: nil, by: "سمر", at: at))
    }
    let then = try #require(try store.review(ofArticle: 1))
    _ = try store.setLink(
      .shared(1), to: .confirmed, note: nil, evidence: [], by: "علي", at: day(4))
    _ = try store.setLink(
      .link(claim: 3, position: 1), to: .notFound, note: nil, evidence: [], by: "علي", at: day(4))
    try store.dismiss(claim: 2, why: "خطأ", by: "علي", at: day(4))
    _ = try store.undo(by: "سمر", at: day(5), isTrial: false)
    try store.approve(article: 1, override: nil, by: "علي", at: day(6))

    let past = try #require(try store.review(ofArticle: 1, asOf: day(3)))
    #expect(past.claims == then.claims)
    #expect(past.sharedSources == then.sharedSources)
    #expect(past.weighings == then.weighings)
    #expect(past.notes == then.notes)
    #expect(past.evidence == then.evidence)
    #expect(past.ownVoice == then.ownVoice)
    #expect(past.article == then.article)
    #expect(past.events == then.events)
    #expect(past.events.filter(\.isInForce) == past.events)

    let early = try #require(try store.review(ofArticle: 1, asOf: day(1)))
    #expect(early.weighings.map(\.bearing) == [.supports])
    #expect(early.claims.first?.attribution == .misquoted)
  }

  @Test("The present is the past of now")
  func now() throws {
    _ = try store.addEvidence(Fixture.page(), for: [.claim(1)], by: "سمر", at: day(1))
    let past = try #require(try store.review(ofArticle: 1, asOf: day(9)))
    let present = try #require(try store.review(ofArticle: 1))
    #expect(past.claims == present.claims)
    #expect(past.evidence == present.evidence)
  }

  @Test("An article that was not there yet has no past")
  func before() throws {
    #expect(try store.review(ofArticle: 1, asOf: day(-1)) == nil)
    #expect(try store.review(ofArticle: 7, asOf: day(1)) == nil)
  }
}
