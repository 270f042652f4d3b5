import ClaimModel
import Testing

@testable import Reporting

struct QuotationPairsTests {
  private static func extended(_ words: String, in text: String, cue: String? = nil) -> String? {
    func span(_ words: String) -> TextSpan? {
      text.firstRange(of: words).map {
        TextSpan(
          text.utf8.distance(from: text.startIndex, to: $0.lowerBound),
          text.utf8.distance(from: text.startIndex, to: $0.upperBound))
      }
    }
    guard let inner = span(words) else { return nil }
    let pairs = QuotationPairs(utf8: Array(text.utf8))
    let others = [cue.flatMap(span)].compactMap(\.self)
    return Passage(pairs.extended(inner, withoutReaching: others), in: text)?.text
  }

  @Test(arguments: [
    ("قال: \"نعم. ولن نتراجع\" ومضى", "ولن نتراجع", "\"نعم. ولن نتراجع\""),
    ("قال: «نعم. ولن نتراجع» ومضى", "نعم", "«نعم. ولن نتراجع»"),
    ("قال: ”نعم ولن نتراجع“ ومضى", "نعم ولن", "”نعم ولن نتراجع“"),
    ("قال: ''نعم ولن نتراجع'' ومضى", "لن", "''نعم ولن نتراجع''"),
    ("أكد أن \"الحل\" قريب و\"السلام\" ممكن", "الحل\" قريب و\"السلام", "\"الحل\" قريب و\"السلام\""),
    ("قال إن الحل قريب", "الحل قريب", "الحل قريب"),
    ("قال: \"نعم ولم يغلق", "نعم", "نعم"),
  ])
  func `A span inside a pair of marks extends to the pair`(
    text: String, words: String, expected: String
  ) {
    #expect(Self.extended(words, in: text) == expected)
  }

  @Test
  func `A part of a quotation that holds its own cue stays as it is`() {
    let text = "قال: \"أبلغني الوزير أن السفن وصلت\""
    #expect(Self.extended("السفن وصلت", in: text, cue: "أبلغني") == "السفن وصلت")
  }

  @Test
  func `A pair does not reach over the end of a paragraph`() {
    let text = "قال: \"نعم\nوقال آخر: \"لا\" ومضى"
    #expect(Self.extended("وقال آخر", in: text) == "وقال آخر")
    #expect(Self.extended("لا", in: text) == "\"لا\"")
  }

  @Test
  func `Many marks are paired in one pass`() {
    let text = String(repeating: "«\"", count: 50_000) + String(repeating: "»", count: 50_000)
    let pairs = QuotationPairs(utf8: Array(text.utf8))
    #expect(pairs.pairs.count == 75_000)
    #expect(pairs.extended(TextSpan(2, 3), withoutReaching: []).start == 2)
  }
}
