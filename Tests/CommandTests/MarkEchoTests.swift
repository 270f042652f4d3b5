import TestSupport
import Testing

/// What `mark` and `note` say of who held what, and of reasons that were not needed.
@Suite struct MarkEchoTests {
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.makeDesk()
    return program
  }

  @Test("Who overwrites another person's answer is told whose it was")
  func earlier() throws {
    let program = try desk()
    _ = try program.isnad("mark", "C1", "misquoted", "--by", "Mona")
    let other = try program.isnad("mark", "C1", "fabricated", "--by", "Ali").output
    #expect(other.hasSuffix("Before: said? was misquoted, as Mona held on 2020-01-14.\n"))
    let own = try program.isnad("mark", "C1", "misquoted", "--by", "Ali").output
    #expect(own.hasSuffix("Before: said? was fabricated.\n"))
  }

  @Test("A reason for passing over a rule is not kept where no rule stood in the way")
  func unneeded() throws {
    let program = try desk()
    let outcome = try program.isnad("mark", "C1", "misquoted", "--override", "heard it")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("isnad: --override was not needed for C1: no rule stood in the way"))
    #expect(try !program.isnad("history", "C1").output.contains("against the rule"))
  }

  @Test("A remark is kept on a claim by itself")
  func note() throws {
    let program = try desk()
    let outcome = try program.isnad("note", "C1,C2", "asked the office")
    #expect(outcome.output == "Noted on C1, C2: asked the office\n")
    #expect(try program.isnad("show", "C2").output.contains("tester: asked the office"))
    #expect(try program.isnad("note", "C1", " ").status == 2)
    #expect(try program.isnad("note", "C99", "x").errors.contains("there is no C99"))
  }
}
