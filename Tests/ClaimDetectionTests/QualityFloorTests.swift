import ClaimDetection
import ClaimModel
import TestSupport
import Testing

/// The marked articles that were written beside the rules.
@Suite struct QualityFloorTests {
  @Test func `articles written beside the rules are found exactly`() throws {
    let detector = try ClaimDetector.arabic()
    for article in try MarkedArticle.all() where article.isExact {
      let text = article.marked.text
      let found = detector.detection(in: Array(text.utf8), metadata: ArticleMetadata()).claims
      let wanted = article.claims.sorted { $0.content[0] < $1.content[0] }
      let got = found.sorted { $0.content[0] < $1.content[0] }
      #expect(got.map(\.content) == wanted.map(\.content), "\(article.name)")
      #expect(got.map(\.source) == wanted.map(\.source), "\(article.name)")
      #expect(got.map(\.speaker.name) == wanted.map { $0.speaker ?? "" }, "\(article.name)")
    }
  }
}
