import Testing

@testable import Bidi

/// Lines as a terminal without the algorithm is given them.
@Suite struct VisualTextTests {
  /// Arabic letters by their code points, so that an editor's own ordering can't mislead a reader.
  private static let (seen, lam, meem, fatha) = ("\u{633}", "\u{644}", "\u{645}", "\u{64E}")

  @Test("Arabic inside an isolate is turned round, and what stands about it stays")
  func turned() {
    let (seen, lam, meem) = (Self.seen, Self.lam, Self.meem)
    #expect(
      VisualText.text("C1  \u{2068}\(seen)\(lam)\(meem)\u{2069}  said")
        == "C1  \(meem)\(lam)\(seen)  said")
  }

  @Test("A vowel mark stays behind its letter")
  func marks() {
    let (seen, lam, fatha) = (Self.seen, Self.lam, Self.fatha)
    #expect(VisualText.text("\(seen)\(fatha)\(lam)") == "\(lam)\(seen)\(fatha)")
  }

  @Test("Numbers keep their order inside Arabic, and brackets are mirrored")
  func numbersAndBrackets() {
    let (seen, lam) = (Self.seen, Self.lam)
    #expect(
      VisualText.text("\(seen) (12) \(lam)", direction: .rightToLeft) == "\(lam) (12) \(seen)")
  }

  @Test("A date in an isolate of its own keeps its order inside Arabic")
  func date() {
    let (seen, lam) = (Self.seen, Self.lam)
    #expect(
      VisualText.text("\u{2067}\(seen) \u{2066}2020-01-11\u{2069} \(lam)\u{2069}")
        == "\(lam) 2020-01-11 \(seen)")
  }

  @Test("Marks that steer direction are left out, and a line without Arabic stays")
  func steering() {
    #expect(VisualText.text("a\u{200E}b\u{200F} c") == "ab c")
    #expect(VisualText.text("plain: [1] (2)") == "plain: [1] (2)")
    #expect(VisualText.text("") == "")
  }

  @Test("Joined shapes are those of the place in the word, with lam and alef as one")
  func forms() {
    let (seen, lam, meem, alef) = (Self.seen, Self.lam, Self.meem, "\u{627}")
    // سلم from its last letter: final meem, medial lam, initial seen.
    #expect(
      VisualText.text(seen + lam + meem, joinsLetters: true) == "\u{FEE2}\u{FEE0}\u{FEB3}")
    // سلام: an isolated meem behind the alef, the ligature joined to the seen.
    #expect(
      VisualText.text(seen + lam + alef + meem, joinsLetters: true)
        == "\u{FEE1}\u{FEFC}\u{FEB3}")
    // A vowel mark does not part two letters.
    #expect(
      VisualText.text(seen + Self.fatha + meem, joinsLetters: true)
        == "\u{FEE2}\u{FEB3}\u{64E}")
  }
}
