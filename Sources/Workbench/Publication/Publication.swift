package import ClaimModel
import ClaimStore
import Reporting

extension Workbench {
  /// Renders the report of an article and writes it below Reports/; the article's ledger is brought
  /// up to date too.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - formats: what to write, a file each.
  ///   - language: the language of the report.
  ///   - moment: report what was held then; by default what is held now.
  /// - Returns: the paths of the files, in order of the formats: the article's name, with the
  ///   language's code in front of the extension where it is not English.
  /// - Throws: when there is no such article, it was not there yet, or a file can't be written.
  package func report(
    ofArticle id: Int, as formats: [ReportFormat] = [.markdown], language: ReportLanguage,
    asOf moment: Timestamp? = nil
  ) throws -> [String] {
    try whileLocked {
      // Where it can't be written, a report that is killed leaves a temporary file, and no more.
      let unfinished = UnfinishedChange(of: self)
      let isOwn = (try? unfinished.begin(at: store.eventHead().count)) ?? false
      let present = try review(ofArticle: id)
      let input = try input(ofArticle: id, language: language, asOf: moment)
      let review = input.review
      // Nothing is written where one of the formats can't be.
      let page = try workspace.report(of: review.article, as: .html, language: language)
      let name = page.split(separator: "/").last.map(String.init) ?? ""
      let files = try formats.map { format in
        (
          path: try workspace.report(of: review.article, as: format, language: language),
          text: try text(of: input, as: format, language, page: name)
        )
      }
      try Folders.make(workspace.reports)
      for file in files { try FileBytes.write(Array(file.text.utf8), to: file.path) }
      let paths = files.map(\.path)
      if let problem = ledgerProblem(present) {
        throw WorkbenchError("'\(paths.joined(separator: "', '"))' is written, but \(problem)")
      }
      if isOwn { unfinished.end() }
      return paths
    }
  }

  /// What a report of an article is made from.
  func input(
    ofArticle id: Int, language: ReportLanguage, asOf moment: Timestamp?
  ) throws -> ReportInput {
    let review =
      try moment.map { try self.review(ofArticle: id, asOf: $0) } ?? self.review(ofArticle: id)
    return input(of: review, isTouched: review.isTouched, language: language, asOf: moment)
  }

  /// The same of some claims; `nil` where none of them counts, or the article was not there yet.
  func input(
    ofArticle id: Int, language: ReportLanguage, asOf moment: Timestamp?,
    claims: (ArticleReview) -> Set<Int>
  ) throws -> ReportInput? {
    let review =
      try moment.map { try store.review(ofArticle: id, asOf: $0) } ?? self.review(ofArticle: id)
    guard let review else { return nil }
    let narrowed = review.narrowed(to: claims(review))
    guard !narrowed.liveClaims.isEmpty else { return nil }
    return input(of: narrowed, isTouched: review.isTouched, language: language, asOf: moment)
  }

  private func input(
    of review: ArticleReview, isTouched: Bool, language: ReportLanguage, asOf moment: Timestamp?
  ) -> ReportInput {
    ReportInput(
      review: review, overview: ArticleOverview(of: review),
      asOf: isTouched ? moment ?? clock.now() : nil, isTouched: isTouched,
      words: review.publishedWords(language) ?? settings.words(language),
      passages: ShownPassages.all(in: review))
  }
}

extension ArticleReview {
  /// The words for statuses that readers of the published report have; `nil` of a report that is not
  /// published, or was by an isnad that did not keep them.
  fileprivate func publishedWords(_ language: ReportLanguage) -> [String: String]? {
    guard [.published, .corrected, .withdrawn].contains(article.publication),
      let words = events.last(where: {
        $0.action == EventAction.articlePublish.rawValue && $0.after["words"] != nil
      })?.after["words"]
    else { return nil }
    let members = words[language.rawValue]?.members ?? []
    return Dictionary(
      members.compactMap { member in member.value.stringValue.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
