package import ClaimModel
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
  ///   - today: the day on which it was found, after which no date of its own lies; `nil` asks nothing.
  /// - Returns: the page, or why it has no article.
  package static func extract(
    _ html: [UInt8], httpCharset: String?, url: String?, today: CalendarDate? = nil
  ) -> Extraction {
    let report = report(html, httpCharset: httpCharset, url: url, today: today)
    guard let problem = report.problem else {
      return .page(report.page, links: report.links, kind: report.kind)
    }
    var page = report.page
    page.text = ""
    return .notArticle(problem, page: page)
  }

  /// What is done with a page, one after the other.
  package enum Stage: Sendable {
    /// Bytes to text.
    case decoding
    /// Text to a tree.
    case parsing
    /// The page's fields and its text out of the tree.
    case reading
  }

  /// All that can be told of a page, with where each field came from.
  ///
  /// - Parameters: as of `extract`; `ended` is called with each stage as it ends.
  package static func report(
    _ html: [UInt8], httpCharset: String?, url: String?, today: CalendarDate? = nil,
    ended: (Stage) -> Void = { _ in }
  ) -> PageReport {
    defer { ended(.reading) }
    // 1. Bytes to text, and text to a tree, made safe before.
    let bytes = Array(html.prefix(PageSource.byteLimit))
    let decoded = TextDecoder.decodePage(bytes, httpCharset: httpCharset)
    ended(.decoding)
    let charsetRemark = TextDecoder.remark(
      onPage: bytes, httpCharset: httpCharset, readAs: decoded.charset)
    let source = PageSource(decoded.text)
    let tree = PageTree(source)
    ended(.parsing)
    let words = PageWords(tree, hidden: HiddenNames(source.styles))
    // 2. What the page says about itself.
    let metadata = PageMetadata(words, linkedData: source.linkedData, url: url, today: today)
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
      direction: page.direction,
      links: content.links(base: metadata.base), charset: decoded.charset, origins: origins,
      remarks: metadata.remarks
        + [charsetRemark, source.remark, SourceControls.remark(source.bytes)].compactMap(\.self))
  }

  /// All that can be told of a text without markup: its language and direction.
  ///
  /// - Parameters:
  ///   - text: as it is shown, in NFC.
  ///   - charset: what it was read in.
  ///   - remark: what a reader should know of that.
  /// - Returns: the text as the page's, with no other field.
  package static func report(
    ofPlainText text: String, charset: String, remark: String? = nil
  ) -> PageReport {
    let language = PageLanguage.language(of: text, declared: [])
    let page = ExtractedPage(
      title: nil, authors: [], published: nil, modified: nil, outlet: nil,
      language: language?.value, canonical: nil, text: text)
    return PageReport(
      page: page, kind: .article, problem: nil, direction: page.direction, links: [],
      charset: charset,
      origins: (language.map { [FieldOrigin(field: "language", origin: $0.origin)] } ?? [])
        + [FieldOrigin(field: "text", origin: .plain)],
      remarks: [remark].compactMap(\.self))
  }
}
