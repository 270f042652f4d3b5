import ClaimModel

extension EnglishMessages: FirstScreenMessages {
  func readiness(_ standings: Standings) -> String {
    let ownVerdict: String
    switch (standings.total, standings.isComplete) {
    case (0, _) where standings.isPart:
      return strong("No claim that counts is among what changed in this article.")
    case (_, true) where standings.isPart:
      ownVerdict = strong("Every claim of this part is checked.")
    case (_, false) where standings.isPart:
      ownVerdict = strong("Not every claim of this part is checked.")
    case (0, _) where !standings.isLookedFor:
      ownVerdict = strong(
        "Nothing was looked for: there are no rules for the language of this text.")
    case (0, _) where standings.areDismissed:
      ownVerdict = strong("Nothing to check: all attributions that were found were set aside.")
    case (0, _): ownVerdict = strong("Nothing to check: no attribution was found.")
    case (_, true):
      ownVerdict = strong(
        standings.attributionChecked == standings.total
          ? "Every claim is checked; ready for a second reader."
          : "Every claim is checked, nested ones and repetitions apart; ready for a second reader.")
    default: ownVerdict = strong("Not ready to publish.")
    }
    let verdict = verdict(standings.publication) ?? ownVerdict
    let pages =
      standings.pages == 0
      ? "0 pages kept" + (standings.isPart ? " for this part" : "")
      : Self.pages.counted(standings.pages) + " kept, "
        + "\(Self.grouped(standings.weighedPages)) of them weighed"
    guard standings.total > 0 else { return verdict + " " + pages + "." }
    let total = Self.attributions.counted(standings.total)
    guard standings.attributionChecked + standings.contentChecked > 0 else {
      return verdict + " 0 of " + total + " checked, " + pages + "."
    }
    func checked(_ count: Int) -> String { count == 0 ? "none" : Self.grouped(count) }
    return verdict + " Whether it was said: checked for "
      + "\(checked(standings.attributionChecked)) of \(total). Whether it is true: for "
      + "\(checked(standings.contentChecked)). " + pages.prefix(1).uppercased()
      + pages.dropFirst() + "."
  }

  func hidden(_ count: Int) -> String {
    strong(Self.hiddenCharacters.counted(count)) + " in the article or in kept pages: "
      + reference("the list", to: "hidden-characters") + "."
  }

  func results(_ results: [String], more: Int) -> String {
    "\(strong("Found so far:")) " + results.joined(separator: "; ")
      + (more > 0 ? "; and \(Self.grouped(more)) more" : "") + "."
  }

  func speakers(_ speakers: [String], others: Int, withClaims: Int) -> String {
    "\(strong("Who speaks:")) " + speakers.joined(separator: "; ")
      + (others > 0
        ? "; \(Self.others.counted(others)) with \(Self.grouped(withClaims)) together" : "") + "."
  }

  func speaker(_ name: String, claims: Int, inferredIn: [String]) -> String {
    guard !inferredIn.isEmpty else { return name + " " + Self.grouped(claims) }
    return name + " " + Self.grouped(claims) + " (inferred in " + Self.joined(inferredIn) + ")"
  }

  func carriers(withCarrier: Int, without: Int) -> String {
    let named =
      withCarrier == 1 ? "1 names a carrier" : "\(Self.grouped(withCarrier)) name a carrier"
    let unnamed = without == 1 ? "1 names none" : "\(Self.grouped(without)) name none"
    return "\(strong("Through whom:")) " + named + ", " + unnamed + "."
  }

  func carrier(_ name: String, role: LinkRole, principal: String?, claims: Int) -> String {
    let part = word(role) + (principal.map { " of " + $0 } ?? "")
    return name + ", " + part + ", " + Self.grouped(claims)
  }

  func shared(documents: Int, events: Int, carry claims: Int) -> String {
    var parts: [String] = []
    if documents > 0 { parts.append(Self.documents.counted(documents)) }
    if events > 0 { parts.append(Self.events.counted(events)) }
    let isOne = documents + events == 1
    return parts.joined(separator: " and ") + (isOne ? " carries " : " carry ")
      + Self.grouped(claims) + (isOne ? ": with it" : ": with them")
      + " in hand, as many can be compared word for word."
  }

