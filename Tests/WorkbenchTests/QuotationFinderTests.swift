import ClaimModel
import Testing

@testable import Workbench

@Suite struct QuotationFinderTests {
  private static let text = """
    قالت الوزارة إن الأمر قائم. وقال الوزير إنّ الأمــر قائم [بشروط].
    أعلنت الوزارة الخطة. ولم تقل الوزارة متى.
    """

  private func finder() throws -> QuotationFinder {
    let text = Self.text
    let stops = Array(text.utf8).enumerated().filter { $0.element == UInt8(ascii: ".") }
    var start = 0
    var sentences: [TextSpan] = []
    for (offset, _) in stops {
      sentences.append(TextSpan(start, offset + 1))
      start = offset + 1
    }
    let article = Article(
      id: 1, name: "a", metadata: ArticleMetadata(), text: text, textDigest: "",
      originalDigest: "", originalByteCount: 0, charset: "UTF-8",
      addedAt: Timestamp(secondsSince1970: 0), pageEvidence: nil)
    return QuotationFinder(article: article, sentences: sentences)
  }

  private func words(
    _ quotation: String, inSentence sentence: Int? = nil, near: Int? = nil
  ) throws -> String {
    let finder = try finder()
    let found = try finder.place(
      of: quotation, option: "--cue", near: near.map { finder.sentences[$0 - 1] },
      inSentence: sentence)
    return "\(found.span.start) \(finder.text(found.span))\(found.isFolded ? " folded" : "")"
  }

  @Test("Whole words come before parts of words, exact spelling before another")
  func whole() throws {
    #expect(try words("وقال").hasSuffix(" وقال"))
    #expect(try words("الخطه").hasSuffix("الخطة folded"))
    #expect(try words("اعلنت").hasSuffix("أعلنت folded"))
  }

  @Test("Vowel marks, tatweel and spaces make no difference where nothing stands exactly so")
  func folded() throws {
    #expect(try words("ان  الامر قائم [بشروط]").hasSuffix("إنّ الأمــر قائم [بشروط] folded"))
  }

  @Test("Words in brackets are meant with those around them only saying where")
  func marked() throws {
    #expect(try words("أعلنت [الوزارة]").hasSuffix(" الوزارة"))
    #expect(try words("[بشروط]").hasSuffix("[بشروط]"))
  }

  @Test("Of several places the one in the sentence that is named, or near, is meant")
  func chosen() throws {
    #expect(try words("الوزارة", inSentence: 3) == words("أعلنت [الوزارة]"))
    #expect(try words("الوزارة", near: 1) == words("قالت [الوزارة]"))
  }

  @Test("Words that stand in several places are refused with the places")
  func ambiguous() throws {
    let problem = try #require(throws: QuotationProblem.self) { try words("الوزارة") }
    #expect(problem.count == 3)
    #expect(problem.places.map(\.sentence) == [1, 3, 4])
    #expect(problem.places.map(\.line) == [1, 2, 2])
    #expect(problem.places[1].before == "أعلنت ")
    #expect(throws: QuotationProblem.self) { try words("الوزارة", inSentence: 2) }
  }

  @Test("Words that don't stand there are refused", arguments: ["غائب", " ", "[]", ""])
  func absent(quotation: String) throws {
    let problem = try #require(throws: QuotationProblem.self) { try words(quotation) }
    #expect(problem.count == 0)
  }

  @Test("A text made of one letter takes time in proportion to its length")
  func hostile() throws {
    let text = ScalarText(String(repeating: "ا", count: 200_000), isFolded: true)
    let words = ScalarText(String(repeating: "ا", count: 100_000) + "ب", isFolded: true).values
    #expect(text.occurrences(of: words).isEmpty)
  }

  @Test(
    "A name stands at the bounds of words, or behind what Arabic joins to its front",
    arguments: [
      ("زارت اللجنة العليا علي", "علي", "علي", 19 as Int?), ("اللجنة العليا", "علي", "", nil),
      ("قال وعلي", "علي", "علي", 5), ("كتب لعلي", "علي", "علي", 5),
      ("مع فبالوزير", "وزير", "وزير", 7), ("قال للوزير", "وزير", "وزير", 6),
      ("قال بس", "س", "", nil), ("قال س", "س", "س", 4), ("في مجلسنا", "سنا", "", nil),
      ("قال عليّ", "علي", "عليّ", 4), ("Johnson said", "John", "", nil),
    ])
  func names(text: String, name: String, found: String, scalar: Int?) {
    let article = Article(
      id: 1, name: "a", metadata: ArticleMetadata(), text: text, textDigest: "",
      originalDigest: "", originalByteCount: 0, charset: "UTF-8",
      addedAt: Timestamp(secondsSince1970: 0), pageEvidence: nil)
    let finder = QuotationFinder(article: article, sentences: [])
    let place = finder.name(name, in: TextSpan(0, text.utf8.count))
    #expect(place.map(finder.text) ?? "" == found)
    #expect(
      place.map { String(decoding: text.utf8.prefix($0.start), as: UTF8.self).unicodeScalars.count }
        == scalar)
    #expect(finder.holds(name: name) == (scalar != nil))
  }
}
