import Testing

@testable import ArticleExtraction

@Suite struct EntityTextTests {
  @Test(
    "References are read and tags taken out",
    arguments: [
      ("a &amp; b", "a & b"), ("&laquo;نعم&raquo;", "«نعم»"), ("&#1575;&#x628;", "اب"),
      ("<p>one</p>two", " one two"), ("&amp;lt;", "&lt;"), ("no marks", "no marks"),
    ])
  func decoded(text: String, expected: String) {
    #expect(EntityText.decoded(text) == expected)
  }

  @Test(
    "What is no reference and no tag stays",
    arguments: [
      "3 < 4 & 5 > 2", "AT&T", "&;", "&#xD800;", "&#99999999999;", "<", "a <b", "&nosuch;",
    ])
  func kept(text: String) {
    #expect(EntityText.decoded(text) == text)
  }
}
