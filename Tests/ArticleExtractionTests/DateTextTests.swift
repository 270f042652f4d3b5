import Testing

@testable import ArticleExtraction

@Suite struct DateTextTests {
  @Test(
    "Dates for machines are read as ISO 8601",
    arguments: [
      ("2020-01-11", "2020-01-11"), ("2020-1-9", "2020-01-09"),
      ("2020-01-11T09:30:00Z", "2020-01-11T09:30:00Z"),
      ("2020-01-11T09:30+0200", "2020-01-11T09:30:00+02:00"),
      ("2020-01-11T09:30:00.123-05:00", "2020-01-11T09:30:00-05:00"),
      ("2020/01/11 9:30", "2020-01-11T09:30:00"), ("20200111", "2020-01-11"),
      ("Sat, 11 Jan 2020 09:30:00 GMT", "2020-01-11"), ("January 11th, 2020", "2020-01-11"),
      ("11 January 2020", "2020-01-11"), ("13/01/2020", "2020-01-13"), ("01/13/2020", "2020-01-13"),
      ("٢٠٢٠-٠١-١١", "2020-01-11"),
    ])
  func readable(text: String, expected: String) {
    #expect(DateText.iso8601(text) == expected)
  }

  @Test(
    "What is no date, or two dates, is unknown",
    arguments: [
      "", "soon", "02/03/2020", "2020-13-01", "2020-02-30", "0001-01-01", "20200111999", "1/1/20",
      "May", "2020",
    ])
  func unreadable(text: String) {
    #expect(DateText.iso8601(text) == nil)
  }
}
