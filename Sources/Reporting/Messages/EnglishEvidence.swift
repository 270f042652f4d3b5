import ClaimModel

extension EnglishMessages {
  func attached(seenBy name: String, on day: String) -> String {
    "attached by a person, as " + name + " saw it on " + day
      + "; it ranks below a page that was fetched"
  }

  func copy(in archive: String, of original: String?, on day: String?) -> String {
    "a copy in " + archive + (day.map { " of " + $0 } ?? "")
      + (original.map { ", which carries " + $0 } ?? ", whose original is not told")
  }

  func word(_ verdict: RecheckVerdict) -> String {
    switch verdict {
    case .same: "the same words"
    case .moved: "moved, the same words"
    case .edited: "edited"
    case .gone: "gone"
    case .unknown: "can't be told"
    }
  }

  func look(at evidence: String, _ verdict: RecheckVerdict) -> String {
    "a later look at " + evidence + ": " + word(verdict)
  }

  func lookedAgain(at time: String, as evidence: String, _ verdict: RecheckVerdict) -> String {
    "looked at again " + time + ": " + word(verdict) + " (" + evidence + ")"
  }

  var passagesIntroduction: String {
    "The words of these pages that matter, as a person set them, else where the words of a claim "
      + "stand in the page."
  }

  func passage(
    _ words: String, of evidence: String, for target: String?, _ basis: ShownPassage.Basis,
    by signature: String?
  ) -> String {
    let origin =
      switch basis {
      case .person: "set by " + (signature ?? "a person")
      case .exact: "found, letter for letter"
      case .folded: "found, spelled otherwise"
      }
    return evidence + (target.map { ", for " + $0 } ?? "") + ": " + words + " (" + origin + ")"
  }

  func hosts(_ tally: OriginTally, named: [String]) -> String {
    var parts: [String] = []
    if tally.pages > 1, !named.isEmpty {
      parts.append(
        "they count as " + EnglishNoun(one: "host", many: "hosts").counted(named.count) + ": "
          + named.joined(separator: comma))
    }
    if tally.attachedPages > 0 {
      parts.append(Self.pages.counted(tally.attachedPages) + " only attached by a person")
    }
    return parts.map { "; " + $0 }.joined()
  }
}
