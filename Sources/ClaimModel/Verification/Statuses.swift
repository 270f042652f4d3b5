/// Did this speaker say it, through these hands?
package enum AttributionStatus: String, Sendable, CaseIterable {
  case unchecked, confirmed, misquoted, misattributed
  /// Looked for, and where is on record, but not found.
  case notFound = "not-found"
  case fabricated
}

/// Is what was said true?
package enum ContentStatus: String, Sendable, CaseIterable {
  case unchecked, verified, partly, disputed, refuted, misleading
  /// Looked for; it can't be known yet.
  case unproven
  /// Opinion, welcome, warning, intention: set by a person.
  case notCheckable = "not-checkable"
}

/// Does this link of a chain hold?
package enum LinkStatus: String, Sendable, CaseIterable {
  case unchecked, confirmed
  case notFound = "not-found"
  case contradicted
}

/// Whether a claim counts.
package enum Standing: String, Sendable, CaseIterable {
  case live
  /// Set aside by a person with a reason: kept, but out of lists, counts and reports.
  case dismissed
}

/// How far the check of an article has come on its way to readers.
package enum PublicationState: String, Sendable, CaseIterable {
  case draft
  /// A second person took the report.
  case approved
  /// Readers have it: what was said in it changes only by a correction.
  case published
  /// A verdict was changed after readers had it; the old wording is on record.
  case corrected
  /// Taken back as a whole, with a reason.
  case withdrawn
}

/// Who found a claim.
package enum ClaimOrigin: String, Sendable, CaseIterable {
  case detector, person
}

/// Which of the two questions of a claim.
package enum Question: String, Sendable, CaseIterable {
  case attribution, content
}

/// What a person judged an evidence to do for a question.
package enum Bearing: String, Sendable, CaseIterable {
  case supports, contradicts, context
}
