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
    return page(
      title: document.title, head: head(of: document, writer),
      contents: document.sections.map { ($0.heading.place, messages.heading($0.heading)) },
      main: sections(of: document, writer), messages)
  }

  /// A report on parts of articles; see `ReportCollection`.
  package static func render(_ collection: ReportCollection, language: ReportLanguage) -> String {
    let document = CollectionDocument(collection, language: language, forScreen: true)
    let messages = document.messages
    let parts = document.parts.map { part in
      let writer = HTMLWriter(messages: messages, level: 1, prefix: part.prefix)
      let place = part.prefix + "part"
      return """
        <section id="\(place)" aria-labelledby="\(place)-heading">
        <h2 id="\(place)-heading">\(writer.text(part.title))</h2>
        \(head(of: part, writer))\(sections(of: part, writer))</section>

        """
    }
    let writer = HTMLWriter(messages: messages)
    return page(
      title: document.title, head: "<p>" + writer.text(document.introduction) + "</p>\n",
      contents: document.parts.map { ($0.prefix + "part", $0.title) }, main: parts.joined(),
      messages)
  }

  /// What is to be decided by, and what is known of the article.
  private static func head(of document: ReportDocument, _ writer: HTMLWriter) -> String {
    let summary = document.summary.map { "<p>" + writer.text($0) + "</p>\n" }
    let metadata = document.metadata.map {
      writer.table($0, caption: writer.messages.aboutThisReport)
    }
    return "<div class=\"summary\">\n" + summary.joined() + "</div>\n" + (metadata ?? "")
  }

  private static func sections(of document: ReportDocument, _ writer: HTMLWriter) -> String {
    document.sections.map { section in
      section.heading == .articleText
        ? writer.section(
          section,
          inside: "<p>" + writer.text(writer.messages.articleTextLegend) + "</p>\n"
            + ArticleTextView(document.page).html)
        : writer.section(section)
    }.joined()
  }

  /// The frame of every page.
  private static func page(
    title: String, head: String, contents: [(place: String, words: String)], main: String,
    _ messages: any ReportMessages
  ) -> String {
    let writer = HTMLWriter(messages: messages)
    let contents = contents.map { place, words in
      "<li><a href=\"#\(place)\">" + writer.text(words) + "</a></li>\n"
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
      <title>\(HTMLText.escaped(RichText.plain(title)))</title>
      <style>\(StyleSheet.text)</style>
      </head>
      <body>
      <a class="skip" href="#report">\(HTMLText.escaped(messages.skipToReport))</a>
      <header>
      <h1>\(writer.text(title))</h1>
      \(head)</header>
      <nav aria-label="\(HTMLText.escaped(messages.contents))">
      <ul>
      \(contents.joined())</ul>
      </nav>
      <main id="report" tabindex="-1">
      \(main)</main>
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
