import ClaimModel
import Interchange
import Workbench

/// One claim for people: the words in their sentence, both statuses, the chain as rows, evidence,
/// notes and history.
struct ClaimScreen {
  let claim: ClaimRecord
  let review: ArticleReview
  let events: [AuditEvent]

  /// The claim as one object.
  func json() -> JSONValue {
    guard
      case .object(var members) = ReviewClaimWriter(review).json(claim, notes: notes)
    else { return .null }
    members.append(.init("sentence", .string(claim.sentence.text)))
    members.append(
      .init("evidence", .array(evidence.map { EvidenceDocument.json($0, withText: false) })))
    members.append(.init("weighings", .array(weighings.map(EvidenceDocument.json))))
    members.append(.init("sides", EvidenceDocument.sides(of: weighings)))
    members.append(.init("grounds", GroundDocument.json(of: claim, grounds)))
    members.append(.init("history", .array(events.map(EventDocument.json))))
    return .object(members)
  }

  /// The claim, line by line.
  func lines() -> [String] {
    TerminalText.$articleDirection.withValue(review.direction) { screen() }
  }

  private func screen() -> [String] {
    heading() + ["", "In the article"] + sentence() + ["", "Chain"] + chain() + [""]
      + ground()
      + (events.isEmpty ? [] : [""])
      + section("History", events.map(HistoryLine.text), orElse: nil)
  }

  /// What to know before answering: all but the history and the heading, on as few lines as it takes.
  ///
  /// - Parameter withWords: whether the words are among it; not where the article stands beside it.
  /// - Returns: the lines.
  func card(withWords: Bool) -> [String] {
    TerminalText.$articleDirection.withValue(review.direction) {
      let words =
        withWords ? ["In the article"] + sentence().map { Self.shortened($0) } : []
      return remarks() + words + ["Chain"] + chain() + ground()
    }
  }

  /// A long quotation is cut where it goes to a terminal, so that one screen holds the claim.
  private static func shortened(_ line: String) -> String {
    guard let columns = Screen.columns else { return line }
    return TerminalText.cutIsolated(line, columns: columns * 4)
  }

  private func ground() -> [String] {
    section(
      "Evidence", EvidenceScreen.lines(of: evidence, weighings: weighings),
      orElse: "none kept for this claim")
      + (standingNotes.isEmpty ? [] : [""])
      + section("Notes", standingNotes.map(noteLine), orElse: nil)
  }

  /// The pages kept for the claim, or for what it rests on, that can be weighed.
  var usableEvidence: [EvidenceRecord] { evidence.filter(\.isUsable) }

  private var notes: [Note] { review.notes.filter { $0.claim == claim.id } }
  private var standingNotes: [Note] { notes.filter { !$0.isWithdrawn } }

  /// What is attached to the claim or to a shared source it rests on.
  var evidence: [EvidenceRecord] {
    let targets = Set(
      [EvidenceTarget.claim(claim.id)]
        + claim.chain.compactMap(\.sharedSource).map(EvidenceTarget.sharedSource))
    return review.evidence.filter { !targets.isDisjoint(with: $0.targets) }
  }

  private var weighings: [Weighing] {
    let sources = Set(claim.chain.compactMap(\.sharedSource).map(EvidenceTarget.sharedSource))
    return review.weighings.filter {
      $0.target == .claim(claim.id) || sources.contains($0.target)
    }
  }

  private func heading() -> [String] {
    let dismissed = claim.standing == .dismissed ? "   DISMISSED" : ""
    let lines = [
      "C\(claim.id)  in A\(claim.article) "
        + TerminalText.isolated(review.article.metadata.title ?? review.article.name, columns: 60),
      "    said? \(Wording.status(claim.attribution))   "
        + "true? \(Wording.status(claim.contentStatus))\(dismissed)",
      "    \(claim.act.rawValue) · \(claim.type.rawValue) words"
        + (claim.nestedIn.map { " · inside C\($0)" } ?? "") + said(),
    ]
    return lines + remarks()
  }

