import ClaimModel
import Interchange
import Workbench

/// One evidence for people, and the lines by which it stands on other screens.
struct EvidenceScreen {
  private let evidence: EvidenceRecord
  private let weighings: [Weighing]
  private let passages: [ShownPassage]
  /// The later looks at it.
  private let rechecks: [EvidenceRecord]
  /// What its bytes give when they are read now; `nil` where no text is taken out of them.
  private let rereading: PageRereading?

  /// No more addresses are listed on the screen.
  private static let mostLinks = 20

  init(_ evidence: EvidenceRecord, _ workbench: Workbench) throws {
    self.evidence = evidence
    weighings = try workbench.weighings(ofEvidence: evidence.id)
    passages = try workbench.passages(of: evidence)
    rechecks = try workbench.rechecks(ofEvidence: evidence.id)
    rereading = workbench.rereading(of: evidence)
  }

  /// What was held of it at an earlier moment.
  init(_ id: Int, asOf moment: Timestamp, _ workbench: Workbench) throws {
    let past = try workbench.evidence(id, asOf: moment)
    evidence = past.record
    weighings = past.weighings
    passages = past.record.passages.map { ShownPassage($0, ofEvidence: id) }
    rechecks = try workbench.rechecks(ofEvidence: id).filter { $0.capturedAt <= moment }
    rereading = workbench.rereading(of: past.record)
  }

  /// The evidence with its text as one object.
  func json() -> JSONValue {
    guard
      case .object(let members) = EvidenceDocument.json(
        evidence, withText: true, found: passages.filter { $0.basis != .person })
    else { return .null }
    return .object(
      members + [
        .init("reading", rereading.map(Self.json) ?? .null),
        .init("weighings", .array(weighings.map(EvidenceDocument.json))),
        .init(
          "rechecks", .array(rechecks.map { EvidenceDocument.json($0, withText: false) })),
      ])
  }

  private static func json(_ rereading: PageRereading) -> JSONValue {
    let report = rereading.report
    return [
      "charset": .string(report.charset),
      "from": .object(
        report.origins.filter { !rereading.differing.contains($0.field) }
          .map { .init($0.field, .string($0.origin)) }),
      "differs": .array(rereading.differing.map(JSONValue.string)),
      "remarks": .array(report.remarks.map(JSONValue.string)),
      "links": .array(report.links.map(JSONValue.string)),
    ]
  }

  /// The evidence, line by line.
  func lines() -> [String] {
    var lines = [EvidenceLine.text(evidence)]
    func field(_ name: String, _ value: String?) { lines.append(Self.field(name, value)) }
    if let attached = evidence.attached {
      lines.append(
        "  A person attached it: that it shows this address is what they say. It ranks below a page "
          + "that was fetched.")
      field("file given", attached.name)
    } else {
      field("answered by", evidence.finalURL)
    }
    if let copy = evidence.archivedCopy {
      field("original", copy.original)
      field("copied on", copy.takenAt)
      field("counts as", evidence.countingHost)
    }
    if let type = evidence.mediaType { field("is", type) }
    field("file", evidence.warcFile)
    field("sha256", evidence.warcDigest)
    field("for", evidence.targets.map(\.reference.description).joined(separator: ", "))
    if let page = evidence.page {
      lines += facts(of: page)
      if let finding = HiddenFinding.line(page.text, ofPage: true) { lines.append("  " + finding) }
      lines += ["", Self.textHeading]
      lines += MarkedText(page.text, marking: passages.map(\.passage.span)).lines.map {
        "  " + TerminalText.isolated($0)
      }
      if !passages.isEmpty { lines += ["", "Passages, in ⟦…⟧ above"] + passages.map(Self.passage) }
      lines += links
    } else if evidence.isUsable {
      lines.append(Self.withoutText(evidence))
    }
    if !rechecks.isEmpty { lines += ["", "Looked at again"] + rechecks.map(EvidenceLine.text) }
    return lines + weighings.map { "  " + Self.weighing($0, naming: $0.target.reference) }
  }

  private static let textHeading = "Text"

  /// The lines that hold passages, by number from 0.
  var passageLines: Set<Int> {
    guard let page = evidence.page, !passages.isEmpty else { return [] }
    let lines = lines()
    guard let heading = lines.firstIndex(of: Self.textHeading) else { return [] }
    let bare = MarkedText(page.text, marking: []).lines
    let marked = MarkedText(page.text, marking: passages.map(\.passage.span)).lines
    return Set(
      zip(bare, marked).enumerated().filter { $1.0 != $1.1 }.map { heading + 1 + $0.offset })
  }

  private static func field(_ name: String, _ value: String?, from origin: String? = nil) -> String
  {
    "  " + TerminalText.padded(name, columns: 12)
      + (value.map { TerminalText.isolated($0) } ?? "not recorded")
      + (value == nil ? "" : origin.map { "  (\($0))" } ?? "")
  }

