/// How the words of a claim are given: all inside quotation marks, none, or some.
package enum QuotationType: String, Sendable, CaseIterable {
  case direct, indirect, mixed
}

/// What the source does in saying it.
///
/// The cue decides; `interpret` is the article's own reading of what somebody meant
/// (ويشير … بذلك إلى …), which is reported speech only in form.
package enum SpeechAct: String, Sendable, CaseIterable {
  case assert, deny, accuse, warn, demand, promise, announce, welcome, condemn, ask, estimate
  case support, reject, criticise, thank, propose, decide, threaten, agree, interpret

  /// Whether what was said can be true or false at all.
  ///
  /// A welcome, a warning, a demand or a promise is a position; its content status is suggested as
  /// not checkable, and a person decides.
  package var statesFact: Bool {
    switch self {
    case .assert, .deny, .accuse, .announce, .estimate, .decide, .interpret: true
    case .warn, .demand, .promise, .welcome, .condemn, .ask, .support, .reject, .criticise,
      .thank, .propose, .threaten, .agree:
      false
    }
  }
}

/// What the reporter lets show about the words by the choice of the cue (زعم, كشف).
package enum ReporterStance: String, Sendable, CaseIterable {
  case neutral, distancing, endorsing
}

/// Where a name in a chain comes from.
package enum Basis: String, Sendable, CaseIterable {
  /// Written out in the sentence of the claim.
  case named
  /// A short name, a title or a pronoun-like noun stands in the sentence.
  case alias
  /// Taken over from an earlier claim.
  case carried
  /// Nowhere written: worked out from agreement and the discourse.
  case inferred
}

/// The part that one link of a chain plays.
package enum LinkRole: String, Sendable, CaseIterable, BitwiseCopyable {
  /// The origin of the content; first in every chain, exactly once.
  case speaker
  /// A person or office that speaks for a named principal.
  case spokesperson
  /// A statement, report, letter or post.
  case document
  /// A press conference, interview, speech or session.
  case event
  /// An agency, newspaper, channel or site, and whoever else relayed the words.
  case outlet
}

/// One link of a source chain as the detector found it.
package struct ChainLink: Hashable, Sendable {
  /// The part it plays.
  package var role: LinkRole
  /// The head phrase that names it, without a joined pronoun (بيان, not بيانه).
  package var name: String
  /// Where the name comes from.
  package var basis: Basis
  /// Where it is named for this claim; `nil` where it is not written near it.
  package var span: TextSpan?
  /// Which thing of the article it is, from 1: links of different claims with one number, and roles of one letter,
  /// are one person, document or event.
  package var number: Int

  /// The role's letter and the number: `s1`, `d1`, `e1`, `o1`. Unique within one detection.
  package var ref: String { "\(role.refLetter)\(number)" }

  /// Makes a link.
  package init(role: LinkRole, name: String, basis: Basis, span: TextSpan?, number: Int) {
    self.role = role
    self.name = name
    self.basis = basis
    self.span = span
    self.number = number
  }
}

extension LinkRole {
  /// The first letter of what refers to such a link; whoever speaks for another is one who speaks too.
  package var refLetter: Unicode.Scalar {
    switch self {
    case .speaker, .spokesperson: "s"
    case .document: "d"
    case .event: "e"
    case .outlet: "o"
    }
  }
}

/// When something was said, as far as the article tells.
package struct SayingTime: Hashable, Sendable {
  /// The words that tell (الجمعة).
  package var span: TextSpan
  /// The day that was worked out from the words and the article's date; `nil` where that is unknown.
  package var date: CalendarDate?

  /// Makes a time of saying.
  package init(span: TextSpan, date: CalendarDate?) {
    self.span = span
    self.date = date
  }
}

/// A place where an article reports that a source communicated something, as the detector found it.
package struct DetectedClaim: Hashable, Sendable {
  /// The words that attribute. At least one span.
  package var cue: SpanList
  /// The words that name the source near the cue; empty where it is elided.
  package var source: SpanList
  /// What is attributed, in order; more than one span where the cue interrupts it.
  package var content: SpanList
  /// The sentence that holds the cue, for showing the claim in its place.
  package var sentence: TextSpan
  /// How the words are given.
  package var type: QuotationType
  /// What the source does in saying it.
  package var act: SpeechAct
  /// What the reporter lets show.
  package var stance: ReporterStance
  /// When it was said.
  package var saidAt: SayingTime?
  /// From the origin outwards; the first link is the speaker, and the only one of that role.
  package var chain: [ChainLink]
  /// The index, in the same detection, of the claim whose content holds this one.
  package var nestedIn: Int?
  /// How sure the rules are, from 0 to 1: for machines; people are shown the basis in words.
  package var confidence: Double
  /// The rule that made it, such as `ar.verb-that`.
  package var rule: String

  /// The origin of the content, under the fullest name that the article gives.
  package var speaker: ChainLink { chain[0] }
  /// Whether nobody is named between the speaker and the article.
  package var hasNoCarrier: Bool { chain.count == 1 }

  /// Makes a claim.
  ///
  /// - Precondition: `cue`, `content` and `chain` are not empty, and the chain begins with its only
  ///   speaker.
  package init(
    cue: SpanList, source: SpanList, content: SpanList, sentence: TextSpan,
    type: QuotationType, act: SpeechAct, stance: ReporterStance, saidAt: SayingTime?,
    chain: consuming [ChainLink], nestedIn: Int?, confidence: Double, rule: String
  ) {
    precondition(!cue.isEmpty && !content.isEmpty, "a claim has a cue and a content")
    precondition(!chain.isEmpty, "a chain begins with its speaker")
    for place in 0..<chain.count {
      precondition(
        (chain[place].role == .speaker) == (place == 0), "a chain has one speaker, first")
    }
    self.cue = cue
    self.source = source
    self.content = content
    self.sentence = sentence
    self.type = type
    self.act = act
    self.stance = stance
    self.saidAt = saidAt
    self.chain = chain
    self.nestedIn = nestedIn
    self.confidence = confidence
    self.rule = rule
  }
}
