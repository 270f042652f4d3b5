/// Which claims a list shows: those that fulfil everything that is given.
///
/// The claims of an article that was set aside only where it is asked for.
package struct ClaimFilter: Sendable {
  /// Only of this article.
  package var article: Int?
  /// Only with this attribution status.
  package var attribution: AttributionStatus?
  /// Only with this content status.
  package var content: ContentStatus?
  /// Only whose speaker's name holds these words; spelling that varies (hamza, vowels, tatweel,
  /// letter case) makes no difference.
  package var speaker: String?
  /// Only with this speech act.
  package var act: SpeechAct?
  /// Only of this standing; `nil` for both.
  package var standing: Standing?
  /// At most so many, the lowest numbers; `nil` for all.
  package var limit: Int?

  /// Makes a filter; by default all live claims.
  package init(
    article: Int? = nil, attribution: AttributionStatus? = nil, content: ContentStatus? = nil,
    speaker: String? = nil, act: SpeechAct? = nil, standing: Standing? = .live, limit: Int? = nil
  ) {
    self.article = article
    self.attribution = attribution
    self.content = content
    self.speaker = speaker
    self.act = act
    self.standing = standing
    self.limit = limit
  }

  /// The filters that choose, together, the claims with an answer to either question: one for each
  /// question that has the answer, given as the raw value of its status, and is not asked for with
  /// another one.
  package func answered(_ word: String) -> [ClaimFilter] {
    var filters: [ClaimFilter] = []
    if let answer = AttributionStatus(rawValue: word), attribution ?? answer == answer {
      var narrow = self
      narrow.attribution = answer
      filters.append(narrow)
    }
    if let answer = ContentStatus(rawValue: word), content ?? answer == answer {
      var narrow = self
      narrow.content = answer
      filters.append(narrow)
    }
    return filters
  }

  /// Whether a claim has the answers that are asked for.
  package func hasAnswers(_ claim: ClaimRecord) -> Bool {
    (attribution ?? claim.attribution) == claim.attribution
      && (content ?? claim.contentStatus) == claim.contentStatus
  }
}
