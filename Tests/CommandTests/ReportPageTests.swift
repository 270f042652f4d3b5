import ClaimModel
import Foundation
import TestSupport
import Testing

/// Reports as readers and other programs meet them: in a browser, in a Markdown parser.
@Suite struct ReportPageTests {
  /// A workspace with the seed and a hostile article, both with work done on them.
  private func desk() throws -> BuiltProgram {
    let program = try BuiltProgram()
    let hostile = "<script>alert(1)</script> \u{202E}x **b** [c](javascript:d) | e"
    try program.write(
      """
      الوزارة ستحفر آبارا \(hostile)

      قال وزير المياه <img src=x onerror=alert(1)> سالم العمري في بيان إن الوزارة ستحفر عشرين بئرا.
      وأضاف البيان أن "الكلفة \(hostile) مليونا دينار".
      """, to: "hostile.txt")
    let steps = [
      "isnad init", "isnad add '\(BuiltProgram.seed)' --date 2020-01-11",
      "isnad add hostile.txt --outlet '</title><b>x' --url 'https://x.example/\"><b>'",
      "isnad link D3 confirmed", "isnad mark C18 not-found --note '<b>no</b> trace'",
      "isnad mark C2 misquoted refuted --override '| a | b'", "isnad mark C20 misquoted",
    ]
    for step in steps {
      let outcome = try program.shell(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    for language in ["en", "ar"] {
      let outcome = try program.isnad(
        "report", "A1", "A2", "--format", "markdown,html", "--language", language)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count == 4)
    }
    return program
  }

  private func files(_ program: BuiltProgram, _ suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.folder.path("Reports"))
      .filter { $0.hasSuffix(suffix) }.sorted().map { program.folder.path("Reports/\($0)") }
  }

  @Test("Every page is whole in a browser at each width, light, dark and in print")
  func browser() throws {
    let program = try desk()
    let pages = try files(program, ".html")
    #expect(pages.count == 4)
    let tool = BuiltProgram.root.appendingPathComponent("Tests/Tools/browse.py").path
    let list = pages.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("python3 '\(tool)' \(list)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let looks = try #require(try JSONValue(parsing: outcome.output).arrayValue)
    #expect(looks.count == 24)
    for look in looks {
      let name = look["file"]?.stringValue ?? ""
      #expect(look["problems"] == [], "\(name): \(look["problems"]?.serialized() ?? "")")
      #expect(look["scripts"] == 0)
      let isArabic = name.hasSuffix(".ar.html")
      #expect(look["direction"]?.stringValue == (isArabic ? "rtl" : "ltr"))
      #expect(look["language"]?.stringValue == (isArabic ? "ar" : "en"))
      #expect(look["cards"]?.intValue ?? 0 > 2)
      #expect(look["marks"]?.intValue ?? 0 > 1)
      #expect(look["dates"]?.arrayValue?.isEmpty == false)
      if name.hasPrefix("hostile") {
        #expect(look["words"]?.stringValue?.contains("<script>alert(1)</script>") == true)
      }
    }
  }

  @Test("A page is gone through by keyboard in its order, and a screen reader gets its names")
  func keyboard() throws {
    let program = try desk()
    let tool = BuiltProgram.root.appendingPathComponent("Tests/Tools/browse.py").path
    let list = try files(program, ".html").map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("python3 '\(tool)' --keys \(list)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = try #require(try JSONValue(parsing: outcome.output).arrayValue)
    #expect(pages.count == 4)
    for page in pages {
      let name = page["file"]?.stringValue ?? ""
      #expect(page["problems"] == [], "\(name): \(page["problems"]?.serialized() ?? "")")
      #expect(page["stops"]?.intValue ?? 0 > 20)
      #expect(page["first"] == "skip" && page["skipped"] == "report" && page["behind"] == true)
      #expect(page["landmarks"] == ["banner", "navigation", "main"])
      let headings = try #require(page["headings"]?.arrayValue)
      #expect(headings.count { $0.arrayValue?.first == 1 } == 1)
      #expect(headings.first?.arrayValue?.first == 1)
      // A drawing is told in words, from the speaker to the article.
      let drawings = (page["images"]?.arrayValue ?? []).compactMap(\.stringValue)
      #expect(!drawings.isEmpty)
      let isArabic = name.hasSuffix(".ar.html")
      let first = isArabic ? "القائل، " : "speaker, "
      let last = isArabic ? "هذا المقال، بين أيدينا" : "this article, in hand"
      #expect(drawings.allSatisfy { $0.contains(first) && $0.hasSuffix(last) })
    }
  }

  @Test("A parser of CommonMark with tables finds in a report all that was meant, and nothing else")
  func parser() throws {
    let program = try desk()
    let reports = try files(program, ".md")
    #expect(reports.count == 4)
    for path in reports {
      let outcome = try program.shell("cmark-gfm -e table -t xml '\(path)'")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let source = try String(contentsOfFile: path, encoding: .utf8)
      let lines = source.split(separator: "\n")
      func nodes(_ pattern: String) -> Int { outcome.output.ranges(of: "<\(pattern)").count }
      #expect(nodes("table>") == lines.count { $0.hasPrefix("| ---") })
      #expect(
        nodes("table_row>") + nodes("table_header>")
          == lines.count { $0.hasPrefix("|") && !$0.hasPrefix("| ---") })
      #expect(nodes("heading level=\"1\"") == 1)
      #expect(nodes("heading level=\"2\"") == lines.count { $0.hasPrefix("## ") })
      #expect(nodes("heading level=\"3\"") == lines.count { $0.hasPrefix("### ") })
      #expect(nodes("code_block") == 0)
      #expect(nodes("image") == 0)
      // What was to be bold or a link and is not shows as text.
      let texts = outcome.output.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { $0.output.1 }
      #expect(texts.filter { $0.contains("](#") }.isEmpty)
      let isHostile = path.contains("hostile")
      #expect(isHostile || texts.allSatisfy { !$0.contains("**") })
      for link in outcome.output.matches(of: /<link destination="([^"]*)"/) {
        let target = link.output.1
        #expect(target.hasPrefix("#") || target.hasPrefix("https://"), "\(target)")
        if target.hasPrefix("#") {
          #expect(source.contains("<a id=\"\(target.dropFirst())\"></a>"), "\(target)")
        }
      }
      for html in outcome.output.matches(of: /<html_(?:inline|block)[^>]*>([^<]*)</) {
        let tag = html.output.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"")
        #expect(
          tag.wholeMatch(
            of: /\s*<\/?(div|span|mark|strong|a)( (dir|lang|id)="[a-z0-9-]+")*>(<\/a>)?\s*/) != nil,
          "\(tag)")
      }
    }
  }
}
