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
  /// - Returns: the files, in order of the formats: the article's name, with the language's code in
  ///   front of the extension where it is not English.
  /// - Throws: when there is no such article, it was not there yet, none of the formats can be
  ///   written, or a file can't be.
  package func report(
    ofArticle id: Int, as formats: [ReportFormat] = [.markdown], language: ReportLanguage,
    asOf moment: Timestamp? = nil
  ) throws -> ReportFiles {
    try whileLocked {
      // Where it can't be written, a report that is killed leaves a temporary file, and no more.
      let unfinished = UnfinishedChange(of: self)
      let isOwn = (try? unfinished.begin(at: store.eventHead().count)) ?? false
      let present = try review(ofArticle: id)
      let input = try input(ofArticle: id, language: language, asOf: try moment.map(past))
      let article = input.review.article
      let page = try workspace.report(of: article, as: .html, language: language)
      let name = page.split(separator: "/").last.map(String.init) ?? ""
      var files = try ReportFiles(
        of: formats, at: { try workspace.report(of: article, as: $0, language: language) },
        text: { try text(of: input, as: $0, language, page: name) })
      try Folders.make(workspace.reports)
      try files.write()
      if let problem = ledgerProblem(present) {
        let written = files.paths.joined(separator: "', '")
        files.problems.append(
          files.paths.isEmpty ? problem : "'\(written)' is written, but \(problem)")
      } else if isOwn {
        unfinished.end()
      }
      return files
    }
  }

  /// What a report of an article is made from.
  func input(
    ofArticle id: Int, language: ReportLanguage, asOf moment: Timestamp?
  ) throws -> ReportInput {
    let review =
      try moment.map { try self.review(ofArticle: id, asOf: $0) } ?? self.review(ofArticle: id)
    return try input(of: review, language: language, asOf: moment)
  }

  /// The same of some claims; `nil` where none of them counts and nothing was done since the moment
  /// that is told from, or the article was not there yet.
  func input(
    ofArticle id: Int, language: ReportLanguage, asOf moment: Timestamp?, since start: Timestamp?,
    claims: (ArticleReview) -> Set<Int>
  ) throws -> ReportInput? {
    let review =
      try moment.map { try store.review(ofArticle: id, asOf: $0) } ?? self.review(ofArticle: id)
    guard let review else { return nil }
    let narrowed = review.narrowed(to: claims(review))
    guard !narrowed.liveClaims.isEmpty || start.map({ review.hasChanged(since: $0) }) == true
    else { return nil }
    return try input(of: narrowed, whole: review, since: start, language: language, asOf: moment)
  }

  private func input(
    of review: ArticleReview, whole: ArticleReview? = nil, since: Timestamp? = nil,
    language: ReportLanguage, asOf moment: Timestamp?
  ) throws -> ReportInput {
    let article = whole ?? review
    let overview = ArticleOverview(of: review)
    // Who is heard, the whole article tells, also where a report is of some of its claims.
    let voices = AbsentVoices(of: article, ArticleOverview(of: article), by: try detection())
      .among(review.liveClaims.map(\.id), speakers: overview.speakers.map(\.name))
    return ReportInput(
      review: review, overview: overview,
      asOf: article.isTouched ? moment ?? clock.now() : nil, isTouched: article.isTouched,
      words: review.publishedWords(language) ?? settings.words(language),
      passages: ShownPassages.all(in: review), whole: whole, since: since, voices: voices)
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

  /// Whether a report on what changed since a moment tells of the article: something was done, and it
  /// counts, or was set aside since.
  fileprivate func hasChanged(since moment: Timestamp) -> Bool {
    let recent = events(since: moment)
    return article.standing == .live
      ? !recent.isEmpty : recent.contains { $0.action == EventAction.articleDismiss.rawValue }
  }
}
