import ClaimModel
import Reporting
import TestSupport
import Testing

struct MarkdownReportTests {
  private func party(
    _ name: String, isPerson: Bool, in claims: [Int], accusedIn: [Int] = []
  ) -> AbsentVoices.Party {
    var party = AbsentVoices.Party(name: name, isPerson: isPerson)
    party.claims = claims
    party.accusedIn = accusedIn
    return party
  }

  @Test
  func `Who is named and not heard, and who only through others, stands on the first screen`() {
    var input = ExampleArticle.markedInput
    let (first, second) = (input.review.claims[0].id, input.review.claims[1].id)
    input.voices = AbsentVoices(
      parties: [
        party("هيئة الموانئ", isPerson: false, in: [first, second], accusedIn: [second]),
        party("نبيل العطار", isPerson: true, in: [first]),
      ] + (1...4).map { party("غائب \($0)", isPerson: false, in: [first]) },
      relayed: [
        .init(
          .init(name: "سالم الحداد", claims: [first], isInferredIn: []), through: ["صحيفة المرفأ"])
      ])
    let report = MarkdownReport.render(input, language: .english)
    let line = report.split(separator: "\n").first { $0.contains("Which side is missing:") } ?? ""
    #expect(line.contains("named by others and never heard: "))
    #expect(line.contains("هيئة الموانئ</span> (accused in [C\(second)](#c\(second)))"))
    #expect(line.contains("نبيل العطار</span> ([C\(first)](#c\(first)))"))
    #expect(line.contains("2 others"))
    #expect(line.contains("Heard only through others: "))
    #expect(
      line.contains("By names and numbers alone, for the program does not know who stands where"))
    let arabic = MarkdownReport.render(input, language: .arabic)
    #expect(arabic.contains("يتحدث عنهم غيرهم ولا صوت لهم: هيئة الموانئ (اتهام في "))
    #expect(arabic.contains("سالم الحداد (عبر صحيفة المرفأ)"))
    #expect(HTMLReport.render(input, language: .english).contains("never heard"))
    input.voices = AbsentVoices()
    #expect(
      MarkdownReport.render(input, language: .english).contains(
        "no name was found of anybody whom others speak of and who is not heard"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `An untouched article gives the golden report`(language: ReportLanguage) {
    expectGolden(
      MarkdownReport.render(ExampleArticle.untouchedInput, language: language),
      "reports/untouched.\(language.rawValue).md")
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A marked article gives the golden report`(language: ReportLanguage) {
    expectGolden(
      MarkdownReport.render(ExampleArticle.markedInput, language: language),
      "reports/marked.\(language.rawValue).md")
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A corrected report gives the golden report`(language: ReportLanguage) {
    expectGolden(
      MarkdownReport.render(ExampleArticle.correctedInput, language: language),
      "reports/corrected.\(language.rawValue).md")
  }

  @Test(arguments: ReportLanguage.allCases)
  func `What was detached stays in the log without a link to a row`(language: ReportLanguage) throws
  {
    var input = ExampleArticle.markedInput
    let event = try #require(input.review.events.last)
    input.review.events.append(
      AuditEvent(
        sequence: 17, at: event.at, actor: "Huda", action: "evidence.detach",
        subject: .init(.claim, 11), before: ["evidence": 99], after: .null, why: nil,
        operation: 16, previousHash: "", hash: "", undoes: 5))
    let report = MarkdownReport.render(input, language: language)
    let row = try #require(report.split(separator: "\n").last { $0.contains("E99") })
    #expect(row.hasPrefix("| 17 |"))
    #expect(!report.contains("#e99"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A withdrawn report says so first, with the reason`(language: ReportLanguage) throws {
    var input = ExampleArticle.correctedInput
    input.review.article.publication = .withdrawn
    let event = try #require(input.review.events.last)
    input.review.events.append(
      AuditEvent(
        sequence: 17, at: event.at, actor: "Huda", action: "article.withdraw",
        subject: .init(.article, 4), before: .null, after: .null, why: "<b>forged</b>",
        operation: 17, previousHash: "", hash: ""))
    let report = MarkdownReport.render(input, language: language)
    let box = try #require(report.split(separator: "\n").first { $0.hasPrefix("> ") })
    #expect(box.contains("Huda"))
    #expect(box.contains("forged"))
    #expect(!box.contains("<b>"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `An untouched article shows no time and nobody`(language: ReportLanguage) {
    var input = ExampleArticle.markedInput
    input.isTouched = false
    let report = MarkdownReport.render(input, language: language)
    #expect(!report.contains("Huda"))
    #expect(!report.contains("T0"))
    #expect(!report.contains("T1"))
    #expect(!report.contains(String(repeating: "8", count: 64)))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A page that was kept later is not listed as not reached`(language: ReportLanguage) throws {
    var input = ExampleArticle.markedInput
    func lines() -> [Substring] {
      MarkdownReport.render(input, language: language).split(separator: "\n")
        .filter { $0.hasPrefix("- ") && $0.contains("[E8](#e8)") && $0.contains("503") }
    }
    #expect(lines().count == 1)
    var later = try #require(input.review.evidence.last)
    later.id = 10
    later.url = input.review.evidence[1].url
    input.review.evidence.append(later)
    #expect(lines().isEmpty)
  }

  @Test(arguments: ReportLanguage.allCases)
  func `Pages that go back to one origin stand together`(language: ReportLanguage) throws {
    var input = ExampleArticle.markedInput
    let origins = ["Reuters", nil, "AFP", "Reuters"]
    input.review.weighings = origins.enumerated().map { index, origin in
      Weighing(
        evidence: 7, target: .claim(11), question: .content, link: nil, bearing: .supports,
        quote: "w\(index)", note: nil, origin: origin, by: "Huda", at: ExampleArticle.moment(index))
    }
    let report = MarkdownReport.render(input, language: language)
    let items = report.split(separator: "\n").filter { $0.hasPrefix("- ") && $0.contains("«w") }
    #expect(items.map { $0.firstMatch(of: /w[0-9]/)?.output } == ["w0", "w3", "w2", "w1"])
    let tally = try #require(
      report.split(separator: "\n").first {
        $0.hasPrefix("- ") && $0.contains("AFP") && $0.contains("Reuters")
      })
    #expect(tally.contains("2") || tally.contains("أصلان"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A dismissed claim has no card and no row`(language: ReportLanguage) {
    let report = MarkdownReport.render(ExampleArticle.markedInput, language: language)
    #expect(!report.contains("#c16"))
    #expect(!report.contains("id=\"c16\""))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `The first screen of a crowded article has at most 40 lines`(language: ReportLanguage) throws
  {
    let report = MarkdownReport.render(Self.crowded, language: language)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let screen = try #require(lines.firstIndex(of: "<a id=\"d3\"></a>")) - 4
    #expect(screen <= 40)
    #expect(screen > 30)
  }

  @Test
  func `A report is ready for a second reader when every claim is settled`() {
    var input = ExampleArticle.markedInput
    for index in input.review.claims.indices {
      input.review.claims[index].attribution = .confirmed
      if input.review.claims[index].act.statesFact {
        input.review.claims[index].contentStatus = .verified
      }
    }
    let settled = MarkdownReport.render(input, language: .english)
    #expect(settled.contains("ready for a second reader"))
    input.review.claims[0].contentStatus = .unchecked
    let open = MarkdownReport.render(input, language: .english)
    #expect(open.contains("Not ready to publish"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `A report is not ready while a claim that the first screen has no room for is open`(
    language: ReportLanguage
  ) {
    var input = Self.crowded
    for index in input.review.claims.indices {
      input.review.claims[index].contentStatus = index < 12 ? .verified : .unchecked
      input.review.claims[index].attribution = index < 12 ? .confirmed : .unchecked
    }
    let open = MarkdownReport.render(input, language: language)
    let ready = language == .english ? "ready for a second reader" : "جاهز لقارئ ثانٍ"
    #expect(!open.contains(ready))
    #expect(
      open.contains(language == .english ? "12 of 40 shown, the rest in" : "من أصل 40 قولًا"))
    for index in input.review.claims.indices {
      input.review.claims[index].contentStatus = .verified
      input.review.claims[index].attribution = .confirmed
    }
    #expect(MarkdownReport.render(input, language: language).contains(ready))
  }

  @Test
  func `Nobody's hands are named where nobody carried it`() {
    var input = ExampleArticle.markedInput
    for index in input.review.claims.indices {
      input.review.claims[index].attribution = .confirmed
      input.review.claims[index].chain.removeLast(input.review.claims[index].chain.count - 1)
    }
    let english = MarkdownReport.render(input, language: .english)
    #expect(english.contains("said this."))
    #expect(!english.contains("said this, through these hands"))
    #expect(!MarkdownReport.render(input, language: .arabic).contains("عبر السلسلة المذكورة"))
  }

  @Test
  func `A headline of the article runs as the article does, whatever letter it begins with`() {
    var input = ExampleArticle.untouchedInput
    input.review.article.metadata.title = "Apple iPhone 17 Pro Max في الأسواق"
    let title = MarkdownReport.render(input, language: .english).prefix { $0 != "\n" }
    #expect(title.hasPrefix("# <span dir=\"rtl\" lang=\"ar\">Apple"))
    #expect(
      !MarkdownReport.render(input, language: .arabic).contains("<span dir=\"ltr\">Apple"))
  }

