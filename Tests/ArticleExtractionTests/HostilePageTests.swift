import ArticleExtraction
import ClaimModel
import Glibc
import Testing

/// Pages that make a parser slow, each as what is repeated and how often. No page is
/// held to a time, which is the machine's: of a page four times as long,
/// the time may grow ninefold at most, where quadratic time would grow sixteenfold.
private let torture: [(piece: String, count: Int)] = [
  ("<div>", 4000), ("<div><b>", 4000), ("<p><span></p>", 4000), ("<a href=x><div>", 2000),
  ("<div><button></div></button>", 2000), ("<div><form></div></form>", 2000),
  ("<table><tr><td>", 2000), ("<table>x<br>", 2000), ("<!--", 10_000), ("<script>", 6000),
  ("<title>", 6000), ("<a href=\"", 6000), ("&", 40_000), ("<", 40_000),
  ("<svg><g>", 4000), ("<x-y><z>", 4000), ("<marquee><a>", 2000),
  ("<html a=1><body b=2>", 1800),
  ("<div class=\"article-body\"><p>words are here, and more</p></div>", 800),
  ("<script type=application/ld+json>[[[[", 1000), ("<iframe>", 6000), ("<frameset>", 6000),
  ("<td colspan=9007199254740991>x", 4000), ("<h1>A headline of words</h1>", 1000),
  ("<time>2020-01-01</time>", 2000), ("<div class=date>1", 2000), ("<!", 20_000), ("</", 20_000),
  ("<div itemprop=author>", 2000), ("<style>.a{display:none}</style>", 1000), ("\u{0}", 40_000),
  ("<meta name=date content=2020-01-01>", 2000), ("<h2>Related articles</h2><p>x", 1000),
  ("<table><tr>" + String(repeating: "<td>x", count: 20), 300), ("<svg>", 4000), ("<select>", 4000),
  ("</xm", 40_000), ("</scrip x=1 ", 20_000),
]

@Suite(.serialized) struct HostilePageTests {
  private static let words = String(
    repeating: "The council met on Monday, and decided nothing, as it had the week before. ",
    count: 8)

  /// The seconds of this thread's own work: other work on the machine does not count.
  private func seconds(_ html: String) -> Double {
    let bytes = Array(html.utf8)
    return (0..<2).map { _ in
      let begin = threadSeconds()
      _ = ArticleExtractor.extract(bytes, httpCharset: "utf-8", url: nil)
      return threadSeconds() - begin
    }.min() ?? 0
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("A hostile page takes time in proportion to its length", arguments: torture)
  func linear(piece: String, count: Int) {
    let small = seconds(String(repeating: piece, count: count / 2) + Self.words)
    let large = seconds(String(repeating: piece, count: count * 2) + Self.words)
    #expect(large < small * 9 + 0.1)
  }

  @Test("Thousands of different attributes are no burden")
  func attributes() {
    func tag(_ count: Int) -> String {
      "<div " + (0..<count).map { "a\($0)=1" }.joined(separator: " ") + "><p>" + Self.words
    }
    #expect(seconds(tag(8000)) < seconds(tag(2000)) * 9 + 0.1)
  }

  @Test("An article nested ten thousand deep is still read")
  func deep() {
    let html = String(repeating: "<div>", count: 10_000) + "<p>" + Self.words
    guard
      case .page(let page, _, _) = ArticleExtractor.extract(
        Array(html.utf8), httpCharset: "utf-8", url: nil)
    else {
      Issue.record("no page")
      return
    }
    #expect(page.text.hasPrefix("The council met on Monday"))
  }

  @Test("Only the first four megabytes are read")
  func size() {
    let paragraph = "<p>" + Self.words
    let html = String(repeating: paragraph, count: (5 << 20) / paragraph.utf8.count)
    guard
      case .page(let page, _, _) = ArticleExtractor.extract(
        Array(html.utf8), httpCharset: "utf-8", url: nil)
    else {
      Issue.record("no page")
      return
    }
    #expect(page.text.utf8.count < 4 << 20)
    #expect(page.text.utf8.count > 3 << 20)
  }
}
