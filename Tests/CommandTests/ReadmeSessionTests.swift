import Foundation
import TestSupport
import Testing

/// The README's `console` blocks are one session: its commands are run here, in a fresh folder with
/// the checkout's seeds beside it, and must print what the README shows.
///
/// With `RECORD_GOLDEN=1` the README is rewritten with what they print, and the test fails.
@Suite struct ReadmeSessionTests {
  private static let readme = BuiltProgram.root.appendingPathComponent("README.md")

  @Test("Every command of the README's session prints what it shows")
  func session() throws {
    let program = try BuiltProgram()
    try FileManager.default.createSymbolicLink(
      at: program.folder.url.appendingPathComponent("seeds"),
      withDestinationURL: BuiltProgram.root.appendingPathComponent("seeds"))
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    var actual: [String] = []
    var isInSession = false
    var commandCount = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInSession = true
        actual.append(String(line))
      } else if line == "```", isInSession {
        isInSession = false
        actual.append(String(line))
      } else if isInSession, line.hasPrefix("$ ") {
        actual.append(String(line))
        actual += try output(of: String(line.dropFirst(2)), program)
        commandCount += 1
      } else if !isInSession {
        actual.append(String(line))
      }
    }
    #expect(commandCount >= 6)
    let recorded = actual.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(recorded.utf8).write(to: Self.readme)
      Issue.record("recorded the README's session; run again without RECORD_GOLDEN")
      return
    }
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      recorded.split(
        separator: "\n", omittingEmptySubsequences: false))
    for (number, (shown, printed)) in pairs.enumerated() where shown != printed {
      Issue.record("README.md:\(number + 1) shows\n\(shown)\nbut the program prints\n\(printed)")
      return
    }
    #expect(text.utf8.count == recorded.utf8.count)
  }

  /// What a command prints on both streams, with the folder's path as a reader would have another.
  private func output(of command: String, _ program: BuiltProgram) throws -> [String] {
    let outcome = try program.shell(
      command == "cd desk"
        ? "true"
        : (FileManager.default.fileExists(
          atPath: program.folder.path("desk")) && !command.contains("init") ? "cd desk && " : "")
          + command + " 2>&1")
    return outcome.output.replacing(program.folder.url.path, with: "…")
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
