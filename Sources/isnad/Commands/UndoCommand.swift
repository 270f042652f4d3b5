import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad undo`: takes back what a person did last.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what you did last, by a new entry in the audit trail.",
    discussion: """
      Undoes the last command of yours that changed something, as a whole; once more goes one further \
      back. Nothing is deleted: what was added is set aside, a page stays kept and is only detached. \
      Refused where somebody changed the same since, and for a publication, which readers have seen.

      Example:
        isnad undo --dry-run
        isnad undo --by Mona
      """
  )
  .ofIsnad

  @Flag(help: "Say what would be undone, what follows, or why it would be refused; change nothing.")
  var dryRun = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let workbench = try workspace.open(
      for: .changing, by: reviewer.by, correcting: correction.correction)
    let (undoing, gaps) = try workbench.undo(isTrial: dryRun)
    try ListWriter.one(json(undoing), lines(undoing), as: format.format)
    gaps.forEach { Output.complain(HeldSentence.gap($0)) }
    if let refusal = undoing.refusal { throw Failure("undoing it would be refused: \(refusal)") }
  }

  private func lines(_ undoing: Undoing) -> [String] {
    let count = Wording.count(undoing.eventCount, "event")
    let more = undoing.eventCount - undoing.events.count
    let heading =
      !dryRun
      ? "Undone, \(count):"
      : undoing.refusal == nil
        ? "This would be undone, \(count); nothing was changed:"
        : "This is what you did last, \(count); nothing was changed:"
    return [heading] + undoing.events.map(HistoryLine.text)
      + (more > 0 ? ["  and \(Wording.count(more, "further event"))"] : [])
      + (dryRun
        ? Wording.consequences(reopening: undoing.reopened, correcting: undoing.corrected) : [])
  }

  /// The first events stand for all where there are many.
  private func json(_ undoing: Undoing) -> JSONValue {
    [
      "dry_run": .bool(dryRun), "undoes": .integer(undoing.operation),
      "count": .integer(undoing.eventCount),
      "events": .array(undoing.events.map(EventDocument.json)),
      "articles": .array(undoing.articles.map { .string("A\($0)") }),
      "reopens": .array(undoing.reopened.map { .string("A\($0)") }),
      "corrects": .array(undoing.corrected.map { .string("C\($0)") }),
      "refused": JSONValue(undoing.refusal),
    ]
  }
}
