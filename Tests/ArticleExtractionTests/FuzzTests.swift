import ArticleExtraction
import ClaimModel
import TestSupport
import Testing

/// Pages that a seeded generator damages: whatever comes out is well formed.
@Suite struct FuzzTests {
  private func check(_ html: [UInt8], _ label: String) {
    let report = ArticleExtractor.report(
      html, httpCharset: nil, url: "https://news.example/2020/01/02/a")
    let text = report.page.text
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    #expect(isClean, "\(label)")
    #expect(!text.contains("\n\n") && !text.hasPrefix("\n") && !text.hasSuffix("\n"), "\(label)")
    for link in report.links { #expect(link.hasPrefix("http"), "\(label)") }
    for date in [report.page.published, report.page.modified].compactMap({ $0 }) {
      #expect(date.count >= 10, "\(label)")
    }
  }

  @Test("Random bytes give a report", arguments: 0..<40)
  func bytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    check((0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }, "seed \(seed)")
  }

  @Test("Random tags, references and words give a report", arguments: 0..<60)
  func markup(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 1000)
    let pieces = [
      "<div>", "</div>", "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<b>",
      "</b>",
      "<a href=/x>", "</a>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<svg>",
      "<select>", "<template>", "<title>", "</title>", "<h1>", "</h1>", "&amp;", "&#0;", "&#xD800;",
      "&lt;",
      "<time datetime=2020-01-02>", "<meta name=date content=2020>", "<li>", "<ul>", "</ul>", "<",
      ">", "\"",
      "<div class='related' style='display:none",
      "<script type=application/ld+json>{\"@type\":\"Article\",",
      "\"articleBody\":\"", "}]", "قال الوزير، أمس، إن العمل يبدأ غدا. ",
      "words are here, and more; ",
      "\u{0}", "\u{202E}", "12 يناير 2020", "by A Name", "<html lang=", "<body a=b>", "<form>",
      "<button>",
    ]
    var html = ""
    for _ in 0..<600 { html += pieces.randomElement(using: &random) ?? "" }
    check(Array(html.utf8), "seed \(seed)")
  }

  @Test(
    "Pages with bytes changed, cut out and doubled give a report", arguments: ArticleFixture.all)
  func mutated(fixture: ArticleFixture) {
    var random = SplitMix64(seed: UInt64(fixture.html.count))
    for round in 0..<12 {
      var html = fixture.html
      for _ in 0..<(1 + round * 3) {
        let place = Int.random(in: 0..<html.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: html[place] = UInt8.random(in: 0...255, using: &random)
        case 1: html.removeSubrange(place..<min(html.count, place + 40))
        case 2: html.insert(contentsOf: html[place..<min(html.count, place + 200)], at: place)
        default: html.insert(contentsOf: Array("<>&\"'=".utf8), at: place)
        }
        if html.isEmpty { html = [0x3C] }
      }
      check(html, "\(fixture.name), round \(round)")
    }
  }

  @Test("Every beginning of a page gives a report", arguments: ArticleFixture.all.prefix(4))
  func prefixes(fixture: ArticleFixture) {
    for length in stride(from: 0, to: fixture.html.count, by: 97) {
      check(Array(fixture.html.prefix(length)), "\(fixture.name), \(length)")
    }
  }
}
