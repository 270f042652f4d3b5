import ClaimModel

/// A report put together, before a format is chosen: what an editor decides by first, what a second
/// checker needs last.
struct ReportDocument {
  let page: ReportPage
  /// The headline of the article, as marked text.
  let title: String
  /// Ready or not and why, who speaks, through whom, what to open first.
  let summary: [String]
  /// What is known of the article and the report.
  let metadata: ReportTable?
  let sections: [ReportSection]

  /// The text of the article stands in it only for a screen.
  init(_ page: ReportPage, forScreen: Bool = false) {
    self.page = page
    let first = FirstScreen(page)
    title = first.title
    summary = first.summary
    metadata = first.metadata
    let codes = CodesSection(page, isComplete: first.standings.isComplete)
    sections =
      ChangesSection(page).sections + first.sections
      + (forScreen ? [ReportSection(.articleText, [])] : [])
      + CorrectionsSection(page).sections + SharedSourcesSection(page).sections
      + ClaimCards(page).sections + OwnVoiceSection(page).sections
      + AllClaimsSection(page).sections + HiddenSection(page).sections
      + EvidenceSection(page).sections
      + NotDoneSection(page, codes: codes).sections + codes.sections
      + ProvenanceSection(page).sections
  }
}
