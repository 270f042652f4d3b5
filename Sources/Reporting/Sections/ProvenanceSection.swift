import ClaimModel

/// How the report was made, what bytes it rests on, and what people decided.
struct ProvenanceSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// How it was made, the manifest, the decisions.
  var sections: [ReportSection] {
    let ledger = messages.ledger(page.latin(given("Claims/\(page.article.name).json")))
    return [
      ReportSection(.howMade, (messages.method + [ledger]).map(Block.paragraph)),
      ReportSection(.manifest, [.table(manifest), .paragraph(messages.whatDigestsProve)]),
      ReportSection(
        .decisions,
        [DecisionLog(page).table.map(Block.table) ?? .paragraph(messages.noDecisions)]),
    ]
  }

  private var manifest: ReportTable {
    let article = page.article
    let last = page.input.isTouched ? page.whole.events.last : nil
    let rows = messages.manifestRows(
      ManifestRows(
        originalDigest: page.digest(article.originalDigest),
        originalByteCount: article.originalByteCount,
        charset: page.latin(given(article.charset)),
        textDigest: page.digest(article.textDigest),
        version: page.review.versions.isEmpty ? nil : page.latin(String(article.version)),
        otherVersions: page.review.versions.filter { $0.number != article.version }.map {
          (
            number: page.latin(String($0.number)),
            originalDigest: page.digest($0.originalDigest), textDigest: page.digest($0.textDigest)
          )
        },
        detector: page.latin(given("isnad " + page.review.detectorVersion)),
        lexicon: page.review.lexiconDigest.isEmpty
          ? messages.unknownLexicon : page.digest(page.review.lexiconDigest),
        events: last.map {
          (page.whole.events.count, $0.sequence, page.digest($0.hash))
        }))
    var table = ReportTable([Column.item, .value].map(messages.head))
    for row in rows { table.add([row.0, row.1]) }
    return table
  }
}
