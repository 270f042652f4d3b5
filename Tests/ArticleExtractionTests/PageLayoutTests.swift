import ArticleExtraction
import ClaimModel
import Testing

/// The ways in which pages are laid out, besides the ones of the example pages.
@Suite struct PageLayoutTests {
  private let first =
    "قال مدير المستشفى إن القسم الجديد سيفتح أبوابه، بعد عامين من العمل، مطلع الشهر المقبل."
  private let second =
    "وأضاف أن الأجهزة وصلت؛ غير أن الأطباء لم يعينوا بعد، على حد قوله، فهل يفتح القسم بلا أطباء؟"

  private func text(_ html: String) -> String? {
    let extraction = ArticleExtractor.extract(Array(html.utf8), httpCharset: "utf-8", url: nil)
    guard case .page(let page, _, _) = extraction else { return nil }
    return page.text
  }

  @Test("A form around the whole page is not taken for a form of the page")
  func form() {
    let html =
      "<form id=aspnetForm><div class=menu><a href=/>الرئيسية</a></div><p>\(first)<p>\(second)</form>"
    #expect(text(html) == "\(first)\n\(second)")
  }

  @Test("Lines apart by breaks inside a table of layout are paragraphs")
  func table() {
    let html = """
      <table><tr><td><a href=/>الرئيسية</a><td><font size=4>\(first)<br><br>\(second)</font></table>
      """
    #expect(text(html) == "\(first)\n\(second)")
  }

  @Test("A body cut by an advertisement is joined")
  func cut() {
    let html = """
      <div><div class="story-text wide"><p>\(first)</p></div></div><div class=ad-slot><p>\(second)</p>
      </div><div><div class="story-text"><p>\(second)</p></div></div>
      """
    #expect(text(html) == "\(first)\n\(second)")
  }

  @Test(
    "What is hidden is left out",
    arguments: ["hidden", "style='display: none'", "aria-hidden=true"])
  func hidden(attribute: String) {
    #expect(text("<div><p>\(first)</p><p \(attribute)>\(second)</p></div>") == first)
  }

  @Test("An inline element neither joins words nor splits one")
  func inline() {
    let html =
      "<p>قال ال<b>وزير</b> <a href=x>أمس</a>\nفي <i>بيان</i>\u{A0}له: <span>ا</span><u>لعمل</u> جار."
    #expect(text(html) == "قال الوزير أمس في بيان له: العمل جار.")
  }

  @Test("Text is in the normal form C, with vowel marks and joiners kept")
  func normalForm() throws {
    let found = try #require(text("<p>سأل ا\u{653}خرون: cafe\u{301} وكَتَبَ می\u{200C}خواهم"))
    #expect(
      Array(found.unicodeScalars) == Array("سأل آخرون: café وكَتَبَ می\u{200C}خواهم".unicodeScalars))
  }

  @Test("The body declared for machines stands in where the page waits for scripts")
  func declaredBody() {
    let body = String(repeating: first + " ", count: 6)
    let html = """
      <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(body)"}</script>
      <div id=root></div><script src=app.js></script>
      """
    #expect(text(html)?.hasPrefix(first) == true)
  }

  @Test("A heading that most of the window's title repeats is the headline, the site's name is not")
  func title() {
    let html =
      "<title>Quay Courier: Ferry stops in March</title><h1>Quay Courier</h1>"
      + "<h2>Ferry stops in March</h2><p>\(first)</p>"
    guard
      case .page(let page, _, _) = ArticleExtractor.extract(
        Array(html.utf8), httpCharset: "utf-8", url: nil)
    else {
      Issue.record("no page")
      return
    }
    #expect(page.title == "Ferry stops in March")
  }
}
