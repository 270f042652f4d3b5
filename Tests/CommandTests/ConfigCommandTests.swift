import Foundation
import Testing

@Suite struct ConfigCommandTests {
  @Test("A name that a person set is the one their changes are recorded under")
  func by() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let set = try program.isnad("config", "by", "Mona Haddad", environment: ["ISNAD_REVIEWER": ""])
    #expect(set.status == 0)
    #expect(set.output.hasPrefix("by is set in "))
    let noted = try program.isnad(
      "note", "C1", "asked the press office", environment: ["ISNAD_REVIEWER": ""])
    #expect(noted.status == 0)
    #expect(try program.isnad("history", "C1").output.contains("Mona Haddad"))
  }

  @Test("What is set is shown with where it comes from, as JSON too")
  func show() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    _ = try program.isnad("config", "language", "ar", "--in-workspace")
    let shown = try program.isnad("config", "language")
    #expect(shown.output.contains("from line 1 of the workspace's "))
    let json = try program.isnad("config", "language", "--format", "ndjson").output
    #expect(json.contains(#""name":"language","value":"ar","origin":{"kind":"workspace""#))
  }

  @Test("Reports are written in the language that is set, unless an option names another")
  func language() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    _ = try program.isnad("config", "language", "ar", "--in-workspace")
    #expect(try program.isnad("report", "A1").output.hasSuffix(".ar.md\n"))
    #expect(try !program.isnad("report", "A1", "--language", "en").output.hasSuffix(".ar.md\n"))
  }

  @Test(
    "A value that can't be is wrong usage, and nothing is written",
    arguments: [
      ["jobs", "9999"], ["color", "sometimes"], ["report-url", "desk"], ["by", ""],
      ["by", "Mona", "--in-workspace"], ["publisher", "a\u{7}b"],
      ["speaker.image.ليلى", "no address"],
    ])
  func wrong(arguments: [String]) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let outcome = try program.isnad(arguments: ["config"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("isnad: the value given"))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
    #expect(try program.isnad("config", arguments[0], "--unset").status == 1)
  }

  @Test("A variable that wins over what was just set is told")
  func hidden() throws {
    let program = try BuiltProgram()
    let outcome = try program.isnad("config", "by", "Mona")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("'by' holds 'tester' all the same"))
  }

  @Test("A setting that is none, and a workspace that is none, are told in one line")
  func refusals() throws {
    let program = try BuiltProgram()
    let unknown = try program.isnad("config", "spokesperson")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("'spokesperson' is no setting; see: isnad config"))
    let nowhere = try program.isnad("config", "language", "ar", "--in-workspace")
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.hasPrefix("isnad: no workspace here or above to set 'language' for"))
  }
}
