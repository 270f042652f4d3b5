extension ArticleSummary {
  /// The summary of an article under review.
  package init(of review: ArticleReview) {
    let article = review.article
    let claims = review.liveClaims
    self.init(
      id: article.id, name: article.name, metadata: article.metadata,
      textDigest: article.textDigest, originalDigest: article.originalDigest,
      originalByteCount: article.originalByteCount, charset: article.charset,
      addedAt: article.addedAt, pageEvidence: article.pageEvidence, standing: article.standing,
      publication: article.publication, version: article.version, claimCount: claims.count,
      attributionCheckedCount: claims.count { $0.attribution != .unchecked },
      contentCheckedCount: claims.count { $0.contentStatus != .unchecked },
      withoutCarrierCount: claims.count(where: \.hasNoCarrier))
  }
}
