import ClaimModel
import Testing

@testable import isnad

/// The small parts of the screen of a review.
@Suite struct ReviewPartsTests {
  @Test("Pasted text stays as it is written, on one line, without what nobody sees")
  func pasted() {
    var editor = LineEditor()
    let isTaken = editor.take(.pasted("\u{2068}قال\r\nزيد\u{2069}\u{202E}\tإن\u{1B}\u{200C} <b>"))
    #expect(isTaken && editor.text == "قال زيد إن\u{200C} <b>")
  }

  @Test("A paste whose end never comes is taken when nothing more does")
  func endless() {
    var keys = KeyReader()
    keys.take(Array("\u{1B}[200~قال".utf8))
    #expect(keys.isPasting)
    let none = keys.next(isComplete: false)
    #expect(none == nil)
    keys.take(Array(" زيد".utf8))
    let pasted = keys.next(isComplete: true)
    #expect(pasted == .pasted("قال زيد"))
    #expect(!keys.isWaiting)
    keys.take(Array("\u{1B}[200~a\u{1B}[201~b".utf8))
    let whole = [keys.next(isComplete: false), keys.next(isComplete: false)]
    #expect(whole == [.pasted("a"), .character("b")])
  }

  @Test("A colour goes on where the words it is of are folded")
  func folded() {
    let rows = StyledLine.tinted(["said: \u{82}not", "found\u{84} here"])
    #expect(rows[0].pieces.map(\.text) == ["said: ", "not"])
    #expect(rows[1].pieces.map(\.text) == ["found", " here"])
    #expect(rows[1].pieces[0].style.colour == .yellow && rows[1].pieces[1].style == .plain)
  }

  @Test("Only passages are stopped at, and not marks that a page has itself or a heading names")
  func passages() {
    let lines =
      ["head ⟦…⟧", "Text"] + (1...40).map { "line \($0) with ⟦ its own" }
      + ["the ⟦passage⟧"] + (1...40).map { "more \($0)" }
    var page = LongPage("E1", lines, passages: [42])
    _ = page.picture(columns: 60, rows: 12)
    page.turn = .next
    let seen = page.picture(columns: 60, rows: 12).map { $0.pieces.map(\.text).joined() }
    #expect(seen.contains { $0.contains("the ⟦passage⟧") })
    page.turn = .before
    _ = page.picture(columns: 60, rows: 12)
    #expect(page.top == 41, "there is none before")
  }
}
