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
}
