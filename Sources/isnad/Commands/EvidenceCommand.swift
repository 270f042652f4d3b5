import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad evidence`: lists or shows what is kept.
struct EvidenceCommand: ParsableCommand, PagedCommand {
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
    let screen = EvidenceScreen(
      evidence: evidence, weighings: try workbench.weighings(ofEvidence: evidence.id))
    var format = format
    if format.format == .json { format.format = .ndjson }
    try TableWriter(options: format, table: .evidence).write(
      [evidence], json: { _ in screen.json() }, text: { _ in screen.lines() })
  }
}
