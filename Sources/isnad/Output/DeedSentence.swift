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
    return "\(subject) is now held as \(Wording.status(change.status))\(ground). "
      + "It touches \(Wording.claims(change.claims)).\(before)"
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
}
