package import ClaimModel

extension ArticleReview {
  /// Whether anybody did anything with the article besides adding it.
  ///
  /// Reports and ledgers of an untouched article hold no time, name or hash, so that the same
  /// article gives the same bytes anywhere.
  package var isTouched: Bool {
    let intake: Set = [EventAction.articleAdd.rawValue, EventAction.claimsDetect.rawValue]
    return events.contains { !intake.contains($0.action) }
  }
}
