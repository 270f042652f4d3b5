/// One link of a claim's chain as the workspace holds it.
package struct LinkRecord: Hashable, Sendable {
  /// The place in the chain, from 1 for the speaker outwards.
  package var position: Int
  /// The part it plays.
  package var role: LinkRole
  /// The name of the person, document, event or outlet.
  package var name: String
  /// Where the name comes from.
  package var basis: Basis
  /// Where the article names it for this claim.
  package var passage: Passage?
  /// The shared document, event or spokesperson it is, as in `D1`; `nil` for speakers and outlets.
  package var sharedSource: Int?
  /// Whether it was found to hold; for a shared one, the shared one's status.
  package var status: LinkStatus

  /// Makes a link.
  package init(
    position: Int, role: LinkRole, name: String, basis: Basis, passage: Passage?,
    sharedSource: Int?, status: LinkStatus
  ) {
    self.position = position
    self.role = role
    self.name = name
    self.basis = basis
    self.passage = passage
    self.sharedSource = sharedSource
    self.status = status
  }
}

/// A document, event or spokesperson of an article: one thing with one status, however many claims
/// rest on it.
package struct SharedSource: Hashable, Sendable {
  /// The number that people type, as in `D1`; unique in the workspace, given once.
  package var id: Int
  /// The article that names it.
  package var article: Int
  /// `document`, `event` or `spokesperson`.
  package var role: LinkRole
  /// The name of the first link that is it.
  package var name: String
  /// Whether it was found to hold.
  package var status: LinkStatus
  /// The claims that rest on it, by their numbers, in order.
  package var claims: [Int]

  /// Makes a shared source.
  package init(
    id: Int, article: Int, role: LinkRole, name: String, status: LinkStatus, claims: [Int]
  ) {
    self.id = id
    self.article = article
    self.role = role
    self.name = name
    self.status = status
    self.claims = claims
  }
}

/// A claim of a workspace, with what was decided about it.
package struct ClaimRecord: Hashable, Sendable {
  /// The number that people type, as in `C12`; unique in the workspace, given once.
  package var id: Int
  /// The article it stands in.
  package var article: Int
  /// The version of the article's text that its words stand in: the present one, but for a claim
  /// whose words an edited article no longer has.
  package var version: Int
  /// A function of the article's digest, the cue and the content, given once and then kept;
  /// lower-case hex.
  package var globalID: String
  /// The words that attribute.
  package var cue: [Passage]
  /// The words that name the source near the cue; empty where it is elided.
  package var source: [Passage]
  /// What is attributed.
  package var content: [Passage]
  /// The sentence that holds the cue.
  package var sentence: Passage
  /// How the words are given.
  package var type: QuotationType
  /// What the source does in saying it.
  package var act: SpeechAct
  /// What the reporter lets show.
  package var stance: ReporterStance
  /// The words that tell when it was said.
  package var saidAt: Passage?
  /// The day worked out from those words; never a recorded fact.
  package var saidOn: CalendarDate?
  /// From the speaker outwards.
  package var chain: [LinkRecord]
  /// The claim whose content holds this one.
  package var nestedIn: Int?
  /// From 0 to 1: for machines.
  package var confidence: Double
  /// The rule that made it.
  package var rule: String
  /// Who found it.
  package var origin: ClaimOrigin
  /// Whether it counts.
  package var standing: Standing
  /// Did this speaker say it?
  package var attribution: AttributionStatus
  /// Is it true?
  package var contentStatus: ContentStatus
  /// Whether the newest detection no longer finds it.
  package var isLost: Bool
  /// The first of the claims that report the same act of the speaker, as a person joined them.
  package var joinedTo: Int?
  /// What the detector had found where a person corrected it: the members of the claim's state in
  /// the audit trail, with their first values; `nil` where nothing was corrected.
  package var detected: JSONValue?

  /// The origin of the content.
  package var speaker: LinkRecord { chain[0] }
  /// Whether nobody is named between the speaker and the article.
  package var hasNoCarrier: Bool { chain.count == 1 }

  /// Whether one of the two questions is answered.
  package var isAnswered: Bool { attribution != .unchecked || contentStatus != .unchecked }
  /// Whether both are: whether it is true is asked of what states a fact.
  package var isFullyAnswered: Bool {
    attribution != .unchecked && (contentStatus != .unchecked || !act.statesFact)
  }
  /// The answer to a question, as the word that stands for it.
  package func answer(to question: Question) -> String {
    question == .attribution ? attribution.rawValue : contentStatus.rawValue
  }
  /// The first of the claims that report the same act, as a person joined them; itself where it is
  /// that one, or was joined to none.
  package var firstOfSameAct: Int { joinedTo ?? id }

  /// Makes a claim record.
  package init(
    id: Int, article: Int, globalID: String, cue: [Passage], source: [Passage],
    content: [Passage], sentence: Passage, type: QuotationType, act: SpeechAct,
    stance: ReporterStance, saidAt: Passage?, saidOn: CalendarDate?, chain: [LinkRecord],
    nestedIn: Int?, confidence: Double, rule: String, origin: ClaimOrigin, standing: Standing,
    attribution: AttributionStatus, contentStatus: ContentStatus, isLost: Bool = false,
    joinedTo: Int? = nil, detected: JSONValue? = nil, version: Int = 1
  ) {
    precondition(!chain.isEmpty, "a chain begins with its speaker")
    self.id = id
    self.article = article
    self.globalID = globalID
    self.cue = cue
    self.source = source
    self.content = content
    self.sentence = sentence
    self.type = type
    self.act = act
    self.stance = stance
    self.saidAt = saidAt
    self.saidOn = saidOn
    self.chain = chain
    self.nestedIn = nestedIn
    self.confidence = confidence
    self.rule = rule
    self.origin = origin
    self.standing = standing
    self.attribution = attribution
    self.contentStatus = contentStatus
    self.isLost = isLost
    self.joinedTo = joinedTo
    self.detected = detected
    self.version = version
  }
}
