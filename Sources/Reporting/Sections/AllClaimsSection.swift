import ClaimModel

/// Every claim that counts in one table, in order of the text.
struct AllClaimsSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The section; none where there is no claim.
  var sections: [ReportSection] {
    guard !page.live.isEmpty else { return [] }
    let columns: [Column] = [
      .id, .speaker, .through, .type, .act, .speakerIs, .attribution, .content,
    ]
    var table = ReportTable(columns.map(messages.head))
    for claim in page.live {
      let nested = claim.nestedIn.map { " " + messages.nestedMark(page.claim($0)) } ?? ""
      table.add([
        page.claim(claim.id) + nested, page.text(claim.speaker.name.shortened(toScalars: 80)),
        claim.hasNoCarrier ? messages.noCarrier : page.through(claim), messages.word(claim.type),
        messages.word(claim.act), messages.word(claim.speaker.basis),
        messages.word(claim.attribution), page.contentStatus(of: claim),
      ])
    }
    return [
      ReportSection(.allClaims, [.paragraph(messages.allClaimsLegend), .table(table)])
    ]
  }
}
