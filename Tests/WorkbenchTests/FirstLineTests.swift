import Testing

@testable import Workbench

@Suite struct FirstLineTests {
  @Test(
    "The title is the first line with words, its spaces single, cut at 200 characters",
    arguments: [
      ("", nil),
      (" \n\t\n", nil),
      ("عنوان\nمتن", "عنوان"),
      ("\r\n  عنوان   طويل \r\nمتن", "عنوان طويل"),
      ("عُنوان\u{2028}متن", "عُنوان"),
      ("\u{A0}\n عنوان  طويل\nمتن", "عنوان طويل"),
      ("عنوان\u{A0}طويل\r\nمتن", "عنوان طويل"),
      (String(repeating: "ب", count: 200), String(repeating: "ب", count: 200)),
      (String(repeating: "ب", count: 200) + "  ", String(repeating: "ب", count: 200)),
      (String(repeating: "ب", count: 200) + " ", String(repeating: "ب", count: 200)),
      (String(repeating: "ب", count: 201), String(repeating: "ب", count: 199) + "…"),
      (String(repeating: "بُ", count: 201), String(repeating: "بُ", count: 199) + "…"),
      (
        String(repeating: "ب", count: 200) + " ب",
        String(repeating: "ب", count: 199) + "…"
      ),
    ] as [(String, String?)])
  func title(text: String, title: String?) {
    #expect(FirstLine.title(of: text) == title)
    #expect(FirstLine.title(of: Array(text.utf8)) == title)
  }

  /// Sixteen bytes are looked at together, so what is not plain is put at each place of them.
  @Test(
    "Bytes give the title that characters give, wherever something rare stands",
    arguments: [
      " ", "  ", "ُ", " ُ", "«", "؟", "٪", "پ", "\u{0640}", "٣", "\t", "\u{200F}", "\r", "\n", "é",
      "🇱🇾", "~",
    ])
  func rare(piece: String) {
    for count in [0, 1, 2, 7, 8, 15, 16, 17, 30, 180, 184, 190, 198, 199, 200, 201] {
      for letters in ["ب", "b", "بع b", "b ب"] {
        let text =
          String(String(repeating: letters, count: 210).prefix(count)) + piece + "خبر عاجل\nمتن"
        #expect(FirstLine.title(of: Array(text.utf8)) == FirstLine.title(of: text), "\(text)")
      }
    }
  }
}
