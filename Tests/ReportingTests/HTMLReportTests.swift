import ClaimModel
import TestSupport
import Testing

@testable import Reporting

struct HTMLReportTests {
  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article",
    "div", "span", "p", "h1", "h2", "h3", "ul", "ol", "li", "a", "strong", "mark", "code", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "blockquote", "figure", "details", "summary",
    "svg", "desc", "g", "path", "circle", "rect", "text", "use",
  ]
  private static let empty: Set = ["meta", "path", "circle", "rect", "use"]

  private func report(_ input: ReportInput, _ language: ReportLanguage = .english) -> String {
    HTMLReport.render(input, language: language)
  }

  /// The tags of a page in order: a slash in front of what closes.
  private func tags(_ html: String) -> [(name: String, attributes: String)] {
    html.matches(of: /<(\/?[a-zA-Z0-9!]+)((?:[^<>"]|"[^"]*")*)>/).map {
      (String($0.output.1), String($0.output.2))
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `The page is the golden one`(language: ReportLanguage) {
    expectGolden(
      report(ExampleArticle.correctedInput, language), "reports/corrected.\(language.rawValue).html"
    )
  }

  @Test(arguments: ReportLanguage.allCases, [false, true])
  func `Only our own elements stand in the page, each closed in turn`(
    language: ReportLanguage, isHostile: Bool
  ) {
    let html = report(isHostile ? HostileTextTests.input : ExampleArticle.correctedInput, language)
    var open: [String] = []
    for (name, attributes) in tags(html) where name != "!DOCTYPE" {
      if name.hasPrefix("/") {
        #expect(open.popLast() == String(name.dropFirst()))
        continue
      }
      #expect(Self.elements.contains(name), "\(name)")
      #expect(attributes.matches(of: /\son[a-z]+=/).isEmpty, "\(attributes)")
      #expect(attributes.matches(of: /\sstyle=/).isEmpty, "\(attributes)")
      if !Self.empty.contains(name) { open.append(name) }
    }
    #expect(open.isEmpty)
    // Nothing that looks like a tag was left over.
    let left = html.replacing(/<(\/?[a-zA-Z0-9!]+)((?:[^<>"]|"[^"]*")*)>/, with: "")
    #expect(!left.contains("<"))
  }

  @Test
  func `The article's text runs as its language does, and a paragraph of the other script as that`()
    throws
  {
    var input = ExampleArticle.untouchedInput
    input.review.claims = []
    input.review.ownVoice = []
    input.review.article.text = """
      Apple تطلق iPhone 17 Pro Max

      Reuters: No comment was given.

      وقالت Microsoft Corporation International إنها لا تعلم.

      """
    for (recorded, detected) in [("ar", "und"), (nil, "ar"), (nil, "und")] as [(String?, String)] {
      input.review.article.metadata.language = recorded
      input.review.detectedLanguage = detected
      if recorded == nil, detected == "und" {
        input.review.article.text += String(
          repeating: "سطر آخر بالعربية كله، ثم سطر يليه فيه بقية الكلام عن الهاتف\n", count: 3)
      }
      let html = report(input)
      let start = try #require(html.firstRange(of: "<div class=\"article-text\""))
      let text = html[start.lowerBound...]
      #expect(text.hasPrefix("<div class=\"article-text\" dir=\"rtl\" lang=\"ar\">\n<p>Apple"))
      #expect(text.contains("<p dir=\"ltr\">Reuters"))
      #expect(text.contains("<p>وقالت Microsoft"))
    }
  }

  @Test
  func `A date stands on one line, and no address is printed twice`() {
    let html = report(ExampleArticle.correctedInput)
    let dates = html.matches(of: /(<span class="token">)?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+Z/)
    #expect(dates.count > 10)
    #expect(dates.allSatisfy { $0.output.1 != nil })
    #expect(!html.contains("attr(href)"))
  }

  @Test
  func `A chain is drawn down too, from the same nodes`() throws {
    let html = report(ExampleArticle.correctedInput)
    for chain in html.matches(
      of: /<svg class="across"[\s\S]*?<\/svg>\n<svg class="down"[\s\S]*?<\/svg>/)
    {
      let drawn = chain.output.matches(of: /<g class="node[^"]*" id="([^"]+)"/).map(\.output.1)
      let used = chain.output.matches(of: /<use href="#([^"]+)"/).map(\.output.1)
      #expect(drawn.count > 1)
      #expect(used == drawn)
    }
    #expect(html.matches(of: /<svg class="down"/).count == 8)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Hostile text stays text, and links lead to the web or into the page`(
    language: ReportLanguage
  ) {
    let html = report(HostileTextTests.input, language)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; | a"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("⟨U+202E⟩"))
    let links = html.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
    #expect(links.count > 50)
    for link in links {
      #expect(link.hasPrefix("#") || link.hasPrefix("https://"), "\(link)")
    }
    let outside = tags(html).filter { $0.attributes.contains("href=\"http") }
    #expect(outside.allSatisfy { $0.attributes.contains("rel=\"noreferrer\"") })
  }

  @Test(arguments: ReportLanguage.allCases)
  func `The page says what it may load, which is its own style sheet alone`(
    language: ReportLanguage
  ) throws {
    let html = report(ExampleArticle.markedInput, language)
    let policy = try #require(
      html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.output.1)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    let place = try #require(html.firstRange(of: "Content-Security-Policy")).lowerBound
    #expect(place < (try #require(html.firstRange(of: "<style>"))).lowerBound)
    #expect(!html.contains("url("))
    #expect(!html.contains("@import"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `The article's text stands whole in the page, each claim with its number`(
    language: ReportLanguage
  ) throws {
    let html = report(ExampleArticle.markedInput, language)
    let start = try #require(html.firstRange(of: "<div class=\"article-text\""))
    let rest = html[start.lowerBound...]
    let block = rest[..<(try #require(rest.firstRange(of: "</div>"))).lowerBound]
    let numbers = block.matches(of: /<a class="number" id="text-(c[0-9]+)" href="#(c[0-9]+)"/)
    #expect(Set(numbers.map { $0.output.1 }).count == 8)
    #expect(numbers.allSatisfy { $0.output.1 == $0.output.2 })
    for number in numbers {
      #expect(html.contains("<article class=\"card\" id=\"\(number.output.2)\""))
      #expect(html.contains("href=\"#text-\(number.output.1)\""))
    }
    let words = String(block).replacing(/<a class="number".*?<\/a>/, with: "")
      .replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
    func condensed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(condensed(words) == condensed(ExampleArticle.text))
  }

  @Test
  func `Words inside other attributed words are marked deeper`() {
    var input = ExampleArticle.untouchedInput
    input.review.article.text = "قال إن هذا كله كلام"
    func claim(_ id: Int, _ start: Int, _ end: Int) -> ClaimRecord {
      var claim = ExampleArticle.claims[0]
      claim.id = id
      claim.cue = [Passage(span: TextSpan(0, 6), text: "قال")]
      claim.source = []
      claim.content = [Passage(span: TextSpan(start, end), text: "")]
      return claim
    }
    // The second and the third overlap, and the last leaves the text.
    input.review.claims = [claim(1, 12, 35), claim(2, 17, 26), claim(3, 22, 900), claim(4, 35, 36)]
    let text = ArticleTextView(ReportPage(input, messages: EnglishMessages())).html
    #expect(text.contains("<mark class=\"depth-1\">"))
    #expect(text.contains("<mark class=\"depth-2\">"))
    #expect(text.contains("<mark class=\"depth-3\">"))
    #expect(text.contains("<strong class=\"cue\">قال</strong>"))
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test
  func `The page grows no faster than the claims and the text`() {
    let words = String(repeating: "كلمة ", count: 20_000)
    var input = ExampleArticle.untouchedInput
    input.review.article.text = words
    input.review.claims = (0..<1_000).map { number in
      var claim = ExampleArticle.claims[0]
      claim.id = 1 + number
      claim.cue = [Passage(span: TextSpan(number * 90, number * 90 + 8), text: "كلمة")]
      claim.source = []
      claim.content = [Passage(span: TextSpan(number * 90 + 9, words.utf8.count), text: "")]
      claim.sentence = Passage(span: TextSpan(0, 8), text: "كلمة")
      return claim
    }
    input.review.sharedSources[0].claims = Array(1...1_000)
    let text = ArticleTextView(ReportPage(input, messages: EnglishMessages())).html
    #expect(text.utf8.count < 3 * words.utf8.count)
  }

  @Test
  func `A chain is drawn in the direction of the report`() throws {
    let chain = ChainView(
      claim: 1,
      nodes: [("سالم", LinkRole.speaker), ("بيان", .document)].map { name, role in
        ChainView.Node(
          position: "1", role: role, roleWord: "role", name: name, basis: .inferred,
          basisWord: "", place: "", state: .unchecked, stateWord: "state", shortState: "state",
          shortName: name, evidence: "")
      }, head: [])
    func x(_ messages: any ReportMessages, _ name: String) throws -> Int {
      let svg = ChainDrawing(chain, messages: messages).svg
      let pattern = try Regex("x=\"([0-9]+)\" [^>]*>\(name)<", as: (Substring, Substring).self)
      let match = try #require(svg.firstMatch(of: pattern))
      return try #require(Int(match.output.1))
    }
    #expect(try x(EnglishMessages(), "سالم") < x(EnglishMessages(), "بيان"))
    #expect(try x(ArabicMessages(), "سالم") > x(ArabicMessages(), "بيان"))
    let svg = ChainDrawing(chain, messages: ArabicMessages()).svg
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title id=\"c1-chain-title\">"))
    #expect(svg.contains("سالم، state"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A chain that names no carrier says so in the drawing and in the list`(
    language: ReportLanguage
  ) throws {
    let words = language == .english ? "no carrier named" : "لم يُذكر ناقل"
    let html = report(ExampleArticle.markedInput, language)
    func card(_ id: String) throws -> Substring {
      let start = try #require(html.firstRange(of: "<article class=\"card\" id=\"\(id)\""))
      let rest = html[start.lowerBound...]
      return rest[..<(try #require(rest.firstRange(of: "</article>"))).lowerBound]
    }
    // Told to whoever hears it, drawn across and down, and listed.
    #expect(try card("c15").ranges(of: words).count == 4)
    #expect(try card("c11").ranges(of: words).isEmpty)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Each state of a link has a sign of its own`(language: ReportLanguage) {
    let messages = language.messages([:])
    let states: [ChainView.State] = [.unchecked, .confirmed, .notFound, .contradicted, .inHand]
    let drawings = states.map { state in
      ChainDrawing(
        ChainView(
          claim: 1,
          nodes: [
            ChainView.Node(
              position: "1", role: .outlet, roleWord: "", name: "x", basis: .named, basisWord: "",
              place: "", state: state, stateWord: "w", shortState: "w", shortName: "x",
              evidence: "")
          ], head: []), messages: messages
      ).svg.replacing(/class="[^"]*"/, with: "")
    }
    #expect(Set(drawings).count == states.count)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `The newsroom's own words for statuses are printed`(language: ReportLanguage) {
    var input = ExampleArticle.markedInput
    input.words = ["refuted": "<b>Wrong</b>", "unchecked": "?!"]
    for text in [
      HTMLReport.render(input, language: language),
      MarkdownReport.render(input, language: language),
    ] {
      #expect(text.contains("&lt;b&gt;Wrong&lt;/b&gt;"))
      #expect(!text.contains("?!"))
      #expect(!text.contains(language == .english ? "False" : "زائف"))
    }
  }
}
