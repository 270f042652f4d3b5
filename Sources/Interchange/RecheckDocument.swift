package import ClaimModel

/// A later look at an evidence as a JSON object with stable keys.
package struct RecheckDocument {
  private let original: EvidenceRecord
  private let evidence: EvidenceRecord
  private let why: String?
  private let changes: [QuotationComparison.Segment]
  private let quotes: [(words: String, outcome: String)]

  /// Prepares one.
  ///
  /// - Parameters:
  ///   - original: what was looked at again.
  ///   - evidence: what is there now.
  ///   - why: why nothing can be told, or how the page is known to be gone.
  ///   - changes: where the texts differ, `article` in the first, `document` in the later.
  ///   - quotes: the words that were quoted, with what became of them.
  package init(
    original: EvidenceRecord, evidence: EvidenceRecord, why: String?,
    changes: [QuotationComparison.Segment], quotes: [(words: String, outcome: String)]
  ) {
    self.original = original
    self.evidence = evidence
    self.why = why
    self.changes = changes
    self.quotes = quotes
  }

  /// The object; spans count the Unicode scalars of the two texts.
  package static func json(_ document: RecheckDocument) -> JSONValue {
    let old = document.original.page?.text ?? ""
    let new = document.evidence.page?.text ?? ""
    let (oldOffsets, newOffsets) = (ScalarOffsets(old), ScalarOffsets(new))
    func side(_ span: TextSpan?, _ text: String, _ offsets: ScalarOffsets) -> JSONValue {
      guard let span, let passage = Passage(span, in: text) else { return .null }
      return ["span": .span(span, offsets), "words": .string(passage.text)]
    }
    return [
      "evidence": .string("E\(document.original.id)"),
      "verdict": .string((document.evidence.recheck?.verdict ?? .unknown).rawValue),
      "why": JSONValue(document.why),
      "changes": .array(
        document.changes.map { change in
          [
            "kept": side(change.article, old, oldOffsets),
            "now": side(change.document, new, newOffsets),
          ]
        }),
      "quotes": .array(
        document.quotes.map { ["words": .string($0.words), "outcome": .string($0.outcome)] }),
      "look": EvidenceDocument.json(document.evidence, withText: false),
    ]
  }
}
