import ClaimModel
import Testing

@testable import Reporting

/// What the Arabic report says in other letters.
struct ArabicReportTests {
  /// The example with everything that has words of its own.
  private static let inputs: [ReportInput] = {
    var full = ExampleArticle.correctedInput
    full.review.evidence[0].archived = ArchivedCopy(
      archive: "web.archive.org", original: "https://x.example/", takenAt: "2020-01-11")
    full.review.evidence[0].recheck = Recheck(of: 9, verdict: .edited)
    full.review.evidence[2].attached = AttachedFile(
      name: "photo.png", seenBy: "Mona", seenAt: "2020-01-11")
    full.review.evidence[2].passages = [
      EvidencePassage(
        target: .claim(11), passage: Passage(span: TextSpan(0, 4), text: "the harbour"), by: "Mona",
        at: ExampleArticle.moment(3))
    ]
    return [ExampleArticle.untouchedInput, ExampleArticle.markedInput, full]
  }()

  /// The text of a page outside left-to-right isolates, digests and what is no text.
  private func outside(_ html: String) -> String {
    var html = html.replacing(/<head>[\s\S]*?<\/head>/, with: "")
    while let range = html.firstRange(of: /<span dir="ltr">(?:[^<]|<a [^>]*>[^<]*<\/a>)*<\/span>/) {
      html.replaceSubrange(range, with: " ")
    }
    return html.replacing(/<(a|text) [^>]*dir(ection)?="ltr"[^>]*>[^<]*<\/(a|text)>/, with: " ")
      .replacing(/<code>[^<]*<\/code>/, with: " ").replacing(/<[^>]*>/, with: " ")
      .replacing(/&[a-z0-9#]+;/, with: " ")
  }

  @Test(arguments: 0..<3)
  func `No word of English stands in the page's own words`(index: Int) {
    let html = HTMLReport.render(Self.inputs[index], language: .arabic)
    let words = outside(html).matches(of: /[A-Za-z][A-Za-z’'-]+/).map { String($0.output) }
    // The ids in the drawings' descriptions and names are no words.
    #expect(words.filter { $0.wholeMatch(of: /C[0-9]*/) == nil }.isEmpty, "\(words)")
  }

  @Test(arguments: 0..<3)
  func `No word of English stands outside an isolate in Markdown`(index: Int) {
    let report = MarkdownReport.render(Self.inputs[index], language: .arabic)
    let words = outside(
      report.replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.output.1) }
    ).matches(of: /[A-Za-z][A-Za-z’'-]+/).map { String($0.output) }
    #expect(words.isEmpty, "\(words)")
  }

  @Test(arguments: Bearing.allCases, [Question?.none, .attribution, .content])
  func `Every way to weigh has Arabic words`(bearing: Bearing, question: Question?) {
    let sentence = ArabicMessages().evidence("E1", bearing, question, link: nil)
    #expect(sentence.replacing("E1", with: "").allSatisfy { !($0.isASCII && $0.isLetter) })
  }

  @Test
  func `Every value of the model has a word in both languages, and no two the same`() {
    for language in ReportLanguage.allCases {
      let messages = language.messages([:])
      func distinct<T: Hashable>(_ all: [T], _ word: (T) -> String) {
        #expect(Set(all.map(word)).count == all.count, "\(language) \(T.self)")
        #expect(all.map(word).allSatisfy { !$0.isEmpty })
      }
      distinct(AttributionStatus.allCases, messages.word)
      distinct(ContentStatus.allCases, messages.word)
      distinct(LinkStatus.allCases, messages.word)
      distinct(LinkRole.allCases, messages.word)
      distinct(Basis.allCases, messages.word)
      distinct(QuotationType.allCases, messages.word)
      distinct(SpeechAct.allCases, messages.word)
      distinct(Bearing.allCases, messages.word)
      distinct(Question.allCases, messages.word)
      distinct(FetchOutcome.allCases, messages.word)
      distinct(CodePoint.allCases, messages.words)
      distinct(PublicationState.allCases, messages.state)
      distinct(RecheckVerdict.allCases) { messages.recheck(of: "E1", $0) }
    }
  }
}
