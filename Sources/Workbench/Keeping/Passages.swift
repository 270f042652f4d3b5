package import ClaimModel
import ClaimStore
import Comparison

/// A passage that a person set or took back.
package struct SetPassage: Sendable {
  /// The evidence as it is now.
  package var evidence: EvidenceRecord
  /// The words of the page; `nil` where a passage was taken back.
  package var words: String?
  /// Whether the page spells them otherwise than they were quoted.
  package var isFolded = false
}

extension Workbench {
  /// Says which words of a page matter.
  ///
  /// - Parameters:
  ///   - quote: the words; those that stand exactly so are taken, else those that differ in spelling
  ///     only. A part in `[…]` is meant with what stands around it saying where.
  ///   - id: the evidence.
  ///   - target: the claim or document that they matter for; `nil` for whatever the page serves.
  ///   - line: of several places, the one in the line of this number.
  /// - Returns: what was set.
  /// - Throws: `QuotationProblem` for words that are not one place of the page; `WorkbenchError` for
  ///   a page without a text.
  package func setPassage(
    _ quote: String, ofEvidence id: Int, for target: EvidenceTarget?, inLine line: Int?
  ) throws -> SetPassage {
    let evidence = try evidence(id)
    guard let text = evidence.page?.text, !text.isEmpty else {
      throw WorkbenchError(
        "E\(id) has no text to quote: \(evidence.unusableBecause ?? "none was found in it"); note "
          + "the place with: isnad weigh E\(id) … --note")
    }
    if let target { _ = try article(of: target) }
    let place = try QuotationFinder(page: text, ofEvidence: id)
      .place(of: quote, option: "--quote", inSentence: line)
    let changed = try changePassage(place.span, of: evidence, for: target)
    let words = Passage(place.span, in: text)?.text
    return SetPassage(evidence: changed, words: words, isFolded: place.isFolded)
  }

  /// Takes back the passage that was set for something.
  ///
  /// - Throws: `WorkbenchError` where none was.
  package func removePassage(
    ofEvidence id: Int, for target: EvidenceTarget?
  ) throws -> SetPassage {
    let evidence = try evidence(id)
    guard evidence.passages.contains(where: { $0.target == target }) else {
      throw WorkbenchError(
        "nobody set a passage of E\(id)" + (target.map { " for \($0.reference)" } ?? "")
          + "; see: isnad evidence E\(id)")
    }
    return SetPassage(evidence: try changePassage(nil, of: evidence, for: target))
  }

  private func changePassage(
    _ span: TextSpan?, of evidence: EvidenceRecord, for target: EvidenceTarget?
  ) throws -> EvidenceRecord {
    let articles = try evidence.targets.map(article)
    let seen = Seen(evidence.passages.first { $0.target == target })
    return try change(touching: { _ in articles }) {
      try store.setPassage(
        span, ofEvidence: evidence.id, for: target, seen: seen, by: reviewer, at: clock.now())
    }.value { "the passage of E\($0.id) is changed" }
  }

  /// The passages to show of an evidence: what persons set, and for each claim that nobody set one
  /// for the places where the claim's words stand, letter for letter or spelling apart.
  package func passages(of evidence: EvidenceRecord) throws -> [ShownPassage] {
    let articles = Set(try evidence.targets.map(article)).sorted()
    let found = try articles.flatMap { article in
      ShownPassages.found(in: evidence, by: try review(ofArticle: article))
    }
    return ShownPassages.set(of: evidence) + found
  }
}

/// Which passages of pages are shown.
enum ShownPassages {
  /// Those of the evidence of an article.
  static func all(in review: ArticleReview) -> [ShownPassage] {
    review.evidence.flatMap { set(of: $0) + found(in: $0, by: review) }
  }

  /// Those that persons set.
  static func set(of evidence: EvidenceRecord) -> [ShownPassage] {
    evidence.passages.map { ShownPassage($0, ofEvidence: evidence.id) }
  }

  /// Those where the words of claims stand, for claims that the evidence is kept for, itself or by a
  /// document, and that nobody set one for. A passage that was set for whatever the page serves
  /// counts for all.
  static func found(in evidence: EvidenceRecord, by review: ArticleReview) -> [ShownPassage] {
    guard let text = evidence.page?.text, !text.isEmpty,
      !evidence.passages.contains(where: { $0.target == nil })
    else { return [] }
    let targets = Set(evidence.targets)
    let set = Set(evidence.passages.compactMap(\.target))
    let claims = review.liveClaims.filter { claim in
      let own =
        [EvidenceTarget.claim(claim.id)]
        + claim.chain.compactMap(\.sharedSource).map(EvidenceTarget.sharedSource)
      return own.contains(where: targets.contains) && !own.contains(where: set.contains)
    }
    guard !claims.isEmpty else { return [] }
    let comparer = DocumentComparer(
      claims: claims, article: review.article.text, evidence: evidence.id, document: text)
    return claims.flatMap { claim in
      comparer.comparison(of: claim).parts.compactMap { part -> ShownPassage? in
        guard part.outcome == .same || part.outcome == .spelling, let span = part.passage,
          let passage = Passage(span, in: text)
        else { return nil }
        return ShownPassage(
          evidence: evidence.id, target: .claim(claim.id), passage: passage,
          basis: part.outcome == .same ? .exact : .folded)
      }
    }
  }
}
