package import ClaimModel

/// Writes the claims of an article as annotations of its text, by the Web Annotation Data Model
/// (https://www.w3.org/TR/annotation-model/).
package enum AnnotationDocument {
  /// One annotation a live claim, in order of the text; a claim of several stretches has a target for
  /// each.
  ///
  /// A claim whose words an edited article no longer has is annotated in the text that had them.
  package static func json(_ review: ArticleReview) -> JSONValue {
    let claims = Dictionary(grouping: review.liveClaims, by: \.version)
    let remarks = remarks(in: review)
    let annotations = claims.mapValues { claims in
      json(claims, of: review.article(of: claims[0]), in: review, remarks)
    }
    var next: [Int: Int] = [:]
    return .array(
      review.liveClaims.map { claim in
        defer { next[claim.version, default: 0] += 1 }
        return annotations[claim.version]?[next[claim.version, default: 0]] ?? .null
      })
  }

  /// The claims of one text of an article.
  private static func json(
    _ claims: [ClaimRecord], of article: Article, in review: ArticleReview,
    _ remarks: (ClaimRecord) -> [JSONValue]
  ) -> [JSONValue] {
    let selectors = SelectorMaker(text: article.text, offsets: ScalarOffsets(article.text))
    let digest =
      review.versions.first { $0.number == claims[0].version }?.textDigest ?? article.textDigest
    let text = JSONValue.string("urn:hash:sha256:\(digest)")
    var state: [JSONValue.Member] = [.init("type", "TimeState")]
    if let date = article.metadata.date {
      state.append(.init("sourceDate", .string("\(date)T00:00:00Z")))
    }
    state.append(.init("cached", text))
    let source = article.metadata.url.map(JSONValue.string) ?? text
    return claims.map { claim in
      let targets = (selectors.selectors(claim.content.map(\.span)).arrayValue ?? []).map {
        JSONValue.object([
          .init("source", source), .init("state", .object(state)), .init("selector", $0),
        ])
      }
      return [
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": .string("urn:isnad:annotation:\(claim.globalID)"),
        "type": "Annotation", "motivation": "identifying",
        "body": .array(
          [
            .string(ProvenanceDocument.claim(claim)), tag("speaker", claim.speaker.name),
            tag("attribution", claim.attribution.rawValue),
            tag("content", claim.contentStatus.rawValue),
          ] + remarks(claim)),
        "target": targets.count == 1 ? targets[0] : .array(targets),
      ]
    }
  }

  /// Why answers of a claim were given against a rule, why what readers were told of it was changed,
  /// and who approved marks of their own.
  private static func remarks(in review: ArticleReview) -> (ClaimRecord) -> [JSONValue] {
    let reasons = ReasonsByClaim(review.events)
    let approval = PublicationRecord(of: review).ownApproval
    return { claim in
      let reasons = reasons[claim.id]
      let overrides = reasons.overrides.map { override in
        let questions = override.questions.map(\.rawValue).joined(separator: " and ")
        return remark("\(questions), against the rule: \(override.why)", override.by, override.at)
      }
      let corrections = reasons.corrections.map { step in
        remark("correction of what was published: \(step.why ?? "")", step.by, step.at)
      }
      guard claim.isAnswered, let approval else { return overrides + corrections }
      return overrides + corrections + [
        remark("approval, against the rule: \(approval.why ?? "")", approval.by, approval.at)
      ]
    }
  }

  private static func remark(_ words: String, _ person: String, _ at: Timestamp) -> JSONValue {
    [
      "type": "TextualBody", "purpose": "commenting", "value": .string(words),
      "creator": ["type": "Person", "name": .string(person)], "created": .string(at.description),
    ]
  }

  private static func tag(_ name: String, _ value: String) -> JSONValue {
    ["type": "TextualBody", "purpose": "tagging", "value": .string("\(name): \(value)")]
  }
}
