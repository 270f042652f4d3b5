import ClaimModel
import Foundation
import TestSupport
import Testing

/// What is told of a kept page besides its text: each field with where it came from.
@Suite struct EvidenceFactsTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>بئر الجنوب | صوت الماء</title>
    <meta property="og:site_name" content="صوت الماء">
    <meta property="article:modified_time" content="2020-01-12T08:00:00+03:00">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "بئر الجنوب",
    "datePublished": "2020-01-11T10:00:00+03:00", "author": {"@type": "Person",
    "name": "ليلى حداد"}}</script>
    <link rel="canonical" href="https://water.example/news/7"></head><body>
    <nav><a href="/menu">القائمة</a></nav><article><h1>بئر الجنوب</h1>
    \(String(repeating: "<p>قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا.</p>", count: 6))
    <p>وفي <a href="/bayan">بيان الوزارة</a> و<a href="https://b.example/x">تقرير</a> تفاصيل أخرى عن
    كلفة العمل ومدته، وعن القرى التي ستصل إليها المياه قبل نهاية العام.</p>
    <h3>اقرأ أيضا</h3><ul><li><a href="/other">خبر آخر من الجنوب</a></li></ul>
    </article></body></html>
    """

  private struct Desk {
    let server: LoopbackServer
    let program: BuiltProgram

    init() throws {
      server = try LoopbackServer { path in
        let body =
          path == "/page"
          ? EvidenceFactsTests.page
          : "قال الوزير إن الوزارة ستحفر عشرين بئرا في الجنوب قبل نهاية العام."
        let kind = path == "/page" ? "html" : "plain"
        return [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/\(kind); charset=utf-8\r\n"
              + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        ]
      }
      program = try BuiltProgram()
      try program.makeDesk()
    }

    func fetch(_ path: String) throws -> BuiltProgram.Outcome {
      try program.isnad(
        "fetch", "C1", server.url(path), "--allow-host", "127.0.0.1:\(server.port)", "--delay", "0")
    }

    func evidence() throws -> JSONValue {
      let outcome = try program.isnad("evidence", "E1", "--format", "ndjson")
      return try JSONValue(parsing: outcome.output.trimmingCharacters(in: .newlines))
    }
  }

  @Test("A fetch tells in a line the page's title, outlet, day, language and direction")
  func line() throws {
    let outcome = try Desk().fetch("/page")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("⁨بئر الجنوب⁩  [⁨صوت الماء⁩, 2020-01-11, ar, rtl]"),
      "\(outcome.output)")
  }

  @Test("Each field of an evidence stands with where it came from, and the text's links follow")
  func screen() throws {
    let desk = try Desk()
    _ = try desk.fetch("/page")
    let shown = try desk.program.isnad("evidence", "E1").output
    for line in [
      "title       ⁨بئر الجنوب⁩  (page)", "outlet      ⁨صوت الماء⁩  (open-graph)",
      "by          ⁨ليلى حداد⁩  (json-ld)", "published   2020-01-11T10:00:00+03:00  (json-ld)",
      "changed     2020-01-12T08:00:00+03:00  (open-graph)",
      "own address https://water.example/news/7  (link)", "language    ar  (text)",
      "direction   right to left  (text)", "text from   page", "Links in the text",
      "  \(desk.server.url("/bayan"))", "  https://b.example/x",
    ] {
      #expect(shown.contains(line), "\(line) is not in \(shown)")
    }
    // Neither the menu's nor those of a box that is left out.
    #expect(!shown.contains("/menu") && !shown.contains("/other"))
  }

  @Test("The same stands in JSON, read anew from the bytes that are kept")
  func json() throws {
    let desk = try Desk()
    _ = try desk.fetch("/page")
    let evidence = try desk.evidence()
    #expect(evidence["direction"] == "rtl" && evidence["language"] == "ar")
    let reading = try #require(evidence["reading"])
    #expect(
      reading["from"] == [
        "title": "page", "authors": "json-ld", "published": "json-ld", "modified": "open-graph",
        "outlet": "open-graph", "canonical": "link", "language": "text", "text": "page",
      ])
    #expect(reading["differs"] == [] && reading["charset"] == "UTF-8")
    #expect(
      reading["links"] == [.string(desk.server.url("/bayan")), "https://b.example/x"])
    // Of bytes that are not as they were kept nothing is read; the check says so.
    _ = try desk.program.shell("for file in Claims/evidence/*; do printf x >> $file; done")
    #expect(try desk.evidence()["reading"] == .null)
  }

  @Test("A plain text has a language and a direction too, by its words")
  func plain() throws {
    let desk = try Desk()
    _ = try desk.fetch("/text")
    let evidence = try desk.evidence()
    #expect(evidence["language"] == "ar" && evidence["direction"] == "rtl")
    #expect(evidence["reading"]?["from"] == ["language": "text", "text": "plain-text"])
  }

  @Test("Of a PDF no text is taken out, and the evidence says how its words are noted")
  func document() throws {
    let desk = try Desk()
    try desk.program.write(Array("%PDF-1.7\n(words)\n%%EOF".utf8), to: "bayan.pdf")
    let attached = try desk.program.isnad(
      "attach", "C1", "bayan.pdf", "--url", "https://water.example/bayan.pdf", "--seen-by", "ليلى",
      "--seen-at", "2020-01-12")
    #expect(attached.errors.contains("no text is taken out of application/pdf"))
    let shown = try desk.program.isnad("evidence", "E1").output
    #expect(shown.contains("No text is taken out of application/pdf"), "\(shown)")
    #expect(shown.contains("isnad evidence E1 --raw FILE"))
    let quoted = try desk.program.isnad("passage", "E1", "--quote", "words")
    #expect(quoted.status == 1 && quoted.errors.contains("E1 has no text to quote"))
    let weighed = try desk.program.isnad(
      "weigh", "E1", "supports", "C1", "--on", "attribution", "--note", "page 1, line 3")
    #expect(weighed.status == 0, "\(weighed.errors)")
    #expect(try desk.evidence()["reading"] == .null)
  }
}
