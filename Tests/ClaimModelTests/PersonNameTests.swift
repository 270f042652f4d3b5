import ClaimModel
import Testing

@Suite struct PersonNameTests {
  @Test(
    "A name that only looks otherwise is the same person's",
    arguments: [
      "Mona\u{200F}", "Mon\u{200B}a", "\u{2066}Mona\u{2069}", "mona", " Mona ", "M\u{AD}ona",
      "Mona\u{E0041}", "Mo\u{2060}na\u{FEFF}",
    ])
  func same(name: String) { #expect(PersonName.isSame(name, "Mona")) }

  @Test("Names of two people stay two")
  func two() {
    #expect(!PersonName.isSame("Mona", "Monia"))
    #expect(!PersonName.isSame("منى", "منير"))
    #expect(PersonName.isSame("أحمد", "احمد"))
  }

  @Test("What can't be seen at the ends of a name is no part of it")
  func trimmed() {
    #expect(PersonName.trimmed("\u{200F} منى حداد\u{200F}\u{A0}") == "منى حداد")
    #expect(PersonName.trimmed("علی\u{200C}رضا") == "علی\u{200C}رضا")
    #expect(PersonName.trimmed("\u{200F}") == "")
  }

  @Test(
    "A name that can't be told apart, or is the program's own, has its problem told",
    arguments: [
      ("Mon\u{200B}a", "U+200B ZERO WIDTH SPACE"),
      ("Mo\u{202E}na", "U+202E RIGHT-TO-LEFT OVERRIDE"),
      ("isnad 0.1.0", "how the program signs"), ("ISNAD", "how the program signs"),
      ("isn\u{200C}ad 9", "how the program signs"), ("\u{200F}", "is empty"),
      (String(repeating: "a", count: 201), "has 201 characters; a name has at most 200"),
    ])
  func problem(name: String, words: String) {
    #expect(PersonName.problem(with: name)?.contains(words) == true)
  }

  @Test(
    "Names as people have them serve",
    arguments: [
      "منى حداد\u{200F}", "علی\u{200C}رضا", "O'Brien-Smith, Jr.", "Isnadi", "م",
      String(repeating: "م", count: 200),
    ])
  func serves(name: String) { #expect(PersonName.problem(with: name) == nil) }
}
