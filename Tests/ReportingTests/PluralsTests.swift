import Testing

@testable import Reporting

struct PluralsTests {
  @Test(arguments: [
    (0, "لا قول"), (1, "قول واحد"), (2, "قولان"), (3, "3 أقوال"), (10, "10 أقوال"),
    (11, "11 قولًا"), (99, "99 قولًا"), (100, "100 قول"), (101, "101 قول"), (102, "102 قول"),
    (103, "103 أقوال"), (111, "111 قولًا"), (1000, "1000 قول"), (1011, "1011 قولًا"),
  ])
  func `Arabic counts by its six forms`(count: Int, expected: String) {
    #expect(ArabicMessages.claims.counted(count) == expected)
  }

  @Test(arguments: [(1, "قول واحد"), (2, "قولين"), (5, "5 أقوال"), (20, "20 قولًا")])
  func `The Arabic dual shows its case behind a preposition`(count: Int, expected: String) {
    #expect(ArabicMessages.claims.counted(count, .oblique) == expected)
  }

  @Test(arguments: [
    (0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1234, "1,234 pages"),
    (100_000, "100,000 pages"),
  ])
  func `English counts by its two forms`(count: Int, expected: String) {
    #expect(EnglishMessages.pages.counted(count) == expected)
  }
}