  func lookFirst(_ priorities: [String]) -> String {
    "\(strong("Look first at:")) " + priorities.joined(separator: "; ") + "."
  }

  func priority(_ claim: String, reasons: [String]) -> String {
    claim + ": " + reasons.joined(separator: ", ")
  }

  func reason(_ reason: ArticleOverview.Reason, link: String) -> String {
    switch reason {
    case .reworded: "its words or its chain changed after it was marked"
    case .unsupported: "its status no longer supported by what is held of its links and evidence"
    case .act(let act): phrase(act)
    case .inferredSpeaker: "its speaker inferred"
    case .noCarrier: "no carrier named"
    case .sharedSource(_, let claims):
      "resting on \(link) with " + Self.others.counted(claims - 1)
    case .attributionDropped: "stated as fact in the headline or the lead"
    case .exactWords: "exact words to compare"
    case .linkUnchecked: "\(link) not checked"
    case .contentUnchecked: "its content not checked yet"
    case .unweighedEvidence(let count): Self.pages.counted(count) + " kept and not weighed"
    case .contradicted(let count):
      Self.pages.counted(count) + (count == 1 ? " contradicts it" : " contradict it")
    }
  }

  /// The act with its article.
  private func phrase(_ act: SpeechAct) -> String {
    let noun = word(act)
    switch act {
    case .support, .criticise, .thank, .interpret: return noun
    default:
      return (noun.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + noun
    }
  }

  func opening(_ reason: ArticleOverview.Reason, link: String) -> String? {
    switch reason {
    case .reworded: "its words"
    case .unsupported: "its links and evidence"
    case .act: nil
    case .inferredSpeaker: "who is speaking?"
    case .noCarrier: "who published it first?"
    case .sharedSource: link
    case .attributionDropped: "the headline and the lead"
    case .exactWords: "the exact words"
    case .linkUnchecked: link
    case .contentUnchecked: "is it true?"
    case .unweighedEvidence(let count): Self.pages.counted(count) + " to weigh"
    case .contradicted: "what contradicts it"
    }
  }

  func metadataRows(_ metadata: MetadataRows) -> [(String, String)] {
    let language = metadata.language ?? "language " + notRecorded
    let report =
      metadata.isTouched
      ? state(metadata.publication.state) + (metadata.asOf.map { " · as of \($0)" } ?? "")
        + (metadata.event.map { " · event \($0)" } ?? "")
        + " · reviewed by: "
        + (metadata.reviewers.isEmpty ? none : metadata.reviewers.joined(separator: comma))
        + " · " + secondReader(metadata.publication)
        + (metadata.publication.publication.map { " · " + published($0.signature) } ?? "")
      : "draft · nobody has reviewed it"
    return [
      (
        "Article",
        ([metadata.article, language, Self.grouped(metadata.characterCount) + " characters"]
          + (metadata.version.map { ["version \($0) of its text"] } ?? []))
          .joined(separator: " · ")
      ),
      ("Outlet", metadata.outlet ?? notRecorded),
      ("Address", metadata.address ?? notRecorded),
      (
        "Date",
        metadata.date ?? notRecorded
          + (metadata.latestDay.map { " · it reports words of \($0) (worked out from the text)" }
            ?? "")
      ),
      ("Report", report),
    ]
  }

  func mainClaimsLegend(shown: Int, of total: Int) -> String {
    let table = reference("the full table", to: "all-attributions")
    return
      "“Said?” is whether the speaker said it, through these hands; “True?” is whether what was said "
      + "is so. A position in brackets (a welcome, a warning, a demand) may have nothing to check: a "
      + "person decides. "
      + (shown < total
        ? "\(Self.grouped(shown)) of \(Self.grouped(total)) shown, the rest in \(table)."
        : "All are shown; \(table) gives their type and act.")
  }

  func noClaims(areDismissed: Bool) -> String {
    areDismissed
      ? "All attributions that were found in this article were set aside; the decision log says why."
      : "The program found no attribution in this article."
  }
  var noCarrier: String { "no carrier named" }
  var inferredMark: String { "(inferred)" }
  func againstRule(_ result: String) -> String { result + " (set against the rule)" }
  func unsupported(_ result: String) -> String { result + " (no longer supported)" }
  func more(_ count: Int) -> String { Self.grouped(count) + " more" }
  func content(_ word: String, position: String) -> String { word + " (" + position + ")" }
}

extension EnglishMessages: CardMessages {
  var sharedSourcesIntroduction: String {
    "Find each of these once, and every attribution that rests on it can be compared with it."
  }

