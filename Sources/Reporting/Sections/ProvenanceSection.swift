import ClaimModel

/// How the report was made, what bytes it rests on, and what people decided.
struct ProvenanceSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The blocks.
  var blocks: [String] {
    var blocks = ["## " + messages.heading(.howMade)] + messages.method
    blocks.append(
      messages.ledger(page.latin(MarkdownText.escaped("Claims/\(page.article.name).json"))))
    blocks += ["## " + messages.heading(.manifest), manifest, messages.whatDigestsProve]
    blocks.append("## " + messages.heading(.decisions))
    blocks.append(DecisionLog(page).markdown ?? messages.noDecisions)
    return blocks
  }

  private var manifest: String {
    let article = page.article
    let last = page.input.isTouched ? page.review.events.last : nil
    let rows = messages.manifestRows(
      ManifestRows(
        originalDigest: page.digest(article.originalDigest),
        originalByteCount: article.originalByteCount,
        charset: page.latin(MarkdownText.escaped(article.charset)),
        textDigest: page.digest(article.textDigest),
        version: page.review.versions.isEmpty ? nil : page.latin(String(article.version)),
        otherVersions: page.review.versions.filter { $0.number != article.version }.map {
          (
            number: page.latin(String($0.number)),
            originalDigest: page.digest($0.originalDigest), textDigest: page.digest($0.textDigest)
          )
        },
        detector: page.latin(MarkdownText.escaped("isnad " + page.review.detectorVersion)),
        lexicon: page.review.lexiconDigest.isEmpty
          ? messages.unknownLexicon : page.digest(page.review.lexiconDigest),
        events: last.map {
          (page.review.events.count, $0.sequence, page.digest($0.hash))
        }))
    var table = MarkdownTable([Column.item, .value].map(messages.head))
    for row in rows { table.add([row.0, row.1]) }
    return table.markdown
  }
}
