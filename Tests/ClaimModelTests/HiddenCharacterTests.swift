import ClaimModel
import Testing

@Suite struct HiddenCharacterTests {
  @Test("Characters that act on a reader are found with their places")
  func places() {
    let found = HiddenCharacter.all(in: "ab\u{202E}\nج\u{1B}[2J\u{9B}\u{FEFF}")
    #expect(found.map(\.name) == ["U+202E", "U+001B", "U+009B", "U+FEFF"])
    #expect(found.map(\.line) == [1, 2, 2, 2])
    #expect(found.map(\.utf8Offset) == [2, 8, 12, 14])
  }

  @Test(
    "What only parts or joins words is found as mild",
    arguments: ["\u{AD}", "\u{200B}", "\u{2060}"])
  func mild(text: String) throws {
    let found = try #require(HiddenCharacter.all(in: "ا\(text)ب").first)
    #expect(HiddenCharacter.isMild(found.scalar) && !HiddenCharacter.isHidden(found.scalar))
    #expect(HiddenCharacter.shown(in: text) == text)
  }

  @Test(
    "What Arabic and Persian need is none, nor are tabs and line breaks",
    arguments: [
      "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{61C}", "\t", "\n", "\r", "\u{64E}",
    ])
  func needed(text: String) {
    #expect(HiddenCharacter.all(in: "ا\(text)ب").isEmpty)
  }
}
