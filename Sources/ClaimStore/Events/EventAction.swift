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
  /// `sources`, `claims` and `ownVoice` sentences it made, with their numbers, and the `version` of
  /// the text.
  case claimsDetect = "claims.detect"
  /// An article was read again by the present detector. `before` and `after`: `detector`, `lexicon`,
  /// `language`, `ownVoice`, `version`. What became of each claim is told by events of its own in the same
  /// operation.
  case claimsRedetect = "claims.redetect"
  /// A claim came in after the first detection: a person found it, a claim was split (the `why` says
  /// which), or a detection that was made again found it. `after`: its state.
  case claimAdd = "claim.add"
  /// A person corrected what a claim says. Members: those of its state that changed, `detected` among
  /// them where the detector's own values are kept beside.
  case claimEdit = "claim.edit"
  /// A detection that was made again changed, lost or found again a claim. Members: those that
  /// changed; `after` has `reworded` where an edited article gives the claim other words.
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
  /// A page was kept, an attempt to fetch it failed, or a file was attached. `after`: its state; of
  /// the page's text the digest.
  case evidenceAdd = "evidence.add"
  /// A person set or took back passages of a page. Member: `passages`, a list of `for`, `span` (in
  /// UTF-8 offsets of the page's text), `author`, `at`.
  case evidencePassage = "evidence.passage"
  /// Evidence was attached to the subject. `after`: `{"evidence"}`.
  case evidenceAttach = "evidence.attach"
  /// Evidence was weighed for the subject. `after`, and `before` where there was a weighing for the
  /// same question and link: `evidence`, `question`, `link`, `bearing`, `quote`, `note`, `author`,
  /// `origin`; in `after` also `at` where an earlier weighing is put back, with its moment.
  case evidenceWeigh = "evidence.weigh"
  /// Evidence was detached from the subject. `before`: `{"evidence"}`.
  case evidenceDetach = "evidence.detach"
  /// A weighing was taken back. `before`: as of a weighing.
  case evidenceUnweigh = "evidence.unweigh"
  /// A remark was taken back. `after`: `{"note"}`, its place among the claim's remarks, from 1.
  case noteWithdraw = "note.withdraw"
  /// The article was edited: its text is another version now, a new one or one it had before.
  /// Members: those of its state that changed, `version` and `textDigest` among them.
  case articleRevise = "article.revise"
  /// An article was set aside. Member: `standing`.
  case articleDismiss = "article.dismiss"
  /// An article that was set aside counts again. Member: `standing`.
  case articleRestore = "article.restore"
  /// A second person took the report. Member: `publication`; `after` lists as `marked` the claims
  /// that had an answer. `why`: the reason for approving marks of one's own.
  case articleApprove = "article.approve"
  /// A verdict changed after the approval, which is taken back by that. Member: `publication`.
  case articleReopen = "article.reopen"
  /// Readers have the report. Member: `publication`; `after` has as `words` the newsroom's own words
  /// for statuses, by language and status, which the report keeps from then on.
  case articlePublish = "article.publish"
  /// The first correction of a published report. Member: `publication`.
  case articleCorrect = "article.correct"
  /// A published report was taken back. Member: `publication`. `why`: the reason.
  case articleWithdraw = "article.withdraw"
  /// What readers were told of a claim changed. `before` and `after`: `attribution`,
  /// `contentStatus`, `standing`, `speaker`, `words`, `links` as objects of `role`, `name` and
  /// `status`, `lost` (true) where no detection finds it any more, and, where a weighing that readers
  /// had was turned or taken back, `weighings`; of `cue`, `source`, `type`, `act`, `stance`, `saidAt`,
  /// `saidOn`, `bases` (of the links), `nestedIn` and `joined` those that changed, words as words; null
  /// where there was no such claim. `why`: the reason.
  case claimCorrect = "claim.correct"
  /// An action was undone; the events that bring back what was before follow it in the same
  /// operation. Subject: the workspace. `after`: `{"undoes"}`, the operation that was undone.
  case operationUndo = "operation.undo"
}

extension EventAction {
  /// The members of the `before` or `after` of changes that are no part of the state.
  static let remarks: Set<String> = ["evidence", "marked", "reworded", "words"]

  /// Whether such an event can change a verdict, or what one rests on, of what it is about.
  ///
  /// New actions count as such until they are known not to.
  var canChangeVerdict: Bool {
    switch self {
    case .workspaceCreate, .articleAdd, .claimNote, .linkNote, .sourceNote, .noteWithdraw,
      .evidenceAdd, .evidencePassage, .evidenceAttach, .evidenceDetach, .articleDismiss,
      .articleRestore,
      .articleApprove, .articleReopen, .articlePublish, .articleCorrect, .articleWithdraw,
      .claimCorrect, .operationUndo:
      false
    default: true
    }
  }
}
