import ClaimModel

/// The pages that were fetched and how they were weighed.
struct EvidenceSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The blocks; none where there is no evidence.
  var blocks: [String] {
    guard !page.review.evidence.isEmpty else { return [] }
    var blocks = ["## " + messages.heading(.evidence), pages]
    if !passages.isEmpty { blocks += [messages.passagesIntroduction, passages] }
    if !page.review.weighings.isEmpty { blocks += [messages.weighingsIntroduction, weighings] }
    return blocks
  }

  /// One weighing in a sentence, as it stands on a card.
  static func sentence(of weighing: Weighing, on page: ReportPage) -> String {
    let messages = page.messages
    var sentence = messages.evidence(
      page.evidence(weighing.evidence), weighing.bearing, weighing.question, link: weighing.link)
    if let quote = weighing.quote { sentence += ": " + page.quoted(quote, toScalars: 600) }
    if let origin = weighing.origin { sentence += ". " + messages.goesBack(to: page.text(origin)) }
    if let note = weighing.note { sentence += ". " + page.text(note) }
    guard page.input.isTouched else { return sentence }
    return sentence + " (" + messages.signed(page.text(weighing.by), at: page.time(weighing.at))
      + ")"
  }

  /// How many origins the pages of each side go back to, where that tells more than the pages do.
  static func origins(of weighings: [Weighing], on page: ReportPage) -> [String] {
    WeighedSide.sides(of: weighings, evidence: page.review.evidence).filter(\.tally.isTelling)
      .map { side in
        page.messages.origins(side, named: side.tally.origins.map { page.text($0) })
          + page.messages.hosts(
            side.tally, named: side.tally.hosts.map { page.latin(MarkdownText.escaped($0)) })
      }
  }

  private var pages: String {
    let columns: [Column] = [.id, .address, .outcome, .capturedAt, .digest, .servesFor]
    var table = MarkdownTable(columns.map(messages.head))
    for evidence in page.review.evidence.capturesFirst {
      let address = evidence.finalURL ?? evidence.url
      table.add([
        "<a id=\"e\(evidence.id)\"></a>" + page.latin("E\(evidence.id)"),
        page.latin(MarkdownText.link(address)), outcome(of: evidence),
        page.input.isTouched ? page.time(evidence.capturedAt) : "",
        evidence.payloadDigest.map(page.digest) ?? "",
        evidence.targets.map(target).joined(separator: messages.comma),
      ])
    }
    return table.markdown
  }

  private func outcome(of evidence: EvidenceRecord) -> String {
    var parts: [String] = []
    if let attached = evidence.attached {
      parts.append(
        messages.attached(
          seenBy: page.text(attached.seenBy),
          on: page.latin(MarkdownText.escaped(attached.seenAt))))
    } else {
      parts.append(messages.word(evidence.outcome))
    }
    if let copy = evidence.archivedCopy {
      parts.append(
        messages.copy(
          in: page.latin(MarkdownText.escaped(copy.archive)),
          of: copy.original.map { page.latin(MarkdownText.link($0)) },
          on: copy.takenAt.map { page.latin(MarkdownText.escaped($0)) }))
    }
    if let recheck = evidence.recheck {
      parts.append(messages.look(at: page.evidence(recheck.of), recheck.verdict))
    }
    parts += page.review.evidence.compactMap { look in
      guard let recheck = look.recheck, recheck.of == evidence.id else { return nil }
      return messages.lookedAgain(
        at: page.time(look.capturedAt), as: page.evidence(look.id), recheck.verdict)
    }
    if let status = evidence.httpStatus { parts.append(page.latin("HTTP \(status)")) }
    if let reason = evidence.reason { parts.append(page.reason(reason)) }
    return parts.joined(separator: messages.semicolon)
  }

  /// The passages as a list; empty where none is shown.
  private var passages: String {
    page.input.passages.map { shown in
      let signature = shown.setBy.map {
        messages.signed(page.text($0.name), at: page.time($0.at))
      }
      return "- "
        + messages.passage(
          page.quoted(shown.passage.text, toScalars: 400), of: page.evidence(shown.evidence),
          for: shown.target.map(target), shown.basis,
          by: page.input.isTouched ? signature : nil)
    }.joined(separator: "\n")
  }

  private func target(_ target: EvidenceTarget) -> String {
    switch target {
    case .claim(let id): page.claim(id)
    case .sharedSource(let id): page.source(id)
    case .article(let id): page.latin("A\(id)")
    }
  }

  private var weighings: String {
    let columns: [Column] = [
      .evidence, .target, .question, .bearing, .quote, .origin, .note, .by, .at,
    ]
    var table = MarkdownTable(columns.map(messages.head))
    for weighing in page.review.weighings {
      let link = weighing.link.map { messages.comma + messages.link($0) } ?? ""
      table.add([
        page.evidence(weighing.evidence), target(weighing.target) + link,
        weighing.question.map(messages.word) ?? "", messages.word(weighing.bearing),
        weighing.quote.map { page.quoted($0) } ?? "",
        weighing.origin.map { page.text($0) } ?? "", weighing.note.map { page.text($0) } ?? "",
        page.input.isTouched ? page.text(weighing.by) : "",
        page.input.isTouched ? page.time(weighing.at) : "",
      ])
    }
    return table.markdown
  }
}
