import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad show`: one thing with everything held about it.
struct ShowCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a claim, a document, an evidence or an article with what is held about it.",
    discussion: """
      Of a claim: its words, its chain, its evidence, its history. Of a document, event or \
      spokesperson: its status and ground, what rests on it, and how those claims compare with its \
      kept text. Of an evidence: the page. Of an article: its first screen.

      Example:
        isnad show C12
        isnad show C12 --why
        isnad show D1
        isnad show C12 --as-of 2020-02-01
      """
  )
  .ofIsnad

  @Argument(
    help: """
      What to show, such as C12, D1, E5 or A1, the first digits of a claim's global id, or an \
      article's name.
      """)
  var what: String

  @Flag(help: "Say which rule found it and what the rule looks for.")
  var why = false

  @Option(help: "Show what was held on this day (at its end) or at this moment in UTC.")
  var asOf: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    switch Reference(what) {
    case .claim?, nil: break
    case .source?, .evidence?, .article?:
      if why { throw ValidationError("--why tells how a claim was found; leave it out") }
      if asOf != nil { throw ValidationError("--as-of shows a claim; for others: isnad history") }
    }
    try PastMoment.require(asOf, of: "--as-of")
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    switch Reference(what) {
    case .source(let id)?: try write(source: id, workbench)
    case .evidence(let id)?: try write(evidence: id, workbench)
    case .article(let id)?: try write(article: id, workbench)
    case .claim?: try write(claim: try workbench.claimID(what), workbench)
    case nil: try write(named: what, workbench)
    }
  }

  /// A claim by its number alone or by its global id, or an article by its name.
  private func write(named name: String, _ workbench: Workbench) throws {
    if ClaimName(name) != nil {
      return try write(claim: try workbench.claimID(name), workbench)
    }
    guard let article = try workbench.articleID(named: name) else {
      let question = try workbench.questionOfArticle(name) ?? ""
      throw ValidationError(
        "'\(TerminalText.escaped(name))' is not a claim, a document, an evidence or an article"
          + (question.isEmpty ? "; write C12, D1, E5, A1 or an article's name" : question))
    }
    try write(article: article, workbench)
  }

  private func write(claim id: Int, _ workbench: Workbench) throws {
    if let moment = try asOf.flatMap(PastMoment.end).map(workbench.past) {
      return try ClaimScreen.write(claim: id, asOf: moment, workbench, format: format.format)
    }
    let review = try workbench.review(ofArticle: try workbench.claim(id).article)
    guard let claim = review.claims.first(where: { $0.id == id }) else {
      throw Failure("C\(id) is not among the claims of its article; run: isnad check")
    }
    let events = try workbench.events(EventFilter(subject: .init(.claim, id)))
    let screen = ClaimScreen(claim: claim, review: review, events: events)
    try ListWriter.one(
      screen.json(), screen.lines() + (why ? Self.reasons(claim) : []), as: format.format)
  }

  private func write(source id: Int, _ workbench: Workbench) throws {
    let source = try workbench.sharedSource(id)
    let screen = SourceScreen(
      source: source, review: try workbench.review(ofArticle: source.article),
      comparisons: try workbench.comparisons(ofSource: id),
      events: try workbench.events(EventFilter(subject: .init(.source, id))))
    try ListWriter.one(screen.json(), screen.lines(), as: format.format)
  }

  private func write(article id: Int, _ workbench: Workbench) throws {
    let review = try workbench.review(ofArticle: id)
    try ListWriter.one(
      LedgerDocument.json(review), ArticleScreen(review: review).lines(), as: format.format)
  }

  /// Writes one evidence with its text.
  private func write(evidence id: Int, _ workbench: Workbench) throws {
    let screen = try EvidenceScreen(try workbench.evidence(id), workbench)
    try ListWriter.one(screen.json(), screen.lines(), as: format.format)
  }

  private static func reasons(_ claim: ClaimRecord) -> [String] {
    let rule = RuleExplanation.text(of: claim.rule) ?? "the rule is not in this version's list"
    return ["", "Why it was found", "  rule \(claim.rule): \(rule)"]
      + claim.chain.map { link in
        "  \(link.position)  \(TerminalText.isolated(link.name)): "
          + Wording.basis(link, of: claim)
      }
  }
}
