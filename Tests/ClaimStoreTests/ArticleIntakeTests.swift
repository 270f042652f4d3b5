import ClaimModel
import ClaimStore
import Digests
import Testing

@Suite struct ArticleIntakeTests {
  @Test("An article comes back as it was given, with its bytes")
  func article() throws {
    let store = try TemporaryStore().store
    let article = try #require(try store.article(1))
    #expect(article.text == Fixture.text)
    #expect(article.metadata == Fixture.article().metadata)
    #expect(try store.originalBytes(ofArticle: 1) == Array(Fixture.text.utf8))
    #expect(try store.articleID(named: "sahel") == 1)
    #expect(try store.articleID(named: "Sahel") == nil)
    #expect(try store.article(2) == nil)
  }

  @Test("Claims come back in order of the cue with words, chain and shared sources")
  func claims() throws {
    let store = try TemporaryStore().store
    let review = try #require(try store.review(ofArticle: 1))
    #expect(review.claims.map(\.id) == [1, 2, 3])
    #expect(review.claims[0].cue.map(\.text) == ["قالت", "بحسب بيان"])
    #expect(review.claims[0].content.map(\.text) == ["إن الشبكة ستكتمل في الربيع"])
    #expect(review.claims[0].saidOn == CalendarDate(year: 2020, month: 1, day: 10))
    #expect(review.claims[1].chain.map(\.name) == ["ليلى الشامي", "البيان"])
    #expect(review.claims[1].speaker.passage == nil)
    #expect(review.claims[1].confidence == 1)
    #expect(
      review.claims.map { $0.chain.map(\.sharedSource) } == [[nil, 1], [nil, 1], [nil, 3, 2]])
    #expect(review.sharedSources.map(\.role) == [.document, .event, .spokesperson])
    #expect(review.sharedSources.map(\.claims) == [[1, 2], [3], [3]])
    #expect(review.ownVoice.map(\.claim) == [1, nil])
    #expect(review.detectorVersion == "0.1.0")
  }
}
