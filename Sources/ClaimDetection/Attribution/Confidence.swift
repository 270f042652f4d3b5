import ClaimModel

/// How sure the rules are that a claim has the right words, source and speaker.
///
/// The numbers are counted on all 39 development articles: of the findings that a rule made there, the
/// share that match an annotated claim (half the words in common, as the scorer counts, optional claims
/// too) and have its source and its speaker, smoothed with five findings of the mean. Each trait then
/// multiplies by its own share over the mean. To count again after a change of rules, run the scorer with
/// `--out` and match what it keeps with the gold by `match_claims`, `sources_overlap` and `names_match` of
/// the scorer, by `rule`, `speaker_basis`, `type` and `nested_in`.
enum Confidence {
  /// Between 0.05 and 0.99.
  static func value(of item: SpeakerResolver.Resolved, type: QuotationType) -> Double {
    var value =
      switch item.attribution.rule {
      case .verbQuote: 0.88
      case .verbColon: 0.86
      case .accordingTo: 0.85
      case .verbThat: 0.84
      // Too rare there to be counted: the mean.
      case .cameIn, .verbQuestion: 0.82
      case .participle: 0.82
      case .accordingVerb: 0.79
      case .nameColon: 0.78
      case .verbObject: 0.77
      case .verbPreposition: 0.75
      case .verbalNoun: 0.68
      }
    switch item.speakerBasis {
    case .alias: value *= 1.06
    case .named: value *= 1.01
    case .carried: value *= 0.99
    case .inferred: value *= 0.94
    }
    switch type {
    case .direct: value *= 1.12
    case .mixed: value *= 1.03
    case .indirect: value *= 0.96
    }
    if item.nestedIn != nil { value *= 0.62 }
    return (min(0.99, max(0.05, value)) * 100).rounded() / 100
  }
}
