package import ClaimModel

/// Writes a report on one article as Markdown (CommonMark with tables).
package enum MarkdownReport {
  /// The whole report, ending in a line feed.
  ///
  /// Depends on the input alone: the same input gives the same bytes. Text of the article, of pages
  /// and of people stays text, whatever it holds.
  package static func render(_ input: ReportInput, language: ReportLanguage) -> String {
    let messages = language.messages(input.words)
    return text(
      MarkdownWriter().document(ReportDocument(ReportPage(input, messages: messages))), messages)
  }

  /// A report on parts of articles; see `ReportCollection`.
  package static func render(_ collection: ReportCollection, language: ReportLanguage) -> String {
    let document = CollectionDocument(collection, language: language)
    let writer = MarkdownWriter()
    return text(
      ["# " + writer.text(document.title), writer.text(document.introduction)]
        + document.parts.flatMap {
          MarkdownWriter(level: 1, prefix: $0.prefix).document($0)
        }, document.messages)
  }

  private static func text(_ blocks: [String], _ messages: any ReportMessages) -> String {
    var blocks = blocks
    if messages.direction == .rightToLeft {
      blocks.insert("<div dir=\"rtl\" lang=\"\(messages.language)\">", at: 0)
      blocks.append("</div>")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension ReportLanguage {
  /// The words of a report in the language, with the newsroom's own words for statuses, by the status,
  /// where it has any.
  func messages(_ words: [String: String]) -> any ReportMessages {
    switch self {
    case .english: EnglishMessages(words: words)
    case .arabic: ArabicMessages(words: words)
    }
  }
}
