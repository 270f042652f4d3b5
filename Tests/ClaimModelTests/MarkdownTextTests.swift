import ClaimModel
import Testing

struct MarkdownTextTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a | b", "a &#124; b"),
    ("**bold** _it_ `code` ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"),
    ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    ("&lt; \\", "&amp;lt; \\\\"),
    ("# heading", "\\# heading"),
    ("- item", "\\- item"),
    ("12. item", "12\\. item"),
    ("1) item", "1\\) item"),
    ("the year 2020. Then", "the year 2020. Then"),
    ("https://a.example www.b.example", "https\\://a.example www\\.b.example"),
    ("\n two\r\n\tlines\u{2028}here ", "two lines here"),
  ])
  func `Text that means something to Markdown or HTML stays text`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{2066}b\u{2069}", "a⟨U+2066⟩b⟨U+2069⟩"),
    ("a\u{0}b\u{1B}[0m", "a⟨U+0000⟩b⟨U+001B⟩\\[0m"), ("a\u{200B}b", "a⟨U+200B⟩b"),
    ("a\u{E0041}b", "a⟨U+E0041⟩b"),
  ])
  func `Control and format characters are shown as marks`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    "قَالَ الوزيرُ", "می\u{200C}خواهم", "أ\u{200F}(ب)\u{200E}", "س\u{061C}1",
  ])
  func `What Arabic and Persian need passes`(text: String) {
    #expect(MarkdownText.escaped(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    (
      "https://a.example/b_c?d=(1)",
      "[https\\://a.example/b\\_c?d=(1)](https://a.example/b_c?d=%281%29)"
    ),
    ("javascript:alert(1)", "javascript:alert(1)"),
    ("http://a.example/|><", "[http\\://a.example/&#124;&gt;&lt;](http://a.example/%7C%3E%3C)"),
  ])
  func `Only web addresses become links and none can break out`(url: String, expected: String) {
    #expect(MarkdownText.link(url) == expected)
  }
}
