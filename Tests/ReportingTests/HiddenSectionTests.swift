import ClaimModel
import Reporting
import Testing

struct HiddenSectionTests {
  /// The example with an override in its first line, an escape in the words of a claim, and a page that
  /// lost a character.
  static var input: ReportInput {
    var input = ExampleArticle.markedInput
    // In place of two letters each, of two bytes each, so that all places stay.
    var bytes = Array(input.review.article.text.utf8)
    bytes.replaceSubrange(0..<4, with: Array("\u{202E} ".utf8))
    let start = input.review.claims[0].sentence.span.start
    bytes.replaceSubrange(start..<(start + 4), with: Array("\u{1B}\u{1B}\u{9B}".utf8))
    input.review.article.text = String(decoding: bytes, as: UTF8.self)
    input.review.evidence[0].page = ExtractedPage(
      title: nil, authors: [], published: nil, modified: nil, outlet: nil, language: "ar",
      canonical: nil, text: "بيان\u{FFFD}\u{202A}")
    return input
  }

  @Test("Hidden characters of the article and of pages are listed with what, where and how many")
  func english() {
    let report = MarkdownReport.render(Self.input, language: .english)
    let page = Self.input.review.evidence[0].id
    #expect(report.contains("## Hidden characters"))
    #expect(report.contains("| U+202E RIGHT-TO-LEFT OVERRIDE | the article, line 1"))
    #expect(report.contains("| U+001B ESCAPE | the article, line 3 (in [C"))
    #expect(report.contains("| U+009B CONTROL SEQUENCE INTRODUCER | the article, line 3 (in [C"))
    #expect(report.contains("U+202A LEFT-TO-RIGHT EMBEDDING | [E\(page)](#e\(page)) | 1 |"))
    #expect(report.contains("U+FFFD REPLACEMENT CHARACTER (stands in"))
    #expect(
      report.contains("hidden characters** in the article or in kept pages: [the list](#hidden"))
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || !HiddenCharacter.isHidden($0) })
  }

  @Test("A soft hyphen is listed as harmless, and counted on no first screen")
  func mild() {
    var input = ExampleArticle.markedInput
    input.review.article.text = "\u{AD}" + input.review.article.text.dropFirst()
    let report = MarkdownReport.render(input, language: .english)
    #expect(
      report.contains("| U+00AD SOFT HYPHEN (turns nothing; it may hide a word from a search)"))
    #expect(!report.contains("in the article or in kept pages: [the list]"))
    #expect(
      MarkdownReport.render(input, language: .arabic).contains("لا يقلب شيئًا، وقد يُخفي الكلمة"))
  }

  @Test("In Arabic too, and in HTML a link leads to the list")
  func arabic() {
    let report = MarkdownReport.render(Self.input, language: .arabic)
    #expect(report.contains("## محارف خفية"))
    #expect(report.contains("RIGHT-TO-LEFT OVERRIDE"))
    let page = HTMLReport.render(Self.input, language: .arabic)
    #expect(page.contains("<section id=\"hidden-characters\""))
    #expect(page.contains("href=\"#hidden-characters\""))
  }

  @Test("A report of texts without any has no such section", arguments: ReportLanguage.allCases)
  func none(language: ReportLanguage) {
    let report = MarkdownReport.render(ExampleArticle.markedInput, language: language)
    #expect(!report.contains("hidden-characters"))
  }
}
