import Testing

@Suite struct VolumeTests {
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.makeDesk()
    return program
  }

  @Test("Quietly, what was done is not told, but what went wrong is")
  func quiet() throws {
    let program = try desk()
    let marked = try program.isnad("mark", "C1", "misquoted", "--quiet")
    #expect(marked.status == 0 && marked.output.isEmpty && marked.errors.isEmpty)
    #expect(try program.isnad("show", "C1").output.contains("misquoted"))
    let failed = try program.isnad("mark", "C99", "misquoted", "-q")
    #expect(failed.status == 1 && failed.errors.contains("there is no C99"))
  }

  @Test("What is shown is shown quietly too")
  func shown() throws {
    #expect(try desk().isnad("claims", "A1", "--quiet").output.contains("19 claims"))
  }

  @Test("Verbosely, where, under whose name and how long are told on standard error")
  func verbose() throws {
    let program = try desk()
    let noted = try program.isnad("note", "C1", "hm", "--verbose")
    #expect(noted.output == "Noted on C1: hm\n")
    #expect(noted.errors.contains("works in") && noted.errors.contains("under the name tester"))
    #expect(noted.errors.contains(" MiB"))
  }

  @Test("Both at once is wrong usage")
  func both() throws {
    let outcome = try BuiltProgram().isnad("claims", "-q", "-v")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("give --quiet or --verbose, not both"))
  }
}
