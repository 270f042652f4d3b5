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
      Of one it shows what was taken out of the page, with the passages that matter in ⟦…⟧. --raw \
      writes its body as it was meant, with the transfer and content codings removed that its head \
      tells, and says which can't be; the bytes as they came are in its web archive.

      Example:
        isnad evidence
        isnad evidence C12
        isnad evidence E5
        isnad evidence E5 --raw page.html
      """
  )
  .ofIsnad

  @Argument(
    help: "A piece of evidence (E5) to show; a claim, document or article to list; or nothing.")
  var what: String?

  @Option(
    help: """
      Write the body of one to a new file of this name, or with - to standard output; what is there \
      is never overwritten.
      """, completion: .file())
  var raw: String?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try Given.require(line: raw, of: "--raw")
    if raw != nil {
      guard let what, case .evidence? = Reference(what) else {
        throw ValidationError("--raw is of one piece of evidence; name it, such as E5")
      }
      if format.format != .text {
        throw ValidationError("--raw writes the body: leave out --format")
      }
    }
    guard let what, evidenceTarget(what) == nil else { return }
    guard case .evidence? = Reference(what) else {
      throw ValidationError(
        "'\(TerminalText.escaped(what))' is not E5, C12, D1 or A1" + Reference.question(what))
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    if let what, case .evidence(let id)? = Reference(what) {
      if let raw { return try write(try workbench.rawBody(ofEvidence: id), of: id, to: raw) }
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

  /// Writes a body, and says on standard error what was done to it.
  private func write(_ body: RawBody, of id: Int, to path: String) throws {
    if path == "-" {
      Output.write(body.bytes, as: .plain)
    } else {
      try Workbench.writeNew(body.bytes, to: path)
    }
    func listed(_ codings: [String]) -> String {
      codings.map(TerminalText.escaped).joined(separator: ", ")
    }
    var words = "as it came, it has no transfer or content coding"
    if !body.removedCodings.isEmpty {
      words = "with its codings removed: " + listed(body.removedCodings)
      if !body.remainingCodings.isEmpty {
        words += "; still on it: " + listed(body.remainingCodings)
      }
    } else if !body.remainingCodings.isEmpty {
      words = "as it was kept, with its codings still on it: " + listed(body.remainingCodings)
    }
    Output.complain(
      "isnad: E\(id): \(Wording.count(body.bytes.count, "byte")) of its body, \(words); "
        + "sha256 \(body.sha256)")
    if let surplus = body.surplus { Output.complain("isnad: E\(id): \(surplus)") }
    if let problem = body.problem {
      throw Failure(
        "E\(id): what was written is not the whole body: "
          + TerminalText.escaped(problem))
    }
  }

  private func show(_ evidence: EvidenceRecord, _ workbench: Workbench) throws {
    let screen = try EvidenceScreen(evidence, workbench)
    var format = format
    if format.format == .json { format.format = .ndjson }
    try TableWriter(options: format, table: .evidence).write(
      [evidence], json: { _ in screen.json() }, text: { _ in screen.lines() })
  }
}
