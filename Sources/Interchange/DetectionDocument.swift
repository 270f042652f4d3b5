package import ClaimModel

/// The object that `isnad detect` writes for one article (schema `isnad.claims/1`).
package struct DetectionDocument: Sendable {
  /// The version of the object's shape.
  package static let schema = "isnad.claims/1"

  /// The name of the article.
  package var id: String
  /// What is known of the article.
  package var metadata: ArticleMetadata
  /// SHA-256 of the UTF-8 of the text as given, as lower-case hex.
  package var textDigest: String
  /// Other keys that came with the article, given back as they were.
  package var meta: JSONValue
  /// What was found.
  package var detection: Detection
  /// The text that spans refer to.
  package var text: String

  /// Gathers what the object is made of.
  package init(
    id: String, metadata: ArticleMetadata, textDigest: String, meta: JSONValue,
    detection: Detection, text: String
  ) {
    self.id = id
    self.metadata = metadata
    self.textDigest = textDigest
    self.meta = meta
    self.detection = detection
    self.text = text
  }

  /// The object; spans count Unicode scalars of the text from 0, half open.
  ///
  /// - Parameter withSelectors: whether W3C selectors stand beside the spans of each claim.
  /// - Returns: an object whose members stand in the order of the contract.
  package func json(withSelectors: Bool = false) -> JSONValue {
    let offsets = ScalarOffsets(text)
    let selectors = withSelectors ? SelectorMaker(text: text, offsets: offsets) : nil
    let claims = detection.claims.enumerated().map { index, claim in
      ClaimDocument(claim: claim, number: index + 1, text: text, offsets: offsets)
        .json(selectors: selectors)
    }
    return [
      "schema": .string(Self.schema),
      "detector": .string(detection.detectorVersion),
      "lexicon": .string(detection.lexiconDigest),
      "article": [
        "id": .string(id),
        "language": .string(detection.language),
        "title": JSONValue(metadata.title),
        "outlet": JSONValue(metadata.outlet),
        "date": JSONValue(metadata.date?.description),
        "url": JSONValue(metadata.url),
        "sha256": .string(textDigest),
        "meta": meta,
      ],
      "claims": .array(claims),
    ]
  }
}

/// One claim of the object.
struct ClaimDocument {
  let claim: DetectedClaim
  /// From 1, in order of cue: the claim's id is `c<number>`.
  let number: Int
  let text: String
  let offsets: ScalarOffsets

  func json(selectors: SelectorMaker?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string("c\(number)")),
      .init("cue", .spans(claim.cue, offsets)),
      .init("source", .spans(claim.source, offsets)),
      .init("content", .spans(claim.content, offsets)),
      .init("type", .string(claim.type.rawValue)),
      .init("act", .string(claim.act.rawValue)),
      .init("stance", .string(claim.stance.rawValue)),
      .init("speaker", .string(claim.speaker.name)),
      .init("speaker_basis", .string(claim.speaker.basis.rawValue)),
      .init("when", when),
      .init("chain", .array(claim.chain.map(link))),
      .init("nested_in", claim.nestedIn.map { .string("c\($0 + 1)") } ?? .null),
      .init("confidence", .number(claim.confidence)),
      .init("rule", .string(claim.rule)),
    ]
    if let selectors {
      members.append(
        .init(
          "selectors",
          [
            "cue": selectors.selectors(claim.cue), "source": selectors.selectors(claim.source),
            "content": selectors.selectors(claim.content),
          ]))
    }
    return .object(members)
  }

  private var when: JSONValue {
    guard let saidAt = claim.saidAt else { return .null }
    return [
      "span": .span(saidAt.span, offsets), "date": JSONValue(saidAt.date?.description),
    ]
  }

  private func link(_ link: ChainLink) -> JSONValue {
    [
      "role": .string(link.role.rawValue),
      "name": .string(link.name),
      "basis": .string(link.basis.rawValue),
      "span": link.span.map { .span($0, offsets) } ?? .null,
      "ref": .string(link.ref),
    ]
  }
}

extension JSONValue {
  /// A span as `[start, end]` in Unicode scalars.
  static func span(_ span: TextSpan, _ offsets: ScalarOffsets) -> JSONValue {
    let (start, end) = offsets.scalars(of: span)
    return .array([.integer(start), .integer(end)])
  }

  /// Spans as an array of `[start, end]`.
  static func spans(_ spans: [TextSpan], _ offsets: ScalarOffsets) -> JSONValue {
    .array(spans.map { .span($0, offsets) })
  }
}
