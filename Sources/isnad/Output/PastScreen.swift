import ClaimModel
import Interchange
import Workbench

/// What was held at an earlier moment, as `isnad history --as-of` writes it.
struct PastScreen {
  let moment: Timestamp
  let workbench: Workbench
  let format: TableOptions

  private var heading: String { "as of \(moment)" }

  /// The workspace: its articles, with how far their review had come.
  func writeWorkspace() throws {
    var list = TableStream(
      options: format, table: .articles, heading: [heading, "", ArticleTable.heading])
    try workbench.eachArticle(asOf: moment) { article in
      try list.add(json: ArticleTable.json(article), text: [ArticleTable.row(article)])
    }
    try list.end(text: list.count == 0 ? ["no article was there at \(moment)"] : [])
  }

  /// An article: its claims with their statuses.
  func write(article id: Int) throws {
    let review = try workbench.review(ofArticle: id, asOf: moment)
    let writer = ReviewClaimWriter(review)
    try TableWriter(options: format, table: .claims).write(
      review.liveClaims, json: { writer.json($0) },
      text: { claims in
        ["A\(id), \(Wording.status(review.article.publication)), \(heading)", ""]
          + ClaimTable(claims: claims, isOfOneArticle: true).lines()
      })
  }

  /// A person: the claims of which their word held.
  func write(person: String, inArticle id: Int?) throws {
    let name = TerminalText.isolated(person)
    let table = ClaimTable(claims: [], isOfOneArticle: id != nil)
    var list = TableStream(
      options: format, table: .claims,
      heading: ["what \(name) held, \(heading)", ""] + table.heading)
    var last: (article: Int, writer: ReviewClaimWriter)?
    try workbench.eachClaim(heldBy: person, inArticle: id, asOf: moment) { claim, review in
      if last?.article != claim.article { last = (claim.article, ReviewClaimWriter(review)) }
      try list.add(json: last?.writer.json(claim) ?? .null, text: table.lines(claim))
    }
    try list.end(
      text: list.count == 0
        ? ["nothing that \(name) said of a claim was held at \(moment)"]
        : ["", Wording.count(list.count, "claim")])
  }

  /// A claim.
  func write(claim id: Int) throws {
    try ClaimScreen.write(claim: id, asOf: moment, workbench, format: form)
  }

  /// A document, event or spokesperson.
  func write(source id: Int) throws {
    let article = try workbench.sharedSource(id).article
    let review = try workbench.review(ofArticle: article, asOf: moment)
    guard let source = review.sharedSources.first(where: { $0.id == id }) else {
      throw Failure("D\(id) was not there yet at \(moment); see: isnad history D\(id)")
    }
    let screen = SourceScreen(
      source: source, review: review, comparisons: [],
      events: review.events.filter { $0.subject == .init(.source, id) })
    try ListWriter.one(screen.json(), [heading] + screen.lines(), as: form)
  }

  /// An evidence.
  func write(evidence id: Int) throws {
    let screen = try EvidenceScreen(id, asOf: moment, workbench)
    try ListWriter.one(screen.json(), [heading] + screen.lines(), as: form)
  }

  /// Of one thing, which is no table.
  private var form: ListFormat { format.format.listFormat ?? .text }
}
