import ArgumentParser
import ClaimModel
import Interchange
import Workbench

/// `isnad claims`: lists attributed claims.
struct ClaimsCommand: ParsableCommand, PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List attributed claims, of one article or of all.",
    discussion: """
      'said?' is whether the speaker said it, through these hands; 'true?' is whether what was said \
      is so. Dismissed claims are left out unless asked for.

      Example:
        isnad claims A1 --attribution unchecked --act accuse
        isnad claims --format csv --rows links > links.csv
      """
  )
  .ofIsnad

  @Argument(help: "An article, such as A1; by default all.")
  var article: String?

  @OptionGroup var chosen: ClaimFilterOptions

  @Flag(help: "Also the claims that were dismissed.")
  var dismissed = false

  @Flag(help: "List instead the sentences in which the article itself asserts or judges.")
  var ownVoice = false

  @Flag(help: "List instead the shared documents, events and spokespersons.")
  var sources = false

  @Option(help: "Of a table: a row a claim, or a row a link of a chain.")
  var rows: DetectionTable?

  @OptionGroup var format: TableOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if ownVoice || sources, article == nil {
      throw ValidationError(
        "name the article, such as: isnad claims A1 \(ownVoice ? "--own-voice" : "--sources")")
    }
    let filter =
      chosen.given ?? (dismissed ? "--dismissed" : nil) ?? (rows == nil ? nil : "--rows")
    if ownVoice || sources, let filter {
      throw ValidationError(
        "\(filter) chooses among claims; leave it out with \(ownVoice ? "--own-voice" : "--sources")"
      )
    }
    if chosen.todo != nil, dismissed {
      throw ValidationError("a dismissed claim needs nothing: leave out --dismissed with --todo")
    }
    if rows != nil, format.format.listFormat != nil {
      throw ValidationError("--rows is of a table: add --format csv or --format markdown")
    }
    if ownVoice, sources { throw ValidationError("give --own-voice or --sources, not both") }
  }

  func run() throws {
    let workbench = try workspace.open(for: .reading)
    let articleID = try article.map(workbench.articleID)
    if let articleID, ownVoice || sources {
      let review = try workbench.review(ofArticle: articleID)
      try ownVoice ? writeOwnVoice(review) : writeSources(review)
      return
    }
    if let articleID { _ = try workbench.article(articleID) }
    let filter = chosen.filter(article: articleID, standing: dismissed ? nil : .live)
    var repeats: [Int: [Int]] = [:]
    var needed: Set<Int>?
    if let todo = chosen.todo {
      let claims = try workbench.claims(todo: todo, where: filter)
      if todo == .repeated { for (claim, others) in claims { repeats[claim.id] = others } }
      needed = Set(claims.map(\.claim.id))
    }
    try write(filter, needed: needed, repeats, workbench, of: articleID)
  }

  private func write(
    _ filter: ClaimFilter, needed: Set<Int>?, _ repeats: [Int: [Int]], _ workbench: Workbench,
    of claimsOf: Int?
  ) throws {
    // One article's text at a time: lists run in order of the claims.
    var last: (place: Place, writer: ClaimRecordWriter)?
    func writer(of claim: ClaimRecord, _ text: () -> String) -> ClaimRecordWriter {
      let place = Place(article: claim.article, version: claim.version)
      if let last, last.place == place { return last.writer }
      let writer = ClaimRecordWriter(text: text())
      last = (place, writer)
      return writer
    }
    let table = ClaimTable(claims: [], isOfOneArticle: article != nil, repeats: repeats)
    var list = TableStream(
      options: format, table: rows == .links ? .links : .claims, heading: table.heading)
    let narrow = chosen.status.map { filter.answered($0) } ?? [filter]
    // The two questions have but one word in common: any other goes to its own index.
    let broad = narrow.count == 1 ? narrow[0] : filter
    try workbench.eachClaim(broad) { claim, text, reasons in
      guard narrow.contains(where: { $0.hasAnswers(claim) }), needed?.contains(claim.id) ?? true
      else { return }
      try list.add(
        json: shown(writer(of: claim, text).json(claim, reasons: try reasons()), claim),
        text: table.lines(claim))
    }
    try list.end(text: ending(list.count, workbench, of: claimsOf))
  }

  /// The claim as an object, with the words that people are shown where a table of it is for them.
  private func shown(_ json: JSONValue, _ claim: ClaimRecord) -> JSONValue {
    guard format.format == .markdown, case .object(let members) = json else { return json }
    return .object(
      members + [.init(ListTable.shownWords, .string(claim.wordsFromMarkToMark))])
  }

  /// How many there are; of none, whether anything was looked for.
  private func ending(_ count: Int, _ workbench: Workbench, of article: Int?) throws -> [String] {
    guard count == 0 else { return ["", Wording.count(count, "claim")] }
    guard let article, !ArticleScreen.isReadable(try workbench.review(ofArticle: article)) else {
      return ["no claim fits"]
    }
    return [ArticleScreen.unreadable]
  }

  /// The text that words stand in.
  private struct Place: Hashable {
    let article: Int
    let version: Int
  }

  private func writeOwnVoice(_ review: ArticleReview) throws {
    try TableWriter(options: format, table: .ownVoice).write(
      review.ownVoice, json: { LedgerDocument.ownVoice($0, in: review.article) },
      text: { sentences in
        if sentences.isEmpty, !ArticleScreen.isReadable(review) {
          return [ArticleScreen.unreadable]
        }
        if sentences.isEmpty { return ["nothing was found that the article itself asserts"] }
        return sentences.flatMap { sentence in
          let claim = sentence.claim.map { " (C\($0) attributes it)" } ?? ""
          let words = Passage(sentence.span, in: review.article.text)?.text ?? ""
          return [
            "\(Wording.ownVoice(sentence.reason))\(claim)",
            "    " + TerminalText.isolated(words),
          ]
        }
      })
  }

  private func writeSources(_ review: ArticleReview) throws {
    try TableWriter(options: format, table: .sources).write(
      review.liveSources, json: LedgerDocument.source,
      text: { sources in
        if sources.isEmpty {
          return [
            review.sharedSources.isEmpty
              ? "the article names no document, event or spokesperson"
              : "no claim that counts rests on a document, event or spokesperson"
          ]
        }
        return sources.map { source in
          TerminalText.padded("D\(source.id)", columns: 6)
            + TerminalText.padded(Wording.status(source.status), columns: 14)
            + TerminalText.padded(source.role.rawValue, columns: 14)
            + TerminalText.isolated(source.name) + "  " + Wording.claims(source.claims)
        }
      })
  }
}
