import ClaimModel
import Workbench

/// What is now held of a claim, in full sentences.
///
/// A person who has found the statement and types `verified` has recorded the accusation as true;
/// the sentence says so while it can still be mended.
enum HeldSentence {
  /// Both answers, and what they were before where they changed, with the name of whoever else gave
  /// them.
  static func text(_ marked: MarkedClaim) -> String {
    let origin = marked.after.origin
    return TerminalText.$articleDirection.withValue(origin == .detector ? .rightToLeft : nil) {
      sentence(marked)
    }
  }

  private static func sentence(_ marked: MarkedClaim) -> String {
    let claim = marked.after
    let speaker = TerminalText.isolated(claim.speaker.name)
    let through = claim.chain.dropFirst().map { TerminalText.isolated($0.name) }
    let hands = through.isEmpty ? "" : ", through " + through.joined(separator: ", ")
    return "C\(claim.id): " + said(claim.attribution, speaker: speaker, hands: hands) + " "
      + isTrue(
        claim.contentStatus, claim.act == .deny ? "The denial" : "What was said", words(claim))
      + (marked.isChanged ? earlier(marked) : unchanged(marked))
  }

  private static func earlier(_ marked: MarkedClaim) -> String {
    let before = marked.before
    var changes: [String] = []
    if before.attribution != marked.after.attribution {
      changes.append("said? was \(Wording.status(before.attribution))")
    }
    if before.contentStatus != marked.after.contentStatus {
      changes.append("true? was \(Wording.status(before.contentStatus))")
    }
    return " Before: " + changes.joined(separator: ", ") + who(marked) + "."
  }

  private static func unchanged(_ marked: MarkedClaim) -> String {
    switch marked.upheld {
    case .now?: return " Given once more against the rule, with the reason."
    case .already?: return " Nothing changed: the reason is on record."
    case nil: break
    }
    if marked.isOnceMore { return " Given once more, for the words that it has now." }
    let further = marked.furtherEvidence.map { "E\($0)" }
    return further.isEmpty
      ? " Nothing changed." : " It now rests on \(further.joined(separator: ", ")) too."
  }

  /// Whoever overwrites another person's answer should see it.
  private static func who(_ marked: MarkedClaim) -> String {
    guard let mark = marked.earlierMark, mark.actor != marked.by else { return "" }
    return ", as \(TerminalText.isolated(mark.actor)) held on \(mark.at.date)"
  }

  /// What is held to speak against an answer that was just given; `nil` for nothing.
  static func against(_ marked: MarkedClaim) -> String? {
    guard !marked.against.isEmpty else { return nil }
    let evidence = marked.against.map { "E\($0)" }.joined(separator: ", ")
    return
      "\(evidence) \(marked.against.count == 1 ? "is" : "are") held to speak against this answer to "
      + "C\(marked.after.id); if that no longer holds, weigh again, else the answer stands beside it"
  }

  /// What a change has left without ground, and how to mend it.
  static func gap(_ obstacle: Obstacle) -> String {
    "isnad: no longer supported: " + TerminalText.escaped(obstacle.description)
  }

  private static func words(_ claim: ClaimRecord) -> String {
    TerminalText.isolated(claim.wordsFromMarkToMark, columns: 60)
  }

  private static func said(
    _ status: AttributionStatus, speaker: String, hands: String
  ) -> String {
    switch status {
    case .unchecked: "It is not checked whether \(speaker) said it\(hands)."
    case .confirmed: "It is held as confirmed that \(speaker) said it\(hands)."
    case .misquoted: "It is held that \(speaker) said something, but other words than these."
    case .misattributed: "It is held that someone other than \(speaker) said it."
    case .notFound: "It was looked for and not found that \(speaker) said it\(hands)."
    case .fabricated: "It is held that \(speaker) never said it: the words are made up."
    }
  }

  private static func isTrue(_ status: ContentStatus, _ what: String, _ words: String) -> String {
    switch status {
    case .unchecked: "Whether it is true is not checked."
    case .verified: "\(what) is held as TRUE: \(words)."
    case .partly: "\(what) is held as true in part: \(words)."
    case .disputed: "Whether it is true is held as disputed: \(words)."
    case .refuted: "\(what) is held as FALSE: \(words)."
    case .misleading: "\(what) is held as misleading: \(words)."
    case .unproven: "Whether it is true was looked into and can't be known yet: \(words)."
    case .notCheckable: "\(what) is held as nothing that could be true or false."
    }
  }
}
