import ClaimModel

/// Which files of a workspace are an article's: made from its name, so that no two articles share
/// one and none lies elsewhere.
extension Workspace {
  /// The article's ledger.
  ///
  /// - Throws: `WorkbenchError` when the name that the store gives it is no file name.
  func ledger(of article: Article) throws(WorkbenchError) -> String {
    try "\(claims)/\(fileName(of: article)).json"
  }

  /// The article's report: NAME.md or what the format's files end in, in another language than
  /// English NAME.LANGUAGE.md.
  ///
  /// Of an article whose own name ends like a language, as in `story.ar`, the English report is
  /// `story.ar.en.md`, since `story.ar.md` is the Arabic one of `story`.
  ///
  /// - Throws: `WorkbenchError` when the name that the store gives it is no file name.
  func report(
    of article: Article, as format: ReportFormat = .markdown, language: ReportLanguage
  ) throws(WorkbenchError) -> String {
    let name = try fileName(of: article)
    let endsLikeLanguage = ReportLanguage.allCases.contains {
      name.lowercased().hasSuffix(".\($0.rawValue)")
    }
    let suffix = language == .english && !endsLikeLanguage ? "" : ".\(language.rawValue)"
    return "\(reports)/\(name)\(suffix).\(format.fileExtension)"
  }

  /// A store from elsewhere may hold any name; none may lead out of the folder.
  private func fileName(of article: Article) throws(WorkbenchError) -> String {
    guard Self.isFileName(article.name) else {
      throw WorkbenchError(
        "the store names A\(article.id) '\(article.name)', which is no file name; "
          + "put back a copy of the claim store")
    }
    return article.name
  }

  /// Whether a name can be an article's: of one folder, and short enough for what is put behind it.
  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= ArticleFile.nameByteLimit + 20
      && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
  }
}
