import ClaimModel

extension EnglishMessages {
  var ranksBelow: String { "attached by a person, so it ranks below a page that was fetched" }

  func lookedAgain(_ time: String, as evidence: String) -> String {
    "looked at again" + (time.isEmpty ? "" : " " + time) + ": " + evidence
  }

  func found(_ basis: ShownPassage.Basis) -> String {
    switch basis {
    case .person: "set by a person"
    case .exact: "found, letter for letter"
    case .folded: "found, spelled otherwise"
    }
  }

  func hosts(_ tally: OriginTally, named: [String]) -> String {
    var parts: [String] = []
    if tally.pages > 1, !named.isEmpty {
      parts.append(
        "they count as " + EnglishNoun(one: "host", many: "hosts").counted(named.count) + ": "
          + named.joined(separator: comma)
          + (tally.pagesWithoutHost > 0 ? ", and of \(tally.pagesWithoutHost) not told" : ""))
    }
    if tally.attachedPages > 0 {
      parts.append(Self.pages.counted(tally.attachedPages) + " only attached by a person")
    }
    return parts.map { "; " + $0 }.joined()
  }
}
