import ClaimModel
import Interchange
import Workbench

/// A shared document, event or spokesperson for people: its status and ground, what rests on it, its
/// evidence, what its kept pages say, and its history.
struct SourceScreen {
  let source: SharedSource
  let review: ArticleReview
  let comparisons: [PageComparison]
  let events: [AuditEvent]

  /// The source as one object.
  func json() -> JSONValue {
    guard case .object(let members) = LedgerDocument.source(source) else { return .null }
    return .object(
      members + [.init("article", .string("A\(source.article)"))]
        + GroundDocument.members(ground) + [
          .init("evidence", .array(evidence.map { EvidenceDocument.json($0, withText: false) })),
          .init("weighings", .array(weighings.map(EvidenceDocument.json))),
          .init("sides", EvidenceDocument.sides(of: weighings)),
          .init(
            "comparisons",
            .array(
              comparisons.flatMap { page in
                page.comparisons.map { comparison -> JSONValue in
                  [
                    "claim": .string("C\(comparison.claim)"),
                    "evidence": .string("E\(comparison.evidence)"),
                    "outcome": .string(comparison.outcome.rawValue),
                  ]
                }
              })),
          .init("history", .array(events.map(EventDocument.json))),
        ])
  }

  /// The source, line by line.
  func lines() -> [String] {
    TerminalText.$articleDirection.withValue(review.direction) { screen() }
  }

  private func screen() -> [String] {
    heading() + ["", "What rests on it"] + claims()
      + (evidence.isEmpty
        ? ["", "Evidence", "  none kept for it; pull it with: isnad fetch D\(source.id) https://…"]
        : ["", "Evidence"] + EvidenceScreen.lines(of: evidence, weighings: weighings))
      + compared()
      + (events.isEmpty ? [] : ["", "History"] + events.map(HistoryLine.text))
  }

  private var grounds: LinkGrounds { LinkGrounds(review) }
  private var ground: StatusGround { grounds.ground(ofSource: source.id) }
  private var evidence: [EvidenceRecord] {
    review.evidence.filter { $0.targets.contains(.sharedSource(source.id)) }
  }
  private var weighings: [Weighing] {
    review.weighings.filter { $0.target == .sharedSource(source.id) }
  }
  private var links: [(claim: ClaimRecord, link: LinkRecord)] {
    review.liveClaims.flatMap { claim in
      claim.chain.filter { $0.sharedSource == source.id }.map { (claim, $0) }
    }
  }

  private func heading() -> [String] {
    let title = review.article.metadata.title ?? review.article.name
    let isBare = links.first.map { grounds.lacksEvidence($0.link, inClaim: $0.claim.id) } ?? false
    var lines = [
      "D\(source.id)  \(source.role.rawValue) \(TerminalText.isolated(source.name)) in "
        + "A\(source.article) \(TerminalText.isolated(title, columns: 60))",
      "    \(Wording.status(source.status))" + (isBare ? ", with no evidence named" : ""),
    ]
    lines += GroundLines.lines(ground, indent: "    ")
    let principals = unique(
      links.compactMap { claim, link in
        claim.chain.last { $0.position < link.position }?.name
      })
    if let first = principals.first {
      let label = source.role == .spokesperson ? "speaks for" : "comes from"
      lines.append("    \(label) \(TerminalText.isolated(first))")
      lines += principals.dropFirst().map { "    and \(TerminalText.isolated($0))" }
    }
    // Where no claim that counts names it, one that was dismissed may.
    let live = links.compactMap(\.link.passage?.text)
    let all = review.claims.flatMap(\.chain).filter { $0.sharedSource == source.id }
      .compactMap(\.passage?.text)
    lines += unique(live.isEmpty ? all : live).map {
      "    named as \(TerminalText.isolated($0))"
    }
    return lines
  }

  private func claims() -> [String] {
    let rows = links.map(\.claim).flatMap { claim in
      [
        "  " + TerminalText.padded("C\(claim.id)", columns: 6)
          + "said? \(Wording.status(claim.attribution))   "
          + "true? \(Wording.status(claim.contentStatus))",
        "        "
          + TerminalText.isolated(
            claim.wordsFromMarkToMark, columns: 70),
      ]
    }
    return rows.isEmpty ? ["  no claim that counts"] : rows
  }

  private func compared() -> [String] {
    guard !comparisons.isEmpty else { return [] }
    return ["", "The claims beside its kept text"]
      + comparisons.map { ComparisonScreen($0).summaryLine() }
      + ["  word by word: isnad compare D\(source.id)"]
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// What a status rests on, as lines of a screen.
enum GroundLines {
  /// The evidence that was named and the remarks that were made with it.
  static func lines(_ ground: StatusGround, indent: String) -> [String] {
    let named = ground.evidence.map { "E\($0)" }.joined(separator: ", ")
    return (named.isEmpty ? [] : [indent + "resting on " + named])
      + ground.remarks.map { remark in
        indent + "\(remark.at.date) \(TerminalText.remark(remark.author)): "
          + TerminalText.remark(remark.text)
      }
  }
}
