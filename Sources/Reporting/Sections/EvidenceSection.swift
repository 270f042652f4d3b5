import ClaimModel

/// The pages that were fetched and how they were weighed.
struct EvidenceSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The section; none where there is no evidence.
  var sections: [ReportSection] {
    guard !page.review.evidence.isEmpty else { return [] }
    var blocks: [Block] = [.table(pages)]
    if let passages { blocks.append(.table(passages)) }
    if !page.review.weighings.isEmpty {
      blocks += [.paragraph(messages.weighingsIntroduction), .table(weighings)]
    }
    return [ReportSection(.evidence, blocks)]
  }

  /// One weighing in a sentence, as it stands on a card.
  static func sentence(of weighing: Weighing, on page: ReportPage) -> String {
    let messages = page.messages
    var sentence = messages.evidence(
      page.evidence(weighing.evidence), weighing.bearing, weighing.question, link: weighing.link)
    if let quote = weighing.quote { sentence += ": " + page.quoted(quote, toScalars: 600) }
    if let origin = weighing.origin { sentence += ". " + messages.goesBack(to: page.text(origin)) }
    if let note = weighing.note { sentence += ". " + page.remark(note) }
    guard page.input.isTouched else { return sentence }
    return sentence + " (" + messages.signed(page.text(weighing.by), at: page.time(weighing.at))
      + ")"
  }

  /// Weighings in their order, but those of one named origin together, where the first of them
  /// stands; those without come last.
  static func byOrigin(_ weighings: [Weighing]) -> [Weighing] {
    var order: [String: Int] = [:]
    for origin in weighings.compactMap(\.origin) where order[origin] == nil {
      order[origin] = order.count
    }
    func place(_ weighing: Weighing) -> Int { weighing.origin.flatMap { order[$0] } ?? order.count }
    return weighings.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  /// How many origins the pages of each side go back to, where that tells more than the pages do.
  static func origins(of weighings: [Weighing], on page: ReportPage) -> [String] {
    WeighedSide.sides(of: weighings, evidence: page.review.evidence).filter(\.tally.isTelling)
      .map { side in
        page.messages.origins(side, named: side.tally.origins.map { page.text($0) })
          + page.messages.hosts(side.tally, named: side.tally.hosts.map { page.latin(given($0)) })
      }
  }

  private var pages: ReportTable {
    let columns: [Column] = [.id, .address, .outcome, .capturedAt, .digest, .servesFor]
    var table = ReportTable(columns.map(messages.head))
    for evidence in page.review.evidence.capturesFirst {
      let address = evidence.finalURL ?? evidence.url
      table.add([
        place("e\(evidence.id)") + page.latin("E\(evidence.id)"),
        page.latin(Reporting.address(address)), outcome(of: evidence),
        page.input.isTouched ? page.time(evidence.capturedAt) : "",
        evidence.payloadDigest.map(page.digest) ?? "",
        evidence.targets.map(target).joined(separator: messages.comma),
      ])
    }
    return table
  }

  /// The words of pages that people set as those that matter, then where those of claims stand.
  private var passages: ReportTable? {
    var table = ReportTable([Column.evidence, .target, .passage, .by, .at].map(messages.head))
    table.caption = messages.head(.passage)
    for evidence in page.review.evidence {
      for passage in evidence.passages {
        table.add([
          page.evidence(evidence.id), passage.target.map(target) ?? "",
          page.quoted(passage.passage.text, toScalars: 600),
          page.input.isTouched ? page.text(passage.by) : "",
          page.input.isTouched ? page.time(passage.at) : "",
        ])
      }
    }
    for passage in page.input.passages where passage.basis != .person {
      table.add([
        page.evidence(passage.evidence), passage.target.map(target) ?? "",
        page.quoted(passage.passage.text, toScalars: 600), messages.found(passage.basis), "",
      ])
    }
    return table.rows.isEmpty ? nil : table
  }

  private func outcome(of evidence: EvidenceRecord) -> String {
    // Of what a person attached nothing was fetched.
    var parts = evidence.isAttached ? [] : [messages.word(evidence.outcome)]
    if let status = evidence.httpStatus { parts.append(page.latin("HTTP \(status)")) }
    if let reason = evidence.reason { parts.append(page.reason(reason)) }
    if let file = evidence.attached {
      parts.append(
        messages.attached(
          page.text(file.name.shortened(toScalars: 80)), seenBy: page.text(file.seenBy),
          at: page.time(file.seenAt)))
      parts.append(messages.ranksBelow)
    }
    if let copy = evidence.archivedCopy {
      parts.append(
        messages.copy(
          in: page.latin(given(copy.archive)),
          of: copy.original.map { page.latin(Reporting.address($0)) },
          takenAt: copy.takenAt.map { page.time($0) }))
    }
    if let recheck = evidence.recheck {
      parts.append(messages.recheck(of: page.evidence(recheck.of), recheck.verdict))
    }
    parts += page.review.evidence.compactMap { look in
      guard let recheck = look.recheck, recheck.of == evidence.id else { return nil }
      return messages.lookedAgain(
        page.input.isTouched ? page.time(look.capturedAt) : "", as: page.evidence(look.id))
    }
    return parts.joined(separator: messages.semicolon)
  }

  private func target(_ target: EvidenceTarget) -> String {
    switch target {
    case .claim(let id): page.claim(id)
    case .sharedSource(let id): page.source(id)
    case .article(let id): page.latin("A\(id)")
    }
  }

  private var weighings: ReportTable {
    let columns: [Column] = [
      .evidence, .target, .question, .bearing, .quote, .origin, .note, .by, .at,
    ]
    var table = ReportTable(columns.map(messages.head))
    for weighing in page.review.weighings {
      let link = weighing.link.map { messages.comma + messages.link($0) } ?? ""
      table.add([
        page.evidence(weighing.evidence), target(weighing.target) + link,
        weighing.question.map(messages.word) ?? "", messages.word(weighing.bearing),
        weighing.quote.map { page.quoted($0) } ?? "",
        weighing.origin.map { page.text($0) } ?? "", weighing.note.map { page.remark($0) } ?? "",
        page.input.isTouched ? page.text(weighing.by) : "",
        page.input.isTouched ? page.time(weighing.at) : "",
      ])
    }
    return table
  }
}
