import ClaimModel
import Testing

@testable import Reporting

struct RichTextTests {
  private let writer = MarkdownWriter()
  private let page = HTMLWriter(messages: EnglishMessages())

  @Test
  func `Marks nest and are written by each format`() {
    let text = strong("see \(reference("C1", to: "c1"))") + " " + run("x", .leftToRight)
    #expect(writer.text(text) == "**see [C1](#c1)** <span dir=\"ltr\">x</span>")
    #expect(
      page.text(text) == "<strong>see <a href=\"#c1\">C1</a></strong> <span dir=\"ltr\">x</span>")
    #expect(RichText.plain(text) == "see C1 x")
  }

  @Test(arguments: ["\u{1}s\u{2}x\u{3}", "\u{3}\u{3}", "\u{1}", "\u{2}", "\u{1}#c1\u{2}x"])
  func `Text that came in can't be taken for a mark`(raw: String) {
    let text = "a" + given(raw) + "b"
    #expect(RichText.pieces(of: text).count { $0 == .open(.given) } == 1)
    #expect(RichText.pieces(of: text).count { $0 == .close } == 1)
    #expect(page.text(text).contains("⟨U+000"))
    #expect(writer.text(text).contains("⟨U+000"))
  }

  @Test(arguments: ["\u{1}s\u{2}open", "\u{3}close", "\u{1}?\u{2}unknown", "\u{1}s"])
  func `Marks that do not belong together are no harm`(text: String) {
    let pieces = RichText.pieces(of: text)
    var depth = 0
    for piece in pieces {
      switch piece {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: break
      }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test(arguments: [
    ("https://x.example/a\"b?c=1&d=<e>", "https://x.example/a%22b?c=1&amp;d=%3Ce%3E"),
    ("HTTP://x.example/", "HTTP://x.example/"),
  ])
  func `A web address is a link that tells nobody where it was`(url: String, target: String) {
    #expect(page.text(address(url)).hasPrefix("<a rel=\"noreferrer\" href=\"\(target)\">"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", " https://x", "ftp://x", "//x"])
  func `Any other address is text`(url: String) {
    #expect(!page.text(address(url)).contains("<a"))
    #expect(!writer.text(address(url)).contains("]("))
  }

  @Test
  func `A number and a dash are escaped where a line begins, and only there`() {
    #expect(writer.text("12. x") == "12\\. x")
    #expect(writer.text(strong("a") + " 12. x") == "**a** 12. x")
    #expect(writer.text("- x") == "\\- x")
  }
}
