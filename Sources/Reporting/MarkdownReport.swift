package import ClaimModel

/// Writes a report on one article as Markdown (CommonMark with tables).
package enum MarkdownReport {
  /// The whole report, ending in a line feed.
  ///
  /// Depends on the input alone: the same input gives the same bytes. Text of the article, of pages
  /// and of people stays text, whatever it holds.
  package static func render(_ input: ReportInput, language: ReportLanguage) -> String {
    let page = ReportPage(input, messages: messages(of: language))
    // What an editor decides by comes first, what a second checker needs comes last.
    var blocks: [String] = []
    blocks += FirstScreen(page).blocks
    blocks += CorrectionsSection(page).blocks
    blocks += SharedSourcesSection(page).blocks
    blocks += ClaimCards(page).blocks
    blocks += OwnVoiceSection(page).blocks
    blocks += AllClaimsSection(page).blocks
    blocks += EvidenceSection(page).blocks
    blocks += NotDoneSection(page).blocks
    blocks += ProvenanceSection(page).blocks
    if page.messages.direction == .rightToLeft {
      blocks.insert("<div dir=\"rtl\" lang=\"\(page.messages.language)\">", at: 0)
      blocks.append("</div>")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func messages(of language: ReportLanguage) -> any ReportMessages {
    switch language {
    case .english: EnglishMessages()
    case .arabic: ArabicMessages()
    }
  }
}
