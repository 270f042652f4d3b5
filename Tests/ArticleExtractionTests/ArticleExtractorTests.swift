import ArticleExtraction
import ClaimModel
import Foundation
import Testing

/// A file of the example pages.
private func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/pages")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

@Suite struct ArticleExtractorTests {
  private func page(_ name: String, url: String) throws -> (ExtractedPage, [String], PageKind) {
    let extraction = ArticleExtractor.extract(
      try fixture(name), httpCharset: nil, url: url)
    guard case .page(let page, let links, let kind) = extraction else {
      throw NoPage(extraction: extraction)
    }
    return (page, links, kind)
  }

  private struct NoPage: Error { let extraction: Extraction }

  @Test("The words of an article come out whole and alone", arguments: ["arabic", "english"])
  func text(name: String) throws {
    let expected = String(decoding: try fixture("\(name).txt"), as: UTF8.self)
    let (page, _, kind) = try page("\(name).html", url: "https://news.example/a/b")
    #expect(page.text + "\n" == expected)
    #expect(kind == .article)
  }

  @Test("Open Graph and meta tags are read")
  func metaTags() throws {
    let (page, links, _) = try page("arabic.html", url: "https://news.example/a/b")
    #expect(page.title == "البلدية تعلن خطة لإصلاح الطرق قبل الشتاء")
    #expect(page.authors == ["سلمى الحداد"])
    #expect(page.published == "2021-10-03T08:15:00+03:00")
    #expect(page.modified == nil)
    #expect(page.outlet == "صحيفة المرفأ")
    #expect(page.language == "ar")
    #expect(page.canonical == "https://news.example/news/roads")
    #expect(links == ["https://residents.example/statement"])
  }

  @Test("JSON-LD is read, with its references")
  func linkedData() throws {
    let (page, links, _) = try page("english.html", url: "https://news.example/a/b")
    #expect(page.title == "Harbour ferry to stop running in March")
    #expect(page.authors == ["Ada Marsh", "Joe Reed"])
    #expect(page.published == "2022-02-01T07:00:00Z")
    #expect(page.modified == "2022-02-02")
    #expect(page.outlet == "The Quay Courier")
    #expect(page.language == "en-GB")
    #expect(page.canonical == nil)
    #expect(links == ["https://port.example/statement"])
  }

  @Test("What a page does not tell is unknown")
  func unknown() throws {
    let sentence = "The council met on Monday, and decided nothing, as it had the week before. "
    let html = "<body><p>" + String(repeating: sentence, count: 6)
    guard
      case .page(let page, let links, _) = ArticleExtractor.extract(
        Array(html.utf8), httpCharset: "utf-8", url: nil)
    else {
      Issue.record("no page")
      return
    }
    #expect(page.title == nil && page.published == nil && page.outlet == nil)
    #expect(page.authors.isEmpty && page.canonical == nil && links.isEmpty)
    // The words themselves tell.
    #expect(page.language == "en")
  }

  @Test(
    "A page without an article says why",
    arguments: [
      ("", NotArticle.notHTML), ("plain words, and no page", .notHTML),
      ("<html><body><div id=root></div><script>render()</script>", .scriptOnly),
      ("<title>Sign in</title><form><input name=u><input type=password></form>", .loginWall),
      ("<title>Just a moment...</title><form id=challenge-form></form>", .captcha),
      ("<title>404 Not Found</title><h1>Not Found</h1>", .softNotFound),
      ("<html><body><p><img src=soon.png></p></body></html>", .noText),
    ])
  func noArticle(html: String, reason: NotArticle) {
    let extraction = ArticleExtractor.extract(Array(html.utf8), httpCharset: nil, url: nil)
    guard case .notArticle(let found, _) = extraction else {
      Issue.record("a page came out: \(extraction)")
      return
    }
    #expect(found == reason)
  }

  @Test("A page in windows-1256 is read like any other")
  func windows1256() throws {
    // 'أعلن الوزير' thirty times.
    let word: [UInt8] = [0xC3, 0xDA, 0xE1, 0xE4, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x20]
    let bytes = Array("<p>".utf8) + Array([[UInt8]](repeating: word, count: 30).joined())
    guard case .page(let page, _, _) = ArticleExtractor.extract(bytes, httpCharset: nil, url: nil)
    else {
      Issue.record("no page")
      return
    }
    #expect(page.text.hasPrefix("أعلن الوزير أعلن"))
  }

  @Test("A page of links is a listing")
  func listing() {
    let items = (1...40).map {
      "<li><a href=/n/\($0)>A headline of some words, the \($0)th of many</a><p>A short line on it,"
        + " number \($0).</p></li>"
    }
    let extraction = ArticleExtractor.extract(
      Array(("<ul>" + items.joined()).utf8), httpCharset: nil, url: nil)
    guard case .page(_, _, let kind) = extraction else { return }
    #expect(kind == .listing)
  }
}
