import ClaimModel
import Comparison
import Foundation
import Testing

/// Documents made to be slow or to break something.
@Suite struct HostileDocumentTests {
  @Test("A quotation is found at the end of a page of 5 MB")
  func large() throws {
    let filler = String(repeating: "كلام عام لا يخص أحدا في هذا الشأن. ", count: 90_000)
    #expect(filler.utf8.count > 5_000_000)
    let article = try ComparedArticle(quoting: "قررنا إلغاء الرحلات حتى إشعار آخر")
    let comparison = article.beside(filler + "قررنا تأجيل الرحلات حتى إشعار آخر.")
    #expect(comparison.outcome == .differs)
    #expect(comparison.parts.first?.passage?.start ?? 0 >= filler.utf8.count)
  }

  @Test(
    "Repetition on both sides ends in time",
    arguments: [
      ("نعم ", "نعم "), ("نعم لا ", "نعم نعم لا "), ("أ ب ", "ب "), ("1,", "1,"),
      ("\u{200F} ", "\u{64E}"),
    ])
  func repetition(word: String, other: String) throws {
    let article = try ComparedArticle(quoting: String(repeating: word, count: 5000) + "آخر")
    let document = String(repeating: other, count: 100_000)
    let comparison = article.beside(document)
    for passage in comparison.parts.compactMap(\.passage) {
      #expect(passage.end <= document.utf8.count)
    }
  }

  @Test("Spans that don't lie inside the article are left out")
  func foreignSpans() throws {
    var claim = try ComparedArticle(quoting: "السلامة أولا").claim
    claim.content = [Passage(span: TextSpan(0, 9000), text: "")]
    let comparer = DocumentComparer(
      claims: [claim], article: "نص", evidence: 1, document: "السلامة أولا")
    #expect(comparer.comparison(of: claim).parts.isEmpty)
  }
}
