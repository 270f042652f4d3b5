import ClaimModel
import Testing

@testable import isnad

/// Foreign words on a terminal: which way they run, and where they are cut.
@Suite struct TerminalTextTests {
  private let mixed = "أعلنت Apple Inc عن iPhone 15 Pro Max وعن Apple Watch Ultra"

  @Test("Words of an Arabic article run from right to left, however many Latin letters they have")
  func direction() {
    // By most of its letters the line would run from left to right.
    #expect(TerminalText.isolated(mixed).hasPrefix("\u{2066}"))
    TerminalText.$articleDirection.withValue(.rightToLeft) {
      #expect(TerminalText.isolated(mixed).hasPrefix("\u{2068}أ"))
      #expect(TerminalText.isolated("Apple تطلق iPhone 15 Pro Max").hasPrefix("\u{2067}"))
      // What a person notes runs by its own letters, and so do words without any of the article's.
      #expect(TerminalText.remark(mixed).hasPrefix("\u{2066}"))
      #expect(TerminalText.isolated("café au lait").hasPrefix("\u{2068}"))
    }
    TerminalText.$articleDirection.withValue(.leftToRight) {
      #expect(TerminalText.isolated("أعلنت الشركة عن iPhone").hasPrefix("\u{2066}"))
    }
  }

  @Test(
    "A text is cut between words, with the closing mark of the quotation that it stands in",
    arguments: [
      ("الأرباح \"تراجعت\" بشدة", 12, "الأرباح…"),
      ("الأرباح \"تراجعت\" بشدة", 18, "الأرباح \"تراجعت\"…"),
      ("قال «الأرباح تراجعت كثيرا»", 21, "قال «الأرباح تراجعت…»"),
      ("one two three", 9, "one two…"), ("one two three", 13, "one two three"),
      ("a incomprehensibilities", 12, "a incompreh…"), ("oneword", 4, "one…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(TerminalText.cut(text, columns: columns) == expected)
    #expect(TerminalText.columns(TerminalText.cut(text, columns: columns)) <= columns)
  }

  @Test("The first screen takes no more than 80 columns in a pipe")
  func firstScreen() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    for line in try program.isnad("show", "A1").output.split(separator: "\n") {
      #expect(TerminalText.columns(String(line)) <= 80, "\(line)")
    }
  }

  @Test("A table for people shows words from mark to mark, one for programs those of the span")
  func marks() throws {
    let program = try BuiltProgram()
    #expect(try program.isnad("init", ".").status == 0)
    try program.write("عنوان\n\nوأكد المدير سالم الغامدي أن الأرباح \"تراجعت\".\n", to: "a.txt")
    #expect(try program.isnad("add", "a.txt").status == 0)
    #expect(
      try program.isnad("claims", "--format", "markdown").output.contains("| الأرباح \"تراجعت\" |"))
    #expect(
      try program.isnad("claims", "--format", "ndjson").output.contains(
        #""exact":"الأرباح \"تراجعت""#))
  }
}
