import Foundation
import TestSupport
import Testing

/// What can act on a terminal never reaches it raw, whatever command shows it and in whatever format.
@Suite struct HostileTerminalTests {
  /// A title for the window, a colour, a bell, C1 control, an override, open and closed isolates, a
  /// deprecated mark, a tag and a carriage return that nothing follows.
  private static let hostile =
    "\u{1B}]0;T\u{7}\u{1B}[31m\u{9B}5m\u{202E}\u{2066}\u{2069}\u{2069}\u{206E}\u{E0041}\r"

  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    _ = try program.isnad("init")
    let h = Self.hostile
    try program.write(
      "عنوان \(h) الخبر\n\nقال الوزير زيد الشامي في بيان إن \(h)القرار صدر أمس في العاصمة بعد اجتماع طويل.\n\n"
        + "واتهم الوزير زيد الشامي جهات \(h) بعرقلة القرار.\n", to: "story.txt")
    try program.write(
      "{\"title\": \"t\u{202E}u\", \"outlet\": \"o\u{2066}p\"}", to: "story.json")
    try program.write(
      "<html><head><title>بيان \(h)</title></head><body><article><h1>بيان \(h)</h1><p>\(h)"
        + "القرار صدر أمس في العاصمة بعد اجتماع طويل، وقال الوزير إنه نهائي ولا رجعة فيه أبدًا.</p>"
        + "<p>وأضاف الوزير أن \u{1B}[31m الحكومة ستعلن التفاصيل في مؤتمر صحفي يعقد غدًا في العاصمة.</p>"
        + "</article></body></html>", to: "page\u{1B}[31m\u{202E}.html")
    try program.write("بيان \(h)\n\nالقرار صدر أمس في العاصمة.\n", to: "page.txt")
    _ = try program.isnad("add", "story.txt")
    _ = try program.isnad(
      "attach", "D1", "page\u{1B}[31m\u{202E}.html", "--url", "https://example.org/a\u{202E}b",
      "--seen-by", "م\u{202E}ن", "--seen-at", "2020-01-12")
    _ = try program.isnad(
      "attach", "C1", "page.txt", "--url", "https://example.org/b", "--seen-by", "Mona",
      "--seen-at",
      "2020-01-12")
    _ = try program.isnad("note", "C1", "remark\u{202E}")
    _ = try program.isnad(
      "weigh", "E1", "supports", "D1", "--note", "n\u{202E}", "--origin", "o\u{2066}")
    _ = try program.isnad("mark", "C1", "misquoted", "--note", "\u{202E}", "--by", "b\u{202E}y")
  }

  /// What a run with the arguments sends to the terminal on both streams.
  private func onTerminal(_ arguments: [String], pager: String = "") throws -> String {
    let terminal = try PseudoTerminal(
      BuiltProgram.path, arguments, in: program.folder.url,
      environment: [
        "TERM": "xterm-256color", "HOME": program.folder.url.path, "ISNAD_PAGER": pager,
        "PATH": "/usr/bin:/bin", "ISNAD_REVIEWER": "tester", "SOURCE_DATE_EPOCH": "1579000000",
      ])
    if arguments.first == "review" { terminal.type("?\nevidence\nE1\nquit\n\u{4}") }
    #expect(terminal.end() >= 0, "\(arguments)")
    return terminal.text
  }

  /// The characters of what was sent that are neither ours nor harmless.
  private func strangers(in sent: String) -> [String] {
    // A terminal begins a line with each line feed; a row of a table ends in CR LF before that.
    var text = sent.replacing(#/\r+\n/#.matchingSemantics(.unicodeScalar), with: "\n")
    // Our own: colours of statuses, and the line of progress.
    text.replace(#/\u{1B}\[[0-9;]*m/#, with: "")
    text.replace(#/\r\u{1B}\[K/#, with: "")
    return text.split(separator: "\n").flatMap { line -> [String] in
      var open = 0
      return line.unicodeScalars.compactMap { scalar in
        switch scalar.value {
        case 0x09: return nil
        case 0x2066...0x2068:
          open += 1
          return nil
        case 0x2069 where open > 0:
          open -= 1
          return nil
        case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x206F, 0xE0000...0xE0FFF:
          return "U+\(String(scalar.value, radix: 16))"
        default: return nil
        }
      }
    }
  }

  /// Runs of commands whose results hold text of the article, of pages, of people or of the command
  /// line itself.
  private static let runs: [[String]] =
    ["text", "json", "ndjson", "csv", "markdown"].flatMap { format in
      [
        ["claims"], ["claims", "A1", "--own-voice"], ["claims", "A1", "--sources"], ["articles"],
        ["evidence"], ["history"], ["config"],
      ].map { $0 + ["--format", format] }
    }
    + ["text", "json", "ndjson"].flatMap { format in
      [
        ["show", "C1", "--why"], ["show", "A1"], ["show", "D1"], ["show", "E1"], ["show", "E2"],
        ["next"], ["compare", "D1", "E1"], ["undo", "--dry-run", "--by", "b\u{202E}y"],
        ["detect", "--again", "A1", "--dry-run"], ["history", "C1", "--as-of", "2020-01-14"],
        ["approve", "A1", "--by", "s\u{202E}"],
      ].filter { $0[0] != "detect" || format != "text" }.map { $0 + ["--format", format] }
    }
    + ["json", "ndjson", "csv"].map { ["detect", "story.txt", "--format", $0] }
    + ["json", "ndjson", "text"].map {
      ["extract", "page\u{1B}[31m\u{202E}.html", "page.txt", "--format", $0]
    }
    + [
      ["article", "text", "A1"], ["article", "text", "A1", "--original"], ["evidence", "E2"],
      ["evidence", "E1", "--raw", "-"], ["evidence", "E2", "--raw", "-"], ["export", "-"],
      ["report", "A1"], ["report", "--speaker", "الشامي\u{202E}"], ["seal"], ["check"],
      ["check", "--warc", "no\u{1B}[31m.warc"], ["import", "no\u{202E}\u{1B}c.ndjson"],
      ["init", "n\u{1B}c\u{202E}"], ["add", "no\u{1B}[2J\u{202E}.txt"], ["add", "page.txt"],
      ["add", "x", "--date", "\u{1B}c\u{202E}"], ["attach", "C1", "no\u{1B}c\u{202E}.html"],
      ["fetch", "C1", "https://\u{202E}.invalid/\u{1B}c"],
      ["fetch", "C1\u{1B}c", "https://a.invalid"],
      ["recheck", "E\u{1B}c"], ["passage", "E1", "\u{1B}c\u{202E}"],
      ["passage", "E2", "القرار صدر أمس في العاصمة"],
      ["link", "D1", "\u{1B}c\u{202E}"], ["link", "D1", "not-found", "--note", "l\u{202E}"],
      ["mark", "C1", "\u{1B}c\u{202E}"],
      ["mark", "C1", "unchecked", "disputed", "--note", "m\u{202E}"],
      ["weigh", "E1", "context", "D\u{1B}c"],
      ["weigh", "E2", "supports", "C1", "--on", "content", "--quote", "القرار صدر\u{202E}"],
      ["note", "C1", "again\u{202E}\u{2069}"], ["claim", "dismiss", "C\u{1B}c", "--why", "x"],
      ["claim", "edit", "C1", "--speaker", "z\u{202E}", "--why", "w\u{202E}"],
      ["claim", "\u{1B}c\u{202E}"], ["\u{1B}c\u{202E}"], ["show", "\u{1B}c\u{202E}"],
      ["claims", "--act", "\u{1B}c\u{202E}"], ["claims", "--\u{1B}c\u{202E}"],
      ["config", "\u{1B}c\u{202E}"], ["config", "publisher", "p\u{202E}"], ["config", "publisher"],
      ["publish", "\u{1B}c\u{202E}"], ["withdraw", "A1", "--why", "w\u{202E}"],
      ["undo"], ["schema", "\u{1B}c\u{202E}"], ["schema", "claims"], ["manual"],
      ["review", "--plain", "A1"], ["review", "--plain", "\u{1B}c\u{202E}"],
      ["--workspace", "\u{1B}c\u{202E}"], ["claims", "--workspace", "\u{1B}c\u{202E}"],
    ]

  @Test("Nothing of an article, a page, a person or a file's name reaches a terminal raw")
  func everyCommand() throws {
    for run in Self.runs {
      let sent = try onTerminal(run)
      #expect(strangers(in: sent) == [], "\(run): \(sent.debugDescription.suffix(600))")
    }
    let named = Set(Self.runs.compactMap(\.first))
    let missing = HelpTests.commands.filter {
      !named.contains($0)
    }
    #expect(missing.isEmpty, "each command is run: \(missing)")
  }

  @Test("What was hidden is shown as a mark, as an escape in JSON, and listed as a finding")
  func marks() throws {
    #expect(try onTerminal(["claims", "--format", "csv"]).contains("⟨U+202E⟩"))
    #expect(
      try onTerminal(["article", "text", "A1", "--original"]).contains("⟨U+001B⟩[31m⟨U+009B⟩5m"))
    let json = try onTerminal(["show", "C1", "--format", "json"])
    #expect(json.contains("\\u202e") && json.contains("\\udb40\\udc41"))
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((value?["words"] as? String)?.contains("\u{202E}") == true)
    #expect(try onTerminal(["show", "A1"]).contains("RIGHT-TO-LEFT OVERRIDE in line 1"))
    #expect(try onTerminal(["show", "E1"]).contains("U+FFFD REPLACEMENT CHARACTER"))
    #expect(try onTerminal(["show", "E1"]).contains("U+001B ESCAPE"))
  }

  @Test("A pager in between changes nothing", arguments: ["json", "csv"])
  func paged(format: String) throws {
    let sent = try onTerminal(["claims", "--format", format], pager: "head -n 10000")
    #expect(sent.contains(format == "json" ? "\\u202e" : "⟨U+202E⟩"))
    #expect(strangers(in: sent) == [])
  }

  @Test("A pipe and a file get the bytes as they are")
  func pipes() throws {
    let original = try program.shell("isnad article text A1 --original | cmp - story.txt")
    #expect(original.status == 0, "\(original.errors)")
    #expect(try program.isnad("article", "text", "A1").output.contains(Self.hostile))
    for format in ["csv", "json", "ndjson"] {
      #expect(try program.isnad("claims", "--format", format).output.contains("\u{202E}"))
    }
  }
}
