/// A sentence in which the article itself asserts or judges: nobody is named as having said it.
package struct OwnVoiceSentence: Hashable, Sendable {
  /// Why a sentence is listed.
  package enum Reason: String, Sendable, CaseIterable {
    /// The headline, a second headline or the lead states as fact what a claim in the body reports.
    case attributionDropped = "attribution-dropped"
    /// The article judges (ضربة قاصمة) without a source.
    case judgement
    /// The article explains what somebody meant or what something shows.
    case interpretation
    /// A checkable statement without a source.
    case assertion
  }

  /// The words.
  package var span: TextSpan
  /// Why they are listed.
  package var reason: Reason
  /// The index, in the same detection, of the claim that attributes the same; only with
  /// `attributionDropped` and, where it applies, `interpretation`.
  package var claim: Int?

  /// Makes a listed sentence.
  package init(span: TextSpan, reason: Reason, claim: Int? = nil) {
    self.span = span
    self.reason = reason
    self.claim = claim
  }
}

/// What a detector found in one article.
package struct Detection: Sendable {
  /// The claims, in order of the cue.
  package var claims: [DetectedClaim]
  /// What stands in the article's own voice, in order.
  package var ownVoice: [OwnVoiceSentence]
  /// The language that was detected or given, as BCP 47 (`ar`); `und` where no rules exist.
  package var language: String
  /// The version of the detector's rules.
  package var detectorVersion: String
  /// The digest of the lexicon files the rules worked with, as lower-case hex.
  package var lexiconDigest: String

  /// Makes a detection.
  package init(
    claims: [DetectedClaim], ownVoice: [OwnVoiceSentence], language: String,
    detectorVersion: String, lexiconDigest: String
  ) {
    self.claims = claims
    self.ownVoice = ownVoice
    self.language = language
    self.detectorVersion = detectorVersion
    self.lexiconDigest = lexiconDigest
  }
}
