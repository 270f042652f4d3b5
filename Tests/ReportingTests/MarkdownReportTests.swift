import ClaimModel
import Reporting
import TestSupport
import Testing

struct MarkdownReportTests {
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
}