  /// What the page says of itself, each with the place that says it.
  private func facts(of page: ExtractedPage) -> [String] {
    let facts: [(name: String, field: String, value: String?)] = [
      ("title", "title", page.title), ("outlet", "outlet", page.outlet),
      ("by", "authors", page.authors.isEmpty ? nil : page.authors.joined(separator: ", ")),
      ("published", "published", page.published), ("changed", "modified", page.modified),
      ("own address", "canonical", page.canonical), ("language", "language", page.language),
    ]
    var lines = facts.map { Self.field($0.name, $0.value, from: rereading?.origin(of: $0.field)) }
    if let direction = page.direction {
      let words = direction == .rightToLeft ? "right to left" : "left to right"
      lines.append(Self.field("direction", words, from: "text"))
    }
    if let origin = rereading?.origin(of: "text") {
      lines.append(Self.field("text from", origin))
    }
    if let rereading, !rereading.differing.isEmpty {
      lines.append(
        "  Read now, these would be others; what was read when it was kept stands: "
          + rereading.differing.joined(separator: ", "))
    }
    return lines + (rereading?.report.remarks ?? []).map { "  note: " + TerminalText.escaped($0) }
  }

  /// The addresses that the text points to.
  private var links: [String] {
    guard let links = rereading?.report.links, !links.isEmpty else { return [] }
    let rest = links.count - Self.mostLinks
    return ["", "Links in the text"]
      + links.prefix(Self.mostLinks).map { "  " + TerminalText.isolated($0) }
      + (rest > 0
        ? ["  and \(rest) more: isnad evidence E\(evidence.id) --format json"] : [])
  }

  /// What to do with something to look at that no text is taken out of.
  private static func withoutText(_ evidence: EvidenceRecord) -> String {
    let type = evidence.mediaType ?? "it"
    return "  No text is taken out of \(TerminalText.escaped(type)), so no passage of it can be "
      + "quoted: open it with isnad evidence E\(evidence.id) --raw FILE, say where the words stand "
      + "with isnad weigh E\(evidence.id) … --note, or attach its text as a file of its own"
  }

  private static func passage(_ passage: ShownPassage) -> String {
    let target = passage.target.map { " for \($0.reference)" } ?? ""
    let basis =
      switch passage.basis {
      case .person:
        "set by \(TerminalText.isolated(passage.setBy?.name ?? "?"))\(target)"
          + (passage.setBy.map { ", \($0.at)" } ?? "")
      case .exact: "found\(target), letter for letter"
      case .folded: "found\(target), spelled otherwise"
      }
    return "  \(basis): " + TerminalText.isolated(passage.passage.text, columns: 90)
  }

  /// What a person held an evidence to do, such as `supports the content of C3, says Mona`.
  static func weighing(_ weighing: Weighing, naming target: Reference? = nil) -> String {
    let verb = weighing.bearing == .context ? "is context for" : weighing.bearing.rawValue
    let question = weighing.question.map { " the \($0.rawValue)" } ?? ""
    let link = weighing.link.map { " (link \($0))" } ?? ""
    let of = target.map { question.isEmpty ? " \($0)" : " of \($0)" } ?? ""
    let origin = weighing.origin.map { ", going back to \(TerminalText.isolated($0))" } ?? ""
    return verb + question + of + link + origin + ", says \(TerminalText.isolated(weighing.by))"
  }

  /// Some evidence with how it was weighed, and what the pages of each side go back to.
  static func lines(of evidence: [EvidenceRecord], weighings: [Weighing]) -> [String] {
    evidence.capturesFirst.flatMap { evidence -> [String] in
      let weighed = weighings.filter { $0.evidence == evidence.id }.map {
        "       " + Self.weighing($0)
      }
      return [EvidenceLine.text(evidence)]
        + (weighed.isEmpty && evidence.wantsWeighing ? ["       not weighed yet"] : weighed)
    }
      + WeighedSide.sides(of: weighings, evidence: evidence).filter(\.tally.isTelling).map {
        "  " + side($0)
      }
  }

  private static func side(_ side: WeighedSide) -> String {
    let what =
      switch (side.question, side.link) {
      case (_, let link?): "link \(link)"
      case (.attribution?, nil): "that it was said"
      case (.content?, nil): "that it is true"
      case (nil, nil): "it"
      }
    let tally = side.tally
    let named = zip(tally.origins, tally.pagesByOrigin).map { origin, pages in
      TerminalText.isolated(origin) + " (" + pages.map { "E\($0)" }.joined(separator: ", ") + ")"
    }.joined(separator: "; ")
    let origins =
      tally.origins.isEmpty
      ? "origins not named" : "\(Wording.count(tally.origins.count, "origin")): \(named)"
    let rest =
      tally.pagesWithoutOrigin > 0 && !tally.origins.isEmpty
      ? "; of \(tally.pagesWithoutOrigin) the origin is not named" : ""
    let verb =
      side.bearing == .supports
      ? (tally.pages == 1 ? "supports" : "support")
      : (tally.pages == 1 ? "contradicts" : "contradict")
    let attached =
      tally.attachedPages > 0
      ? "; \(tally.attachedPages) of them only attached by a person" : ""
    return "\(Wording.count(tally.pages, "page"))\(hosts(tally)) \(verb) \(what): \(origins)"
      + "\(rest)\(attached)"
  }

  /// The hosts that several pages count under; an archive's copies count under the original's.
  private static func hosts(_ tally: OriginTally) -> String {
    guard tally.pages > 1, !tally.hosts.isEmpty else { return "" }
    let unknown = tally.pagesWithoutHost > 0 ? ", and of \(tally.pagesWithoutHost) not told" : ""
    return " of \(Wording.count(tally.hosts.count, "host")) ("
      + tally.hosts.map { TerminalText.isolated($0) }.joined(separator: ", ") + unknown + ")"
  }
}
