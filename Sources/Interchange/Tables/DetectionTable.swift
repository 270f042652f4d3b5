import ClaimModel

/// Flat tables of detections for researchers: a row a claim, or a row a link of a chain.
package enum DetectionTable: String, Sendable, CaseIterable {
  case claims, links

  /// The row of column names.
  package var heading: String { CSVRow(heading: columns).line }

  private var columns: [String] {
    switch self {
    case .claims:
      [
        "article", "claim", "speaker", "speaker_basis", "through", "source", "cue", "content",
        "type", "act", "stance", "when", "when_date", "nested_in", "confidence", "rule",
        "cue_start", "cue_end", "content_start", "content_end",
      ]
    case .links:
      ["article", "claim", "position", "role", "name", "basis", "words", "start", "end", "ref"]
    }
  }

  /// The rows of one article, with the words of each span; positions count Unicode scalars.
  package func rows(of document: DetectionDocument) -> String {
    let offsets = ScalarOffsets(utf8: document.utf8)
    return document.detection.claims.enumerated().map { index, claim in
      switch self {
      case .claims: Self.claim(claim, number: index + 1, document, offsets)
      case .links: Self.links(claim, number: index + 1, document, offsets)
      }
    }.joined()
  }

  private static func claim(
    _ claim: DetectedClaim, number: Int, _ document: DetectionDocument, _ offsets: ScalarOffsets
  ) -> String {
    func words(_ spans: SpanList) -> String {
      spans.compactMap { document.words($0) }.joined(separator: " … ")
    }
    var row = CSVRow()
    row.text(document.id)
    row.text("c\(number)")
    row.text(claim.speaker.name)
    row.text(claim.speaker.basis.rawValue)
    row.text(
      claim.chain.dropFirst().map { "\($0.role.rawValue): \($0.name)" }.joined(separator: "; "))
    row.text(words(claim.source))
    row.text(words(claim.cue))
    row.text(words(claim.content))
    row.text(claim.type.rawValue)
    row.text(claim.act.rawValue)
    row.text(claim.stance.rawValue)
    row.text(claim.saidAt.map { words([$0.span]) })
    row.text(claim.saidAt?.date?.description)
    row.text(claim.nestedIn.map { "c\($0 + 1)" })
    row.number(claim.confidence)
    row.text(claim.rule)
    for spans in [claim.cue, claim.content] {
      row.number(spans.first.map { offsets.scalarOffset(ofUTF8: $0.start) })
      row.number(spans.last.map { offsets.scalarOffset(ofUTF8: $0.end) })
    }
    return row.line
  }

  private static func links(
    _ claim: DetectedClaim, number: Int, _ document: DetectionDocument, _ offsets: ScalarOffsets
  ) -> String {
    claim.chain.enumerated().map { index, link in
      var row = CSVRow()
      row.text(document.id)
      row.text("c\(number)")
      row.number(index + 1)
      row.text(link.role.rawValue)
      row.text(link.name)
      row.text(link.basis.rawValue)
      row.text(link.span.flatMap { document.words($0) })
      row.number(link.span.map { offsets.scalarOffset(ofUTF8: $0.start) })
      row.number(link.span.map { offsets.scalarOffset(ofUTF8: $0.end) })
      row.text(link.ref)
      return row.line
    }.joined()
  }
}
