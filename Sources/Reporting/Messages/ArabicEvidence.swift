import ClaimModel

extension ArabicMessages {
  var ranksBelow: String { "ألحقه شخص، فهو دون صفحة حُفظت من مصدرها" }

  func lookedAgain(_ time: String, as evidence: String) -> String {
    "أُعيد النظر فيها" + (time.isEmpty ? "" : " " + time) + ": " + evidence
  }

  func found(_ basis: ShownPassage.Basis) -> String {
    switch basis {
    case .person: "عيّنها شخص"
    case .exact: "وُجدت حرفًا بحرف"
    case .folded: "وُجدت برسم آخر"
    }
  }

  func hosts(_ tally: OriginTally, named: [String]) -> String {
    var parts: [String] = []
    if tally.pages > 1, !named.isEmpty {
      parts.append(
        "وهي من " + named.joined(separator: comma)
          + (tally.pagesWithoutHost > 0
            ? "، وما لا يُعرف خادمه: " + number(tally.pagesWithoutHost) : ""))
    }
    if tally.attachedPages > 0 {
      parts.append("ومنها ملفات ألحقها شخص: " + number(tally.attachedPages))
    }
    return parts.map { "؛ " + $0 }.joined()
  }
}
