package import ClaimModel

/// Writes evidence and weighings as JSON objects with stable keys.
package enum EvidenceDocument {
  /// The sides that weighings take, with the origins their pages go back to.
  package static func sides(of weighings: [Weighing]) -> JSONValue {
    .array(
      WeighedSide.sides(of: weighings).map { side in
        [
          "bearing": .string(side.bearing.rawValue), "question": JSONValue(side.question?.rawValue),
          "link": JSONValue(side.link), "pages": .integer(side.tally.pages),
          "origins": .array(
            zip(side.tally.origins, side.tally.pagesByOrigin).map { origin, pages in
              [
                "name": .string(origin),
                "evidence": .array(pages.map { .string("E\($0)") }),
              ]
            }),
          "pages_without_origin": .integer(side.tally.pagesWithoutOrigin),
        ]
      })
  }

  /// One evidence.
  ///
  /// - Parameters:
  ///   - evidence: a page that was fetched, an attempt, or a file that was attached.
  ///   - withText: whether what can be long is written too: the extracted text, and what each
  ///     request on the way came to.
  ///   - found: passages that nobody set and that the claims' words have in the page.
  /// - Returns: an object with the keys of the contract for `fetch`, and the workspace's own.
  package static func json(
    _ evidence: EvidenceRecord, withText: Bool, found: [ShownPassage] = []
  ) -> JSONValue {
    let page = evidence.page
    var members: [JSONValue.Member] = [
      .init("id", .string("E\(evidence.id)")),
      .init("url", .string(evidence.url)),
      .init("final_url", JSONValue(evidence.finalURL)),
      .init("kind", .string(evidence.isAttached ? "attached" : "fetched")),
      .init("outcome", .string(evidence.isAttached ? "attached" : evidence.outcome.rawValue)),
      .init("reason", JSONValue(evidence.reason)),
      .init("http_status", JSONValue(evidence.httpStatus)),
      .init("captured_at", .string(evidence.capturedAt.description)),
      .init("warc", JSONValue(evidence.warcFile)),
      .init("warc_sha256", JSONValue(evidence.warcDigest)),
      .init("payload_sha256", JSONValue(evidence.payloadDigest)),
      .init("title", JSONValue(page?.title)),
      .init("authors", .array((page?.authors ?? []).map(JSONValue.string))),
      .init("published", JSONValue(page?.published)),
      .init("modified", JSONValue(page?.modified)),
      .init("outlet", JSONValue(page?.outlet)),
      .init("language", JSONValue(page?.language)),
      .init("direction", JSONValue(page?.direction?.rawValue)),
      .init("canonical", JSONValue(page?.canonical)),
      .init("targets", .array(evidence.targets.map { .string($0.reference.description) })),
      .init("media_type", JSONValue(evidence.mediaType)),
      .init("attached", evidence.attached?.json ?? .null),
      .init("archived", evidence.archivedCopy?.json ?? .null),
      .init("counts_as", JSONValue(evidence.countingHost)),
      .init("recheck", evidence.recheck.map(json) ?? .null),
      .init("passages", passages(of: evidence, found: found)),
    ]
    if withText {
      members.append(.init("text", JSONValue(page?.text)))
      members.append(.init("hops", evidence.hops))
    }
    return .object(members)
  }

  private static func json(_ recheck: Recheck) -> JSONValue {
    ["of": .string("E\(recheck.of)"), "verdict": .string(recheck.verdict.rawValue)]
  }

  /// The passages that persons set, then those that were found; spans count the Unicode scalars of
  /// the page's text.
  private static func passages(
    of evidence: EvidenceRecord, found: [ShownPassage]
  ) -> JSONValue {
    let shown = evidence.passages.map { ShownPassage($0, ofEvidence: evidence.id) } + found
    guard !shown.isEmpty, let text = evidence.page?.text else { return [] }
    let offsets = ScalarOffsets(text)
    let maker = SelectorMaker(text: text, offsets: offsets)
    return .array(
      shown.map { passage in
        [
          "for": JSONValue(passage.target?.reference.description),
          "basis": .string(passage.basis.rawValue),
          "span": .span(passage.passage.span, offsets),
          "words": .string(passage.passage.text),
          "by": JSONValue(passage.setBy?.name), "at": JSONValue(passage.setBy?.at.description),
          "selectors": maker.selectors([passage.passage.span]),
        ]
      })
  }

  /// One weighing.
  package static func json(_ weighing: Weighing) -> JSONValue {
    [
      "evidence": .string("E\(weighing.evidence)"),
      "target": .string(weighing.target.reference.description),
      "question": JSONValue(weighing.question?.rawValue),
      "link": JSONValue(weighing.link),
      "bearing": .string(weighing.bearing.rawValue),
      "quote": JSONValue(weighing.quote),
      "note": JSONValue(weighing.note),
      "origin": JSONValue(weighing.origin),
      "by": .string(weighing.by),
      "at": .string(weighing.at.description),
    ]
  }
}
