import ClaimModel
import Foundation
import TestSupport
import Testing

/// `isnad compare` and what stands on it, over a document on a server.
@Suite struct CompareCommandTests {
  private static let article = """
    تعليق رحلات العبارات بين الجزيرتين

    أعلنت وزارة النقل في بيان الأحد أن "رحلات العبارات ستتوقف حتى إشعار آخر".
    وقالت الوزارة في البيان إن "الرياح بلغت ٩٠ كيلومترا في الساعة".
    وأضافت الوزارة في البيان أن "التذاكر ستعاد قيمتها كاملة خلال أسبوع".
    وأكدت الوزارة في البيان أن السفن الصغيرة لن تغادر الموانئ قبل أن تهدأ الرياح.
    """
  private static let document = """
    بيان صادر عن وزارة النقل
    نعلن أن رحلات العبارات ستتوقف حتى إشعار آخر.
    إن الرياح بلغت 90 كيلومتراً في الساعة.
    وإن التذاكر ستعاد قيمتها كاملة خلال شهر.
    ولن تغادر السفن الصغيرة الموانئ قبل أن تهدأ الرياح.
    """

  /// A desk with the article, and the document kept as E1 for D1.
  private func desk() throws -> BuiltProgram {
    let body = Array(Self.document.utf8)
    let server = try LoopbackServer { _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(body.count)\r\n\r\n" + Self.document)
      ]
    }
    let program = try BuiltProgram()
    try program.write(Self.article, to: "article.txt")
    _ = try program.isnad("init")
    _ = try program.isnad("add", "article.txt")
    let kept = try program.isnad(
      "fetch", "D1", server.url("/"), "--allow-host", "127.0.0.1:\(server.port)")
    #expect(kept.status == 0, "\(kept.errors)")
    return program
  }

  @Test("Each claim of a document is set beside its kept text, and nothing is marked")
  func outcomes() throws {
    let program = try desk()
    let before = try program.isnad("history").output
    let list = try program.isnad("compare", "D1", "--format", "json")
    let rows = try #require(try JSONValue(parsing: list.output).arrayValue)
    #expect(
      rows.map { $0["outcome"]?.stringValue } == ["same", "spelling", "differs", "beside"])
    #expect(try program.isnad("history").output == before)
  }

  @Test("What differs stands in rows of its own, and the commands that would record it below")
  func screen() throws {
    let screen = try desk().isnad("compare", "D1", "--evidence", "E1").output
    #expect(screen.contains("    article  ⁨أسبوع⁩\n    page     ⁨شهر⁩"))
    #expect(screen.contains("isnad link D1 confirmed --evidence E1"))
    #expect(screen.contains("isnad mark C1,C2 confirmed --evidence E1"))
    #expect(screen.contains("isnad mark C3 misquoted --evidence E1"))
  }

  @Test("A selector of a passage has the words of the document")
  func selectors() throws {
    let row = try JSONValue(
      parsing: try desk().isnad("compare", "C3", "E1", "--format", "ndjson").output)
    let part = try #require(row["parts"]?.arrayValue?.first)
    let selector = part["selectors"]?["document"]?.arrayValue?.first?.arrayValue?.first
    #expect(selector?["exact"] == part["document"]?["words"])
    #expect(selector?["exact"]?.stringValue?.hasSuffix("شهر") == true)
  }

  @Test("Where no text is kept, or what is named is no claim or document, one line says what to do")
  func failures() throws {
    let program = try BuiltProgram()
    try program.makeDesk()
    let none = try program.isnad("compare", "D1")
    #expect(none.status == 1)
    #expect(none.errors.hasPrefix("isnad: no page with a text is kept for D1; pull it with: "))
    #expect(try program.isnad("compare", "D1", "E9").errors.contains("there is no E9"))
    #expect(try program.isnad("compare", "A1").status == 2)
  }

  @Test("show D1 tells the ground, what rests on it and what its kept text says")
  func showDocument() throws {
    let program = try desk()
    let bare = try program.isnad("link", "D1", "confirmed").output
    #expect(bare.contains("is now held as confirmed, with no evidence named."))
    #expect(try program.isnad("show", "D1").output.contains("confirmed, with no evidence named"))
    let grounded = try program.isnad(
      "link", "D1", "confirmed", "--evidence", "E1", "--note", "on the ministry's site"
    ).output
    #expect(grounded.contains("is held as confirmed. "))
    let screen = try program.isnad("show", "D1").output
    #expect(screen.contains("    resting on E1\n"))
    #expect(screen.contains("tester: on the ministry's site"))
    #expect(screen.contains("beside E1: the same C1, the same but for spelling C2, differs C3"))
    #expect(try program.isnad("show", "C1").output.contains("       resting on E1\n"))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("show takes an evidence and an article too")
  func showOthers() throws {
    let program = try desk()
    #expect(try program.isnad("show", "E1").output == program.isnad("evidence", "E1").output)
    #expect(try program.isnad("show", "A1").output.contains("Who speaks"))
    #expect(try program.isnad("show", "D1", "--why").status == 2)
  }

  @Test("Pages that go back to one origin are counted as one")
  func origins() throws {
    let program = try desk()
    let weighed = try program.isnad(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--origin", "وكالة الميناء")
    #expect(weighed.output.contains("going back to ⁨وكالة الميناء⁩"))
    let screen = try program.isnad("show", "C1").output
    #expect(screen.contains("1 page supports that it was said: 1 origin: ⁨وكالة الميناء⁩"))
    let report = try program.isnad("report", "A1").output.trimmingCharacters(in: .newlines)
    let text = try String(contentsOfFile: report, encoding: .utf8)
    #expect(text.contains("1 page supports that it was said; 1 origin: "))
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Evidence for a status that is held already is kept, once")
  func furtherEvidence() throws {
    let program = try desk()
    _ = try program.isnad("mark", "C3", "misquoted")
    let further = try program.isnad("mark", "C3", "misquoted", "--evidence", "E1").output
    #expect(further.hasSuffix("It now rests on E1 too.\n"))
    let again = try program.isnad("mark", "C3", "misquoted", "--evidence", "E1").output
    #expect(again.hasSuffix("Nothing changed.\n"))
    let history = try program.isnad("history", "C3").output
    #expect(history.contains("named evidence for C3: E1"))
    #expect(history.components(separatedBy: "named evidence").count == 2)
    #expect(try program.isnad("check").status == 0)
  }

  @Test("Lists show what is left to do")
  func todo() throws {
    let program = try desk()
    func left(_ todo: String) throws -> [String] {
      try program.isnad("claims", "--todo", todo, "--format", "ndjson").output
        .split(separator: "\n").map { try JSONValue(parsing: String($0))["id"]?.stringValue ?? "" }
    }
    #expect(try left("weigh") == ["C1", "C2", "C3", "C4"])
    _ = try program.isnad("weigh", "E1", "supports", "D1")
    #expect(try left("weigh") == [])
    _ = try program.isnad("mark", "C1", "misquoted")
    #expect(try left("said") == ["C2", "C3", "C4"])
    #expect(try left("true") == ["C1", "C2", "C3", "C4"])
    _ = try program.isnad("link", "D1", "confirmed", "--evidence", "E1")
    #expect(try left("links") == [])
    #expect(try left("repeated") == [])
    #expect(
      try program.isnad("next", "--todo", "links").output.hasPrefix(
        "nothing is left to open for 'links'"))
    #expect(try program.isnad("articles", "--todo").output.contains("A1"))
  }
}
