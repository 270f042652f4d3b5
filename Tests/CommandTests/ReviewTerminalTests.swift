import Foundation
import TestSupport
import Testing

/// `isnad review` on a terminal: what it does to the terminal, and how it leaves it.
@Suite struct ReviewTerminalTests {
  private static let entry = "\u{1B}[?1049h"
  private static let leaving = "\u{1B}[?1049l"
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func review(
    _ arguments: [String] = ["A1"], _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path, ["review"] + arguments, in: program.folder.url,
      environment: [
        "TERM": "xterm-256color", "HOME": program.folder.url.path, "LANG": "C.UTF-8",
        "SOURCE_DATE_EPOCH": "1579000000", "ISNAD_REVIEWER": "tester",
      ].merging(environment) { $1 })
  }

  private func answer(_ id: String) throws -> String {
    try program.isnad("claims", "A1", "--format", "ndjson").output.split(separator: "\n")
      .first { $0.hasPrefix("{\"id\":\"\(id)\"") }
      .map { $0.contains("\"attribution\":\"misquoted\"") ? "misquoted" : "other" } ?? "none"
  }

  @Test("Ctrl-C leaves a fetch and not the dialogue, which it ends at a question")
  func interruptedFetch() throws {
    let server = try LoopbackServer { _ in [.hold] }
    let terminal = try review([
      "A1", "--plain", "--allow-host", "127.0.0.1:\(server.port)", "--ignore-robots",
    ])
    #expect(terminal.wait { $0.contains("C1 said?") })
    terminal.type("fetch \(server.url("/slow"))\n")
    #expect(terminal.wait { _ in !server.requests.isEmpty })
    terminal.forget()
    terminal.signal(SIGINT)
    #expect(terminal.wait { $0.contains("C1 said?") }, "\(terminal.text)")
    terminal.type("misquoted\n")
    #expect(terminal.wait { $0.contains("C1: It is held that") }, "\(terminal.text)")
    terminal.signal(SIGINT)
    #expect(terminal.end() == 128 + SIGINT)
    #expect(try answer("C1") == "misquoted")
  }

  @Test("It takes the other screen, answers keys, and gives the terminal back as it was")
  func whole() throws {
    let terminal = try review()
    let before = terminal.settings
    #expect(terminal.wait { $0.contains("1 of 19") })
    #expect(terminal.text.hasPrefix(Self.entry))
    #expect(terminal.settings != before)
    terminal.type("s")
    #expect(terminal.wait { $0.contains("q misquoted") })
    terminal.type("q")
    #expect(terminal.wait { $0.contains("C1: It is held that") })
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == before)
    #expect(terminal.text.contains(Self.leaving))
    #expect(terminal.text.contains("done: 1 claim marked"))
    #expect(try answer("C1") == "misquoted")
  }

  @Test("Ctrl-C ends it well, and what was answered is kept")
  func interrupted() throws {
    let terminal = try review()
    let before = terminal.settings
    #expect(terminal.wait { $0.contains("1 of 19") })
    terminal.type("sq\u{3}")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == before && terminal.text.contains(Self.leaving))
    #expect(try answer("C1") == "misquoted")
  }

  @Test(
    "However a signal ends it, a crash included, the terminal is given back",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS])
  func signals(number: Int32) throws {
    let terminal = try review()
    let before = terminal.settings
    #expect(terminal.wait { $0.contains("1 of 19") })
    terminal.signal(number)
    #expect(terminal.end() == 128 + number)
    #expect(terminal.settings == before)
    #expect(terminal.text.hasSuffix(Self.leaving))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Killed in the middle of its work, it leaves the store whole")
  func killed() throws {
    let terminal = try review()
    #expect(terminal.wait { $0.contains("1 of 19") })
    terminal.type("sq")
    #expect(terminal.wait { $0.contains("C1: It is held that") })
    terminal.type("jsnjsqjsnjsqjsnjsqjsnjsqjsn")
    terminal.signal(SIGKILL)
    #expect(terminal.end() == 128 + SIGKILL)
    #expect(try answer("C1") == "misquoted")
    #expect(try program.isnad("check").status == 0)
  }

  @Test("It stops and goes on with the terminal given back in between")
  func stopped() throws {
    let terminal = try review()
    let before = terminal.settings
    #expect(terminal.wait { $0.contains("1 of 19") })
    let during = terminal.settings
    terminal.forget()
    terminal.signal(SIGTSTP)
    #expect(terminal.wait { $0.contains(Self.leaving) })
    #expect(terminal.wait(for: before))
    terminal.forget()
    terminal.signal(SIGCONT)
    #expect(terminal.wait { $0.contains(Self.entry) && $0.contains("1 of 19") })
    #expect(terminal.wait(for: during))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test("Another size of the window is drawn at once, down to one line that says it is too small")
  func resized() throws {
    let terminal = try review()
    #expect(terminal.wait { $0.contains("1 of 19") })
    terminal.forget()
    terminal.resize(columns: 120, rows: 40)
    #expect(terminal.wait { $0.contains("\u{1B}[40;1H") && $0.contains("1 of 19") })
    terminal.resize(columns: 30, rows: 8)
    #expect(terminal.wait { $0.contains("30×8 is too small; use 40×10") })
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test("A key writes only the rows that changed, in one go that hides the cursor first")
  func changes() throws {
    let terminal = try review()
    // The row of keys is the last of the first picture.
    #expect(terminal.wait { $0.contains("? keys") })
    terminal.forget()
    terminal.type("s")
    #expect(terminal.wait { $0.contains("q misquoted") })
    let text = terminal.text
    #expect(text.hasPrefix("\u{1B}[?25l"))
    #expect(!text.contains("\u{1B}[1;1H") && !text.contains("\u{1B}[2J"))
    terminal.type("\u{1B}")
    #expect(terminal.wait { $0.contains("left as it was") })
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test("Without colour nothing is coloured, and marks are seen all the same")
  func colours() throws {
    func drawn(_ environment: [String: String]) throws -> String {
      let terminal = try review(["A1"], environment)
      #expect(terminal.wait { $0.contains("1 of 19") })
      terminal.type("q")
      #expect(terminal.end() == 0)
      return terminal.text
    }
    // Colours are the codes 30 to 37.
    let colour = try Regex("\u{1B}\\[[0-9;]*;3[0-7]m")
    #expect(try drawn([:]).contains(colour))
    let plain = try drawn(["NO_COLOR": "1"])
    #expect(!plain.contains(colour))
    #expect(plain.contains("\u{1B}[0;7m") && plain.contains(">C1"))
  }

  @Test(
    "A terminal that can't be drawn on gets the plain questions",
    arguments: [(["A1"], ["TERM": "dumb"]), (["A1", "--plain"], [:])])
  func plain(arguments: [String], environment: [String: String]) throws {
    let terminal = try review(arguments, environment)
    #expect(terminal.wait { $0.contains("C1 said? (unchecked) > ") })
    terminal.type("misquoted\n")
    #expect(terminal.wait { $0.contains("C1 true? (unchecked) > ") })
    terminal.type("nonsense\nquit\n")
    // Whoever types sees what was wrong; only a script is told by the exit code.
    #expect(terminal.end() == 0)
    #expect(!terminal.text.contains("\u{1B}["))
    #expect(try answer("C1") == "misquoted")
  }

  @Test("Keys in the same places of an Arabic keyboard do the same")
  func arabicKeys() throws {
    let terminal = try review()
    #expect(terminal.wait { $0.contains("1 of 19") })
    // س and ض are where S and Q are.
    terminal.type("سض")
    #expect(terminal.wait { $0.contains("C1: It is held that") })
    terminal.type("ض")
    #expect(terminal.end() == 0)
    #expect(try answer("C1") == "misquoted")
  }

  @Test("Of a word that is typed where a letter chooses the rest is no row of keys")
  func typedWord() throws {
    let terminal = try review()
    #expect(terminal.wait { $0.contains("1 of 19") })
    // C1 names no carrier: the rule refuses, and `o` would be asked why it is passed over.
    terminal.type("s")
    #expect(terminal.wait { $0.contains("c confirmed") })
    terminal.type("confirmed\r")
    #expect(terminal.wait { $0.contains("no carrier is named") }, "\(terminal.text)")
    #expect(!terminal.text.contains("the reason for passing over the rule"))
    // The `u` of it would undo the mark.
    terminal.type("smisquoted\r")
    #expect(terminal.wait { $0.contains("C1: It is held that") }, "\(terminal.text)")
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(try answer("C1") == "misquoted")
    #expect(try program.isnad("history", "C1").output.contains("because") == false)
  }

  @Test("Pasted text is taken where words are asked for, and is no row of keys elsewhere")
  func pasted() throws {
    let terminal = try review()
    #expect(terminal.wait { $0.contains("1 of 19") })
    terminal.type("\u{1B}[200~sqd\u{1B}[201~")
    #expect(terminal.wait { $0.contains("pasted text is taken where words are asked for") })
    terminal.type("m\u{1B}[200~سئل المكتب\r\u{1B}[201~\r")
    #expect(terminal.wait { $0.contains("Noted on C1") })
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(try answer("C1") == "other")
    #expect(try program.isnad("history", "C1").output.contains("سئل المكتب"))
  }

  @Test("What an article hides never reaches the terminal")
  func hostile() throws {
    try program.write(
      "عنوان \u{202E}مقلوب\n\nقال المتحدث باسم الوزارة إن \"العمل \u{2066}مستمر\" غدا\u{9B}2J.",
      to: "h.txt")
    _ = try program.isnad("add", "h.txt")
    let terminal = try review(["A2"])
    #expect(
      terminal.wait {
        $0.contains(
          "hidden control characters in the text: U+202E RIGHT-TO-LEFT OVERRIDE in line 1")
      })
    terminal.type("v")
    #expect(terminal.wait { $0.contains("⟨\u{2066}U+009B\u{2069}⟩") })
    terminal.type("qq")
    #expect(terminal.end() == 0)
    let text = terminal.text
    #expect(!text.unicodeScalars.contains { [0x202E, 0x9B].contains($0.value) })
    // Isolates are ours alone, and each is closed.
    #expect(
      text.unicodeScalars.count { (0x2066...0x2068).contains($0.value) }
        == text.unicodeScalars.count { $0.value == 0x2069 })
  }
}
