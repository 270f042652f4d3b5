import ClaimModel
import Foundation
import TestSupport
import Testing

/// Passages of kept pages, as a person sets and reads them.
@Suite struct PassageCommandTests {
  @Test("A passage that a person sets is marked, told in JSON and history, and undone")
  func passage() throws {
    let desk = try KeepingDesk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    let set = try desk.run("passage", "E1", "--quote", "الكلفة مليوني", "--for", "C1")
    #expect(set.status == 0, "\(set.errors)")
    #expect(set.output.contains("The passage of E1 for C1 is:"))
    let shown = try desk.run("evidence", "E1")
    #expect(shown.output.contains("⟦الكلفة مليوني⟧"), "\(shown.output)")
    #expect(shown.output.contains("set by tester for C1"))
    let passage = try #require(try desk.json("evidence", "E1")["passages"]?.arrayValue?.first)
    #expect(passage["for"] == "C1" && passage["basis"] == "person" && passage["by"] == "tester")
    #expect(passage["words"] == "الكلفة مليوني")
    let span = (passage["span"]?.arrayValue ?? []).compactMap(\.intValue)
    try #require(span.count == 2)
    let scalars = Array(KeepingDesk.first.unicodeScalars)[span[0]..<span[1]]
    #expect(String(String.UnicodeScalarView(scalars)) == "الكلفة مليوني")
    #expect(try desk.run("history", "E1").output.contains("set the passage of E1 for C1"))
    let ledger = try String(
      contentsOfFile: desk.program.folder.path("Claims/a.json"), encoding: .utf8)
    #expect(ledger.contains("الكلفة مليوني\""))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.json("evidence", "E1")["passages"]?.arrayValue?.first?["basis"] != "person")
    #expect(try desk.run("check").status == 0)
  }

  @Test("Where nobody set a passage, the claim's words are shown where they stand")
  func found() throws {
    let desk = try KeepingDesk()
    desk.pages.setText("/spelled", "قالت إنها ستحفر عشرين بئراً في الجنوب")
    for page in ["URL/bayan", "URL/spelled"] { _ = try desk.run("fetch", "C1", page) }
    let exact = try desk.json("evidence", "E1")["passages"]?.arrayValue ?? []
    #expect(exact.map { $0["basis"] } == ["exact"])
    #expect(exact.first?["words"] == "عشرين بئرا")
    let folded = try desk.json("evidence", "E2")["passages"]?.arrayValue ?? []
    #expect(folded.map { $0["basis"] } == ["folded"])
  }

  @Test("Words in several places are refused with the places, absent ones too, and nothing is set")
  func ambiguous() throws {
    let desk = try KeepingDesk()
    _ = try desk.run("fetch", "C1", "URL/bayan")
    let several = try desk.run("passage", "E1", "--quote", "عشرين")
    #expect(several.status == 1)
    #expect(several.errors.contains("stands in 2 places of E1; choose one with --at LINE"))
    #expect(several.errors.contains("line 1: ") && several.errors.contains("line 3: "))
    #expect(!several.errors.contains("sentence"))
    let absent = try desk.run("passage", "E1", "--quote", "ثلاثين")
    #expect(absent.status == 1)
    #expect(absent.errors.contains("does not stand in E1; copy the words from its text"))
    let chosen = try desk.run("passage", "E1", "--quote", "عشرين", "--at", "3")
    #expect(chosen.status == 0, "\(chosen.errors)")
    #expect(try desk.run("evidence", "E1").output.contains("⟦عشرين⟧ يوما"))
    let folded = try desk.run("passage", "E1", "--quote", "مِليوني")
    #expect(folded.status == 0 && folded.errors.contains("spells it otherwise"))
    #expect(try desk.run("passage", "E1", "--remove").status == 0)
    #expect(try desk.run("passage", "E1", "--remove").status == 1)
    #expect(try desk.run("passage", "E1").status == 2)
    #expect(try desk.run("passage", "E1", "--quote", "x", "--for", "A1").status == 2)
  }
}
