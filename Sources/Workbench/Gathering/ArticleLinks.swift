import ArticleExtraction
import ClaimModel
import Fetching
import WebArchive

extension Workbench {
  /// The addresses that the text of an article points to, absolute, each once, in order.
  ///
  /// They are read out of the page that the article was taken from, as it is kept.
  ///
  /// - Throws: `WorkbenchError` for an article that was not taken from a page, or whose page is not
  ///   whole.
  package func links(ofArticle id: Int) throws -> [String] {
    let article = try article(id)
    guard let page = article.pageEvidence else {
      throw WorkbenchError(
        "A\(id) was taken from a text without links; give the addresses, or add the article again "
          + "from its web address")
    }
    let evidence = try evidence(page)
    let kept = try captures.message(of: evidence)
    let head = ResponseHead(kept.record.message.head)
    guard
      case .page(_, let links, _) = ArticleExtractor.extract(
        kept.decodedBody(limit: PageReading.decodedLimit).bytes,
        httpCharset: MediaType.charset(of: head?.firstValue(of: "content-type")),
        url: evidence.finalURL ?? evidence.url)
    else { return [] }
    return links.filter { Fetcher.normalForm(of: $0) != nil }
  }
}
