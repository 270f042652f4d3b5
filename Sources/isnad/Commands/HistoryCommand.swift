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
      changes, the statuses that the claims of an article, or one claim, had then.

      Example:
        isnad history C12
        isnad history --by "Mona" --since 2020-01-01 --until 2020-02-01
        isnad history A1 --as-of 2020-02-01
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
      throw ValidationError("'\(subject)' is not C12, D1, E5 or A1")
    }
    try Given.require(text: actor, of: "--by")
    for (option, value) in [("--since", since), ("--until", until), ("--as-of", asOf)] {
      try PastMoment.require(value, of: option)
    }
    guard asOf != nil else { return }
    switch subject.flatMap({ Reference($0) }) {
    case .claim?, .article?: break
    default:
      throw ValidationError(
        "--as-of is of an article or a claim, such as: isnad history A1 --as-of …")
    }
    if format.format.listFormat == nil, case .claim? = subject.flatMap({ Reference($0) }) {
      throw ValidationError(
        "one claim is no table: leave out --format \(format.format.rawValue), or name its article")
    }
    if actor != nil || since != nil || until != nil {
      throw ValidationError("--as-of stands alone: it shows what was held, not who changed what")
    }
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    if let moment = asOf.flatMap(PastMoment.end) { return try writePast(moment, workbench) }
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

  /// What was held at a moment: of an article the statuses of its claims, of a claim its screen.
  private func writePast(_ moment: Timestamp, _ workbench: Workbench) throws {
    switch subject.flatMap({ Reference($0) }) {
    case .claim(let id)?:
      try ClaimScreen.write(
        claim: id, asOf: moment, workbench, format: format.format.listFormat ?? .text)
    case .article(let id)?:
      let review = try workbench.review(ofArticle: id, asOf: moment)
      let writer = ReviewClaimWriter(review)
      try TableWriter(options: format, table: .claims).write(
        review.liveClaims, json: { writer.json($0) },
        text: { claims in
          ["A\(id), \(Wording.state(review.article.publication)), as of \(moment)", ""]
            + ClaimTable(claims: claims, isOfOneArticle: true).lines()
        })
    default: break
    }
  }
}
