import ClaimModel
import Foundation
import TestSupport
import Testing

/// The standard streams where they are closed, full, or not as they should begin.
@Suite struct StreamTests {
  @Test(
    "Results that can't be written are one line and exit code 1, and the work is kept",
    arguments: [(">/dev/full", "no space left on device"), (">&-", "bad file descriptor")])
  func lost(redirection: String, words: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.shell("isnad mark C1,C2 misquoted \(redirection)")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "isnad: cannot write to standard output: \(words); what was changed is kept; "
        + "make room or name another file, and ask again\n")
    let list = try program.isnad("claims", "--attribution", "misquoted", "--format", "ndjson")
    #expect(list.output.split(separator: "\n").count == 2)
    let ledger = try String(
      contentsOfFile: program.folder.path("Claims/000_cf76bc28e12c8499.json"), encoding: .utf8)
    #expect(ledger.contains("\"misquoted\""))
  }

  @Test(
    "A reading command and a filter say it too", arguments: ["claims A1", "detect -", "--help"])
  func lostList(words: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.shell(
      "echo '{\"id\": \"a\", \"text\": \"b\"}' | isnad \(words) >/dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("isnad: cannot write to standard output: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("With every stream closed the store takes no harm")
  func closed() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    #expect(try program.shell("isnad mark C1 misquoted <&- >&- 2>&-").status == 1)
    #expect(try program.isnad("check").status == 0)
    #expect(
      try program.isnad("claims", "--attribution", "misquoted", "--format", "ndjson").output
        .contains("\"C1\""))
  }

  @Test("A byte order mark before the first article of a stream is no part of it")
  func mark() throws {
    let line = "{\"id\":\"a\",\"text\":\"b\"}\n"
    let program = try BuiltProgram()
    let outcome = try program.isnad(
      "detect", "-", "--format", "ndjson", input: [0xEF, 0xBB, 0xBF] + Array((line + line).utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count == 2)
  }
}
