import ClaimModel
import Testing

@Suite struct TextDirectionTests {
  @Test(
    "A text runs as most of its letters do",
    arguments: [
      ("قال الوزير", TextDirection.rightToLeft), ("شالوم עולם", .rightToLeft),
      ("ܫܠܡܐ", .rightToLeft),
      ("Le ministre", .leftToRight), ("Министр", .leftToRight), ("大臣", .leftToRight),
      ("قال الوزير لقناة BBC", .rightToLeft), ("The word بيان means statement", .leftToRight),
    ])
  func most(text: String, direction: TextDirection) {
    #expect(TextDirection(of: text) == direction)
  }

  @Test("A text without letters runs nowhere", arguments: ["", "2020-01-11", "… ، ؟ ١٢٣ َ"])
  func none(text: String) {
    #expect(TextDirection(of: text) == nil)
  }

  @Test("A page without a text runs as its title does")
  func title() {
    let page = ExtractedPage(
      title: "بيان", authors: [], published: nil, modified: nil, outlet: nil, language: nil,
      canonical: nil, text: "")
    #expect(page.direction == .rightToLeft)
  }

  @Test(
    "A language, or the script that its code names, says which way it is written",
    arguments: [
      ("ar", "rtl"), ("ar-LY", "rtl"), ("FA", "rtl"), ("az-Arab-IR", "rtl"), ("ku-Arab", "rtl"),
      ("en", "ltr"), ("en-GB", "ltr"), ("ar-Latn", "ltr"), ("und", nil), ("", nil),
    ] as [(String, String?)])
  func language(code: String, expected: String?) {
    #expect(TextDirection(ofLanguage: code)?.rawValue == expected)
  }

  @Test(
    "Words run as the text that they are of, where they have a letter of it, else as most letters",
    arguments: [
      ("Apple iPhone 17 Pro Max متاح", "rtl", "rtl"), ("No comment.", "rtl", "ltr"),
      ("He said نعم twice", "ltr", "ltr"), ("قال: نعم", "ltr", "rtl"),
      ("Apple تطلق هاتفها الجديد", nil, "rtl"), ("2020 – 2021", "rtl", "rtl"), ("2020", nil, nil),
    ] as [(String, String?, String?)])
  func within(words: String, base: String?, expected: String?) {
    let base = base.flatMap(TextDirection.init(rawValue:))
    #expect(TextDirection(of: words, within: base)?.rawValue == expected)
  }
}
