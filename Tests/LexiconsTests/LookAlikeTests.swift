import Lexicons
import Testing

/// Spellings that one row must not take from another.
@Suite struct LookAlikeTests {
  private static func entry(_ word: String) throws -> ArabicLexicon.Entry? {
    try ArabicLexicon.embedded().entry(WordHash(Letters.fold(word)))
  }

  @Test(
    "a word with و before it is left to its parts",
    arguments: ["ودعا", "ودعت", "وإلى", "وإليه", "وجده"])
  func joinedConjunction(_ word: String) throws {
    #expect(try Self.entry(word) == nil)
  }

  @Test(
    "a common word is no form of a reporting verb",
    arguments: ["لمن", "اثنين", "يعد", "تعد", "تعبر", "يعبر", "يجمع", "يزيد", "عادات", "مذكرات"])
  func commonWord(_ word: String) throws {
    #expect(try Self.entry(word)?.classes.contains(.verb) != true)
  }

  @Test(
    "a noun that a verb form is spelled like is known as a noun too",
    arguments: ["طلب", "ثمن", "أمرا", "رفضا"])
  func nounReading(_ word: String) throws {
    #expect(try Self.entry(word)?.classes.contains(.masdar) == true)
  }
}
