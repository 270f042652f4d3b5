import Testing

/// Runs the program on a terminal of its own, made by script(1).
@Suite struct PagerTests {
  private func onTerminal(_ line: String, pager: String, term: String = "xterm") throws -> String {
    let program = try BuiltProgram()
    try program.makeDesk()
    let command = "stty cols 80 rows 24; \(line)"
    return try program.shell(
      "TERM=\(term) ISNAD_PAGER='\(pager)' script -qec '\(command)' /dev/null </dev/null"
    ).output
  }

  @Test("On a terminal a list goes through the pager, folded to the terminal's width")
  func paged() throws {
    let lines = try onTerminal("isnad claims A1", pager: "sed s/^/=/")
      .split(whereSeparator: \.isNewline)
    #expect(lines.count > 60 && lines.allSatisfy { $0.hasPrefix("=") })
    #expect(lines.allSatisfy { $0.unicodeScalars.count < 100 })
  }

  @Test("What changes something, a dumb terminal and an empty pager go without")
  func direct() throws {
    #expect(try !onTerminal("isnad note C1 hm", pager: "sed s/^/=/").contains("="))
    #expect(try !onTerminal("isnad claims A1", pager: "sed s/^/=/", term: "dumb").contains("="))
    #expect(try onTerminal("isnad claims A1", pager: "").contains("19 claims"))
  }

  @Test("A pager that is not there is told, and the list is shown all the same")
  func missing() throws {
    let shown = try onTerminal("isnad claims A1", pager: "no-such-pager -x")
    #expect(shown.contains("the pager") && shown.contains("is not there"))
    #expect(shown.contains("19 claims"))
  }

  @Test("What fails is told behind what the pager showed, with the exit code")
  func failure() throws {
    let shown = try onTerminal("isnad show C99; echo code $?", pager: "sed s/^/=/")
    #expect(shown.contains("there is no C99") && shown.contains("code 1"))
  }

  @Test("In a pipe there is no pager")
  func pipe() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let lines = try program.shell("TERM=xterm ISNAD_PAGER='sed s/^/=/' isnad claims A1").output
    #expect(!lines.contains("="))
  }
}
