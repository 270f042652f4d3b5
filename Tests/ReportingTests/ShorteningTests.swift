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

  @Test(
    "What is cut inside a quotation has its closing mark all the same",
    arguments: [
      ("قال \"إشاعات مغرضة لا أساس لها\" وانصرف", 22, "قال \"إشاعات مغرضة لا…\""),
      ("قال «نفى «زيد» كل ما قيل عنه» أمس", 20, "قال «نفى «زيد» كل…»"),
      ("قال «نعم» وانصرف إلى بيته", 16, "قال «نعم» وانصرف…"),
      ("قال \"لا أدري ما الخبر", 14, "قال \"لا أدري…"),
    ])
  func quotations(text: String, limit: Int, expected: String) {
    #expect(text.shortened(toScalars: limit) == expected)
    #expect(text.shortened(toScalars: limit).unicodeScalars.count <= limit + 1)
  }
}
