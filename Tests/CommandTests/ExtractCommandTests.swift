import ClaimModel
import Foundation
import Testing

@Suite struct ExtractCommandTests {
  private static let sentence =
    "قال مدير الميناء إن العمل يبدأ غدا، بعد عام من الانتظار، وفق الخطة."

  private static let page = """
    <!doctype html><html lang="en-US"><head><title>الميناء يعمل | المرفأ</title>
    <meta property="og:site_name" content="المرفأ">
    <meta property="article:published_time" content="2021-10-03T08:15:00+03:00"></head><body>
    <nav><a href="/">الرئيسية</a></nav><article><h1>الميناء يعمل</h1>
    \(String(repeating: "<p>\(sentence)</p>", count: 4))<p><a href="/port">بيان الميناء</a> في الموقع، وفيه تفاصيل كثيرة لمن أراد.</p>
    </article></body></html>
    """

  private func objects(_ output: String) throws -> [JSONValue] {
    try output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
  }

  @Test("The fields of a page come out with where they came from")
  func fields() throws {
    let program = try BuiltProgram()
    try program.write(Self.page, to: "a.html")
    let outcome = try program.isnad("extract", "--url", "https://port.example/a/b", "a.html")
    #expect(outcome.status == 0)
    let object = try #require(try objects(outcome.output).first)
    #expect(object["file"]?.stringValue == "a.html")
    #expect(object["title"]?.stringValue == "الميناء يعمل")
    #expect(object["published"]?.stringValue == "2021-10-03T08:15:00+03:00")
    #expect(object["outlet"]?.stringValue == "المرفأ")
    #expect(object["language"]?.stringValue == "ar")
    #expect(object["direction"]?.stringValue == "rtl")
    #expect(object["from"]?["published"]?.stringValue == "open-graph")
    #expect(object["from"]?["language"]?.stringValue == "text")
    #expect(object["links"]?.arrayValue?.compactMap(\.stringValue) == ["https://port.example/port"])
    #expect(object["text"]?.stringValue?.hasPrefix(Self.sentence) == true)
  }

  @Test("Files come out in the order given, one that can't be read as an error in its place")
  func order() throws {
    let program = try BuiltProgram()
    try program.write(Self.page, to: "a.html")
    try program.write("<title>Sign in</title><form><input type=password></form>", to: "b.html")
    let outcome = try program.isnad("extract", "b.html", "missing.html", "a.html")
    #expect(outcome.status == 1)
    let list = try objects(outcome.output)
    #expect(list.map { $0["file"]?.stringValue } == ["b.html", "missing.html", "a.html"])
    #expect(list[0]["problem"]?["reason"]?.stringValue == "login_wall")
    #expect(list[0]["text"] == .null)
    #expect(list[1]["error"]?.stringValue?.contains("missing.html") == true)
    let complaints = outcome.errors.split(separator: "\n")
    #expect(complaints.count == 2)
    #expect(complaints.contains { $0.contains("isnad attach") })
    #expect(complaints.contains { $0.contains("cannot read 'missing.html'") })
  }

  @Test("A page from standard input is read, and shown to people without control signs")
  func text() throws {
    let program = try BuiltProgram()
    try program.write(
      Self.page.replacingOccurrences(of: "غدا", with: "\u{1B}[31m\u{202E}"), to: "a")
    let outcome = try program.shell("isnad extract --format text - < a")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("الميناء يعمل"))
    #expect(outcome.output.contains("published: 2021-10-03T08:15:00+03:00 (open-graph)"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
  }

  @Test(
    "Wrong usage is told",
    arguments: ["extract", "extract --url nowhere a", "extract - -", "extract --format csv a"])
  func usage(words: String) throws {
    #expect(try BuiltProgram().shell("isnad \(words)").status == 2)
  }
}
