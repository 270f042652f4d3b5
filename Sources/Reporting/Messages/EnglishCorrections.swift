import ClaimModel

extension EnglishMessages {
  func added(by person: String) -> String { "added by \(person); the detector did not find it" }

  func corrected(
    _ member: Correction.Member, by person: String?, detector: [String]
  ) -> String {
    let what = Self.name(member)
    let had = detector.isEmpty ? "nothing" : detector.joined(separator: comma)
    return person.map { "\(what) corrected by \($0): the detector has \(had)" }
      ?? "\(what): the newest detection has \(had)"
  }

  private static func name(_ member: Correction.Member) -> String {
    switch member {
    case .cue: "words that attribute"
    case .source: "source words"
    case .content: "content"
    case .type: "quotation type"
    case .act: "kind of speech"
    case .stance: "the reporter's stance"
    case .saidAt: "time of saying"
    case .links: "chain"
    }
  }

  var isLost: String { "the newest detection no longer finds this claim; it is kept for its work" }

  func isGone(from version: String, now present: String) -> String {
    "its words stood in version \(version) of the article; version \(present) no longer has them, and "
      + "it is kept for its work"
  }

  func joined(with claims: String) -> String { "reports the same act as \(claims)" }
}
