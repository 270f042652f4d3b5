import Foundation
import Testing

@Suite struct BadInputTests {
  private let article = """
    وزير المياه يعلن خطة جديدة

    قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا.
    """

  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    return program
  }

  /// One line that says what and how to mend it, exit code 1, nothing half-done.
  private func expectRefusal(
    _ outcome: BuiltProgram.Outcome, _ words: [String], _ program: BuiltProgram
  ) throws {
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("isnad: "))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(outcome.output.isEmpty)
    let articles = try program.isnad("articles", "--format", "json")
    #expect(articles.output == "[]\n" || articles.errors.contains("holds no article yet"))
    #expect(try program.shell("ls Claims/*.json 2>/dev/null").output.isEmpty)
  }

  @Test("A missing file is named")
  func missing() throws {
    let program = try desk()
    try expectRefusal(
      try program.isnad("add", "none.txt"), ["'none.txt'", "no such file", "check the name"],
      program)
  }

  @Test("An empty text, and one of white space, are refused", arguments: ["", " \n\t\n"])
  func empty(text: String) throws {
    let program = try desk()
    try program.write(text, to: "a.txt")
    try expectRefusal(try program.isnad("add", "a.txt"), ["a.txt", "has no text in it"], program)
  }

  @Test(
    "A file that is not text is refused by its kind",
    arguments: [
      ([UInt8]("%PDF-1.7\n%âãÏÓ".utf8), "PDF"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "image"),
      ([0x41, 0, 0, 0, 0x42, 0, 0, 0xFF, 1, 2, 3], "a.txt"),
    ])
  func notText(bytes: [UInt8], kind: String) throws {
    let program = try desk()
    try program.write(bytes, to: "a.txt")
    try expectRefusal(try program.isnad("add", "a.txt"), [kind], program)
  }

  @Test("Of a folder the good files go in and the bad ones are listed")
  func folder() throws {
    let program = try desk()
    try program.write(article, to: "in/good.txt")
    try program.write("", to: "in/empty.txt")
    try program.write("%PDF-1.4 x", to: "in/sub/paper.txt")
    let outcome = try program.isnad("add", "in")
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("empty.txt") && outcome.errors.contains("paper.txt"))
    let list = try program.isnad("articles", "--format", "ndjson").output
    #expect(list.split(separator: "\n").count == 1)
    #expect(list.contains(#""name":"good""#))
  }

  @Test("The same text under another name is said and is no failure")
  func twice() throws {
    let program = try desk()
    try program.write(article, to: "one.txt")
    // The same words with a byte order mark and in a decomposed form are the same text.
    try program.write("\u{FEFF}" + article.decomposedStringWithCanonicalMapping, to: "two.txt")
    _ = try program.isnad("add", "one.txt")
    let again = try program.isnad("add", "two.txt")
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(again.errors == "isnad: 'two.txt' is here already, as A1; nothing was added\n")
  }

  @Test("A folder that is no workspace is refused with the way to make one")
  func noWorkspace() throws {
    let program = try BuiltProgram()
    let none = try program.isnad("articles")
    #expect(none.status == 1)
    #expect(none.errors.contains("no workspace here or above"))
    let named = try program.isnad("articles", "--workspace", "nowhere")
    #expect(named.status == 1)
    #expect(named.errors.contains("'nowhere' is not a workspace"))
    #expect(named.errors.contains("isnad init"))
  }

  @Test("A store that is not a database, or another program's, is refused in one line")
  func foreignStore() throws {
    for bytes in [Array("hello, I am no database at all".utf8), Self.otherDatabase] {
      let program = try BuiltProgram()
      try program.write(bytes, to: "Claims/claims.sqlite")
      let outcome = try program.isnad("articles")
      #expect(outcome.status == 1)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
  }

  /// The header of an SQLite file with another application's id.
  private static let otherDatabase: [UInt8] = {
    var bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 4080)
    bytes[16] = 0x10
    bytes[68] = 0x47
    return bytes
  }()

  @Test(
    "Wrong usage ends with 2",
    arguments: [
      ["nonsense"], ["mark"], ["mark", "C1"], ["mark", "C1", "true"], ["mark", "C1", "unchecked"],
      ["mark", "C1", "verified", "refuted"], ["link", "D1"], ["link", "C1", "x", "confirmed"],
      ["weigh", "E1", "supports", "C1"], ["weigh", "E1", "proves", "C1", "--on", "content"],
      ["fetch", "C1"], ["show"], ["claims", "--own-voice"], ["add", "x", "--date", "yesterday"],
      ["history", "X9"], ["report", "A1", "--language", "fr"],
    ])
  func usage(arguments: [String]) throws {
    let program = try desk()
    let outcome = try program.shell((["isnad"] + arguments).joined(separator: " "))
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("A number that names nothing is said with where to look", arguments: ["C99", "99", "c99"])
  func unknown(id: String) throws {
    let program = try desk()
    try program.write(article, to: "a.txt")
    _ = try program.isnad("add", "a.txt")
    let outcome = try program.isnad("show", id)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "isnad: there is no C99 in this workspace, whose last is C1; see: isnad claims\n")
  }

  @Test("A broken sidecar is named and nothing is added")
  func sidecar() throws {
    let program = try desk()
    try program.write(article, to: "a.txt")
    try program.write("{\"date\": \"soon\"}", to: "a.json")
    let outcome = try program.isnad("add", "a.txt")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\"date\" in 'a.json' is 'soon'"))
    try program.write("{\"date\": \"2020-01-11\", \"outlet\": \"الوكالة\"}", to: "a.json")
    #expect(try program.isnad("add", "a.txt").status == 0)
    let list = try program.isnad("articles", "--format", "ndjson").output
    #expect(list.contains(#""date":"2020-01-11""#) && list.contains("الوكالة"))
  }
}
