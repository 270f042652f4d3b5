import ClaimModel
import TextDecoding

/// Takes an article out of the source of a web page.
package enum ArticleExtractor {
  /// What a page holds.
  ///
  /// Never fails and never traps, whatever the bytes; takes time and memory in proportion to them,
  /// up to 4 MiB.
  ///
  /// - Parameters:
  ///   - html: the body of the response, content coding removed.
  ///   - httpCharset: the charset of the `Content-Type` header, as sent.
  ///   - url: where the page was found, for its links and dates.
  /// - Returns: the page, or why it has no article.
  package static func extract(
    _ html: [UInt8], httpCharset: String?, url: String?
  ) -> Extraction {
    let report = report(html, httpCharset: httpCharset, url: url)
    guard let problem = report.problem else {
      return .page(report.page, links: report.links, kind: report.kind)
    }
    var page = report.page
    page.text = ""
    return .notArticle(problem, page: page)
  }

  /// All that can be told of a page, with where each field came from.
  ///
  /// - Parameters: as of `extract`.
  package static func report(
    _ html: [UInt8], httpCharset: String?, url: String?
  ) -> PageReport {
    // 1. Bytes to text, and text to a tree, made safe before.
    let decoded = TextDecoder.decodePage(
      Array(html.prefix(PageSource.byteLimit)), httpCharset: httpCharset)
    let source = PageSource(decoded.text)
    let words = PageWords(PageTree(source), hidden: HiddenNames(source.styles))
    // 2. What the page says about itself.
    let metadata = PageMetadata(words, linkedData: source.linkedData, url: url)
    // 3. The elements that hold the article, and their text.
    let content = PageContent(words, metadata: metadata)
    // 4. Whether that is an article.
    var page = metadata.page
    page.text = content.text
    let language = metadata.language(of: content.text)
    page.language = language?.value
    var origins = metadata.origins
    if let language { origins.append(FieldOrigin(field: "language", origin: language.origin)) }
    if !content.text.isEmpty { origins.append(FieldOrigin(field: "text", origin: content.origin)) }
    return PageReport(
      page: page, kind: content.kind,
      problem: PageVerdict.reason(
        source: source, words: words, content: content, metadata: metadata),
      direction: PageLanguage.direction(of: content.text.isEmpty ? page.title ?? "" : content.text),
      links: content.links(base: metadata.base), charset: decoded.charset, origins: origins,
      remarks: metadata.remarks)
  }
}
