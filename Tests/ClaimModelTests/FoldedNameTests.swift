import ClaimModel
import Testing

@Suite struct FoldedNameTests {
  @Test(
    "Spellings of one name fold to one form",
    arguments: [
      ("أحمد المسماري", "احمد المسماري"), ("أَحْمَد", "احمد"), ("المســماري", "المسماري"),
      ("الدورى", "الدوري"), ("القاهرة", "القاهره"), ("آمنة", "امنه"),
      ("  Reuters \u{A0} Agency ", "reuters agency"), ("قناة ٢٤", "قناه 24"), ("رؤوف", "رؤوف"),
    ])
  func fold(name: String, form: String) {
    #expect(FoldedName.fold(name) == form)
  }
}
