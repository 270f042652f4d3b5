import ClaimModel

/// An evidence on one line.
enum EvidenceLine {
  /// Its number, how the fetch ended, when, and what the page calls itself.
  static func text(_ evidence: EvidenceRecord) -> String {
    let outcome =
      switch evidence.outcome {
      case .captured where evidence.isUsable: "kept"
      case .captured: "kept, status \(evidence.httpStatus ?? 0)"
      case .capturedTruncated: "kept in part"
      case .failed: "could not be reached"
      case .refused: "refused"
      case .skipped: "skipped"
      case .deferred: "deferred"
      }
    let reason = evidence.reason.map { ": " + TerminalText.escaped($0) } ?? ""
    let title = evidence.page?.title.map { "  " + TerminalText.isolated($0, columns: 50) } ?? ""
    return "  E\(evidence.id)  \(evidence.capturedAt)  \(outcome)\(reason)  "
      + TerminalText.isolated(evidence.url) + title
  }
}
