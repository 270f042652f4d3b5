import ClaimModel

/// The words of a report in English.
struct EnglishMessages: ReportMessages {
  /// The newsroom's own words for statuses.
  var words: [String: String] = [:]

  static let attributions = EnglishNoun(one: "attribution", many: "attributions")
  static let articles = EnglishNoun(one: "article", many: "articles")
  static let pages = EnglishNoun(one: "page", many: "pages")
  static let hiddenCharacters = EnglishNoun(
    one: "hidden character", many: "hidden characters")
  static let links = EnglishNoun(one: "link", many: "links")
  static let others = EnglishNoun(one: "other", many: "others")
  static let documents = EnglishNoun(one: "document", many: "documents")
  static let events = EnglishNoun(one: "event", many: "events")

  /// A number with its thousands apart.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var out = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }

  /// Names as a list in a sentence: `a`, `a and b`, `a, b and c`.
  static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension EnglishMessages: ReportWords {
  var language: String { "en" }
  var direction: TextDirection { .leftToRight }
  var comma: String { ", " }
  var semicolon: String { "; " }
  var notRecorded: String { strong("not recorded") }
  var none: String { "none" }

  func number(_ number: Int) -> String { Self.grouped(number) }
  func quoted(_ words: String) -> String { "«" + words + "»" }

  func workedOut(_ value: String) -> String { "\(value) (worked out from the text)" }

  func languageName(_ code: String) -> String? {
    ["ar": "Arabic", "en": "English", "fr": "French", "fa": "Persian", "tr": "Turkish"][code]
  }

  // STANDARDS 5.6: the words that newsrooms print.
  func word(_ status: AttributionStatus) -> String {
    if let own = words[status.rawValue], status != .unchecked { return given(own) }
    return switch status {
    case .unchecked: "Not checked"
    case .confirmed: "Attribution confirmed"
    case .misquoted: "Misquoted"
    case .misattributed: "Said by another"
    case .notFound: "Not found"
    case .fabricated: "Fabricated"
    }
  }

  func word(_ status: ContentStatus) -> String {
    if let own = words[status.rawValue], status != .unchecked { return given(own) }
    return switch status {
    case .unchecked: "Not checked"
    case .verified: "True"
    case .partly: "Partly true"
    case .disputed: "Disputed"
    case .refuted: "False"
    case .misleading: "Misleading"
    case .unproven: "Unproven"
    case .notCheckable: "Not checkable"
    }
  }

  func word(_ status: LinkStatus) -> String {
    switch status {
    case .unchecked: "not checked"
    case .confirmed: "confirmed"
    case .notFound: "not found"
    case .contradicted: "contradicted"
    }
  }

  func word(_ role: LinkRole) -> String {
    switch role {
    case .speaker: "speaker"
    case .spokesperson: "spokesperson"
    case .document: "document"
    case .event: "event"
    case .outlet: "outlet"
    }
  }

  func word(_ basis: Basis) -> String {
    switch basis {
    case .named: "named"
    case .alias: "short name"
    case .carried: "carried over"
    case .inferred: strong("inferred")
    }
  }

  func word(_ type: QuotationType) -> String {
    switch type {
    case .direct: "quoted"
    case .indirect: "paraphrased"
    case .mixed: "partly quoted"
    }
  }

  func word(_ act: SpeechAct) -> String {
    switch act {
    case .assert: "statement"
    case .deny: "denial"
    case .accuse: "accusation"
    case .warn: "warning"
    case .demand: "demand"
    case .promise: "promise"
    case .announce: "announcement"
    case .welcome: "welcome"
    case .condemn: "condemnation"
    case .ask: "question"
    case .estimate: "estimate"
    case .support: "support"
    case .reject: "rejection"
    case .criticise: "criticism"
    case .thank: "thanks"
    case .propose: "proposal"
    case .decide: "decision"
    case .threaten: "threat"
    case .agree: "agreement"
    case .interpret: "the article’s reading"
    }
  }

  func word(_ bearing: Bearing) -> String {
    switch bearing {
    case .supports: "supports"
    case .contradicts: "contradicts"
    case .context: "context"
    }
  }

  func word(_ question: Question) -> String {
    switch question {
    case .attribution: "said?"
    case .content: "true?"
    }
  }

  func word(_ outcome: FetchOutcome) -> String {
    switch outcome {
    case .captured: "kept"
    case .capturedTruncated: "kept in part"
    case .failed: "not reached"
    case .refused: "not fetched: the rules of safety forbid it"
    case .skipped: "not tried"
    case .deferred: "to be tried later"
    }
  }

  func word(_ reason: OwnVoiceSentence.Reason) -> String {
    switch reason {
    case .attributionDropped: strong("attribution dropped")
    case .judgement: "judgement, no source"
    case .interpretation: "the article’s own explanation"
    case .assertion: "statement, no source"
    }
  }

  func attached(_ file: String, seenBy name: String, at time: String) -> String {
    "the file \(file), attached: \(name) says to have seen it, \(time)"
  }

  func copy(in archive: String, of original: String?, takenAt time: String?) -> String {
    "a copy in \(archive)" + (original.map { " of \($0)" } ?? "")
      + (time.map { ", taken \($0)" } ?? "")
  }

  func recheck(of evidence: String, _ verdict: RecheckVerdict) -> String {
    let found =
      switch verdict {
      case .same: "the same words"
      case .moved: "the same words at another address"
      case .edited: strong("other words than then")
      case .gone: strong("the page is gone")
      case .unknown: "it could not be told"
      }
    return "looking at \(evidence) again: " + found
  }

  func word(action: String) -> String? {
    [
      "article.add": "article added", "claims.detect": "attributions found",
      "claim.mark": "claim marked", "claim.ground": "evidence named", "claim.note": "note written",
      "claim.dismiss": "claim set aside",
      "claim.add": "claim added",
      "claim.edit": "claim corrected", "claim.join": "claims joined",
      "claim.unjoin": "claims parted", "claims.redetect": "attributions looked for again",
      "article.revise": "article edited", "claim.redetect": "claim found otherwise",
      "source.add": "shared source named",
      "source.redetect": "shared source named otherwise",
      "claim.restore": "claim taken back", "link.status": "link checked",
      "link.note": "note on a link", "source.status": "shared source checked",
      "source.note": "note on a shared source",
      "evidence.add": "evidence taken in", "evidence.passage": "passage set or taken back",
      "evidence.attach": "evidence attached", "evidence.weigh": "evidence weighed",
      "evidence.detach": "evidence detached", "evidence.unweigh": "weighing taken back",
      "note.withdraw": "note taken back", "article.dismiss": "article set aside",
      "article.restore": "article taken back in", "article.approve": "report approved",
      "article.reopen": "approval taken back", "article.publish": "report published",
      "article.correct": "published report corrected", "article.withdraw": "report withdrawn",
      "claim.correct": "claim corrected for readers", "operation.undo": "action undone",
    ][action]
  }

  func head(_ column: Column) -> String {
    switch column {
    case .id: "id"
    case .speaker: "Who"
    case .through: "Through whom"
    case .inShort: "What, in short"
    case .attribution: "Said?"
    case .content: "True?"
    case .openFirst: "Open first"
    case .number: "No."
    case .role: "Role"
    case .name: "Name"
    case .basis: "Basis"
    case .place: "Where the article says so"
    case .state: "State"
    case .evidence: "Evidence"
    case .words: "Words"
    case .whyListed: "Why they are listed"
    case .type: "Given as"
    case .act: "Act"
    case .speakerIs: "Speaker is"
    case .address: "Address"
    case .outcome: "Outcome"
    case .capturedAt: "Fetched"
    case .digest: "SHA-256 of the payload"
    case .servesFor: "For"
    case .target: "For"
    case .question: "Question"
    case .bearing: "Bearing"
    case .quote: "Words"
    case .origin: "Goes back to"
    case .note: "Why"
    case .by: "By"
    case .at: "When"
    case .done: "What"
    case .subject: "On"
    case .change: "Change"
    case .reason: "Reason"
    case .item: "Item"
    case .value: "Digest or version"
    case .what: "What"
    case .character: "Character"
    case .standsIn: "Where"
    case .count: "How many"
    case .old: "Before"
    case .new: "Now"
    case .point: "Point"
    case .askedBy: "Asked by"
    case .passage: "The words that matter"
    }
  }

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .changes: "What was done since"
    case .mainClaims: "The claims that matter"
    case .articleText: "The article’s text"
    case .codes: "Points of the codes"
    case .sharedSources: "Documents, events and spokespersons"
    case .claims: "The claims one by one"
    case .ownVoice: "In the article’s own voice"
    case .allClaims: "The full table"
    case .hidden: "Hidden characters"
    case .evidence: "Evidence"
    case .notDone: "Not done"
    case .howMade: "How this was made"
    case .manifest: "Manifest"
    case .decisions: "Decision log"
    case .corrections: "Corrections"
    }
  }
}
