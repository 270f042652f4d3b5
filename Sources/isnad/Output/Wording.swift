import ClaimModel
import Workbench

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

  /// What a status is called on a screen, in its colour.
  static func status(_ status: some Tinted) -> String {
    let word = status.rawValue.replacing("-", with: " ")
    return status.tint?.text(word) ?? word
  }

  /// Where the name of a link comes from.
  static func basis(_ link: LinkRecord, of claim: ClaimRecord) -> String {
    switch link.basis {
    case .named: "named here"
    case .alias: "short name here"
    case .carried: "carried over from an earlier claim"
    case .inferred:
      claim.isCorrected(link)
        ? "inferred by a person: nowhere written" : "inferred: nowhere written"
    }
  }

  /// What a later look at a page showed, in its colour.
  static func verdict(_ verdict: RecheckVerdict) -> String {
    let words =
      switch verdict {
      case .same: "the same"
      case .moved: "moved, with the same words"
      case .edited: "edited"
      case .gone: "gone"
      case .unknown: "can't be told"
      }
    return verdict.tint.text(words)
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

  /// What a member of a claim's state is called on a screen.
  static func member(_ name: String) -> String {
    switch name {
    case "links": "chain"
    case "type": "quotation type"
    case "saidAt", "saidOn": "when"
    case "nestedIn": "the claim it stands in"
    case "detected": "what the detector has beside a correction"
    default: name
    }
  }

  /// Why a claim is worth opening.
  static func reason(_ reason: ArticleOverview.Reason) -> String {
    switch reason {
    case .reworded: "its words or its chain changed after it was marked"
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

  /// What a change would do to what was approved or published; of what is done, notices tell.
  static func consequences(reopening articles: [Int], correcting claims: [Int]) -> [String] {
    articles.map { "That would take back the approval of A\($0)." }
      + (claims.isEmpty
        ? [] : ["That would correct what readers were told of \(Self.claims(claims))."])
  }

  /// What a change did to what was approved or published.
  static func notice(_ notice: PublicationNotice) -> String {
    switch notice {
    case .approvalTakenBack(let article, let isUndone):
      "isnad: the approval of A\(article) is taken back"
        + (isUndone ? "" : ", since what its report says changed")
        + "; when it is ready, somebody else says: isnad approve A\(article)"
    case .corrected(let claims):
      "isnad: corrected, with the old wording kept: \(Self.claims(claims)); write the report anew "
        + "with: isnad report"
    }
  }

  /// What whoever approves a report should know.
  private static func ownWork(_ work: OwnWork) -> String {
    let parts = work.kinds.map { kind in
      switch kind {
      case .weighed: "weighed " + work.weighed.map { "E\($0)" }.joined(separator: ", ")
      case .checked: "checked links of " + work.checked.map(\.description).joined(separator: ", ")
      case .corrected: "corrected \(Self.claims(work.corrected))"
      }
    }
    return "by whoever approves, and read by no second person: " + parts.joined(separator: "; ")
  }

  static func exception(_ exception: ApprovalException) -> String {
    switch exception {
    case .ownMarks(let claims, let why):
      "\(Self.claims(claims)): marked by whoever approves, because: \(TerminalText.isolated(why))"
    case .ownWork(let work): ownWork(work)
    case .unmarked(let claims):
      "\(Self.claims(claims)): neither question is answered"
    case .againstRule(let claim, let by, let why):
      "C\(claim): marked against the rule by \(TerminalText.isolated(by)), because: "
        + TerminalText.isolated(why)
    case .unsupported(let obstacle):
      "no longer supported: " + TerminalText.escaped(obstacle.description)
    case .lost(let claims):
      "\(Self.claims(claims)): the newest detection no longer finds it in the text"
    case .unweighed(.attribution, let claims):
      "\(Self.claims(claims)): 'said?' is answered, and no evidence was weighed for it"
    case .unweighed(.content, let claims):
      "\(Self.claims(claims)): 'true?' is answered, and no evidence was weighed for it"
    case .unreached(let evidence, let why):
      "E\(evidence): could not be had: \(TerminalText.isolated(why))"
    }
  }
}
