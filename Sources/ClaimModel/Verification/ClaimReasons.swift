/// The reasons that people gave for what is out of the ordinary with a claim.
package struct ClaimReasons: Hashable, Sendable {
  /// Those for present answers against a rule of review, in the order they were given.
  package var overrides: [MarkOverride] = []
  /// Those for changing what readers were told of it, in order.
  package var corrections: [PublicationRecord.Step] = []

  /// No reasons.
  package init() {}

  /// Those that events about a claim tell of; others may be among them.
  package init(of claim: Int, in events: [AuditEvent]) {
    overrides = StandingMarks(events).overrides(of: claim)
    corrections = PublicationRecord.corrections(in: events).filter { $0.claim == claim }.map(\.step)
  }
}

/// The reasons for all claims of an article, looked up by claim.
package struct ReasonsByClaim: Sendable {
  private let marks: StandingMarks
  private let corrections: [Int: [PublicationRecord.Correction]]

  /// Sorts the events of an article.
  package init(_ events: [AuditEvent]) {
    marks = StandingMarks(events)
    corrections = Dictionary(grouping: PublicationRecord.corrections(in: events), by: \.claim)
  }

  /// Those for one claim.
  package subscript(claim: Int) -> ClaimReasons {
    var reasons = ClaimReasons()
    reasons.overrides = marks.overrides(of: claim)
    reasons.corrections = (corrections[claim] ?? []).map(\.step)
    return reasons
  }
}
