import Testing

@Suite struct MarkdownListTests {
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.makeDesk()
    return program
  }

  @Test(
    "A list as Markdown is a table whose rows all have as many cells as its head",
    arguments: [
      ["articles"], ["claims", "A1"], ["claims", "A1", "--rows", "links"],
      ["claims", "A1", "--own-voice"], ["claims", "A1", "--sources"], ["history"], ["evidence"],
      ["next"], ["config"], ["schema"],
    ])
  func table(arguments: [String]) throws {
    let program = try desk()
    let outcome = try program.isnad(arguments: arguments + ["--format", "markdown"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    let head = try #require(lines.first)
    #expect(head.hasPrefix("| ") && lines.count >= 2)
    for line in lines { #expect(cells(line) == cells(head), "\(line)") }
    #expect(lines.count > 2 || arguments == ["evidence"])
  }

  @Test("What an article says stays text in a Markdown table")
  func hostile() throws {
    let program = try desk()
    let article = "قال الوزير: \"تمت <b>الخطة</b> | كلها [هنا](javascript:x)\".\n"
    try program.write(article, to: "hostile.txt")
    _ = try program.isnad("add", "hostile.txt")
    let table = try program.isnad("claims", "A2", "--format", "markdown").output
    #expect(!table.contains("<b>") && table.contains("\\](javascript"))
    #expect(table.contains("&lt;b&gt;"))
  }

  private func cells(_ line: Substring) -> Int { line.split(separator: "|").count }
}
