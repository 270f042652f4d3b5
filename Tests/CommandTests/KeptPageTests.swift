import ClaimModel
import Foundation
import Testing

/// Pages that two articles share, copies in web archives, and bundles of them.
@Suite struct KeptPageTests {
  @Test("What one article does with a page that two share leaves the ledgers of both true")
  func shared() throws {
    let desk = try KeepingDesk()
    try desk.program.write(
      "وقال الوزير سعد فهمي إن الجسر مفتوح.\nوأعلنت وزارة النقل أن الطريق مغلق.\n", to: "b.txt")
    #expect(try desk.run("add", "b.txt").status == 0)
    let other = try #require(
      JSONValue(parsing: desk.run("claims", "A2", "--format", "json").output).arrayValue?.first)
    let claim = try #require(other["id"]?.stringValue)
    for step in [
      ["fetch", "C1", "URL/bayan"], ["fetch", claim, "URL/bayan"],
      ["weigh", "E1", "supports", claim, "--on", "content"], ["undo"],
      ["mark", claim, "disputed", "--evidence", "E1"], ["undo"],
      ["passage", "E1", "--quote", "الكلفة"], ["recheck", "E1"],
      ["link", "D1", "confirmed", "--evidence", "E2"], ["undo"],
    ] {
      let outcome = try desk.run(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
      let check = try desk.run("check")
      #expect(check.status == 0, "\(step): \(check.output) \(check.errors)")
    }
  }

  // MARK: copies in web archives, export

  @Test("A copy in a web archive counts as its original's host, wherever it is shown")
  func archived() throws {
    let desk = try KeepingDesk()
    try desk.program.write("<p>صفحة</p> " + KeepingDesk.first, to: "copy.txt")
    let url = "https://web.archive.org/web/20200111093000id_/https://www.water.example/bayan"
    _ = try desk.run(
      "attach", "C1", "copy.txt", "--url", url, "--seen-by", "x", "--seen-at", "2020-01-12")
    let evidence = try desk.json("evidence", "E1")
    #expect(
      evidence["archived"] == [
        "archive": "web.archive.org", "original": "https://www.water.example/bayan",
        "taken_at": "2020-01-11T09:30:00Z",
      ])
    #expect(evidence["counts_as"] == "water.example")
    let shown = try desk.run("evidence", "E1").output
    #expect(shown.contains("(copy in web.archive.org of 2020-01-11T09:30:00Z, original"))
    #expect(shown.contains("counts as   water.example"))
  }

  @Test("All of it goes into a bundle and comes out the same")
  func bundle() throws {
    let desk = try KeepingDesk()
    try desk.program.write(KeepingDesk.first, to: "copy.txt")
    for step in [
      ["fetch", "C1", "URL/bayan"],
      ["passage", "E1", "--quote", "الكلفة", "--for", "D1"],
      ["recheck", "E1"],
      [
        "attach", "C2", "copy.txt", "--url", "https://archive.ph/AbCd1", "--seen-by", "x",
        "--seen-at", "2020-01-12",
      ],
    ] {
      let outcome = try desk.run(step)
      #expect(outcome.status == 0, "\(step[0]): \(outcome.errors)")
    }
    #expect(try desk.run("export", "b.ndjson").status == 0)
    let imported = try desk.run("import", "b.ndjson", "--workspace", "copy")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try desk.run("check", "--workspace", "copy").status == 0)
    for id in ["E1", "E2", "E3"] {
      #expect(
        try desk.run("evidence", id, "--format", "ndjson", "--workspace", "copy").output
          == desk.run("evidence", id, "--format", "ndjson").output)
    }
    #expect(try desk.run("export", "--workspace", "copy", "c.ndjson").status == 0)
    #expect(try desk.program.shell("cmp b.ndjson c.ndjson").status == 0)
  }
}
