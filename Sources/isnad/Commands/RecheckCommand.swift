import ArgumentParser
import ClaimModel
import Fetching
import Interchange
import Workbench

/// `isnad recheck`: fetches evidence again and says what became of it.
struct RecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Fetch kept pages again and say: the same, moved, edited or gone.",
    discussion: """
      Compares the words of the article, not its bytes: another advertisement is no edit. What was \
      kept is never replaced; what comes is a capture of its own, linked to the first. That no \
      answer came, or one that shows no article, tells nothing of the page, and is told as a failure.

      Example:
        isnad recheck E5
        isnad recheck C12 D1
      """
  )
  .ofIsnad

  @Argument(help: "Evidence (E5), or claims, documents and articles whose evidence is meant.")
  var words: [String]

  @OptionGroup var fetching: FetchOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { _ = try parsed() }

  private func parsed() throws -> (evidence: [Int], targets: [EvidenceTarget]) {
    var evidence: [Int] = []
    var targets: [EvidenceTarget] = []
    for part in words.flatMap({ Reference.parts(of: $0) }) {
      if case .evidence(let id)? = Reference(part) {
        if !evidence.contains(id) { evidence.append(id) }
      } else if let target = evidenceTarget(part) {
        if !targets.contains(target) { targets.append(target) }
      } else {
        throw ValidationError(
          "'\(TerminalText.escaped(part))' is not E5, C12, D1 or A1"
            + Reference.question(part))
      }
    }
    return (evidence, targets)
  }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let (named, targets) = try parsed()
    let ids = named + (try workbench.recheckable(for: targets)).filter { !named.contains($0) }
    guard !ids.isEmpty else {
      let list = targets.map(\.reference.description).joined(separator: ", ")
      throw Failure(
        "no fetched page is kept for \(list); pull one with: isnad fetch \(list) https://…")
    }
    let policy = try fetching.policy(workbench.settings)
    Interruption.watch()
    let line = FetchLine()
    var complaints: [String] = []
    var objects: [JSONValue] = []
    try workbench.recheck(
      ids, policy: policy,
      watch: FetchWatch(progress: { line.tell($0) }, isStopped: { Interruption.wasAsked })
    ) { rechecked in
      line.end()
      if let problem = RecheckScreen(rechecked).problem { complaints.append(problem) }
      switch format.format {
      case .text: RecheckScreen(rechecked).lines().forEach(Output.say)
      case .ndjson: Output.print(RecheckDocument.json(rechecked.document).serialized(), as: .json)
      case .json: objects.append(RecheckDocument.json(rechecked.document))
      }
    }
    if format.format == .json {
      Output.print(JSONValue.array(objects).serialized(.pretty), as: .json)
    }
    line.end()
    guard complaints.isEmpty else { throw Failure(complaints) }
  }
}