  func carries(_ claims: [String]) -> String { "\(strong("Carries")) " + Self.joined(claims) + "." }

  func behind(_ role: LinkRole, names: [String]) -> String {
    switch role {
    case .spokesperson: "\(strong("Speaks for:")) " + Self.joined(names) + "."
    case .event: "\(strong("Spoke there:")) " + Self.joined(names) + "."
    default: "\(strong("Came from:")) " + Self.joined(names) + "."
    }
  }

  func sameSpeakerWithoutCarrier(_ claims: [String]) -> String {
    "\(strong("Perhaps also")) " + Self.joined(claims)
      + ": the same speaker, and no carrier named there."
  }

  func namedIn(_ places: [String]) -> String {
    "\(strong("Named as:")) " + places.joined(separator: "; ") + "."
  }

  func place(_ words: String, claims: [String]) -> String {
    words + " in " + Self.joined(claims)
  }

  var neverWritten: String { "\(strong("Named as:")) nowhere written out." }
  func state(_ word: String) -> String { "\(strong("State:")) " + word + "." }

  func keptCopies(_ evidence: [String]) -> String {
    "\(strong("Kept copy:")) " + (evidence.isEmpty ? none : evidence.joined(separator: comma)) + "."
  }

  func saidWhen(_ times: [String]) -> String {
    "\(strong("When:")) "
      + (times.isEmpty ? "the article does not say" : times.joined(separator: "; "))
  }

  func time(_ words: String, workedOut date: String?) -> String {
    words + (date.map { ", worked out as \($0)" } ?? ", which day is not worked out")
  }

  func statuses(
    _ attribution: AttributionStatus, _ content: ContentStatus, speaker: String, isCarried: Bool,
    isDenial: Bool
  ) -> String {
    let own = strong(word(attribution))
    let said =
      switch attribution {
      case .unchecked: strong("Not checked") + " whether \(speaker) said this"
      case .confirmed:
        own + ": \(speaker) said this" + (isCarried ? ", through these hands" : "")
      case .misquoted: own + ": these are not the words of \(speaker)"
      case .misattributed: own + ": it was not \(speaker) who said this"
      case .notFound: own + ": no trace that \(speaker) said this"
      case .fabricated: own + ": \(speaker) did not say this; it was made up"
      }
    return said + ". " + truth(content, isDenial: isDenial)
  }

  func truth(_ content: ContentStatus, isDenial: Bool) -> String {
    let own = strong(word(content))
    let what = isDenial ? "the denial" : "what was said"
    return switch content {
    case .unchecked: strong("Not checked") + " whether it is true."
    case .verified: own + ": \(what) is true."
    case .partly: own + ": a part of \(what) is true."
    case .disputed: own + ": good sources differ on \(what)."
    case .refuted: own + ": \(what) is not true."
    case .misleading: own + ": \(what) gives a wrong picture."
    case .unproven: own + ": it was looked into and cannot be known yet."
    case .notCheckable: own + ": there is nothing in it to be true or false."
    }
  }

  func manner(_ type: QuotationType, _ act: SpeechAct, positions: String) -> String {
    word(type).prefix(1).uppercased() + word(type).dropFirst() + " · " + word(act)
      + " · characters " + positions
  }

  func stance(_ stance: ReporterStance, cue: String) -> String {
    switch stance {
    case .neutral: "reported with \(cue)"
    case .distancing: "the word \(cue) keeps its distance from what is said"
    case .endorsing: "the word \(cue) treats what is said as established"
    }
  }

