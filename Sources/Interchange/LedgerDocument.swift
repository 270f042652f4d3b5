package import ClaimModel

/// The readable ledger of one article (schema `isnad.ledger/1`): derived, written whole, never read
/// back. It holds no clock time, user, path or random id as long as no person touched the article.
package enum LedgerDocument {
  /// The version of the object's shape.
  package static let schema = "isnad.ledger/1"

  /// The ledger of everything held about an article.
  package static func json(_ review: ArticleReview) -> JSONValue {
    let article = review.article
    let writer = ReviewClaimWriter(review)
    let grounds = LinkGrounds(review)
    return [
      "schema": .string(schema),
      "detector": .string(review.detectorVersion),
      "lexicon": .string(review.lexiconDigest),
      "article": ArticleDocument.json(article, versions: review.versions),
      "publication": PublicationDocument.json(PublicationRecord(of: review)),
      "claims": .array(
        review.claims.map { claim in
          .object(
            writer.json(claim, notes: review.notes.filter { $0.claim == claim.id }).members + [
              .init("grounds", GroundDocument.json(of: claim, grounds))
            ])
        }),
      "sources": .array(
        review.sharedSources.map { source in
          .object(
            Self.source(source).members
              + GroundDocument.members(grounds.ground(ofSource: source.id)))
        }),
      "own_voice": .array(review.ownVoice.map { ownVoice($0, in: article) }),
      "evidence": .array(review.evidence.map { EvidenceDocument.json($0, withText: false) }),
      "weighings": .array(review.weighings.map(EvidenceDocument.json)),
    ]
  }

  /// One shared document, event or spokesperson.
  package static func source(_ source: SharedSource) -> JSONValue {
    [
      "id": .string("D\(source.id)"),
      "role": .string(source.role.rawValue),
      "name": .string(source.name),
      "status": .string(source.status.rawValue),
      "claims": .array(source.claims.map { .string("C\($0)") }),
    ]
  }

  /// One sentence in the article's own voice, with its selectors.
  package static func ownVoice(_ sentence: OwnVoiceSentence, in article: Article) -> JSONValue {
    let offsets = ScalarOffsets(article.text)
    let passage = Passage(sentence.span, in: article.text)
    return [
      "span": .span(sentence.span, offsets),
      "words": JSONValue(passage?.text),
      "reason": .string(sentence.reason.rawValue),
      "claim": sentence.claim.map { .string("C\($0)") } ?? .null,
      "selectors": SelectorMaker(text: article.text, offsets: offsets).selectors([sentence.span]),
    ]
  }
}

/// Writes what is known of an article as a JSON object.
package enum ArticleDocument {
  /// The object, without the text; `versions` are all texts that it had, where it was edited.
  package static func json(_ article: Article, versions: [ArticleVersion]) -> JSONValue {
    [
      "id": .string(article.name),
      "number": .string("A\(article.id)"),
      "standing": .string(article.standing.rawValue),
      "language": JSONValue(article.metadata.language),
      "title": JSONValue(article.metadata.title),
      "outlet": JSONValue(article.metadata.outlet),
      "date": JSONValue(article.metadata.date?.description),
      "url": JSONValue(article.metadata.url),
      "sha256": .string(article.textDigest),
      "normalization": "NFC",
      "original": [
        "sha256": .string(article.originalDigest), "bytes": .integer(article.originalByteCount),
        "charset": .string(article.charset),
      ],
      "page": article.pageEvidence.map { .string("E\($0)") } ?? .null,
      "version": .integer(article.version),
      "versions": .array(versions.map(version)),
    ]
  }

  private static func version(_ version: ArticleVersion) -> JSONValue {
    [
      "version": .integer(version.number),
      "sha256": .string(version.textDigest),
      "original": [
        "sha256": .string(version.originalDigest), "bytes": .integer(version.originalByteCount),
        "charset": .string(version.charset),
      ],
      "page": version.pageEvidence.map { .string("E\($0)") } ?? .null,
    ]
  }
}