  @Test
  func `Who only added the article has not reviewed it`() {
    var input = ExampleArticle.markedInput
    input.review.events = Array(input.review.events.prefix(2))
    let report = MarkdownReport.render(input, language: .english)
    #expect(report.contains("reviewed by: none"))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `An article without claims says so`(language: ReportLanguage) {
    var input = ExampleArticle.untouchedInput
    input.review.claims = []
    input.review.sharedSources = []
    input.review.ownVoice = []
    input.overview = ArticleOverview(
      speakers: [], carriers: [], withoutCarrier: [], checked: [], priorities: [], mainClaims: [])
    let report = MarkdownReport.render(input, language: language)
    #expect(report.contains(language == .english ? "no attribution" : "لم يعثر البرنامج على قول"))
    #expect(!report.contains("<mark>"))
  }

  @Test
  func `The Arabic report stands in one right-to-left block and has no arrow`() {
    let report = MarkdownReport.render(ExampleArticle.markedInput, language: .arabic)
    #expect(report.hasPrefix("<div dir=\"rtl\" lang=\"ar\">\n\n"))
    #expect(report.hasSuffix("\n\n</div>\n"))
    #expect(!report.contains { "→←⇒⟶".contains($0) })
    #expect(report.contains("عبر"))
  }

  @Test
  func `Dates and digests in the Arabic report stand in left-to-right isolates`() {
    let report = MarkdownReport.render(ExampleArticle.markedInput, language: .arabic)
    let dates = report.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/).count
    let isolated = report.matches(of: /<span dir="ltr">[0-9]{4}-[0-9]{2}-[0-9]{2}/).count
    #expect(dates > 5)
    #expect(dates == isolated)
    #expect(report.contains("<span dir=\"ltr\">" + String(repeating: "cd", count: 32)))
  }

  @Test(arguments: ReportLanguage.allCases)
  func `No confidence and no word of endorsement is printed`(language: ReportLanguage) {
    var input = ExampleArticle.untouchedInput
    input.review.claims[0].stance = .endorsing
    let report = MarkdownReport.render(input, language: language)
    #expect(!report.contains("0.5"))
    #expect(!report.lowercased().contains("endors"))
  }

  /// More of everything than a first screen can show.
  private static var crowded: ReportInput {
    var input = ExampleArticle.markedInput
    input.review.claims = (0..<40).map { number in
      var claim = ExampleArticle.claims[number % 9]
      claim.id = 100 + number
      claim.nestedIn = nil
      claim.attribution = .confirmed
      return claim
    }
    input.review.sharedSources[0].claims = Array(100..<140)
    input.overview.mainClaims = Array(100..<140)
    input.overview.speakers = (100..<140).map {
      .init(name: "قائل \($0)", claims: [$0], isInferredIn: [$0])
    }
    input.overview.carriers = (100..<140).map {
      .init(name: "وكالة \($0)", role: .outlet, sharedSource: nil, claims: [$0])
    }
    input.overview.priorities = (100..<140).map { .init(claim: $0, reasons: [.noCarrier]) }
    return input
  }
}
