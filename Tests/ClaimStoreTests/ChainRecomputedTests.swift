import ClaimModel
import ClaimStore
import Foundation
import GRDB
import TestSupport
import Testing

/// The chain of events, recomputed by another tool that knows of it what README says:
/// `Tests/Tools/chain.py`.
@Suite struct ChainRecomputedTests {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What the tool says of a store.
  private func recompute(_ path: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Self.tests.appending(path: "Tools/chain.py").path(), path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    return (process.terminationStatus, text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static let hostile = [
    "\u{7F}", "\u{2028} \u{2029}", "\u{1}\u{8}\u{B}\u{C}\u{1B}\u{1F}", "\u{80}\u{85}\u{9F}\u{AD}",
    "\"\\\"\\\\ / \\/ ' ` <>&", "tab\tline\nreturn\r", "👩‍👩‍👧 🇱🇾 \u{1F3F3}\u{FE0F}",
    #"\ud800 \udc00 \u0000 \u2028 \x7f"#, "\u{FFFD}\u{FEFF}\u{FFFE}\u{10FFFF}",
    "e\u{301} é", "\u{202E}عكس\u{202C}", "\u{D7FF}\u{E000}", "null", "\",\"", "]", " ",
  ]

  @Test("README's rules give the chain whatever stands in names, reasons and remarks")
  func hostile() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    for text in Self.hostile {
      let name = "a" + text
      try store.addNote(name, to: [1], by: name, at: Fixture.later)
      _ = try store.dismiss(claims: [1], why: name, by: name, at: Fixture.later)
      _ = try store.restore(claims: [1], why: nil, by: name, at: Fixture.later)
    }
    let head = try store.eventHead()
    #expect(head.count > 3 * Self.hostile.count)
    let outcome = try recompute(store.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "\(head.count) \(head.hash)")
    #expect(try store.damage() == [])
  }

  @Test(
    "They give that of a store of any earlier layout too",
    arguments: ["layout-1", "layout-2", "layout-2-published", "layout-3"])
  func earlier(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("claims.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.tests.appending(path: "Fixtures/stores/\(name).sqlite").path(), toPath: path)
    let head = try ClaimStore.open(at: path).eventHead()
    let outcome = try recompute(path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "\(head.count) \(head.hash)")
  }

  @Test("The tool finds an event that was changed", arguments: ["actor", "why", "after", "at"])
  func changed(column: String) throws {
    let temporary = try TemporaryStore()
    _ = try temporary.store.dismiss(claims: [1], why: "x", by: "سمر", at: Fixture.later)
    try DatabaseQueue(path: temporary.store.path).write { db in
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'")
      { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(
        sql: "UPDATE event SET \(column) = \(column) || ' ' WHERE action = 'claim.dismiss'")
    }
    let outcome = try recompute(temporary.store.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("is not what its hash says"))
  }
}
