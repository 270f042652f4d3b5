import Foundation
import TestSupport
import Testing

/// Colours of lists, and what a terminal does with Arabic, as a person sets them.
@Suite struct ColourTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
    _ = try program.isnad("mark", "C1", "not-found", "unproven")
    _ = try program.isnad("mark", "C2", "misquoted")
  }

  private func onTerminal(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try PseudoTerminal(
      BuiltProgram.path, arguments, in: program.folder.url,
      environment: [
        "TERM": "xterm-256color", "HOME": program.folder.url.path, "ISNAD_PAGER": "",
        "PATH": "/usr/bin:/bin",
      ].merging(environment) { $1 })
    #expect(terminal.end() == 0)
    return terminal.text
  }

  private let bad = "\u{1B}[0;1;31mmisquoted\u{1B}[0m"
  private let doubtful = "\u{1B}[0;1;33mnot found\u{1B}[0m"

  @Test(
    "A status has one colour on every screen, and the word stands there all the same",
    arguments: [["claims", "A1"], ["show", "C2"]])
  func statuses(arguments: [String]) throws {
    let text = try onTerminal(arguments)
    #expect(text.contains(bad))
    if arguments[0] == "claims" { #expect(text.contains(doubtful)) }
  }

  @Test(
    "The state of a report, a link, an answer that is asked for and a past status have theirs too")
  func everyScreen() throws {
    let (good, bad) = ("\u{1B}[0;1;32m", "\u{1B}[0;1;31m")
    _ = try program.isnad("link", "D1", "contradicted")
    #expect(try onTerminal(["history", "C2"]).contains(bad + "misquoted"))
    #expect(try onTerminal(["history", "D1"]).contains(bad + "contradicted"))
    #expect(try onTerminal(["link", "D1", "confirmed"]).contains(good + "confirmed"))
    _ = try program.isnad("approve", "A1", "--by", "Sami")
    for shown in [
      ["show", "C1"], ["show", "A1"], ["articles"], ["history", "A1", "--as-of", "2020-01-14"],
    ] {
      #expect(try onTerminal(shown).contains(good + "approved"), "\(shown)")
    }
    let terminal = try PseudoTerminal(
      BuiltProgram.path, ["review", "--plain", "C2"], in: program.folder.url,
      environment: ["TERM": "xterm", "HOME": program.folder.url.path])
    #expect(terminal.wait { $0.contains("C2 said? (misquoted)") }, "plain is without colour")
    terminal.type("quit\n")
    #expect(terminal.end() == 0)
  }

  @Test("CLICOLOR_FORCE colours a pipe too, unless NO_COLOR forbids it")
  func forced() throws {
    let forced = try program.isnad("claims", "A1", environment: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains(bad))
    for environment in [
      ["CLICOLOR_FORCE": "0"], ["CLICOLOR_FORCE": ""], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"],
    ] {
      #expect(
        try !program.isnad("claims", "A1", environment: environment).output.contains("\u{1B}"))
    }
    let json = try program.isnad(
      "claims", "A1", "--format", "csv", environment: ["CLICOLOR_FORCE": "1"])
    #expect(!json.output.contains("\u{1B}"))
  }

  @Test("Columns stand where they stand without colours")
  func columns() throws {
    let coloured = try onTerminal(["claims", "A1"])
    let plain = try onTerminal(["claims", "A1"], ["NO_COLOR": "1"])
    let sequence = try Regex("\u{1B}\\[[0-9;]*m")
    #expect(coloured != plain)
    #expect(coloured.replacing(sequence, with: "") == plain)
  }

  @Test(
    "No colour where none is wanted or can be shown",
    arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]])
  func none(environment: [String: String]) throws {
    #expect(try !onTerminal(["claims", "A1"], environment).contains("\u{1B}"))
  }

  @Test("A pipe gets no colour, whatever is set, and no mark of one")
  func pipe() throws {
    for value in ["auto", "always"] {
      _ = try program.isnad("config", "color", value)
      let output = try program.isnad("claims", "A1").output
      #expect(output.contains("misquoted"))
      #expect(
        !output.unicodeScalars.contains { $0.value == 0x1B || (0x80...0x9F).contains($0.value) })
    }
  }

  @Test("A person's settings say whether colours are shown, and what happens to Arabic")
  func settings() throws {
    let home = program.folder.url.path
    _ = try program.run(
      BuiltProgram.path, ["config", "color", "never"], input: [], environment: ["HOME": home])
    #expect(try !onTerminal(["claims", "A1"]).contains(bad))
    _ = try program.run(
      BuiltProgram.path, ["config", "bidi", "none"], input: [], environment: ["HOME": home])
    let mirrored = String("الجيش الليبي".reversed())
    #expect(try onTerminal(["articles"]).contains(mirrored))
    #expect(try !onTerminal(["articles", "--bidi", "isolates"]).contains(mirrored))
    #expect(try !onTerminal(["articles"], ["ISNAD_BIDI": "isolates"]).contains(mirrored))
    let wrong = try program.run(
      BuiltProgram.path, ["config", "bidi", "left"], input: [], environment: ["HOME": home])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("'bidi' is 'left'; it is one of: isolates, none, forms"))
  }

  @Test("Commands without a workspace take it too")
  func workspaceless() throws {
    for command in ["detect", "extract", "schema", "init", "import", "config"] {
      let help = try program.isnad(command, "--help").output
      #expect(help.contains("--bidi"), "\(command)")
    }
  }
}
