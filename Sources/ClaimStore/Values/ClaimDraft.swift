package import ClaimModel

/// A link of a chain as a person gives it.
package struct LinkDraft: Hashable, Sendable {
  /// The part it plays.
  package var role: LinkRole
  /// The name.
  package var name: String
  /// Where the name comes from.
  package var basis: Basis
  /// Where the article names it for this claim.
  package var span: TextSpan?
  /// The document, event or spokesperson of the article that it is; `nil` makes a new one of these.
  /// Speakers and outlets have none.
  package var sharedSource: Int?
  /// The place, from 1, of the link of the claim as it is held now that this one still is: it keeps
  /// what was found out about it.
  package var keeps: Int?

  /// Makes a link.
  package init(
    role: LinkRole, name: String, basis: Basis, span: TextSpan?, sharedSource: Int? = nil,
    keeps: Int? = nil
  ) {
    self.role = role
    self.name = name
    self.basis = basis
    self.span = span
    self.sharedSource = sharedSource
    self.keeps = keeps
  }

  /// A link of a claim, as it stands.
  package init(_ link: LinkRecord) {
    self.init(
      role: link.role, name: link.name, basis: link.basis, span: link.passage?.span,
      sharedSource: link.sharedSource, keeps: link.position)
  }
}

/// A claim that a person found, in spans of the article's text.
package struct ClaimDraft: Hashable, Sendable {
  /// The words that attribute. At least one span, in order.
  package var cue: [TextSpan]
  /// The words that name the source near the cue.
  package var source: [TextSpan]
  /// What is attributed. At least one span, in order.
  package var content: [TextSpan]
  /// The sentence that holds the cue.
  package var sentence: TextSpan
  /// How the words are given.
  package var type: QuotationType
  /// What the source does in saying it.
  package var act: SpeechAct
  /// What the reporter lets show.
  package var stance: ReporterStance
  /// When it was said.
  package var saidAt: SayingTime?
  /// From the speaker outwards.
  package var chain: [LinkDraft]
  /// The claim whose content holds this one.
  package var nestedIn: Int?

  /// Makes a claim to add.
  package init(
    cue: [TextSpan], source: [TextSpan], content: [TextSpan], sentence: TextSpan,
    type: QuotationType, act: SpeechAct, stance: ReporterStance, saidAt: SayingTime?,
    chain: [LinkDraft], nestedIn: Int?
  ) {
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
  }
}

/// What a person corrects of a claim; `nil` leaves a member as it is.
package struct ClaimEdit: Hashable, Sendable {
  /// The words that attribute.
  package var cue: [TextSpan]?
  /// The words that name the source; an empty list where it is elided.
  package var source: [TextSpan]?
  /// What is attributed.
  package var content: [TextSpan]?
  /// The sentence that holds the cue.
  package var sentence: TextSpan?
  /// How the words are given.
  package var type: QuotationType?
  /// What the source does in saying it.
  package var act: SpeechAct?
  /// What the reporter lets show.
  package var stance: ReporterStance?
  /// When it was said: `.some(nil)` where the article does not tell.
  package var saidAt: SayingTime??
  /// The whole chain, from the speaker outwards.
  package var chain: [LinkDraft]?

  /// Makes an edit that changes nothing yet.
  package init() {}
}

/// A part that a claim is split into.
package struct ClaimPart: Hashable, Sendable {
  /// The part of the content, in order.
  package var content: [TextSpan]
  /// How its words are given.
  package var type: QuotationType

  /// Makes a part.
  package init(content: [TextSpan], type: QuotationType) {
    self.content = content
    self.type = type
  }
}
