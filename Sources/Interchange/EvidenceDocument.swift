package import ClaimModel

/// Writes evidence and weighings as JSON objects with stable keys.
package enum EvidenceDocument {
  /// One evidence.
  ///
  /// - Parameters:
  ///   - evidence: a page that was fetched, or an attempt.
  ///   - withText: whether what can be long is written too: the extracted text, and what each
  ///     request on the way came to.
  /// - Returns: an object with the keys of the contract for `fetch`, and the workspace's own.
  package static func json(_ evidence: EvidenceRecord, withText: Bool) -> JSONValue {
    let page = evidence.page
    var members: [JSONValue.Member] = [
      .init("id", .string("E\(evidence.id)")),
      .init("url", .string(evidence.url)),
      .init("final_url", JSONValue(evidence.finalURL)),
      .init("outcome", .string(evidence.outcome.rawValue)),
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
      .init("canonical", JSONValue(page?.canonical)),
      .init("targets", .array(evidence.targets.map { .string($0.reference.description) })),
    ]
    if withText {
      members.append(.init("text", JSONValue(page?.text)))
      members.append(.init("hops", evidence.hops))
    }
    return .object(members)
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
