package import ClaimModel
import ClaimStore
import Reporting

extension Workbench {
  /// Renders the report of an article and writes it below Reports/; the article's ledger is brought
  /// up to date too.
  ///
  /// - Returns: the path of the file: the article's name, with the language's code in front of the
  ///   extension where it is not English.
  /// - Throws: when there is no such article or a file can't be written.
  package func report(ofArticle id: Int, language: ReportLanguage) throws -> String {
    try whileLocked {
      // Where it can't be written, a report that is killed leaves a temporary file, and no more.
      let unfinished = UnfinishedChange(of: self)
      let isOwn = (try? unfinished.begin()) ?? false
      let review = try review(ofArticle: id)
      let path = try workspace.report(of: review.article, language: language)
      let isTouched = review.isTouched
      let input = ReportInput(
        review: review, overview: ArticleOverview(of: review),
        asOf: isTouched ? clock.now() : nil, isTouched: isTouched,
        passages: ShownPassages.all(in: review))
      try Folders.make(workspace.reports)
      try FileBytes.write(
        Array(MarkdownReport.render(input, language: language).utf8), to: path)
      if let problem = ledgerProblem(review) {
        throw WorkbenchError("'\(path)' is written, but \(problem)")
      }
      if isOwn { unfinished.end() }
      return path
    }
  }
}
