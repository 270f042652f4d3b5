import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad history`: the audit trail.
struct HistoryCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who changed what, when and why.",
    discussion: """
      What was undone is shown as undone, and what undid it likewise. With --as-of, instead of the \
      changes, what was held then: of the workspace its articles with how far their review had come, \
      of an article its claims, of a person (--by) the claims of which their word held (an answer, a \
      link, what an evidence does), or one claim, document or evidence.

      Example:
        isnad history C12
        isnad history --by "Mona" --since 2020-01-01 --until 2020-02-01
        isnad history A1 --as-of 2020-02-01
        isnad history --by "Mona" --as-of 2020-02-01
      """
  )
  .ofIsnad

  @Argument(help: "A claim, document, evidence or article (C12, D1, E5, A1); by default all.")
  var subject: String?

  @Option(
    name: [.customLong("by"), .customLong("actor")],
    help: "Only what this person did, by the name as it was given.")
  var actor: String?

  @Option(help: "Only from this day or moment in UTC on: 2020-02-01 or 2020-02-01T12:00:00Z.")
  var since: String?

  @Option(help: "Only up to this day or moment in UTC.")
  var until: String?

  @Option(help: "Show what was held on this day (at its end) or at this moment in UTC.")
  var asOf: String?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if let subject, Reference(subject) == nil {
      throw ValidationError(
        "'\(TerminalText.escaped(subject))' is not C12, D1, E5 or A1" + Reference.question(subject))
    }
    try Given.require(text: actor, of: "--by")
    for (option, value) in [("--since", since), ("--until", until), ("--as-of", asOf)] {
      try PastMoment.require(value, of: option)
    }
    guard asOf != nil else { return }
    if since != nil || until != nil {
      throw ValidationError(
        "--as-of shows what was held, not who changed what: leave out --since and --until")
    }
    switch subject.flatMap({ Reference($0) }) {
    case nil, .article?: break
    case .claim?, .source?, .evidence?:
      if actor != nil {
        throw ValidationError(
          "--as-of with --by is of the workspace or an article: leave out '\(subject ?? "")'")
      }
      if format.format.listFormat == nil {
        throw ValidationError(
          "'\(subject ?? "")' is one thing and no table: leave out --format "
            + "\(format.format.rawValue), or name its article")
      }
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    if let moment = try asOf.flatMap(PastMoment.end).map(workbench.past) {
      return try writePast(PastScreen(moment: moment, workbench: workbench, format: format))
    }
    var filter = EventFilter(
      actor: actor, since: since.flatMap(PastMoment.start), until: until.flatMap(PastMoment.end))
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
    var list = TableStream(options: format, table: .history)
    try workbench.eachEvent(filter) { event in
      try list.add(json: EventDocument.json(event), text: [HistoryLine.text(event)])
    }
    try list.end(text: list.count == 0 ? ["nothing is on record"] : [])
  }

  /// What was held at a moment.
  private func writePast(_ screen: PastScreen) throws {
    switch subject.flatMap({ Reference($0) }) {
    case .claim(let id)?: try screen.write(claim: id)
    case .source(let id)?: try screen.write(source: id)
    case .evidence(let id)?: try screen.write(evidence: id)
    case .article(let id)?:
      try actor.map { try screen.write(person: $0, inArticle: id) } ?? screen.write(article: id)
    case nil:
      try actor.map { try screen.write(person: $0, inArticle: nil) } ?? screen.writeWorkspace()
    }
  }
}
