/// What a first screen tells of an article: who speaks how often, through whom, and what to open
/// first. Counts live claims only; claims are given by their numbers in the workspace.
package struct ArticleOverview: Hashable, Sendable {
  /// One speaker of the article and what is attributed to them.
  package struct Speaker: Hashable, Sendable {
    /// The fullest name the article gives.
    package var name: String
    /// The claims attributed to them, in order of the text.
    package var claims: [Int]
    /// Those of `claims` in which the speaker is nowhere written and was worked out.
    package var isInferredIn: [Int]

    /// Makes a speaker.
    package init(name: String, claims: [Int], isInferredIn: [Int]) {
      self.name = name
      self.claims = claims
      self.isInferredIn = isInferredIn
    }
  }

  /// One spokesperson, document, event or outlet and what came through it.
  package struct Carrier: Hashable, Sendable {
    /// The name of the first link that is it.
    package var name: String
    /// The part it plays.
    package var role: LinkRole
    /// Its number as a shared source, as in `D1`; `nil` for outlets.
    package var sharedSource: Int?
    /// The claims that came through it, in order of the text.
    package var claims: [Int]

    /// Makes a carrier.
    package init(name: String, role: LinkRole, sharedSource: Int?, claims: [Int]) {
      self.name = name
      self.role = role
      self.sharedSource = sharedSource
      self.claims = claims
    }
  }

  /// One claim to open early, and why.
  package struct Priority: Hashable, Sendable {
    /// The claim.
    package var claim: Int
    /// Why, the weightiest first. At least one.
    package var reasons: [Reason]

    /// Makes a priority.
    package init(claim: Int, reasons: [Reason]) {
      self.claim = claim
      self.reasons = reasons
    }
  }

  /// A fact about a claim that makes it worth opening early.
  package enum Reason: Hashable, Sendable {
    /// It is held as confirmed, verified or refuted, and what is held of its links and its evidence
    /// no longer carries that.
    case unsupported
    /// It was marked, and its words or its chain are others since.
    case reworded
    /// What the speaker does is weighty in itself, such as an accusation.
    case act(SpeechAct)
    /// The speaker is nowhere written and was worked out.
    case inferredSpeaker
    /// Nobody is named between the speaker and the article.
    case noCarrier
    /// It rests on a shared source that carries so many claims: found once, all can be compared.
    case sharedSource(Int, claims: Int)
    /// The headline, a second headline or the lead states as fact what it only reports.
    case attributionDropped
    /// It gives exact words, which can be compared word for word.
    case exactWords
    /// The link at this position of the chain, from 1, is unchecked.
    case linkUnchecked(position: Int)
    /// Whether it was said is answered, whether it is true is not.
    case contentUnchecked
    /// So many kept pages are attached to it and not weighed yet.
    case unweighedEvidence(Int)
    /// So many pages were weighed as contradicting it.
    case contradicted(Int)
  }

  /// The speakers: most claims first, ties by the first claim.
  package var speakers: [Speaker]
  /// Spokespersons, documents, events and outlets: most claims first, ties by the first claim.
  package var carriers: [Carrier]
  /// The claims whose chain is the speaker alone, in order of the text.
  package var withoutCarrier: [Int]
  /// The claims of which at least one of the two statuses is no longer unchecked, in order of the
  /// text.
  package var checked: [Int]
  /// What to open first, best first.
  package var priorities: [Priority]
  /// The claims that stand for the article: neither nested nor passing, what to open first in front.
  package var mainClaims: [Int]

  /// Makes an overview.
  package init(
    speakers: [Speaker], carriers: [Carrier], withoutCarrier: [Int], checked: [Int],
    priorities: [Priority], mainClaims: [Int]
  ) {
    self.speakers = speakers
    self.carriers = carriers
    self.withoutCarrier = withoutCarrier
    self.checked = checked
    self.priorities = priorities
    self.mainClaims = mainClaims
  }
}
