import Lexicons
import Testing

@testable import ClaimDetection

@Suite struct WordMemoTests {
  private let text =
    "وقالت الوزارة في بيان: بيانها «مهم»، والمستشفياتوالمستشفيات قالت فيه وفية وفيه"

  @Test("A word met before is read as it was the first time")
  func recall() throws {
    let lexicon = try ArabicLexicon.embedded()
    var memo = WordMemo()
    let first = ArticleReading(Array(text.utf8), lexicon: lexicon, memo: &memo)
    let second = ArticleReading(Array(text.utf8), lexicon: lexicon, memo: &memo)
    #expect(first.tokens.count == second.tokens.count)
    for (left, right) in zip(first.tokens, second.tokens) {
      #expect(left.hash == right.hash)
      #expect(left.stem == right.stem)
      #expect(left.classes == right.classes)
      #expect(left.clitics == right.clitics)
      #expect(left.firstReading == right.firstReading)
      #expect(left.start == right.start)
    }
  }

  @Test("Words that fold alike but end in another letter are kept apart")
  func endings() {
    let letters = Array("abc".utf8) + Array(repeating: 0, count: 16)
    var plain = Token(start: 0, end: 3, kind: .word, lettersStart: 0, lettersCount: 3)
    plain.classes = .name
    var memo = WordMemo()
    var marked = plain
    marked.endsInTaMarbuta = true
    letters.withUnsafeBytes { letters in
      guard let key = WordMemo.Key(plain, letters: letters),
        let other = WordMemo.Key(marked, letters: letters)
      else {
        Issue.record("short words have keys")
        return
      }
      memo.keep(plain, key)
      #expect(memo.recall(key, into: &plain))
      #expect(!memo.recall(other, into: &marked))
    }
  }

  @Test("Letters are counted alike one by one and eight at a step", arguments: 0..<12)
  func letters(shift: Int) {
    let text = Array((String(repeating: ".", count: shift) + "قال Reuters ڤان ٹگ «بيان» Ж").utf8)
    let whole = text.withUnsafeBytes { LetterCounts($0) }
    #expect(whole.arabic == 9)
    #expect(whole.foreign == 2)
    #expect(whole.other == 8)
  }
}
