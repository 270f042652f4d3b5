/// What an event records (`AuditEvent.action`), with the members of its `before` and `after`.
///
/// A state below is an object with the columns of a row as members. Spans are `[start, end]` in
/// UTF-8 offsets of the article's text. A member `evidence` in the `after` of a status change lists
/// the evidence it rests on; it is no part of the state.
package enum EventAction: String, Sendable, CaseIterable {
  /// The workspace was made. `after`: `{"schema": 1}`.
  case workspaceCreate = "workspace.create"
  /// An article was taken in. `after`: its state.
  case articleAdd = "article.add"
  /// A detector read an article. `after`: `detector`, `lexicon`, `language`, and the states of the
  /// `sources`, `claims` and `ownVoice` sentences it made, with their numbers.
  case claimsDetect = "claims.detect"
  /// A person answered one or both questions. Members: `attribution`, `contentStatus`, those that
  /// changed. `why`: the reason for passing over a rule.
  case claimMark = "claim.mark"
  /// A person named further evidence for statuses that stay. `after`: `{"evidence": [5]}`.
  case claimGround = "claim.ground"
  /// A remark. `after`: `{"text"}`.
  case claimNote = "claim.note"
  /// A claim was set aside. Member: `standing`.
  case claimDismiss = "claim.dismiss"
  /// A claim counts again. Member: `standing`.
  case claimRestore = "claim.restore"
  /// A link of one claim was checked. Members: `link` (its place), `status`.
  case linkStatus = "link.status"
  /// A remark on a link whose status stays, or further evidence for it. `after`: `link`, and of
  /// `text` and `evidence` what was given.
  case linkNote = "link.note"
  /// A shared source was checked. Member: `status`.
  case sourceStatus = "source.status"
  /// A remark on a shared source whose status stays, or further evidence for it. `after`: of `text`
  /// and `evidence` what was given.
  case sourceNote = "source.note"
  /// A page was kept, or an attempt to fetch it failed. `after`: its state; of the page's text the
  /// digest.
  case evidenceAdd = "evidence.add"
  /// Evidence was attached to the subject. `after`: `{"evidence"}`.
  case evidenceAttach = "evidence.attach"
  /// Evidence was weighed for the subject. `after`, and `before` where there was a weighing for the
  /// same question and link: `evidence`, `question`, `link`, `bearing`, `quote`, `note`, `author`.
  case evidenceWeigh = "evidence.weigh"
}
