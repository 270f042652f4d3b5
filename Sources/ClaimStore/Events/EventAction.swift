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
  /// An article was read again by the present detector. `before` and `after`: `detector`, `lexicon`,
  /// `language`, `ownVoice`. What became of each claim is told by events of its own in the same
  /// operation.
  case claimsRedetect = "claims.redetect"
  /// A claim came in after the first detection: a person found it, a claim was split (the `why` says
  /// which), or a detection that was made again found it. `after`: its state.
  case claimAdd = "claim.add"
  /// A person corrected what a claim says. Members: those of its state that changed, `detected` among
  /// them where the detector's own values are kept beside.
  case claimEdit = "claim.edit"
  /// A detection that was made again changed, lost or found again a claim. Members: those that
  /// changed.
  case claimRedetect = "claim.redetect"
  /// A person said that a claim reports the same act as another. Member: `joinedTo`.
  case claimJoin = "claim.join"
  /// A person said that it does not. Member: `joinedTo`.
  case claimUnjoin = "claim.unjoin"
  /// A document, event or spokesperson was named that no claim of the article rested on before.
  /// `after`: its state.
  case sourceAdd = "source.add"
  /// A detection that was made again names a shared source otherwise. Member: `name`.
  case sourceRedetect = "source.redetect"
  /// A person answered one or both questions. Members: `attribution`, `contentStatus`, those that
  /// changed. `why`: the reason for passing over a rule.
  case claimMark = "claim.mark"
  /// A remark. `after`: `{"text"}`.
  case claimNote = "claim.note"
  /// A claim was set aside. Member: `standing`.
  case claimDismiss = "claim.dismiss"
  /// A claim counts again. Member: `standing`.
  case claimRestore = "claim.restore"
  /// A link of one claim was checked. Members: `link` (its place), `status`.
  case linkStatus = "link.status"
  /// A remark on a link whose status stays. `after`: `{"link", "text"}`.
  case linkNote = "link.note"
  /// A shared source was checked. Member: `status`.
  case sourceStatus = "source.status"
  /// A remark on a shared source whose status stays. `after`: `{"text"}`.
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
