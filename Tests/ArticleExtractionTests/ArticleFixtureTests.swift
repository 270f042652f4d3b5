import ArticleExtraction
import ClaimModel
import Testing

/// Pages of many layouts, written for this test: what each says of itself, and its text.
@Suite struct ArticleFixtureTests {
  @Test("There are pages of many layouts")
  func count() { #expect(ArticleFixture.all.count >= 28) }

  @Test("The fields of a page are as it shows them", arguments: ArticleFixture.all)
  func fields(fixture: ArticleFixture) {
    let report = fixture.report
    let expected = fixture.expected
    #expect(report.problem == nil)
    #expect(report.page.title == expected["title"]?.stringValue)
    #expect(
      report.page.authors == expected["authors"]?.arrayValue?.compactMap(\.stringValue))
    #expect(report.page.published == expected["published"]?.stringValue)
    #expect(report.page.modified == expected["modified"]?.stringValue)
    #expect(report.page.language == expected["language"]?.stringValue)
    #expect(report.direction?.rawValue == expected["direction"]?.stringValue)
    #expect(report.page.outlet == expected["outlet"]?.stringValue)
    #expect(report.page.canonical == expected["canonical"]?.stringValue)
    if let charset = expected["charset"]?.stringValue { #expect(report.charset == charset) }
  }

  @Test("The text of a page comes out, paragraph by paragraph", arguments: ArticleFixture.all)
  func text(fixture: ArticleFixture) {
    #expect(fixture.report.page.text == fixture.expected["text"]?.stringValue)
  }

  @Test("Every field that is told has an origin, and no other has", arguments: ArticleFixture.all)
  func origins(fixture: ArticleFixture) {
    let report = fixture.report
    let page = report.page
    let told: [(String, Bool)] = [
      ("title", page.title != nil), ("authors", !page.authors.isEmpty),
      ("published", page.published != nil), ("modified", page.modified != nil),
      ("outlet", page.outlet != nil), ("canonical", page.canonical != nil),
      ("language", page.language != nil), ("text", !page.text.isEmpty),
    ]
    #expect(Set(report.origins.map(\.field)) == Set(told.filter(\.1).map(\.0)))
  }

  /// The mean agreement over all pages that has been reached: never lower it but on purpose, in a
  /// commit of its own.
  private static let floor = 0.995

  @Test("The mean agreement of all texts keeps its floor")
  func quality() {
    let scores = ArticleFixture.all.map { fixture in
      TextAgreement(
        expected: fixture.expected["text"]?.stringValue ?? "", found: fixture.report.page.text
      ).f1
    }
    #expect(scores.reduce(0, +) / Double(scores.count) >= Self.floor)
  }
}
