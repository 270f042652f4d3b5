import ArticleExtraction
package import ClaimModel
import Foundation

/// Takes the article out of a saved page, without a store.
package enum PageExtraction {
  /// Larger than any page; of what is read, the extraction looks at the first megabytes.
  private static let fileLimit = 64 << 20

  /// What is told of a page.
  package struct Report: Sendable {
    /// The fields; of a page without an article the text is empty.
    package var page: ExtractedPage
    /// `article` or `listing`.
    package var kind: String
    /// Why there is no article, as a word and for people; `nil` where there is one.
    package var problem: (reason: String, message: String)?
    /// `ltr` or `rtl`; `nil` without letters.
    package var direction: String?
    /// The addresses that the text points to, absolute, each once, in order.
    package var links: [String]
    /// The charset that the page was read in.
    package var charset: String
    /// Where each field came from, by its name, in the order of the fields.
    package var origins: [(field: String, origin: String)]
    /// What the page says and was not believed or could not be read.
    package var remarks: [String]

    init(_ report: PageReport) {
      page = report.page
      // A beginning that is shown to everybody is the article's own words; what else stands in an
      // article's place is not.
      if let problem = report.problem, problem != .paywall { page.text = "" }
      kind = report.kind.rawValue
      problem = report.problem.map { ($0.rawValue, $0.description) }
      direction = report.direction?.rawValue
      links = report.links
      charset = report.charset
      origins = report.origins.map { ($0.field, $0.origin.rawValue) }
      remarks = report.remarks
    }

    /// Where a field came from; `nil` where the page does not have it.
    package func origin(of field: String) -> String? {
      origins.first { $0.field == field }?.origin
    }
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - url: where the page was found.
  ///   - today: the day, after which no page dates itself.
  /// - Returns: what is in it.
  /// - Throws: `WorkbenchError` when the file can't be read.
  package static func report(
    ofFile path: String, url: String?, today: CalendarDate
  ) throws(WorkbenchError) -> Report {
    let bytes =
      path == "-"
      ? try FileBytes.read(descriptor: STDIN_FILENO, name: "standard input", limit: fileLimit)
      : try FileBytes.read(path, limit: fileLimit)
    return Report(ArticleExtractor.report(bytes, httpCharset: nil, url: url, today: today))
  }

  /// Whether a text is an address of the web.
  package static func isAddress(_ text: String) -> Bool {
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased() else { return false }
    return (scheme == "http" || scheme == "https") && url.host?.isEmpty == false
  }
}
