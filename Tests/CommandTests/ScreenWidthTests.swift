import Foundation
import Testing

/// What is shown on a terminal of 80 columns.
@Suite struct ScreenWidthTests {
  /// What a command writes on a terminal, line by line.
  private func onTerminal(_ command: String, _ program: BuiltProgram) throws -> [String] {
    // `script` gives it a terminal, which ends lines with CR LF.
    let outcome = try program.shell("script -qec 'stty cols 80; \(command)' /dev/null </dev/null")
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Columns as a terminal counts them: format characters and vowel marks take none.
  private func columns(_ line: String) -> Int {
    line.unicodeScalars.count {
      $0.properties.generalCategory != .format && $0.properties.generalCategory != .nonspacingMark
    }
  }

  @Test(
    "No line is wider than the terminal, and each line's isolates end with it",
    arguments: [
      "articles", "claims A1", "claims A1 --own-voice", "show C1", "show C17 --why", "history",
      "history C1", "add other.txt",
    ])
  func width(command: String) throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    try program.write(
      "عنوان\n\nقال المتحدث باسم وزارة المياه سالم العمري إن \"الوزارة ستحفر عشرين بئرا\" غدا.",
      to: "other.txt")
    _ = try program.isnad(
      "mark", "C1", "misquoted", "--note",
      "a long remark in plain words that goes on and on until it can't stand on one line")
    let lines = try onTerminal("isnad \(command)", program)
    #expect(lines.count > 1)
    for line in lines {
      #expect(columns(line) <= 80, "\(line)")
      let starts = line.unicodeScalars.count { (0x2066...0x2068).contains($0.value) }
      #expect(starts == line.unicodeScalars.count { $0.value == 0x2069 }, "\(line)")
    }
  }

  @Test("Folding loses no word, and in a pipe nothing is folded")
  func words() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    func words(_ lines: [String]) -> [String] {
      lines.flatMap { line in
        String(
          String.UnicodeScalarView(
            line.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) })
        )
        .split(separator: " ").map(String.init)
      }
    }
    let piped = try program.isnad("show", "C1").output.split(separator: "\n").map(String.init)
    let shown = try onTerminal("isnad show C1", program)
    #expect(words(shown) == words(piped))
    #expect(shown.count > piped.filter { !$0.isEmpty }.count)
    #expect(piped.contains { columns($0) > 80 })
  }
}
