import ClaimModel
import Testing

@testable import Workbench

@Suite struct ArticlePathsTests {
  private let workspace = Workspace(root: "/desk")

  private func article(_ name: String) -> Article {
    var article = ExampleReview.review([]).article
    article.name = name
    return article
  }

  @Test(
    "Reports of two articles or languages never share a file",
    arguments: [
      ("x", "x.md", "x.ar.md"), ("x.ar", "x.ar.en.md", "x.ar.ar.md"),
      ("x.en", "x.en.en.md", "x.en.ar.md"), ("x.AR", "x.AR.en.md", "x.AR.ar.md"),
      ("bar", "bar.md", "bar.ar.md"),
    ])
  func reports(name: String, english: String, arabic: String) throws {
    #expect(
      try workspace.report(of: article(name), language: .english) == "/desk/Reports/\(english)")
    #expect(
      try workspace.report(of: article(name), language: .arabic) == "/desk/Reports/\(arabic)")
  }

  @Test(
    "A name that a strange store brings never leads out of the folder",
    arguments: ["../../evil", "/etc/passwd", "a/b", "", "a\0b"])
  func foreign(name: String) {
    #expect(throws: WorkbenchError.self) { try workspace.ledger(of: article(name)) }
    #expect(throws: WorkbenchError.self) {
      try workspace.report(of: article(name), language: .arabic)
    }
  }

  @Test("A name is cut between characters, and only where it is too long")
  func fitted() {
    #expect(ArticleFile.fitted("خبر") == "خبر")
    #expect(ArticleFile.fitted("a" + String(repeating: "ب", count: 125)).utf8.count == 199)
    #expect(ArticleFile.fitted(String(repeating: "😀", count: 90)).utf8.count == 200)
  }
}
