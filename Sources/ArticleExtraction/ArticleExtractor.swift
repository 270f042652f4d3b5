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
    // 1. Bytes to text, and text to a tree, made safe before.
    let decoded = TextDecoder.decodePage(
      Array(html.prefix(PageSource.byteLimit)), httpCharset: httpCharset)
    let source = PageSource(decoded.text)
    let tree = PageTree(source)
    // 2. What the page says about itself.
    let metadata = PageMetadata(tree, linkedData: source.linkedData, url: url)
    // 3. The elements that hold the article, and their text.
    let content = PageContent(tree, metadata: metadata)
    // 4. Whether that is an article.
    var page = metadata.page
    if let reason = PageVerdict.reason(source: source, tree: tree, content: content, page: page) {
      return .notArticle(reason, page: page)
    }
    page.text = content.text
    return .page(page, links: content.links(base: metadata.base), kind: content.kind)
  }
}
