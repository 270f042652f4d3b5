import ClaimModel

/// What was done since a moment, in a report on what changed: also what leaves no claim behind, such
/// as setting one aside.
struct ChangesSection {
  private let page: ReportPage

  init(_ page: ReportPage) { self.page = page }

  /// The section; none in a report of another kind.
  var sections: [ReportSection] {
    guard let moment = page.input.since else { return [] }
    let events = page.whole.events(since: moment)
    return [ReportSection(.changes, [.table(DecisionLog(page).table(of: events))])]
  }
}
