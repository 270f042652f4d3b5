import Testing

@testable import Reporting

struct ShorteningTests {
  @Test(arguments: [
    ("one two three", 20, "one two three"), ("one two three", 9, "one two…"),
    ("one  two\n three ", 20, "one two three"), ("oneword", 3, "one…"), ("", 3, ""),
  ])
  func `A text is cut between words`(text: String, limit: Int, expected: String) {
    #expect(text.shortened(toScalars: limit) == expected)
  }

  @Test
  func `A letter under many marks does not pass the limit`() {
    let text = "a" + String(repeating: "\u{0301}", count: 10_000)
    #expect(text.shortened(toScalars: 90) == "…")
  }
}
