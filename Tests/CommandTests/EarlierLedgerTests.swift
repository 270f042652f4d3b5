import Foundation
import TestSupport
import Testing

/// A workspace whose ledgers an earlier program wrote: `Tests/Fixtures/workspaces/layout-3`.
@Suite struct EarlierLedgerTests {
  private let program: BuiltProgram
  private var ledger: String { program.folder.path("Claims/a.json") }

  init() throws {
    program = try BuiltProgram()
    try FileManager.default.copyItem(
      atPath: BuiltProgram.root.appending(path: "Tests/Fixtures/workspaces/layout-3/Claims").path(),
      toPath: program.folder.path("Claims"))
  }

  @Test("Ledgers that an earlier program wrote are told in one line and are no damage")
  func told() throws {
    let checked = try program.isnad("check")
    #expect(checked.status == 0)
    #expect(checked.output.hasPrefix("whole: 19 events, 1 evidence file"))
    #expect(
      checked.errors
        == "isnad: an earlier isnad wrote the ledgers of A1, A2, which tell less than today's and are "
        + "right otherwise; the next change of an article renews its own, and so does: isnad report A1\n"
    )
    #expect(try program.isnad("note", "C5", "seen").status == 0)
    #expect(try program.isnad("check").errors.contains("the ledgers of A1, which"))
    #expect(try program.isnad("report", "A1").status == 0)
    #expect(try program.isnad("check").errors.isEmpty)
  }

  @Test(
    "What such a ledger says otherwise than the store is damage",
    arguments: [
      ("\"status\": \"confirmed\"", "\"status\": \"unchecked\""), ("\"C1\"", "\"C9\""),
      ("\"text\": \"looked\"", "\"text\": \"booked\""), ("\n}\n", "\n} \n"), ("\n}\n", ""),
      ("\"nested_in\": null,", ""), ("\"lost\": false,", "\"lost\": true,"),
      ("\"why\": \"a mistake of ours\"", "\"why\": \"\""), ("\"confidence\"", "\"confidense\""),
      ("\"origin\": \"detector\"", "\"origin\": \"detector\", \"overrides\": []"),
    ])
  func damaged(old: String, new: String) throws {
    var text = try String(contentsOfFile: ledger, encoding: .utf8)
    let place = try #require(text.range(of: old))
    text.replaceSubrange(place, with: new)
    try Data(text.utf8).write(to: URL(filePath: ledger))
    let checked = try program.isnad("check")
    #expect(checked.status == 1)
    #expect(checked.errors.contains("its ledger '\(ledger)' is not what the store holds"))
    #expect(checked.errors.contains("the ledgers of A2, which"))
  }

  @Test("A ledger of today that lacks what one claim has is damage, whatever earlier ones lacked")
  func cut() throws {
    #expect(try program.isnad("report", "A1,A2").status == 0)
    var text = try String(contentsOfFile: ledger, encoding: .utf8)
    let place = try #require(text.range(of: "      \"overrides\": [],\n"))
    text.removeSubrange(place)
    try Data(text.utf8).write(to: URL(filePath: ledger))
    #expect(try program.isnad("check").status == 1)
  }
}
