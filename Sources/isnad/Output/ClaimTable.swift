import ClaimModel

/// Claims as a table for people: the columns in Latin letters on a first line, then one line each
/// for the names and the words, so that Arabic never shares a line with other Arabic.
struct ClaimTable {
  let claims: [ClaimRecord]
  let isOfOneArticle: Bool
  /// For a claim that may report the same act as others, those.
  var repeats: [Int: [Int]] = [:]

  /// The table, line by line; a sentence where there is nothing to list.
  func lines() -> [String] {
    guard !claims.isEmpty else { return ["no claim fits"] }
    return heading + claims.flatMap(lines) + ["", Wording.count(claims.count, "claim")]
  }

  /// What stands above the columns.
  var heading: [String] { [row("id", "said?", "true?", "act", "words are", "speaker is")] }

  /// One claim. Its article is not at hand: the detector finds claims in Arabic alone, and of one that a
  /// person added its letters tell.
  func lines(_ claim: ClaimRecord) -> [String] {
    TerminalText.$articleDirection.withValue(claim.origin == .detector ? .rightToLeft : nil) {
      rows(claim)
    }
  }

  private func rows(_ claim: ClaimRecord) -> [String] {
    let id = isOfOneArticle ? "C\(claim.id)" : "C\(claim.id) A\(claim.article)"
    let nested = claim.nestedIn.map { ", inside C\($0)" } ?? ""
    let dismissed = claim.standing == .dismissed ? ", dismissed" : ""
    let marks =
      (claim.origin == .person ? ", added by hand" : "")
      + (claim.detected != nil && claim.origin == .detector ? ", corrected" : "")
      + (claim.isLost ? ", lost" : "") + (claim.joinedTo.map { ", same as C\($0)" } ?? "")
    let room = Screen.columns.map { $0 - indent.count }
    return [
      row(
        id, Wording.status(claim.attribution), Wording.status(claim.contentStatus),
        claim.act.rawValue, claim.type.rawValue,
        claim.speaker.basis.rawValue + nested + dismissed + marks),
      indent + foreign(claim.speaker.name, room.map { $0 - 25 }) + through(claim, room),
      indent + TerminalText.isolated(claim.wordsFromMarkToMark),
    ] + (repeats[claim.id].map { [indent + "perhaps the same act as \(Wording.claims($0))"] } ?? [])
  }

  private let indent = "        "

  private func through(_ claim: ClaimRecord, _ room: Int?) -> String {
    guard !claim.hasNoCarrier else { return "  no carrier named" }
    return claim.chain.dropFirst().map { link in
      let id = link.sharedSource.map { " D\($0)" } ?? ""
      return "\n" + indent + "through \(link.role.rawValue)\(id) "
        + foreign(link.name, room.map { $0 - 28 })
    }.joined()
  }

  private func foreign(_ text: String, _ columns: Int?) -> String {
    columns.map { TerminalText.isolated(text, columns: max(20, $0)) }
      ?? TerminalText.isolated(text)
  }

  private func row(
    _ id: String, _ said: String, _ isTrue: String, _ act: String, _ type: String, _ basis: String
  ) -> String {
    TerminalText.padded(id, columns: 8) + TerminalText.padded(said, columns: 15)
      + TerminalText.padded(isTrue, columns: 15) + TerminalText.padded(act, columns: 11)
      + TerminalText.padded(type, columns: 10) + basis
  }
}
