import ClaimDetection
import ClaimModel

/// What the detector finds in a text, one line a claim: `source | content | links`.
///
/// An elided source is `-`; links are names, those behind the speaker with the first letter of their
/// role (`p` spokesperson, `d` document, `e` event, `o` outlet).
func findings(_ text: String) throws -> [String] {
  try ClaimDetector.arabic().detection(in: Array(text.utf8), metadata: ArticleMetadata())
    .claims.map { claim in
      let links = claim.chain.map { link in
        switch link.role {
        case .speaker: link.name
        case .spokesperson: "p:" + link.name
        case .document: "d:" + link.name
        case .event: "e:" + link.name
        case .outlet: "o:" + link.name
        }
      }
      let source = words(claim.source, in: text)
      return (source.isEmpty ? "-" : source) + " | " + words(claim.content, in: text) + " | "
        + links.joined(separator: ", ")
    }
}

private func words(_ spans: SpanList, in text: String) -> String {
  spans.compactMap { Passage($0, in: text)?.text }.joined(separator: " … ")
}
