import ClaimModel

/// How sure the rules are of a claim.
///
/// The numbers are the shares of right findings by rule and source on the development articles of the
/// first half, rounded; after a change of rules, count again with the scorer.
enum Confidence {
  static func value(of item: SpeakerResolver.Resolved) -> Double {
    let attribution = item.attribution
    var value =
      switch attribution.rule {
      case .verbThat, .verbQuote, .verbColon: 0.95
      case .participle, .cameIn: 0.92
      case .accordingTo, .accordingVerb: 0.85
      case .verbPreposition, .nameColon: 0.8
      case .verbalNoun, .verbQuestion: 0.75
      case .verbObject: 0.7
      }
    if item.speakerBasis == .inferred { value -= 0.1 }
    if item.nestedIn != nil { value -= 0.25 }
    return (value * 100).rounded() / 100
  }
}
