import ClaimModel

/// The English words that screens use for the values of the model.
enum Wording {
  /// A number of things, such as `1 claim` and `2 claims`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// Claims by number: `C1, C3`, runs of three and more as `C5–C8`.
  static func claims(_ ids: [Int]) -> String {
    var parts: [String] = []
    var start = 0
    while start < ids.count {
      var end = start
      while end + 1 < ids.count, ids[end + 1] == ids[end] + 1 { end += 1 }
      if end - start >= 2 {
        parts.append("C\(ids[start])–C\(ids[end])")
      } else {
        parts += ids[start...end].map { "C\($0)" }
      }
      start = end + 1
    }
    return parts.joined(separator: ", ")
  }

  /// What a status is called on a screen.
  static func status(_ status: AttributionStatus) -> String { words(status.rawValue) }
  /// What a status is called on a screen.
  static func status(_ status: ContentStatus) -> String { words(status.rawValue) }
  /// What a status is called on a screen.
  static func status(_ status: LinkStatus) -> String { words(status.rawValue) }

  private static func words(_ name: String) -> String { name.replacing("-", with: " ") }

  /// Where the name of a link comes from.
  static func basis(_ basis: Basis) -> String {
    switch basis {
    case .named: "named here"
    case .alias: "short name here"
    case .carried: "carried over from an earlier claim"
    case .inferred: "inferred: nowhere written"
    }
  }

  /// Why a sentence in the article's own voice is listed.
  static func ownVoice(_ reason: OwnVoiceSentence.Reason) -> String {
    switch reason {
    case .attributionDropped: "attribution dropped"
    case .judgement: "judgement without a source"
    case .interpretation: "the article's own reading"
    case .assertion: "statement without a source"
    }
  }

  /// Why a claim is worth opening.
  static func reason(_ reason: ArticleOverview.Reason) -> String {
    switch reason {
    case .unsupported: "what is held of its links and evidence no longer supports its status"
    case .act(.accuse): "an accusation"
    case .act(.deny): "a denial"
    case .act(.threaten): "a threat"
    case .act(let act): "it is of the kind '\(act.rawValue)'"
    case .inferredSpeaker: "its speaker is inferred"
    case .noCarrier: "no carrier is named"
    case .sharedSource(let id, let claims): "D\(id) carries \(count(claims, "claim"))"
    case .attributionDropped: "the headline or lead drops the attribution"
    case .exactWords: "it gives exact words to compare"
    case .linkUnchecked(let position): "link \(position) is unchecked"
    case .contentUnchecked: "whether it is true is not answered yet"
    case .unweighedEvidence(let pages): "\(count(pages, "kept page")) not weighed yet"
    case .contradicted(let pages): "\(count(pages, "page")) weighed as contradicting it"
    }
  }
}
