package import ClaimModel

extension ArticleReview {
  /// Whether anybody did anything with the article besides adding it, and having it read
  /// again, edited or not.
  ///
  /// Reports and ledgers of an untouched article hold no time, name or hash, so that the same
  /// article gives the same bytes anywhere.
  package var isTouched: Bool {
    let again = Set(
      events.filter { $0.action == EventAction.claimsRedetect.rawValue }.compactMap(\.operation))
    let intake = Set([EventAction.articleAdd, .claimsDetect, .articleRevise].map(\.rawValue))
    return events.contains { event in
      !intake.contains(event.action) && !(event.operation.map(again.contains) ?? false)
    }
  }
}
