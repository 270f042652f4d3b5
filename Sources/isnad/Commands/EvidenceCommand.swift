import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad evidence`: lists or shows what is kept.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "List the evidence kept, or show one with its text.",
    discussion: """
      Example:
        isnad evidence
        isnad evidence C12
        isnad evidence E5
      """)

  @Argument(
    help: "A piece of evidence (E5) to show; a claim, document or article to list; or nothing.")
  var what: String?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    guard let what, evidenceTarget(what) == nil else { return }
    guard case .evidence? = Reference(what) else {
      throw ValidationError("'\(what)' is not E5, C12, D1 or A1")
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    if let what, case .evidence(let id)? = Reference(what) {
      try show(try workbench.evidence(id), workbench)
      return
    }
    let list = try workbench.evidence(
      what.flatMap(evidenceTarget).map(EvidenceFilter.target) ?? .all)
    try TableWriter(options: format, table: .evidence).write(
      list, json: { EvidenceDocument.json($0, withText: false) },
      text: { list in
        list.isEmpty
          ? ["no evidence yet; pull a page with: isnad fetch C1 https://…"]
          : list.map(EvidenceLine.text)
      })
  }

  private func show(_ evidence: EvidenceRecord, _ workbench: Workbench) throws {
    let weighings = try workbench.weighings(ofEvidence: evidence.id)
    var format = format
    if format.format == .json { format.format = .ndjson }
    try TableWriter(options: format, table: .evidence).write(
      [evidence],
      json: { evidence in
        let hops = try workbench.hops(ofEvidence: evidence.id)
        guard
          case .object(let members) = EvidenceDocument.json(evidence, withText: true, hops: hops)
        else { return .null }
        return .object(
          members + [.init("weighings", .array(weighings.map(EvidenceDocument.json)))])
      },
      text: { _ in Self.lines(evidence, weighings) })
  }

  private static func lines(_ evidence: EvidenceRecord, _ weighings: [Weighing]) -> [String] {
    var lines = [EvidenceLine.text(evidence)]
    func field(_ name: String, _ value: String?) {
      let shown = value.map { TerminalText.isolated($0) } ?? "not recorded"
      lines.append("  " + TerminalText.padded(name, columns: 12) + shown)
    }
    field("answered by", evidence.finalURL)
    field("file", evidence.warcFile)
    field("sha256", evidence.warcDigest)
    field("for", evidence.targets.map(\.reference.description).joined(separator: ", "))
    if let page = evidence.page {
      field("title", page.title)
      field("by", page.authors.isEmpty ? nil : page.authors.joined(separator: ", "))
      field("published", page.published)
      field("changed", page.modified)
      lines += ["", "Text"]
      lines += page.text.split(separator: "\n").map { "  " + TerminalText.isolated(String($0)) }
    }
    for weighing in weighings {
      let question = weighing.question.map { " the \($0.rawValue) of" } ?? ""
      let verb = weighing.bearing == .context ? "is context for" : weighing.bearing.rawValue
      lines.append(
        "  \(verb)\(question) \(weighing.target.reference), says "
          + TerminalText.isolated(weighing.by))
    }
    return lines
  }
}
