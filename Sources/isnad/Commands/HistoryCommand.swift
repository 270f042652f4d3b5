import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad history`: the audit trail.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who changed what, when and why.",
    discussion: """
      Example:
        isnad history C12
        isnad history --actor "Mona" --until 2020-02-01
      """)

  @Argument(help: "A claim, document, evidence or article (C12, D1, E5, A1); by default all.")
  var subject: String?

  @Option(help: "Only what this person did.")
  var actor: String?

  @Option(help: "Only up to this day or moment in UTC: 2020-02-01 or 2020-02-01T12:00:00Z.")
  var until: String?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if let subject, Reference(subject) == nil {
      throw ValidationError("'\(subject)' is not C12, D1, E5 or A1")
    }
    try Given.require(text: actor, of: "--actor")
    if let until, Self.moment(until) == nil {
      throw ValidationError(
        "--until is '\(TerminalText.escaped(until))'; write a day such as 2020-02-01, or a moment "
          + "such as 2020-02-01T12:00:00Z")
    }
  }

  /// A moment as it is written; of a day the last.
  private static func moment(_ text: String) -> Timestamp? {
    Timestamp(iso8601: CalendarDate(iso8601: text) == nil ? text : text + "T23:59:59Z")
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    var filter = EventFilter(actor: actor, until: until.flatMap(Self.moment))
    switch subject.flatMap({ Reference($0) }) {
    case .article(let id)?:
      _ = try workbench.article(id)
      filter.article = id
    case .claim(let id)?:
      _ = try workbench.claim(id)
      filter.subject = .init(.claim, id)
    case .source(let id)?:
      _ = try workbench.sharedSource(id)
      filter.subject = .init(.source, id)
    case .evidence(let id)?:
      _ = try workbench.evidence(id)
      filter.subject = .init(.evidence, id)
    case nil: break
    }
    try TableWriter(options: format, table: .history).write(
      try workbench.events(filter), json: EventDocument.json,
      text: { $0.isEmpty ? ["nothing is on record"] : $0.map(HistoryLine.text) })
  }
}
