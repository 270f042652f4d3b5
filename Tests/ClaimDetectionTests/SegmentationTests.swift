import ClaimModel
import Lexicons
import Testing

@testable import ClaimDetection

/// Tokens, quotations and sentences.
@Suite struct SegmentationTests {
  func reading(_ text: String) throws -> ArticleReading {
    ArticleReading(
      Array(text.utf8), lexicon: try ArabicLexicon.embedded(), memory: ReadingMemory())
  }

  func sentences(_ text: String) throws -> [String] {
    let reading = try reading(text)
    return reading.segments.filter { $0.quotation < 0 }
      .map { reading.text(reading.trimmed($0.tokens)) }.filter { !$0.isEmpty }
  }

  @Test(arguments: [
    "«هذا كلام طويل»", "“هذا كلام طويل”", "\"هذا كلام طويل\"", "''هذا كلام طويل''",
    "„هذا كلام طويل“".replacing("“", with: "”"), "``هذا كلام طويل''".replacing("``", with: "''"),
  ])
  func `quotation marks of every kind pair`(text: String) throws {
    let reading = try reading("قال " + text + " ومضى")
    let quotation = try #require(reading.quotations.first)
    #expect(quotation.isClosed)
    #expect(quotation.wordCount == 3)
  }

  @Test func `a mark left open ends with its paragraph`() throws {
    let reading = try reading("قال «هذا كلام بلا نهاية\nوفي السطر التالي خبر آخر.")
    let quotation = try #require(reading.quotations.first)
    #expect(!quotation.isClosed)
    #expect(quotation.wordCount == 4)
  }

  @Test func `a quotation may close in the next paragraph`() throws {
    let reading = try reading("قال «هذا أول الكلام.\nوهذا آخره».\nخبر.")
    let quotation = try #require(reading.quotations.first)
    #expect(quotation.isClosed)
    #expect(quotation.wordCount == 5)
  }

  @Test func `stops inside a quotation do not end the sentence around it`() throws {
    #expect(try sentences("قال «نعم. لا» ومضى. ثم عاد.").count == 2)
  }

  @Test func `a decimal point and an initial end no sentence`() throws {
    #expect(try sentences("بلغ السعر 3.5 دولار وفق د. سالم أمس.").count == 1)
    #expect(try sentences("بلغ 66.\u{200F}1 مليار أمس.").count == 1)
  }

  @Test func `the name علي is not the preposition على`() throws {
    let reading = try reading("أكد علي حرصه على السلام.")
    #expect(!reading.tokens[1].isAny(.prepOn))
    #expect(reading.tokens[3].isAny(.prepOn))
  }

  @Test func `joined letters are taken off words that the lexicon knows`() throws {
    let reading = try reading("وأكدت للوزارة بالبيان ببيانهم")
    #expect(reading.tokens[0].hasConjunction)
    #expect(reading.tokens[0].isAny(.verb))
    #expect(reading.tokens[1].isAny(.organisation))
    #expect(reading.tokens[2].isAny(.document))
    #expect(reading.tokens[3].clitics.contains([.ba, .pronoun]))
  }
}
