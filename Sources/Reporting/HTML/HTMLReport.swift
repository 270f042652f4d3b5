package import ClaimModel
import Digests
import Foundation

/// Writes a report on one article as one HTML file that needs nothing else: no network, no script.
package enum HTMLReport {
  /// The whole page, ending in a line feed.
  ///
  /// Depends on the input alone, as the Markdown report does, and tells the same: the parts are those
  /// of `ReportDocument`, with the text of the article and a drawing of each chain beside them.
  package static func render(_ input: ReportInput, language: ReportLanguage) -> String {
    let messages = language.messages(input.words)
    let document = ReportDocument(ReportPage(input, messages: messages), forScreen: true)
    let writer = HTMLWriter(messages: messages)
    let sections = document.sections.map { section in
      section.heading == .articleText
        ? writer.section(
          section,
          inside: "<p>" + writer.text(messages.articleTextLegend) + "</p>\n"
            + ArticleTextView(document.page).html)
        : writer.section(section)
    }
    let contents = document.sections.map { section in
      "<li><a href=\"#\(section.heading.place)\">"
        + writer.text(messages.heading(section.heading)) + "</a></li>\n"
    }
    let summary = document.summary.map { "<p>" + writer.text($0) + "</p>\n" }
    let metadata = document.metadata.map {
      writer.table($0, caption: messages.aboutThisReport)
    }
    return """
      <!DOCTYPE html>
      <html\(HTMLText.attributes(messages.direction, language: messages.language))>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(HTMLText.escaped(RichText.plain(document.title)))</title>
      <style>\(StyleSheet.text)</style>
      </head>
      <body>
      <a class="skip" href="#report">\(HTMLText.escaped(messages.skipToReport))</a>
      <header>
      <h1>\(writer.text(document.title))</h1>
      <div class="summary">
      \(summary.joined())</div>
      \(metadata ?? "")</header>
      <nav aria-label="\(HTMLText.escaped(messages.contents))">
      <ul>
      \(contents.joined())</ul>
      </nav>
      <main id="report" tabindex="-1">
      \(sections.joined())</main>
      </body>
      </html>

      """
  }

  /// Nothing may be loaded, sent or run; the one style sheet is named by its digest.
  private static let policy =
    "default-src 'none'; style-src 'sha256-\(styleDigest)'; base-uri 'none'; form-action 'none'"

  private static var styleDigest: String {
    var text = StyleSheet.text
    let digest = text.withUTF8 { SHA256.digest(of: UnsafeRawBufferPointer($0)) }
    return Data(digest).base64EncodedString()
  }
}
