import ClaimModel
import Reporting
import Testing

struct HostileTextTests {
  static let hostile =
    "<script>alert(1)</script> | a\n\n# b **c** [d](javascript:e) `f` \u{202E}g </div> <!-- h"

  /// The marked example with hostile text wherever somebody else's words go.
  static var input: ReportInput {
    var input = ExampleArticle.markedInput
    input.review.article.metadata = ArticleMetadata(
      title: hostile, isTitleGiven: true, outlet: hostile, date: nil,
      url: "https://x.example/" + hostile, language: hostile)
    input.review.article.name = hostile
    input.review.article.charset = hostile
    input.review.detectorVersion = hostile
    input.review.lexiconDigest = hostile
    for index in input.review.claims.indices {
      for place in input.review.claims[index].chain.indices {
        input.review.claims[index].chain[place].name = hostile
        input.review.claims[index].chain[place].passage = Passage(
          span: TextSpan(0, 1), text: hostile)
      }
      input.review.claims[index].saidAt = Passage(span: TextSpan(0, 1), text: hostile)
    }
    for index in input.review.sharedSources.indices {
      input.review.sharedSources[index].name = hostile
    }
    for index in input.review.evidence.indices {
      input.review.evidence[index].url = "https://x.example/" + hostile
      input.review.evidence[index].reason = hostile
      input.review.evidence[index].payloadDigest = hostile
      input.review.evidence[index].attached = AttachedFile(
        name: hostile, seenBy: hostile, seenAt: hostile)
      input.review.evidence[index].archived = ArchivedCopy(
        archive: hostile, original: "https://x.example/" + hostile, takenAt: hostile)
      input.passages.append(
        ShownPassage(
          EvidencePassage(
            target: nil, passage: Passage(span: TextSpan(0, 1), text: hostile), by: hostile,
            at: input.review.evidence[index].capturedAt), ofEvidence: index + 1))
    }
    for index in input.review.weighings.indices {
      input.review.weighings[index].quote = hostile
      input.review.weighings[index].note = hostile
      input.review.weighings[index].by = hostile
    }
    for index in input.review.events.indices {
      input.review.events[index].actor = hostile
      input.review.events[index].why = hostile
      input.review.events[index].hash = hostile
    }
    input.review.notes[0].text = hostile
    input.review.notes[0].author = hostile
    for index in input.overview.speakers.indices { input.overview.speakers[index].name = hostile }
    for index in input.overview.carriers.indices { input.overview.carriers[index].name = hostile }
    return input
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Hostile text stays text everywhere`(language: ReportLanguage) {
    let report = MarkdownReport.render(Self.input, language: language)
    #expect(!report.contains("<script"))
    #expect(!report.contains("<!--"))
    #expect(!report.contains("[d](javascript:"))
    #expect(!report.contains("\u{202E}"))
    #expect(report.contains("&lt;script&gt;alert(1)&lt;/script&gt; &#124; a"))
    #expect(report.contains("⟨U+202E⟩"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Only our own tags stand in a report, each closed`(language: ReportLanguage) {
    let report = MarkdownReport.render(Self.input, language: language)
    for name in ["div", "span", "mark", "strong", "a"] {
      let opened = report.matches(of: Self.pattern("<\(name)[ >]")).count
      #expect(opened == report.matches(of: Self.pattern("</\(name)>")).count)
      #expect(opened > 0 || name == "span")
    }
    let tags = report.matches(of: /<\/?([a-zA-Z!]+)/).map { String($0.output.1) }
    #expect(Set(tags).isSubset(of: ["div", "span", "mark", "strong", "a"]))
  }

  @Test(arguments: ReportLanguage.allCases, [false, true])
  func `All rows of a table have as many cells as its head`(
    language: ReportLanguage, isHostile: Bool
  ) {
    let report = MarkdownReport.render(
      isHostile ? Self.input : ExampleArticle.markedInput, language: language)
    var width: Int?
    var tables = 0
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.count { $0 == "|" } - 1
      if width == nil { tables += 1 }
      #expect(cells == width ?? cells)
      width = cells
    }
    #expect(tables > 8)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Hostile words of the article itself stay text`(language: ReportLanguage) {
    let words = "قال <b onclick=x>فلان</b> | إن \u{202E}الأمر\n\n# كذا"
    var input = ExampleArticle.untouchedInput
    input.review.article.text = words
    input.review.sharedSources = []
    input.review.ownVoice = [.init(span: TextSpan(0, words.utf8.count), reason: .judgement)]
    var claim = ExampleArticle.claims[4]
    claim.cue = [Passage(span: TextSpan(0, 6), text: "قال")]
    claim.source = []
    claim.content = [Passage(span: TextSpan(7, words.utf8.count), text: "")]
    claim.sentence = Passage(span: TextSpan(0, words.utf8.count), text: words)
    input.review.claims = [claim]
    let report = MarkdownReport.render(input, language: language)
    #expect(!report.contains("<b "))
    #expect(!report.contains("\n#  كذا"))
    #expect(
      report.contains(
        "> <strong>قال</strong> <mark>&lt;b onclick=x&gt;فلان&lt;/b&gt; &#124; إن ⟨U+202E⟩الأمر \\# كذا</mark>"
      ))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Spans that leave the text give a report all the same`(language: ReportLanguage) {
    var input = ExampleArticle.markedInput
    input.review.article.text = "قصير"
    #expect(MarkdownReport.render(input, language: language).contains("C19"))
  }

  @Test
  func `The report grows no faster than the claims and their sentence`() {
    // A thousand claims in one sentence of 200 kB, all on one document.
    let words = String(repeating: "كلمة ", count: 20_000)
    var input = ExampleArticle.untouchedInput
    input.review.article.text = words
    var claims: [ClaimRecord] = []
    for number in 0..<1_000 {
      var claim = ExampleArticle.claims[0]
      claim.id = 1 + number
      claim.cue = [Passage(span: TextSpan(number * 90, number * 90 + 8), text: "كلمة")]
      claim.source = []
      claim.content = [Passage(span: TextSpan(number * 90 + 9, words.utf8.count), text: "")]
      claim.sentence = Passage(span: TextSpan(0, words.utf8.count), text: "كلمة")
      claims.append(claim)
    }
    input.review.claims = claims
    input.review.sharedSources[0].claims = claims.map(\.id)
    let report = MarkdownReport.render(input, language: .english)
    #expect(report.utf8.count < 1_000 * 14_000)
    #expect(report.contains("the sentence is longer than shown"))
  }

  private static func pattern(_ text: String) -> Regex<AnyRegexOutput> {
    do { return try Regex(text) } catch { preconditionFailure("the pattern '\(text)' is valid") }
  }
}
