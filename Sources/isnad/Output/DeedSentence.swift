import ClaimModel
import Workbench

/// What was just done, in a full sentence: what commands and a review answer.
enum DeedSentence {
  /// How a link, or a shared source, is now held.
  static func link(_ checked: CheckedLink) -> String {
    let change = checked.change
    let what = "\(change.role.rawValue) \(TerminalText.isolated(change.name))"
    let subject = change.sharedSource.map { "D\($0), the \(what)," } ?? "The \(what)"
    let ground = checked.hasNoEvidence ? ", with no evidence named" : ""
    let before =
      checked.before == change.status || checked.before == .unchecked
      ? "" : " Before: \(Wording.status(checked.before))."
    let now = checked.before == change.status ? "" : "now "
    let unchanged = checked.isChanged ? "" : " Nothing changed."
    return "\(subject) is \(now)held as \(Wording.status(change.status))\(ground). "
      + (change.claims.isEmpty
        ? "No claim rests on it.\(before)\(unchanged)"
        : "It touches \(Wording.claims(change.claims)).\(before)\(unchanged)")
  }

  /// What an evidence is now held to do.
  static func weighing(_ weighing: Weighing) -> String {
    let target = weighing.target.reference
    let what =
      switch weighing.question {
      case .attribution?: "that \(target) was said" + (weighing.link.map { " (link \($0))" } ?? "")
      case .content?: "that what \(target) says is true"
      case nil: "that \(target) is what the article takes it for"
      }
    let origin =
      weighing.origin.map { ", going back to \(TerminalText.isolated($0))" } ?? ""
    switch weighing.bearing {
    case .supports: return "E\(weighing.evidence) is now held to support \(what)\(origin)."
    case .contradicts: return "E\(weighing.evidence) is now held to contradict \(what)\(origin)."
    case .context: return "E\(weighing.evidence) is now held as context for \(target)\(origin)."
    }
  }

  /// A remark that is now kept.
  static func note(_ text: String, on claims: [Int]) -> String {
    "Noted on \(Wording.claims(claims)): \(TerminalText.isolated(text))"
  }

  /// That a claim counts no more.
  static func dismissal(_ claim: CorrectedClaim) -> String {
    let was = claim.before?.standing == .dismissed ? "was dismissed already" : "is now dismissed"
    return "C\(claim.after.id) \(was): it is kept, and counts no more."
  }

  /// That a claim counts again.
  static func restoration(_ claim: CorrectedClaim) -> String {
    let was = claim.before?.standing == .live ? "counted already" : "counts again"
    return "C\(claim.after.id) \(was). " + CorrectionSentence.text(claim.after)
  }

  /// That an origin may be one that another page has under another name.
  static func closeOrigin(_ name: String, ofEvidence page: Int) -> String {
    "is that '\(TerminalText.escaped(name))', as E\(page) has it? If so, weigh again with: "
      + "--origin \(TerminalText.shellQuoted(name)); two names are counted as two origins"
  }
}

/// Pages and files that are kept, and claims that are corrected.
extension DeedSentence {
  /// A file that is now kept.
  static func attach(_ attached: AttachedEvidence) -> String {
    let evidence = attached.evidence
    let what =
      (attached.wasKept ? "is kept already as" : "is kept as") + " E\(evidence.id)"
    let targets = evidence.targets.map(\.reference.description).joined(separator: ", ")
    let file = evidence.attached
    return TerminalText.isolated(file?.name ?? "") + " \(what)"
      + (targets.isEmpty ? "" : " for \(targets)")
      + ": it shows \(TerminalText.isolated(evidence.url)), as "
      + "\(TerminalText.isolated(file?.seenBy ?? "")) saw it on "
      + "\(TerminalText.isolated(file?.seenAt ?? ""))."
  }

  /// What is wrong with a file, or what it says otherwise than the person.
  static func remarks(on attached: AttachedEvidence) -> [String] {
    let id = attached.evidence.id
    return (attached.evidence.reason.map { ["E\(id): \(TerminalText.escaped($0))"] } ?? [])
      + (attached.remark.map {
        [
          "E\(id): \(TerminalText.escaped($0)), not of \(TerminalText.isolated(attached.evidence.url))"
        ]
      } ?? [])
  }

  /// The words of a page that are now held to matter, or that none are.
  static func passage(_ passage: SetPassage, for target: EvidenceTarget?) -> String {
    let purpose = target.map { " for \($0.reference)" } ?? ""
    let subject = "The passage of E\(passage.evidence.id)\(purpose)"
    guard let words = passage.words else { return "\(subject) is taken back." }
    return "\(subject) is: \(TerminalText.isolated(words))"
  }

  /// That a passage was found by other spelling.
  static let foldedPassage =
    "the page spells it otherwise than you quoted it; its words were taken"

  /// What is now held of a claim that was corrected.
  static func edit(_ edited: CorrectedClaim) -> [String] {
    let isChanged = edited.before != edited.after
    return [
      CorrectionSentence.text(edited.after)
        + (isChanged ? "" : " Nothing changed: it was held so before.")
    ]
      + (isChanged && edited.after.detected != nil
        ? ["What the detector had stays beside it: isnad show C\(edited.after.id)"] : [])
  }

  /// The claims that one was split into.
  static func split(_ old: ClaimRecord, into new: [ClaimRecord]) -> [String] {
    [
      "C\(old.id) is split into \(Wording.claims(new.map(\.id))) and dismissed; its answers, notes "
        + "and evidence stay with it: isnad show C\(old.id)"
    ] + new.map(CorrectionSentence.text)
  }

  /// The claim that took in another.
  static func merge(_ other: Int, into merged: CorrectedClaim) -> String {
    "C\(other) is merged into C\(merged.after.id) and dismissed. "
      + CorrectionSentence.text(merged.after)
  }

  /// The claims that are held to report one act.
  static func join(_ group: [ClaimRecord]) -> String {
    "\(Wording.claims(group.map(\.id))) are held to report the same act of "
      + "\(TerminalText.isolated(group.first?.speaker.name ?? "")): whether it is true is answered "
      + "for all of them together."
  }

  /// That claims of one act have different answers; `nil` where they have not.
  static func disagreement(in group: [ClaimRecord]) -> String? {
    guard Set(group.map(\.contentStatus)).count > 1 else { return nil }
    let list = group.map { "C\($0.id) \(Wording.status($0.contentStatus))" }
    return "their answers to 'true?' differ: \(list.joined(separator: ", ")); mark one of them to "
      + "give all the same"
  }

  /// The claims that one is no longer held to repeat.
  static func unjoin(_ id: Int, from rest: [Int]) -> String {
    rest.isEmpty
      ? "C\(id) was joined with no other. Nothing changed."
      : "C\(id) is no longer joined with \(Wording.claims(rest)). Its answers stay as they are."
  }
}
