extension ArticleSummary {
  /// The summary of an article under review.
  package init(of review: ArticleReview) {
    let claims = review.liveClaims
    self.init(
      of: review.article, claimCount: claims.count,
      attributionCheckedCount: claims.count { $0.attribution != .unchecked },
      contentCheckedCount: claims.count { $0.contentStatus != .unchecked },
      withoutCarrierCount: claims.count(where: \.hasNoCarrier))
  }
}
