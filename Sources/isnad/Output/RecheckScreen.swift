import ClaimModel
import Interchange
import Workbench

/// A later look at a page, for people: the verdict, the words that differ, what became of those that
/// were quoted.
struct RecheckScreen {
  /// More changes are counted and not shown.
  private static let changeLimit = 20

  private let rechecked: RecheckedEvidence

  init(_ rechecked: RecheckedEvidence) { self.rechecked = rechecked }

  /// The screen, line by line.
  func lines() -> [String] {
    let original = rechecked.original
    let heading =
      "E\(original.id)  \(verdict)  kept as E\(rechecked.evidence.id), "
      + "first kept \(original.capturedAt)  " + TerminalText.isolated(original.url)
    return [heading] + (rechecked.why.map { ["      " + TerminalText.escaped($0)] } ?? [])
      + moved + quotes + changes
  }

  /// That nothing can be told of the page, and why; `nil` where something can.
  var problem: String? {
    guard rechecked.verdict == .unknown else { return nil }
    return "E\(rechecked.original.id) can't be told: "
      + TerminalText.escaped(rechecked.why ?? "no answer came")
      + "; try again later; what was kept stays"
  }

  private var verdict: String {
    Wording.verdict(rechecked.verdict).uppercased()
  }

  private var moved: [String] {
    guard rechecked.verdict == .moved, let url = rechecked.evidence.finalURL else { return [] }
    return ["      now at " + TerminalText.isolated(url)]
  }

  private var quotes: [String] {
    rechecked.quotes.map { quote in
      let what =
        switch quote.outcome {
        case .same: "the quoted words are still there: "
        case .spelling: "the quoted words are still there, spelled otherwise: "
        case .gone: "THE QUOTED WORDS CHANGED or are gone: "
        }
      return "      " + what + TerminalText.isolated(quote.words, columns: 80)
    }
  }

  private var changes: [String] {
    guard rechecked.verdict == .edited, !rechecked.changes.isEmpty else { return [] }
    let (old, new) = (rechecked.original.page?.text ?? "", rechecked.evidence.page?.text ?? "")
    let more = rechecked.changes.count - Self.changeLimit
    return ["      \(Wording.count(rechecked.changes.count, "place")) of the text changed:"]
      + rechecked.changes.prefix(Self.changeLimit).flatMap { change in
        [row("kept", change.article, of: old), row("now", change.document, of: new)]
      } + (more > 0 ? ["      and \(more) more; all of them: --format json"] : [])
  }

  private func row(_ label: String, _ span: TextSpan?, of text: String) -> String {
    let words = span.flatMap { Passage($0, in: text)?.text }
    return "        " + TerminalText.padded(label, columns: 6)
      + (words.map { TerminalText.isolated($0, columns: 300) } ?? "(nothing)")
  }
}

extension RecheckedEvidence {
  /// What leaves the program of it.
  var document: RecheckDocument {
    RecheckDocument(
      original: original, evidence: evidence, why: why, changes: changes,
      quotes: quotes.map { ($0.words, $0.outcome.rawValue) })
  }
}
