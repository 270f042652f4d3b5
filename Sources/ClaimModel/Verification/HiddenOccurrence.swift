/// One kind of hidden character in one of the texts that a review is about: a finding that reports list.
package struct HiddenOccurrence: Hashable, Sendable {
  /// Where it stands.
  package enum Place: Hashable, Sendable {
    /// In the article: in which lines of its text, from 1, and in the words of which claims. Without
    /// lines it stands in what was given with the article, its title or outlet.
    case article(lines: [Int], claims: [Int])
    /// In the text of a kept page, or in what the page says of itself.
    case evidence(Int)
  }

  /// The character; U+FFFD for those of a page that its text has no more.
  package var scalar: Unicode.Scalar
  /// Where it stands.
  package var place: Place
  /// How often, at least once.
  package var count: Int
}

extension ArticleReview {
  /// The hidden characters of the article and of the pages kept for it, by text in order, and in each
  /// by code point.
  package var hiddenOccurrences: [HiddenOccurrence] {
    articleOccurrences + evidence.flatMap(Self.occurrences)
  }

  private var articleOccurrences: [HiddenOccurrence] {
    let given = [
      article.metadata.isTitleGiven ? article.metadata.title : nil, article.metadata.outlet,
    ]
    let aside = given.compactMap(\.self).flatMap { HiddenCharacter.all(in: $0) }
    let inText = HiddenCharacter.all(in: article.text)
    guard !inText.isEmpty || !aside.isEmpty else { return [] }
    let stretches = liveClaims.filter { $0.version == article.version }.map { claim in
      (claim.id, (claim.content + claim.source + claim.cue).map(\.span) + [claim.sentence.span])
    }
    return Self.grouped(inText + aside).map { scalar, count in
      let places = inText.filter { $0.scalar == scalar }
      let claims = stretches.filter { _, spans in
        spans.contains { span in
          places.contains { span.start <= $0.utf8Offset && $0.utf8Offset < span.end }
        }
      }
      let lines = places.map(\.line).reduce(into: [Int]()) { lines, line in
        if lines.last != line { lines.append(line) }
      }
      return HiddenOccurrence(
        scalar: scalar, place: .article(lines: lines, claims: claims.map(\.0)), count: count)
    }
  }

  private static func occurrences(in evidence: EvidenceRecord) -> [HiddenOccurrence] {
    guard let page = evidence.page else { return [] }
    let texts = [page.text, page.title ?? "", page.outlet ?? ""] + page.authors
    let found = texts.flatMap { HiddenCharacter.all(in: $0, alsoReplaced: true) }
    return grouped(found).map { scalar, count in
      HiddenOccurrence(scalar: scalar, place: .evidence(evidence.id), count: count)
    }
  }

  private static func grouped(_ found: [HiddenCharacter]) -> [(Unicode.Scalar, Int)] {
    Dictionary(grouping: found, by: \.scalar).mapValues(\.count)
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