  func nested(in claim: String) -> String { "inside " + claim }
  func contains(_ claims: [String]) -> String { "holds " + Self.joined(claims) }
  var isCut: String { "the sentence is longer than shown" }
  var thisArticle: String { "this article" }
  var theSentenceAbove: String { "the sentence above" }
  var inHand: String { "in hand" }
  func nowhereWritten(byPerson: Bool) -> String {
    byPerson ? "nowhere: inferred by a person" : "nowhere: inferred"
  }
  func carried(from claim: String?) -> String {
    "not here: from " + (claim ?? "an earlier attribution")
  }
  var toCheck: String { strong("To check") }

  func check(_ check: Check) -> String {
    switch check {
    case .inferredSpeaker(let name):
      "The sentence does not name who speaks; it is read as \(name). A person should confirm that."
    case .carriedSpeaker(let name, let claim):
      "The speaker, \(name), is taken over from \(claim ?? "an earlier attribution")."
    case .noCarrier:
      "Nobody is named between the speaker and the article: who published this first?"
    case .sharedSource(let source, let others):
      "Compare the words with \(source), on which \(Self.joined(others)) "
        + (others.count == 1 ? "rests too." : "rest too.")
    case .ownSource(let source): "Compare the words with \(source)."
    case .unweighed(let evidence):
      "Weigh \(Self.joined(evidence)): "
        + (evidence.count == 1 ? "it is attached" : "they are attached") + " and not weighed."
    case .attributionDropped(let words):
      "The article also says it in its own voice: \(words)."
    case .unconfirmedLinks(let links):
      "The attribution is confirmed while not every link is: \(links.joined(separator: comma))."
    case .position(let act):
      "The act is a position (\(word(act))): is there anything in it that can be true or false?"
    }
  }

  func evidence(
    _ evidence: String, _ bearing: Bearing, _ question: Question?, link: Int?
  ) -> String {
    let what: String
    switch (link, question) {
    case (let position?, _): what = self.link(position)
    case (nil, .attribution): what = "that it was said"
    case (nil, .content): what = "that it is true"
    case (nil, nil): what = "it"
    }
    switch bearing {
    case .supports: return evidence + " supports " + what
    case .contradicts: return evidence + " contradicts " + what
    case .context:
      return evidence + " is context" + (question == nil ? "" : " for whether")
        + contextTail(question)
    }
  }

  private func contextTail(_ question: Question?) -> String {
    switch question {
    case .attribution: " it was said"
    case .content: " it is true"
    case nil: ""
    }
  }

  func link(_ position: Int) -> String { "link \(position)" }
  func withoutEvidence(_ state: String) -> String { state + ", \(strong("no evidence named"))" }

  func linkRemark(_ text: String, link: Int?, by signature: String) -> String {
    (link.map { "On " + self.link($0) } ?? strong("Remark")) + ": " + text + " (" + signature + ")"
  }

  func origins(_ side: WeighedSide, named: [String]) -> String {
    let what: String
    switch (side.link, side.question) {
    case (let position?, _): what = link(position)
    case (nil, .attribution): what = "that it was said"
    case (nil, .content): what = "that it is true"
    case (nil, nil): what = "it"
    }
    let tally = side.tally
    let verb =
      side.bearing == .contradicts
      ? (tally.pages == 1 ? "contradicts " : "contradict ")
      : (tally.pages == 1 ? "supports " : "support ")
    let origins =
      named.isEmpty
      ? "their origins are not named"
      : EnglishNoun(one: "origin", many: "origins").counted(named.count) + ": "
        + named.joined(separator: comma)
        + (tally.pagesWithoutOrigin > 0
          ? "; of " + Self.pages.counted(tally.pagesWithoutOrigin) + " the origin is not named"
          : "")
    return Self.pages.counted(tally.pages) + " " + verb + what + "; " + origins
  }

  func goesBack(to origin: String) -> String { "It goes back to " + origin }

  func signed(_ name: String, at time: String) -> String { name + ", " + time }
  func note(_ text: String, by signature: String) -> String {
    "Note: " + text + " (" + signature + ")"
  }

  func override(_ reason: String, by signature: String) -> String {
    "\(strong("Set against the rule:")) " + reason + " (" + signature + ")"
  }
}
