import ClaimModel

/// How sure the rules are that a claim has the right words, source and speaker.
///
/// The numbers are counted on the 39 development articles and on 28 of other outlets: of the findings that a rule made there, the
/// share that match an annotated claim (half the words in common, as the scorer counts, optional claims
/// too) and have its source and its speaker, smoothed with five findings of the mean. Each trait then
/// multiplies by its own share over the mean. To count again after a change of rules, run the scorer with
/// `--out` and match what it keeps with the gold by `match_claims`, `sources_overlap` and `names_match` of
/// the scorer, by `rule`, `speaker_basis`, `type` and `nested_in`.
enum Confidence {
  /// Between 0.05 and 0.99.
  static func value(of item: SpeakerResolver.Resolved, rule: Rule, type: QuotationType) -> Double {
    var value =
      switch rule {
      case .verbQuote: 0.88
      case .participle: 0.87
      case .verbThat: 0.84
      case .nameColon: 0.82
      // Too rare there to be counted: the mean.
      case .cameIn, .verbQuestion: 0.81
      case .accordingVerb: 0.8
      case .verbColon, .verbObject: 0.76
      case .accordingTo: 0.73
      case .verbPreposition: 0.68
      case .verbalNoun: 0.5
      }
    switch item.speakerBasis {
    case .alias: value *= 1.1
    case .named: value *= 0.99
    case .carried: value *= 1.04
    case .inferred: value *= 0.86
    }
    switch type {
    case .direct: value *= 1.11
    case .mixed: value *= 1.05
    case .indirect: value *= 0.96
    }
    if item.nestedIn != nil { value *= 0.51 }
    return (min(0.99, max(0.05, value)) * 100).rounded() / 100
  }
}
