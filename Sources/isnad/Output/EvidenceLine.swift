import ClaimModel

/// An evidence on one line.
enum EvidenceLine {
  /// Its number, how the fetch ended, when, and what the page calls itself.
  static func text(_ evidence: EvidenceRecord) -> String {
    let outcome =
      if let attached = evidence.attached {
        "attached, as \(TerminalText.isolated(attached.seenBy)) saw it on "
          + TerminalText.isolated(attached.seenAt)
      } else {
        fetched(evidence)
      }
    let reason = evidence.reason.map { ": " + TerminalText.escaped($0) } ?? ""
    let title = evidence.page?.title.map { "  " + TerminalText.isolated($0, columns: 50) } ?? ""
    return "  E\(evidence.id)  \(evidence.capturedAt)  \(outcome)\(reason)  "
      + TerminalText.isolated(evidence.url) + title + facts(evidence) + carried(evidence)
      + later(evidence)
  }

  /// The outlet, the day of publication, the language and which way it runs, as the page tells them.
  private static func facts(_ evidence: EvidenceRecord) -> String {
    guard let page = evidence.page else { return "" }
    let facts = [
      page.outlet.map { TerminalText.isolated($0, columns: 30) },
      page.published.map { TerminalText.isolated(String($0.prefix(10))) },
      page.language.map { TerminalText.isolated($0) }, page.direction?.rawValue,
    ].compactMap(\.self)
    return facts.isEmpty ? "" : "  [" + facts.joined(separator: ", ") + "]"
  }

  /// The archive that carries it, with the original.
  private static func carried(_ evidence: EvidenceRecord) -> String {
    guard let copy = evidence.archivedCopy else { return "" }
    return "  (copy in \(TerminalText.isolated(copy.archive))"
      + (copy.takenAt.map { " of " + TerminalText.isolated($0) } ?? "")
      + (copy.original.map { ", original " + TerminalText.isolated($0) } ?? ", original not told")
      + ")"
  }

  private static func later(_ evidence: EvidenceRecord) -> String {
    evidence.recheck.map { "  (E\($0.of) again: \(Wording.verdict($0.verdict)))" } ?? ""
  }

  private static func fetched(_ evidence: EvidenceRecord) -> String {
    switch evidence.outcome {
    case .captured where evidence.isUsable || evidence.isUndecodable: "kept"
    case .captured: "kept, status \(evidence.httpStatus ?? 0)"
    case .capturedTruncated: "kept in part"
    case .failed: "could not be reached"
    case .refused: "refused"
    case .skipped: "skipped"
    case .deferred: "deferred"
    }
  }
}
