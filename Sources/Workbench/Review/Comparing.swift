package import ClaimModel
import ClaimStore
import Comparison

/// Claims of one article beside one page.
package struct PageComparison: Sendable {
  /// The article, with everything held about it.
  package var review: ArticleReview
  /// The document, event or spokesperson that was asked for; `nil` where a claim was.
  package var source: SharedSource?
  /// The evidence whose text the words were set beside.
  package var evidence: EvidenceRecord
  /// The text of its page.
  package var pageText: String
  /// How many words that has.
  package var wordCount: Int
  /// The claims, in order of the text; the dismissed are left out.
  package var comparisons: [QuotationComparison]

  /// The claim of a comparison.
  package func claim(of comparison: QuotationComparison) -> ClaimRecord? {
    review.claims.first { $0.id == comparison.claim }
  }
}

extension Workbench {
  /// Sets the words of claims beside the text of pages: the claims that rest on a shared source, or
  /// one claim. It changes nothing.
  ///
  /// - Parameters:
  ///   - target: a shared source or a claim.
  ///   - ids: the pages; where there are none, all that are attached to the source (to the claim or
  ///     to a source it rests on) and have a text.
  /// - Returns: a comparison for each page, in the order given, else by number.
  /// - Throws: `WorkbenchError` when there is no text to compare with, or an article is given.
  package func compare(
    _ target: EvidenceTarget, with ids: [Int]
  ) throws -> [PageComparison] {
    let review = try review(ofArticle: try article(of: target))
    var source: SharedSource?
    var claims: [ClaimRecord]
    var targets: Set<EvidenceTarget> = [target]
    switch target {
    case .sharedSource(let id):
      source = try sharedSource(id)
      claims = review.liveClaims.filter { $0.chain.contains { $0.sharedSource == id } }
    case .claim(let id):
      claims = review.claims.filter { $0.id == id }
      targets.formUnion(
        claims.flatMap(\.chain).compactMap(\.sharedSource).map(EvidenceTarget.sharedSource))
    case .article: throw WorkbenchError("an article can't be compared; name a claim or a document")
    }
    let pages =
      ids.isEmpty
      ? review.evidence.filter { Self.hasText($0) && !targets.isDisjoint(with: $0.targets) }
      : try ids.map(pageWithText)
    guard !pages.isEmpty else {
      throw WorkbenchError(
        "no page with a text is kept for \(target.reference); pull it with: "
          + "isnad fetch \(target.reference) https://… (or name one that is kept: --evidence E5)")
    }
    // An edited article has several texts; words are compared as the one that has them gives them.
    let texts = Dictionary(grouping: claims, by: \.version).sorted { $0.key > $1.key }.map {
      (review: review.reading($0.value.first), claims: $0.value)
    }
    return pages.flatMap { page in
      texts.isEmpty
        ? [Self.comparison(of: [], review, source, with: page)]
        : texts.map { Self.comparison(of: $0.claims, $0.review, source, with: page) }
    }
  }

  /// What a document's kept pages say of its claims; none where no page with a text is kept.
  package func comparisons(ofSource id: Int) throws -> [PageComparison] {
    let review = try review(ofArticle: try sharedSource(id).article)
    guard
      review.evidence.contains(where: {
        Self.hasText($0) && $0.targets.contains(.sharedSource(id))
      })
    else { return [] }
    return try compare(.sharedSource(id), with: [])
  }

  private static func hasText(_ evidence: EvidenceRecord) -> Bool {
    evidence.isUsable && evidence.page?.text.isEmpty == false
  }

  private func pageWithText(_ id: Int) throws -> EvidenceRecord {
    let page = try evidence(id)
    guard !Self.hasText(page) else { return page }
    let why = page.unusableBecause ?? "no text was found in it"
    throw WorkbenchError(
      "there is nothing in E\(id) to compare with: \(why); fetch another page, or name another")
  }

  private static func comparison(
    of claims: [ClaimRecord], _ review: ArticleReview, _ source: SharedSource?,
    with evidence: EvidenceRecord
  ) -> PageComparison {
    let text = evidence.page?.text ?? ""
    let comparer = DocumentComparer(
      claims: claims, article: review.article.text, evidence: evidence.id, document: text)
    return PageComparison(
      review: review, source: source, evidence: evidence, pageText: text,
      wordCount: comparer.wordCount, comparisons: claims.map(comparer.comparison))
  }
}

extension ArticleReview {
  /// The review with the text that a claim stands in as the article's.
  fileprivate func reading(_ claim: ClaimRecord?) -> ArticleReview {
    var review = self
    if let claim { review.article = article(of: claim) }
    return review
  }
}
