package import ClaimModel

/// Writes why a claim is worth opening as JSON with stable keys.
package enum PriorityDocument {
  /// The reasons of a priority, the weightiest first.
  package static func json(_ reasons: [ArticleOverview.Reason]) -> JSONValue {
    .array(reasons.map(json))
  }

  private static func json(_ reason: ArticleOverview.Reason) -> JSONValue {
    switch reason {
    case .reworded: ["reason": "reworded"]
    case .unsupported: ["reason": "unsupported"]
    case .act(let act): ["reason": "act", "act": .string(act.rawValue)]
    case .inferredSpeaker: ["reason": "inferred-speaker"]
    case .noCarrier: ["reason": "no-carrier"]
    case .sharedSource(let id, let claims):
      ["reason": "shared-source", "source": .string("D\(id)"), "claims": .integer(claims)]
    case .attributionDropped: ["reason": "attribution-dropped"]
    case .exactWords: ["reason": "exact-words"]
    case .linkUnchecked(let position): ["reason": "link-unchecked", "link": .integer(position)]
    case .contentUnchecked: ["reason": "content-unchecked"]
    case .unweighedEvidence(let pages): ["reason": "unweighed-evidence", "pages": .integer(pages)]
    case .contradicted(let pages): ["reason": "contradicted", "pages": .integer(pages)]
    }
  }
}
