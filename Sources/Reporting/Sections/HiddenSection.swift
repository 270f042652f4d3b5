import ClaimModel

/// The characters of the article and of kept pages that nobody sees and that could act on a reader.
struct HiddenSection {
  private static let lineLimit = 6
  private static let claimLimit = 6

  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The section; none where there are no such characters.
  var sections: [ReportSection] {
    let found = page.hidden
    guard !found.isEmpty else { return [] }
    var table = ReportTable([Column.character, .standsIn, .count].map(messages.head))
    for occurrence in found {
      table.add([
        name(of: occurrence.scalar), place(of: occurrence), messages.number(occurrence.count),
      ])
    }
    return [ReportSection(.hidden, [.paragraph(messages.hiddenIntroduction), .table(table)])]
  }

  private func name(of scalar: Unicode.Scalar) -> String {
    let title = HiddenCharacter.title(of: scalar).map { " " + $0 } ?? ""
    let name = page.latin(HiddenCharacter.name(of: scalar) + title)
    if scalar == HiddenCharacter.replacement { return name + " " + messages.replacedCharacter }
    return HiddenCharacter.isMild(scalar) ? name + " " + messages.mildCharacter : name
  }

  private func place(of occurrence: HiddenOccurrence) -> String {
    switch occurrence.place {
    case .article(let lines, let claims):
      messages.hiddenPlace(
        lines: Array(lines.prefix(Self.lineLimit)),
        claims: page.claims(claims, atMost: Self.claimLimit))
    case .evidence(let id): messages.hiddenPlace(evidence: page.evidence(id))
    }
  }
}