  /// What is out of the ordinary with it.
  private func remarks() -> [String] {
    var lines: [String] = []
    if review.article.publication != .draft {
      lines.append("    report: " + Wording.status(review.article.publication))
    }
    lines += corrections()
    let spans = (claim.content + claim.source + claim.cue).map(\.span) + [claim.sentence.span]
    if let finding = HiddenFinding.line(review.text(of: claim), within: spans) {
      lines.append("    " + finding)
    }
    lines += ReviewRules.gaps(claim, in: review).map {
      "    NO LONGER SUPPORTED: " + TerminalText.escaped($0.description)
    }
    if !claim.act.statesFact, claim.contentStatus == .unchecked {
      lines.append("    " + Self.positionHint(claim))
    }
    return lines
  }

  /// Who found it, what differs from what the detector has, and what it belongs with.
  private func corrections() -> [String] {
    var lines: [String] = []
    if let finder = review.finder(of: claim) {
      lines.append("    added by \(TerminalText.isolated(finder)), not by the detector")
    }
    lines += review.corrections(of: claim).map { correction in
      let had = correction.detector.map { TerminalText.isolated($0, columns: 70) }
      return "    corrected" + (correction.by.map { " by \(TerminalText.isolated($0))" } ?? "")
        + ": the detector has \(Wording.member(correction.member.rawValue)) "
        + (had.isEmpty ? "none" : had.joined(separator: " · "))
    }
    if claim.version != review.article.version {
      lines.append(
        "    LOST: its words stood in version \(claim.version) of A\(claim.article); version "
          + "\(review.article.version) no longer has them")
    } else if claim.isLost {
      lines.append("    LOST: the newest detection no longer finds it")
    }
    let joined = review.joined(with: claim)
    if !joined.isEmpty {
      lines.append("    reports the same act as \(Wording.claims(joined.map(\.id)))")
    }
    return lines
  }

  /// What the speech act suggests for the content, which only a person can say.
  static func positionHint(_ claim: ClaimRecord) -> String {
    "a position rather than a fact; if you agree: isnad mark C\(claim.id) not-checkable"
  }

  private func said() -> String {
    guard let words = claim.saidAt else { return "" }
    let day = claim.saidOn.map { ", worked out as \($0)" } ?? ""
    return " · said \(TerminalText.isolated(words.text))\(day)"
  }

  private func sentence() -> [String] {
    let text = Array(review.text(of: claim).utf8)
    let pairs = QuotationPairs(utf8: text)
    let attributing = (claim.cue + claim.source).map(\.span)
    let quoted = claim.content.map { part in
      let span = pairs.extended(part.span, withoutReaching: attributing)
      return String(decoding: text[span.start..<span.end], as: UTF8.self)
    }
    return [
      "    " + TerminalText.isolated(claim.sentence.text),
      "  the words" + (claim.content.count > 1 ? ", in \(claim.content.count) pieces" : ""),
    ] + quoted.map { "    " + TerminalText.isolated($0) }
  }

  private func chain() -> [String] {
    let grounds = grounds
    return linkRows(grounds)
      + (claim.hasNoCarrier ? ["     no carrier is named between the speaker and the article"] : [])
  }

  private func linkRows(_ grounds: LinkGrounds) -> [String] {
    claim.chain.flatMap { link -> [String] in
      let shared = link.sharedSource.map { " D\($0)" } ?? ""
      let status =
        link.position == 1 && link.status == .unchecked ? "" : "   \(Wording.status(link.status))"
      let place = link.passage.map { "   " + TerminalText.isolated($0.text, columns: 50) } ?? ""
      let isBare = grounds.lacksEvidence(link, inClaim: claim.id)
      return [
        "  \(link.position)  \(link.role.rawValue)\(shared)  \(TerminalText.isolated(link.name))"
          + status + (isBare ? ", with no evidence named" : ""),
        "       \(Wording.basis(link, of: claim))\(place)",
      ] + GroundLines.lines(grounds.ground(of: link, inClaim: claim.id), indent: "       ")
    }
  }

  private var grounds: LinkGrounds { LinkGrounds(review) }

  private func noteLine(_ note: Note) -> String {
    "  \(note.at)  \(TerminalText.remark(note.author)): \(TerminalText.remark(note.text))"
  }

  private func section(_ title: String, _ lines: [String], orElse empty: String?) -> [String] {
    if lines.isEmpty { return empty.map { [title, "  " + $0] } ?? [] }
    return [title] + lines
  }
}
