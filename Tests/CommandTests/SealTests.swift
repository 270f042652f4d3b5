import Foundation
import Testing

/// The seal of a log, kept outside and held against it later.
@Suite struct SealTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func seal() throws -> String {
    let outcome = try program.isnad("seal")
    #expect(outcome.status == 0)
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  @Test("A seal is one line with the form, the number of events, the hash, the time and the folder")
  func line() throws {
    let parts = try seal().split(separator: " ")
    #expect(parts.prefix(2) == ["isnad.seal/1", "3"])
    #expect(parts[2].utf8.count == 64)
    #expect(parts[3] == "2020-01-14T11:06:40Z")
  }

  @Test("A log that only grew still begins with what was sealed")
  func grown() throws {
    let line = try seal()
    _ = try program.isnad("mark", "C1", "not-found")
    let outcome = try program.isnad("check", "--seal", line)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("begins with the 3 events of 2020-01-14T11:06:40Z, 1 came since"))
  }

  @Test("Seals are read from a file or from standard input, a line each")
  func lines() throws {
    let line = try seal()
    try program.write("\(line)\n\n  \(line)  \n", to: "seals.txt")
    let file = try program.isnad("check", "--seal", "seals.txt")
    #expect(file.status == 0, "\(file.errors)")
    #expect(file.output.components(separatedBy: "sealed: ").count == 3)
    #expect(try program.isnad("check", "--seal", "-", input: Array(line.utf8)).status == 0)
  }

  @Test("A log that was made anew, sound in itself, is not the one that was sealed")
  func rewritten() throws {
    let line = try seal()
    let other = try BuiltProgram()
    _ = try other.isnad("init", "--by", "somebody else")
    _ = try other.isnad("add", BuiltProgram.seed)
    #expect(try other.isnad("check").status == 0)
    let outcome = try other.isnad("check", "--seal", line)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("event 3 is not the one that was sealed on 2020-01-14"))
  }

  @Test("A log that is shorter than what was sealed is told")
  func cut() throws {
    _ = try program.isnad("mark", "C1", "not-found")
    let line = try seal()
    let other = try BuiltProgram()
    try other.makeDesk()
    let outcome = try other.isnad("check", "--seal", line)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the seal counts 4 events, the log 3"))
  }

  @Test(
    "What is no seal is refused in one line",
    arguments: ["isnad.seal/1 3 abc", "isnad.seal/2 x", "nothing-here.txt"])
  func unreadable(given: String) throws {
    let outcome = try program.isnad("check", "--seal", given)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("isnad: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
