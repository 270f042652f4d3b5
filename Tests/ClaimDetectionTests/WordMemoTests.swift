import Lexicons
import Testing

@testable import ClaimDetection

@Suite struct WordMemoTests {
  private let text =
    "وقالت الوزارة في بيان: بيانها «مهم»، والمستشفياتوالمستشفيات قالت فيه وفية وفيه"

  @Test("A word met before is read as it was the first time")
  func recall() throws {
    let lexicon = try ArabicLexicon.embedded()
    let memory = ReadingMemory()
    let words = [1, 2].map { _ in
      let reading = ArticleReading(Array(text.utf8), lexicon: lexicon, memory: memory)
      return reading.tokens.indices.map { index in
        let token = reading.tokens[index]
        return [
          token.nameKey.value, reading.stem(index).value, token.classes.rawValue,
          UInt64(token.clitics.rawValue), UInt64(bitPattern: Int64(token.firstReading)),
          UInt64(token.phraseGroup), UInt64(token.start),
        ]
      }
    }
    #expect(words[0].count > 10)
    #expect(words[0] == words[1])
  }

  @Test("A longer article between two leaves nothing behind in their memory")
  func memory() throws {
    let lexicon = try ArabicLexicon.embedded()
    let memory = ReadingMemory()
    func sentences(_ text: String) -> [String] {
      let reading = ArticleReading(Array(text.utf8), lexicon: lexicon, memory: memory)
      return reading.segments.map { reading.text($0.tokens) }
    }
    let first = sentences(text)
    let long = sentences(String(repeating: text + " «نعم». ", count: 2000))
    #expect(long.count > 2000)
    #expect(sentences(text) == first)
  }

  @Test("Words that fold alike but end in another letter are kept apart")
  func endings() {
    let letters = Array("abc".utf8) + Array(repeating: 0, count: WordMemo.padding)
    let plain = Token(start: 0, end: 3, kind: .word, lettersStart: 0, lettersCount: 3)
    let marked = Token(
      start: 0, end: 3, kind: .word, lettersStart: 0, lettersCount: 3, endsInTaMarbuta: true)
    let memo = WordMemo()
    var known = KnownWord()
    known.phraseGroup = 7
    letters.withUnsafeBytes { letters in
      memo.keep(known, memo.key(of: plain, letters: letters))
      #expect(memo.recall(memo.key(of: plain, letters: letters))?.phraseGroup == 7)
      #expect(memo.recall(memo.key(of: marked, letters: letters)) == nil)
    }
  }

  @Test("Letters are counted alike one by one and many together", arguments: 0..<70)
  func letters(shift: Int) {
    let text = Array(
      (String(repeating: ".", count: shift) + "قال Reuters ڤان ٹگ «بيان» Ж"
        + String(repeating: ".", count: 140 - 2 * shift)).utf8)
    let whole = text.withUnsafeBytes { LetterCounts($0) }
    #expect(whole.arabic == 9)
    #expect(whole.foreign == 2)
    #expect(whole.other == 8)
  }
}
