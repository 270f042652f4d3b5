import Foundation
import TestSupport
import Testing

@testable import isnad

/// How far long works are, on a terminal.
@Suite struct ProgressTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    try program.write(
      "<html><body><article><h1>بيان</h1><p>قال الوزير زيد الشامي إن القرار صدر أمس في العاصمة بعد اجتماع "
        + "طويل، وإنه نهائي ولا رجعة فيه أبدًا، وإن الحكومة ستعلن التفاصيل غدًا.</p></article></body></html>",
      to: "page.html")
  }

  /// What a line of shell sends to the terminal.
  private func onTerminal(_ line: String) throws -> String {
    let programs = URL(fileURLWithPath: BuiltProgram.path).deletingLastPathComponent().path
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", line], in: program.folder.url,
      environment: [
        "TERM": "xterm", "HOME": program.folder.url.path, "ISNAD_PAGER": "",
        "PATH": programs + ":/usr/bin:/bin",
      ])
    #expect(terminal.end() == 0, "\(line)")
    return terminal.text
  }

  @Test("The words have a rate and an end, and no end where nobody knows it")
  func words() {
    #expect(
      ProgressLine.text(250, of: 1000, "articles", since: 0, in: .seconds(5))
        == "250 of 1000 articles, 50 a second, 15 s left")
    #expect(
      ProgressLine.text(3, of: 4, "reports", since: 1, in: .seconds(4))
        == "3 of 4 reports, 0.5 a second, 2 s left")
    // The first steps wait for what is done once.
    #expect(
      ProgressLine.text(1, of: 6204, "articles", since: 0, in: .seconds(1))
        == "1 of 6204 articles, 1.0 a second")
    #expect(
      ProgressLine.text(19, of: 6204, "articles", since: 0, in: .seconds(5))
        == "19 of 6204 articles, 3.8 a second")
    #expect(
      ProgressLine.text(30, of: 6204, "articles", since: 0, in: .seconds(10))
        == "30 of 6204 articles, 3.0 a second, 35 min left")
    #expect(
      ProgressLine.text(0, of: 4, "reports", since: 0, in: .seconds(2))
        == "0 of 4 reports, 0.0 a second")
    #expect(
      ProgressLine.text(7, of: nil, "lines", since: 0, in: .seconds(1)) == "7 lines, 7.0 a second")
  }

  @Test(
    "Works that go on for more than a second tell how far they are, and leave nothing of it",
    arguments: [
      (
        "(sleep 1.4; cat page.html) | isnad extract - page.html page.html > out.json",
        "1 of 3 pages, "
      ),
      (
        "isnad export - | (head -c 9000; sleep 1.4; cat) | isnad import - --workspace copy > out",
        " records, "
      ),
    ])
  func told(line: String, words: String) throws {
    let sent = try onTerminal(line)
    #expect(sent.contains(words), "\(sent.debugDescription)")
    #expect(sent.contains(" a second"))
    // What is told last is wiped out.
    #expect(sent.hasSuffix("\r\u{1B}[K"), "\(sent.debugDescription)")
  }

  @Test("Quietly, and into a file, nothing is told")
  func quiet() throws {
    let slow = "(sleep 1.4; cat page.html) | isnad extract - page.html page.html"
    #expect(try onTerminal(slow + " --quiet > out.json") == "")
    #expect(try onTerminal(slow + " > out.json 2> errors; cat errors") == "")
  }
}
