package import ClaimModel
import ClaimStore
import Foundation
import Interchange
import Reporting

extension Workbench {
  /// Writes the readable ledger of an article anew.
  func writeLedger(ofArticle id: Int) throws {
    let review = try review(ofArticle: id)
    try FileBytes.write(
      LedgerDocument.json(review).serialized(.pretty) + "\n",
      to: workspace.claims + "/\(review.article.name).json")
  }

  /// Writes the ledgers of some articles, each once.
  func writeLedgers(ofArticles ids: [Int]) throws {
    for id in Set(ids).sorted() { try writeLedger(ofArticle: id) }
  }

  /// Renders the report of an article and writes it below Reports/.
  ///
  /// - Returns: the path of the file: the article's name, with the language's code in front of the
  ///   extension where it is not English.
  /// - Throws: when there is no such article or the file can't be written.
  package func report(ofArticle id: Int, language: ReportLanguage) throws -> String {
    let review = try review(ofArticle: id)
    let isTouched = review.isTouched
    let input = ReportInput(
      review: review, overview: ArticleOverview(of: review),
      asOf: isTouched ? clock.now() : nil, isTouched: isTouched)
    let suffix = language == .english ? "" : ".\(language.rawValue)"
    do {
      try FileManager.default.createDirectory(
        atPath: workspace.reports, withIntermediateDirectories: true)
    } catch {
      throw WorkbenchError("cannot make the folder '\(workspace.reports)': \(reason(error))")
    }
    let path = workspace.reports + "/\(review.article.name)\(suffix).md"
    try FileBytes.write(MarkdownReport.render(input, language: language), to: path)
    return path
  }
}
