import ClaimModel
import Testing

@Suite struct TextDirectionTests {
  @Test(
    "A text runs as most of its letters do",
    arguments: [
      ("قال الوزير", TextDirection.rightToLeft), ("شالوم עולם", .rightToLeft),
      ("ܫܠܡܐ", .rightToLeft),
      ("Le ministre", .leftToRight), ("Министр", .leftToRight), ("大臣", .leftToRight),
      ("قال الوزير لقناة BBC", .rightToLeft), ("The word بيان means statement", .leftToRight),
    ])
  func most(text: String, direction: TextDirection) {
    #expect(TextDirection(of: text) == direction)
  }

  @Test("A text without letters runs nowhere", arguments: ["", "2020-01-11", "… ، ؟ ١٢٣ َ"])
  func none(text: String) {
    #expect(TextDirection(of: text) == nil)
  }

  @Test("A page without a text runs as its title does")
  func title() {
    let page = ExtractedPage(
      title: "بيان", authors: [], published: nil, modified: nil, outlet: nil, language: nil,
      canonical: nil, text: "")
    #expect(page.direction == .rightToLeft)
  }
}
