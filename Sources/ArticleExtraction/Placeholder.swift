package import ClaimModel
package enum ArticleExtractor {
  package static func extract(_ html: [UInt8], httpCharset: String?, url: String?) -> Extraction { .notArticle(.noText) }
}
package enum Extraction { case page(ExtractedPage, links: [String], kind: Int)
  case notArticle(NotArticle, page: Int = 0) }
package enum NotArticle: String, CustomStringConvertible { case noText
  package var description: String { rawValue } }
