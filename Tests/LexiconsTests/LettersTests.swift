import Lexicons
import Testing

/// The folding by which words are compared.
@Suite struct LettersTests {
  @Test(arguments: [
    ("أَكَّدَ", "اكد"), ("إلى", "الي"), ("الحكومة", "الحكومه"), ("بيـــان", "بيان"),
    ("ا\u{0654}كد", "اكد"), ("٢٠٢٠", "2020"), ("BBC", "bbc"), ("ی", "ي"),
  ])
  func `spellings of one word fold to the same letters`(given: String, plain: String) {
    #expect(Letters.fold(given) == Letters.fold(plain))
  }

  @Test func `different words keep different hashes`() {
    #expect(WordHash(Letters.fold("قال")) != WordHash(Letters.fold("قالت")))
  }

  @Test func `a hash is reached from the end so that a prefix can be dropped`() {
    var hash = WordHash(Letters.fold("قال"))
    hash.prepend(Letters.waw)
    #expect(hash == WordHash(Letters.fold("وقال")))
  }
}
