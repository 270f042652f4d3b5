import Foundation
import Testing

/// Values that are slips are refused before anything is written.
@Suite struct GivenValueTests {
  private static let redWords = "a\u{1B}[31mb"

  private func expectUsageError(_ arguments: [String], _ words: String) throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let line = (["isnad"] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell(line)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "An empty value is refused",
    arguments: [
      (["mark", "C1", "misquoted", "--note", ""], "--note is empty"),
      (["mark", "C1", "misquoted", "--override", " "], "--override is empty"),
      (["weigh", "E1", "supports", "C1", "--on", "content", "--quote", " "], "--quote is empty"),
      (["weigh", "E1", "supports", "D1", "--note", "\u{200B}"], "--note is empty"),
      (["link", "D1", "confirmed", "--note", "\t"], "--note is empty"),
      (["add", "a.txt", "--title", ""], "--title is empty"),
      (["add", "a.txt", "--outlet", " "], "--outlet is empty"),
      (["add", "a.txt", "--by", ""], "--by is empty"),
      (["claims", "--speaker", ""], "--speaker is empty"),
      (["articles", "--workspace", ""], "--workspace is empty"),
      (["init", ""], "the folder's name is empty"),
    ])
  func empty(arguments: [String], words: String) throws {
    try expectUsageError(arguments, words)
  }

  @Test(
    "A name with a line break or another control character is refused",
    arguments: [
      (["add", "a.txt", "--by", "Mona\nAdmin"], "--by is 'Mona Admin', with a line break"),
      (["add", "a.txt", "--outlet", redWords], "with a control character in it"),
      (["mark", "C1", "misquoted", "--note", redWords], "with a control character in it"),
      (["init", "a\nb"], "with a line break in it"),
    ])
  func control(arguments: [String], words: String) throws {
    try expectUsageError(arguments, words)
  }

  @Test("The reviewer's name of the environment is held to the same")
  func environment() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let outcome = try program.isnad(
      "add", BuiltProgram.seed, environment: ["ISNAD_REVIEWER": "Mona\nAdmin"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ISNAD_REVIEWER is 'Mona Admin'"))
  }

  @Test(
    "An address and a language have their form",
    arguments: [
      (["--url", "not a url"], "--url is 'not a url'"), (["--url", "ftp://a/"], "--url is 'ftp"),
      (["--url", "https://"], "--url is 'https://'"), (["--url", "https://a b"], "--url is"),
      (["--language", "klingon!!"], "--language is 'klingon!!'"),
      (["--language", "ar_EG"], "such as ar, en or ar-EG"),
      (["--language", ""], "--language is ''"),
    ])
  func form(option: [String], words: String) throws {
    try expectUsageError(["add", "a.txt"] + option, words)
    try expectUsageError(["detect", "a.txt"] + option, words)
  }

  @Test("Addresses in Arabic and languages with a region are taken")
  func goodForm() throws {
    let program = try BuiltProgram()
    _ = try program.isnad("init")
    let outcome = try program.isnad(
      "add", BuiltProgram.seed, "--url", "https://مثال.إختبار/خبر", "--language", "ar-LY")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("What is known of one article is refused for a stream of them")
  func stream() throws {
    for option in ["--title", "--outlet"] {
      try expectUsageError(["detect", "-", option, "x"], "\(option) is of one article")
    }
    try expectUsageError(["detect", "-", "--date", "2020-01-11"], "--date is of one article")
  }

  @Test("A folder's name is one word of the hint, whatever is in it")
  func hint() throws {
    let program = try BuiltProgram()
    let outcome = try program.isnad("init", "my desk's")
    #expect(outcome.output.hasSuffix("next: cd 'my desk'\\''s' && isnad add ARTICLE.txt\n"))
  }

  @Test("The filters of claims are refused where sentences or sources are listed")
  func filters() throws {
    try expectUsageError(
      ["claims", "A1", "--own-voice", "--act", "deny"], "leave it out with --own-voice")
    try expectUsageError(
      ["claims", "A1", "--sources", "--dismissed"], "leave it out with --sources")
  }

  @Test("A status without a claim before it is told from a claim without a status")
  func markWithoutClaim() throws {
    try expectUsageError(["mark", "-1", "misquoted"], "'misquoted' is not a claim")
    try expectUsageError(
      ["mark", "C1", "--override", "why", "--note", "n"], "--override is the reason")
  }
}
